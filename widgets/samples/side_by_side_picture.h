// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/side_by_side_delegate.h"
#include "widgets/samples/side_by_side_model.h"

#include <QFont>
#include <QSize>

class QPainter;

namespace exitscope {

/// Policies side by side as a picture of its own, in light colours: the counts, and below them as many samples as fit.
class SideBySidePicture {
public:
    /// `rows`: of the samples, as SideBySideModel::show(); the first is drawn first.
    SideBySidePicture(const Workspace& workspace, const ThumbnailStore& thumbnails,
                      const std::shared_ptr<const SideBySide>& what, std::vector<std::uint32_t> rows, QSize size);

    /// The images of the samples in it.
    std::vector<ThumbnailKey> images() const;
    void paint(QPainter& painter) const;

private:
    QRect cell(int column, int top, int height) const;
    QString policyName(int column) const;
    QFont headFont() const;
    int headHeight() const;
    int countHeight() const;

    QFont m_font;
    QFont m_countFont; // smaller where there are many exits
    QSize m_size;
    SideBySideDelegate m_delegate;
    SideBySideCounts m_counts;
    SideBySideModel m_samples;
};

} // namespace exitscope
