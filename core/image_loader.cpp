// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image_loader.h"

#include "core/message.h"
#include "core/module.h"

namespace exitscope {

const ImageDecoder& openImageDecoder() {
    static const ImageDecoder& decoder = *reinterpret_cast<ImageDecoderGetter>(
        moduleSymbol(message("The decoder of images (OpenCV)"),
                     modulePath("EXITSCOPE_IMAGES", "libexitscope_images.so"), ImageDecoderName))();
    return decoder;
}

} // namespace exitscope
