// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_files.h"

#include "core/data/image_size.h"
#include "core/error.h"
#include "core/files.h"
#include "core/image_loader.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace exitscope {
namespace {

std::string bytesOf(const std::filesystem::path& file) {
    try {
        return readFile(file);
    } catch (const InputError& error) {
        throw BrokenImage(error.what());
    }
}

Image decoded(const std::filesystem::path& file, int channels, int leastSide) {
    const std::string bytes = bytesOf(file);
    return openImageDecoder().decode({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, channels,
                                     file.string(), leastSide);
}

/// Of a file that can be read; nothing of a broken one.
std::optional<ImageHeader> headerOf(const std::filesystem::path& file) {
    if (const auto header = readImageHeader(file))
        return header;
    try {
        const ImageShape shape = decoded(file, 3, 0).shape;
        return ImageHeader{shape.height, shape.width, false};
    } catch (const BrokenImage&) {
        return std::nullopt;
    }
}

ImageShape shapeOf(const std::vector<ImageFile>& files, const Watch& watch) {
    std::optional<ImageShape> shape;
    ProgressMeter meter(message("Reading the sizes of images"), files.size(), watch);
    for (std::size_t looked = 0; const ImageFile& file : files) {
        meter.report(++looked);
        const auto header = headerOf(file.path);
        if (!header)
            continue;
        if (!shape)
            shape = {1, header->height, header->width};
        if (header->height != shape->height || header->width != shape->width)
            shape->height = shape->width = 0;
        if (!header->grey)
            shape->channels = 3;
        if (shape->channels == 3 && shape->height == 0) {
            meter.report(files.size()); // the others say nothing new
            break;
        }
    }
    return shape.value_or(ImageShape{3, 0, 0});
}

class FileDataSet final : public DataSet {
public:
    FileDataSet(ImageFiles files, const Watch& watch)
        : m_files(std::move(files)), m_shape(shapeOf(m_files.files, watch)) {}

    const std::string& name() const override { return m_files.name; }
    std::size_t size() const override { return m_files.files.size(); }
    const std::vector<std::string>& classNames() const override { return m_files.classNames; }
    const std::vector<DataPart>& parts() const override { return m_files.parts; }
    ImageShape shape() const override { return m_shape; }
    int label(std::size_t index) const override { return m_files.files[index].label; }

    Image image(std::size_t index) const override { return smallImage(index, 0); }
    std::filesystem::path file(std::size_t index) const override { return m_files.files[index].path; }

    Image smallImage(std::size_t index, int side) const override {
        try {
            return decoded(m_files.files[index].path, m_shape.channels, side);
        } catch (const BrokenImage&) {
            std::error_code ignored;
            if (std::filesystem::is_directory(m_files.folder, ignored))
                throw;
            throw InputError(
                message("The folder %1 is no longer there: it holds the images of %2.", m_files.folder, m_files.name));
        }
    }

private:
    ImageFiles m_files;
    ImageShape m_shape;
};

} // namespace

std::shared_ptr<const DataSet> dataSetOf(ImageFiles files, const Watch& watch) {
    return std::make_shared<const FileDataSet>(std::move(files), watch);
}

bool isNamedLikeImage(const std::filesystem::path& file) {
    constexpr std::array Endings{".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"};
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return !file.filename().string().starts_with('.') &&
           std::find(Endings.begin(), Endings.end(), ending) != Endings.end();
}

} // namespace exitscope
