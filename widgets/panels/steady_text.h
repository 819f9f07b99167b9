// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

namespace exitscope {

/// Text of several lines that changes all the time, as while a budget is dragged: what is around it is laid out anew
/// only where it takes more lines than ever in this width, or has come to nothing. A slider under it stays where the
/// mouse left it.
class SteadyText : public QWidget {
    Q_OBJECT

public:
    explicit SteadyText(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    /// Leaves its lines empty, for what comes later.
    void blank();
    QLabel& label() { return *m_label; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {200, m_height}; }
    QSize minimumSizeHint() const override { return {0, m_height}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int lines(int width) const;
    void fit(int height);

    QLabel* m_label;
    int m_height = 0; // the most that the text took in this width
};

/// The same for a label of one line: what is around it is laid out anew only where its text becomes wider or narrower.
class SteadyLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    void setText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();
};

} // namespace exitscope
