// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/images/preprocessing.h"

#include <memory>

namespace exitscope {

/// A data set with every image prepared as an input of a network when it is asked for: same samples, same names. The
/// data set itself where there is nothing to do.
std::shared_ptr<const DataSet> preparedData(std::shared_ptr<const DataSet> data, const ImageShape& input,
                                            const Preprocessing& how);

} // namespace exitscope
