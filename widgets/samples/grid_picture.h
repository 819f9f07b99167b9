// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/samples/thumbnail_store.h"

#include <vector>

class QPaintDevice;

namespace exitscope {

class SampleGrid;
class SampleModel;
class Workspace;

/// The images of drawGrid().
std::vector<ThumbnailKey> gridImages(Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
                                     const SampleGrid& grid, QSize size);

/// Draws the samples of a grid as a picture of its own: those in sight there and what follows, as many as fit, in tiles
/// of the same size, in light colours. Decodes what images are not there yet.
void drawGrid(QPaintDevice& device, Workspace& workspace, SampleModel& samples, ThumbnailStore& thumbnails,
              const SampleGrid& grid, QSize size);

} // namespace exitscope
