// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exitscope {

/// Has plots and the confusion matrix say to screen readers that they are charts. Once for the program.
void installChartRole();

} // namespace exitscope
