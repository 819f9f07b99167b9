// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/images/decoder.h"
#include "core/message.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string_view>

namespace exitscope {
namespace {

/// Whether a JPEG has the marker of its end. OpenCV fills up one that ends early, and says nothing.
bool endsEarly(std::string_view jpeg) {
    if (!jpeg.starts_with("\xFF\xD8"))
        return false;
    std::size_t at = 2;
    // Thumbnails have an end of their own: segments are passed over as a whole, up to the scan.
    while (at + 4 <= jpeg.size() && jpeg[at] == '\xFF' && jpeg[at + 1] != '\xDA') {
        const auto high = static_cast<unsigned char>(jpeg[at + 2]);
        const auto low = static_cast<unsigned char>(jpeg[at + 3]);
        at += jpeg[at + 1] == '\xFF' ? 1 : 2 + (std::size_t{high} << 8 | low);
    }
    return at >= jpeg.size() || jpeg.find("\xFF\xD9", at) == std::string_view::npos;
}

Image toImage(const cv::Mat& mat) {
    Image image{{mat.channels(), mat.rows, mat.cols}, {}};
    const std::size_t stride = static_cast<std::size_t>(mat.cols) * mat.elemSize();
    image.pixels.resize(stride * static_cast<std::size_t>(mat.rows));
    for (int row = 0; row < mat.rows; ++row)
        std::copy_n(mat.ptr(row), stride, image.pixels.data() + stride * static_cast<std::size_t>(row));
    return image;
}

/// The same memory; only ever read.
cv::Mat viewOf(const Image& image) {
    return {image.shape.height, image.shape.width, CV_MAKETYPE(CV_8U, image.shape.channels),
            const_cast<std::uint8_t*>(image.pixels.data())};
}

cv::Mat resized(const cv::Mat& image, cv::Size size) {
    if (image.size() == size)
        return image;
    const bool shrinks = size.width < image.cols || size.height < image.rows;
    cv::Mat result;
    cv::resize(image, result, size, 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Size sizeFor(const cv::Mat& image, const ImageShape& input, const Preprocessing& how) {
    if (how.resize == Preprocessing::Resize::Exact)
        return {input.width, input.height};
    if (how.resize == Preprocessing::Resize::None)
        return image.size();
    const int shorter = std::min(image.cols, image.rows);
    const auto scaled = [&](int length) {
        return static_cast<int>(static_cast<std::int64_t>(length) * how.side / shorter);
    };
    return {scaled(image.cols), scaled(image.rows)};
}

cv::Mat croppedAtCentre(const cv::Mat& image, const ImageShape& input) {
    if (image.cols < input.width || image.rows < input.height)
        throw InputError(message("An image is %1 pixels high and %2 wide after resizing, expected at least %3 and %4.",
                                 image.rows, image.cols, input.height, input.width));
    const auto start = [](int length, int kept) { return static_cast<int>(std::nearbyint((length - kept) / 2.0)); };
    return image(cv::Rect(start(image.cols, input.width), start(image.rows, input.height), input.width, input.height));
}

cv::Mat inColoursOf(const cv::Mat& image, const ImageShape& input, bool bgr) {
    cv::Mat result; // not a copy of `image`, whose memory would be written to
    if (image.channels() == 3 && input.channels == 1)
        cv::cvtColor(image, result, cv::COLOR_RGB2GRAY);
    else if (image.channels() == 1 && input.channels == 3)
        cv::cvtColor(image, result, cv::COLOR_GRAY2RGB);
    else if (image.channels() == 3 && bgr)
        cv::cvtColor(image, result, cv::COLOR_RGB2BGR);
    else
        return image;
    return result;
}

class OpenCvDecoder final : public ImageDecoder {
public:
    // Whoever decodes has threads of its own.
    OpenCvDecoder() { cv::setNumThreads(1); }

    Image decode(std::span<const std::uint8_t> bytes, int channels, const std::string& name) const override {
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (bytes.empty())
            throw BrokenImage(message("%1 is empty, expected an image.", name));
        if (endsEarly(text))
            throw BrokenImage(message("%1 ends early: %2 bytes of a JPEG without its end.", name, bytes.size()));
        cv::Mat mat;
        try {
            const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
            mat = cv::imdecode(encoded, channels == 1 ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR);
        } catch (const cv::Exception&) {
            mat.release();
        }
        if (mat.empty() || mat.depth() != CV_8U)
            throw BrokenImage(message("%1 does not decode: expected a JPEG, PNG, WebP, BMP or TIFF image.", name));
        if (mat.channels() == 3)
            cv::cvtColor(mat, mat, cv::COLOR_BGR2RGB);
        return toImage(mat);
    }

    Image prepared(const Image& image, const ImageShape& input, const Preprocessing& how) const override {
        for (const int channels : {image.shape.channels, input.channels})
            if (channels != 1 && channels != 3)
                throw InputError(
                    message("Images of %1 channels cannot be resized or cropped, expected 1 or 3.", channels));
        const cv::Mat whole = viewOf(image);
        const cv::Mat part = croppedAtCentre(resized(whole, sizeFor(whole, input, how)), input);
        return toImage(inColoursOf(part, input, how.bgr));
    }
};

} // namespace
} // namespace exitscope

#if defined(__GNUC__)
#define EXITSCOPE_EXPORT __attribute__((visibility("default")))
#else
#define EXITSCOPE_EXPORT __declspec(dllexport)
#endif

/// ImageDecoderName: what openImageDecoder() looks for.
extern "C" EXITSCOPE_EXPORT const exitscope::ImageDecoder* exitscopeImageDecoder() {
    static const exitscope::OpenCvDecoder decoder;
    return &decoder;
}
