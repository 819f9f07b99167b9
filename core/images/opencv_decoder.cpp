// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/images/decoder.h"
#include "core/message.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string_view>
#include <vector>

namespace exitscope {
namespace {

/// What its segments tell of a JPEG.
struct JpegOutline {
    bool jpeg = false;
    bool ends = false; ///< has the marker of its end: OpenCV fills up one that ends early, and says nothing
    int longerSide = 0;
};

JpegOutline outlineOf(std::string_view bytes) {
    JpegOutline outline;
    outline.jpeg = bytes.starts_with("\xFF\xD8");
    if (!outline.jpeg)
        return outline;
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; };
    const auto number = [&](std::size_t at) { return byte(at) << 8 | byte(at + 1); };
    std::size_t at = 2;
    // Thumbnails have an end of their own: segments are passed over as a whole, up to the scan.
    while (at + 4 <= bytes.size() && byte(at) == 0xFF && byte(at + 1) != 0xDA) {
        const int marker = byte(at + 1);
        const bool tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !tables)
            outline.longerSide = std::max(number(at + 5), number(at + 7));
        at += marker == 0xFF ? 1 : 2 + static_cast<std::size_t>(number(at + 2));
    }
    outline.ends = at < bytes.size() && bytes.find("\xFF\xD9", at) != std::string_view::npos;
    return outline;
}

/// How OpenCV is asked for an image that libjpeg shrinks by 8, 4 or 2 as it decodes.
int readingMode(int channels, const JpegOutline& jpeg, int leastSide) {
    const bool grey = channels == 1;
    const auto shrinksBy = [&](int divisor) { return leastSide > 0 && jpeg.longerSide / divisor >= leastSide; };
    if (shrinksBy(8))
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_8 : cv::IMREAD_REDUCED_COLOR_8;
    if (shrinksBy(4))
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_4 : cv::IMREAD_REDUCED_COLOR_4;
    if (shrinksBy(2))
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_2 : cv::IMREAD_REDUCED_COLOR_2;
    return grey ? cv::IMREAD_GRAYSCALE : cv::IMREAD_COLOR;
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

    Image decode(std::span<const std::uint8_t> bytes, int channels, const std::string& name,
                 int leastSide) const override {
        const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (bytes.empty())
            throw BrokenImage(message("%1 is empty, expected an image.", name));
        const JpegOutline outline = outlineOf(text);
        if (outline.jpeg && !outline.ends)
            throw BrokenImage(message("%1 ends early: %2 bytes of a JPEG without its end.", name, bytes.size()));
        cv::Mat mat;
        try {
            const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8U, const_cast<std::uint8_t*>(bytes.data()));
            mat = cv::imdecode(encoded, readingMode(channels, outline, leastSide));
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

    std::vector<std::uint8_t> encoded(const Image& image) const override {
        const auto [channels, height, width] = image.shape;
        if ((channels != 1 && channels != 3) || height < 1 || width < 1)
            throw InputError(
                message("An image is %1, expected 1 or 3 channels and at least one pixel.", describe(image.shape)));
        const cv::Mat mat = inColoursOf(viewOf(image), image.shape, true);
        std::vector<std::uint8_t> bytes;
        cv::imencode(".jpg", mat, bytes, {cv::IMWRITE_JPEG_QUALITY, 90});
        return bytes;
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
