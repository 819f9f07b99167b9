// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QLabel;

namespace exitscope {

/// What went wrong, in one sentence, until it is dismissed. Later sentences join earlier ones.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    void show(const QString& sentence);
    QString text() const;

private:
    void dismiss();

    QLabel* m_text;
};

} // namespace exitscope
