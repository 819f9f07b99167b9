// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures.h"
#include "widgets/samples/thumbnail_store.h"

#include <vector>

namespace exitscope {

class SampleGrid;
class SampleModel;
class Workspace;

/// The images of a gridDrawing().
std::vector<ThumbnailKey> gridImages(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
                                     const SampleGrid& grid, QSize size);

/// The samples of a grid as a picture of its own: those in sight there and what follows, as many as fit, in tiles of
/// the same size, in light colours on white. Decodes what images are not there yet. The objects must outlive it.
Drawing gridDrawing(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails, const SampleGrid& grid,
                    QSize size);

} // namespace exitscope
