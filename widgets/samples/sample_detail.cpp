// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_detail.h"

namespace exitscope {

SampleDetail::SampleDetail(Workspace& workspace, ThumbnailStore& thumbnails, QWidget* parent)
    : QScrollArea(parent), m_sheet(new SampleSheet(workspace, thumbnails)) {
    setAccessibleName(tr("What every exit says"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would rewrap the text
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 100);
    setWidget(m_sheet);
}

} // namespace exitscope
