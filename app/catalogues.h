// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace exitscope {

/// The language of the program while this lives, by the locale: its own texts, those of Qt's buttons and dialogs, and
/// core's messages with their numbers.
class Catalogues {
public:
    /// `folder`: of the program's own catalogues.
    explicit Catalogues(const QString& folder);
    ~Catalogues();
    Catalogues(const Catalogues&) = delete;
    Catalogues& operator=(const Catalogues&) = delete;

private:
    QTranslator m_english; // of what counts something
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace exitscope
