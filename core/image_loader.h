// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/images/decoder.h"

namespace exitscope {

/// Opens the module that decodes images beside the program (or the file in EXITSCOPE_IMAGES) once; may be called from
/// any thread. Throws Failure with the reason.
const ImageDecoder& openImageDecoder();

} // namespace exitscope
