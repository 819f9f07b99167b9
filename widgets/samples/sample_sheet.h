// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/colours.h"
#include "widgets/samples/once_a_frame.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/thumbnail_store.h"

#include <QWidget>
#include <optional>

namespace exitscope {

class Workspace;

/// The current sample on one sheet: its image or the whole of its text, its fate, and what each exit says. One widget
/// that paints all of it, because it changes with every move of a slider.
class SampleSheet : public QWidget {
    Q_OBJECT

public:
    SampleSheet(Workspace& workspace, ThumbnailStore& thumbnails, QWidget* parent = nullptr);

    /// What is painted; nothing without a current sample.
    const std::optional<SampleAnswers>& answers() const { return m_answers; }
    /// Follows the workspace now instead of with the next frame.
    void flush() { m_refresh.flush(); }
    /// Asks for the image.
    void wantImage();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Measures;
    Measures measures() const;
    void refresh();
    int imageSide() const;
    ThumbnailKey imageKey() const;
    QString facts() const;
    int textHeight(int width) const;
    int headerHeight(const Measures& measures, int width) const;
    int sectionHeight(const Measures& measures, const ExitAnswer& answer) const;
    void paintNothing(QPainter& painter) const;
    void paintHeader(QPainter& painter, const Measures& measures, const Colours& colours) const;
    void paintPicture(QPainter& painter, const QRect& place, const Colours& colours) const;
    void paintSection(QPainter& painter, const QRect& place, const ExitAnswer& answer, const Measures& measures,
                      const Colours& colours) const;
    void paintTitle(QPainter& painter, const QRect& line, const ExitAnswer& answer, const Colours& colours) const;
    void paintClass(QPainter& painter, const QRect& line, const RankedClass& ranked, const ExitAnswer& answer,
                    const Colours& colours) const;

    Workspace& m_workspace;
    ThumbnailStore& m_thumbnails;
    std::optional<SampleAnswers> m_answers;
    QString m_text; ///< of a sample that is a text
    OnceAFrame m_refresh;
};

} // namespace exitscope
