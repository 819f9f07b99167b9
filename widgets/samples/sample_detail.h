// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/sample_sheet.h"

#include <QScrollArea>

namespace exitscope {

/// The current sample's sheet, to be scrolled.
class SampleDetail : public QScrollArea {
    Q_OBJECT

public:
    SampleDetail(Workspace& workspace, ThumbnailStore& thumbnails, QWidget* parent = nullptr);

    SampleSheet& sheet() const { return *m_sheet; }
    QSize sizeHint() const override { return {400, 360}; }

private:
    SampleSheet* m_sheet;
};

} // namespace exitscope
