// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QStyle>

class QLabel;

namespace exitscope {

/// What went wrong, or what a person should know, in one sentence each, until it is dismissed. Later sentences join
/// earlier ones.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// Something went wrong.
    void show(const QString& sentence);
    /// Nothing went wrong, but this should be known.
    void inform(const QString& sentence);
    QString text() const;

private:
    void add(const QString& sentence);
    void showIcon(QStyle::StandardPixmap icon);
    void dismiss();

    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace exitscope
