// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/idx.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <zlib.h>

namespace exitscope {
namespace {

constexpr std::uint32_t LabelMagic = 0x0801; // unsigned bytes, one dimension
constexpr std::uint32_t ImageMagic = 0x0803; // unsigned bytes, three dimensions
constexpr std::size_t MaximumItems = 1ULL << 40;

struct PartFiles {
    const char* name;
    const char* images;
    const char* labels;
};

constexpr std::array FileNames{PartFiles{"train", "train-images-idx3-ubyte", "train-labels-idx1-ubyte"},
                               PartFiles{"test", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"}};

/// A file that may be gzipped; zlib reads both.
class Stream {
public:
    explicit Stream(std::filesystem::path path) : m_path(std::move(path)), m_file(gzopen(m_path.c_str(), "rb")) {
        if (m_file == nullptr)
            throw InputError(message("Cannot read %1.", m_path));
        gzbuffer(m_file, 1U << 18);
    }
    ~Stream() { gzclose(m_file); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;

    std::uint32_t bigEndian() {
        std::array<std::uint8_t, 4> bytes{};
        read(bytes.data(), bytes.size(), message("its header"));
        return (std::uint32_t{bytes[0]} << 24) | (std::uint32_t{bytes[1]} << 16) | (std::uint32_t{bytes[2]} << 8) |
               std::uint32_t{bytes[3]};
    }

    void read(std::uint8_t* target, std::size_t count, const std::string& what) {
        std::size_t done = 0;
        while (done < count) {
            const auto chunk = static_cast<unsigned>(std::min<std::size_t>(count - done, 1U << 30));
            const int got = gzread(m_file, target + done, chunk);
            if (got <= 0)
                throw InputError(
                    got < 0
                        ? message(
                              "%1 ends early: %2 of the %3 bytes of %4 are there, and the compressed data is damaged.",
                              m_path, done, count, what)
                        : message("%1 ends early: %2 of the %3 bytes of %4 are there.", m_path, done, count, what));
            done += static_cast<std::size_t>(got);
        }
    }

    /// Reads `count` bytes without trusting the header with memory before the bytes are there.
    std::vector<std::uint8_t> readAll(std::size_t count, const std::string& what) {
        std::vector<std::uint8_t> bytes;
        while (bytes.size() < count) {
            const std::size_t begin = bytes.size();
            bytes.resize(begin + std::min(count - begin, std::max(begin, std::size_t{1} << 16)));
            read(bytes.data() + begin, bytes.size() - begin, what);
        }
        return bytes;
    }

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    gzFile m_file;
};

std::string hexadecimal(std::uint32_t value) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text = "0x";
    for (int shift = 28; shift >= 0; shift -= 4)
        text += digits[(value >> shift) & 0xFU];
    return text;
}

void expectMagic(Stream& stream, std::uint32_t expected, const std::string& what) {
    const std::uint32_t magic = stream.bigEndian();
    if (magic != expected)
        throw InputError(message("%1 is not an IDX file of %2: it begins with %3, expected %4.", stream.path(), what,
                                 hexadecimal(magic), hexadecimal(expected)));
}

std::vector<std::uint8_t> readLabels(const std::filesystem::path& path) {
    Stream stream(path);
    expectMagic(stream, LabelMagic, "labels");
    const std::size_t count = stream.bigEndian();
    return stream.readAll(count, message("%1 labels", count));
}

struct ImageHeader {
    std::size_t count = 0;
    int height = 0;
    int width = 0;
};

ImageHeader readImageHeader(Stream& stream) {
    expectMagic(stream, ImageMagic, "images");
    const std::size_t count = stream.bigEndian();
    const std::uint32_t height = stream.bigEndian();
    const std::uint32_t width = stream.bigEndian();
    if (height == 0 || width == 0 || height > 1U << 14 || width > 1U << 14 || count * height * width > MaximumItems)
        throw InputError(
            message("%1 says that its images are %2x%3: expected 1 to 16384 a side.", stream.path(), height, width));
    return {count, static_cast<int>(height), static_cast<int>(width)};
}

std::optional<std::filesystem::path> plainOrGzipped(const std::filesystem::path& path) {
    std::filesystem::path gzipped = path;
    gzipped += ".gz";
    for (const std::filesystem::path& candidate : {path, gzipped})
        if (std::filesystem::exists(candidate))
            return candidate;
    return std::nullopt;
}

/// Images of one part, read when the first is asked for.
class LazyImages {
public:
    LazyImages(std::filesystem::path path, ImageHeader header) : m_path(std::move(path)), m_header(header) {}

    const ImageHeader& header() const { return m_header; }

    std::vector<std::uint8_t> pixels(std::size_t index) const {
        const std::scoped_lock lock(m_mutex);
        const std::size_t size = static_cast<std::size_t>(m_header.height) * static_cast<std::size_t>(m_header.width);
        if (m_pixels.empty())
            load(size);
        const auto begin = m_pixels.begin() + static_cast<std::ptrdiff_t>(index * size);
        return {begin, begin + static_cast<std::ptrdiff_t>(size)};
    }

private:
    void load(std::size_t size) const {
        Stream stream(m_path);
        const ImageHeader header = readImageHeader(stream);
        if (header.count != m_header.count || header.height != m_header.height || header.width != m_header.width)
            throw InputError(message("%1 has changed since it was opened.", m_path));
        m_pixels = stream.readAll(header.count * size, message("%1 images", header.count));
    }

    std::filesystem::path m_path;
    ImageHeader m_header;
    mutable std::mutex m_mutex;
    mutable std::vector<std::uint8_t> m_pixels;
};

class IdxDataSet final : public DataSet {
public:
    IdxDataSet(std::string name, std::vector<std::string> classNames)
        : m_name(std::move(name)), m_classNames(std::move(classNames)) {}

    void addPart(const std::string& part, const std::filesystem::path& images, const std::filesystem::path& labels) {
        std::vector<std::uint8_t> partLabels = readLabels(labels);
        Stream stream(images);
        const ImageHeader header = readImageHeader(stream);
        if (header.count != partLabels.size())
            throw InputError(message("%1 has %2 images but %3 has %4 labels: expected as many of each.", images,
                                     header.count, labels, partLabels.size()));
        const ImageShape shape{1, header.height, header.width};
        if (!m_parts.empty() && !(shape == m_shape))
            throw InputError(message("%1 has images of %2, the other part of %3: expected one shape.", images,
                                     exitscope::describe(shape), exitscope::describe(m_shape)));
        m_shape = shape;
        m_parts.push_back({part, m_labels.size(), header.count});
        m_labels.insert(m_labels.end(), partLabels.begin(), partLabels.end());
        m_images.push_back(std::make_unique<LazyImages>(images, header));
        m_files.insert(m_files.end(), {images, labels});
    }

    void checkLabels(const std::filesystem::path& folder) {
        if (m_labels.empty())
            throw InputError(message("%1 holds no samples.", folder));
        const std::size_t largest = *std::max_element(m_labels.begin(), m_labels.end());
        if (m_classNames.empty())
            for (std::size_t c = 0; c <= largest; ++c)
                m_classNames.push_back(std::to_string(c));
        if (largest >= m_classNames.size())
            throw InputError(message("%1 has a label %2: expected 0 to %3.", folder, largest, m_classNames.size() - 1));
    }

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_labels.size(); }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return m_shape; }
    int label(std::size_t index) const override { return m_labels[index]; }
    std::vector<std::filesystem::path> sharedFiles() const override { return m_files; }

    Image image(std::size_t index) const override {
        for (std::size_t p = 0; p < m_parts.size(); ++p)
            if (index < m_parts[p].first + m_parts[p].count)
                return {m_shape, m_images[p]->pixels(index - m_parts[p].first)};
        throw InputError(message("%1 has no sample %2: expected less than %3.", m_name, index, size()));
    }

private:
    std::string m_name;
    std::vector<std::string> m_classNames;
    std::vector<DataPart> m_parts;
    ImageShape m_shape;
    std::vector<std::uint8_t> m_labels;
    std::vector<std::unique_ptr<LazyImages>> m_images;
    std::vector<std::filesystem::path> m_files;
};

} // namespace

bool holdsIdx(const std::filesystem::path& folder) {
    return std::any_of(FileNames.begin(), FileNames.end(), [&](const PartFiles& part) {
        return plainOrGzipped(folder / part.images) || plainOrGzipped(folder / part.labels);
    });
}

std::shared_ptr<const DataSet> openIdx(const std::filesystem::path& folder, const std::string& name,
                                       std::vector<std::string> classNames) {
    auto data = std::make_shared<IdxDataSet>(name, std::move(classNames));
    for (const PartFiles& part : FileNames) {
        const auto images = plainOrGzipped(folder / part.images);
        const auto labels = plainOrGzipped(folder / part.labels);
        if (images.has_value() != labels.has_value())
            throw InputError(message("%1 stands alone: expected images and labels.", (images ? *images : *labels)));
        if (images)
            data->addPart(part.name, *images, *labels);
    }
    data->checkLabels(folder);
    return data;
}

} // namespace exitscope
