// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cifar.h"

#include "core/data/class_names.h"
#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace exitscope {
namespace {

constexpr std::size_t Side = 32;
constexpr std::size_t Plane = Side * Side;
constexpr std::size_t ImageBytes = 3 * Plane;

/// What tells the two versions apart.
struct Layout {
    const char* prefix;
    std::size_t labels; ///< a record begins with so many, the last one is the class
    std::size_t classes;
    const char* names; ///< file
    std::vector<std::pair<std::string, std::vector<std::string>>> parts;

    std::size_t recordBytes() const { return labels + ImageBytes; }
};

const Layout& layoutOf(Cifar which) {
    static const Layout ten{
        "cifar10:",
        1,
        10,
        "batches.meta.txt",
        {{"train",
          {"data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin"}},
         {"test", {"test_batch.bin"}}}};
    static const Layout hundred{
        "cifar100:", 2, 100, "fine_label_names.txt", {{"train", {"train.bin"}}, {"test", {"test.bin"}}}};
    return which == Cifar::Ten ? ten : hundred;
}

std::vector<std::string> classNamesOf(const std::filesystem::path& folder, const Layout& layout) {
    const std::filesystem::path file = folder / layout.names;
    if (!std::filesystem::exists(file))
        return numberedClasses(layout.classes);
    std::vector<std::string> names;
    for (std::string& line : splitText(readFile(file), '\n')) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (!line.empty())
            names.push_back(line);
    }
    if (names.size() != layout.classes)
        throw InputError(message("%1 names %2 classes, expected %3.", file, names.size(), layout.classes));
    checkClassNames(names, file.string());
    return names;
}

class CifarDataSet final : public DataSet {
public:
    CifarDataSet(const std::filesystem::path& folder, const Layout& layout)
        : m_layout(layout), m_name(layout.prefix + folder.string()), m_classNames(classNamesOf(folder, layout)) {
        for (const auto& [part, files] : layout.parts) {
            const std::size_t first = m_labels.size();
            std::filesystem::path missing;
            for (const std::string& name : files) {
                const std::filesystem::path file = folder / name;
                if (!std::filesystem::exists(file)) {
                    missing = file;
                    continue;
                }
                if (!missing.empty() && name != files.front())
                    throw InputError(message("%1 is missing: %2 is there.", missing, file));
                addFile(file);
            }
            if (m_labels.size() > first)
                m_parts.push_back({part, first, m_labels.size() - first});
        }
        if (m_labels.empty())
            throw InputError(message("%1 holds no samples: expected %2 and %3.", folder,
                                     layout.parts.front().second.front(), layout.parts.back().second.front()));
    }

    const std::string& name() const override { return m_name; }
    std::size_t size() const override { return m_labels.size(); }
    const std::vector<std::string>& classNames() const override { return m_classNames; }
    const std::vector<DataPart>& parts() const override { return m_parts; }
    ImageShape shape() const override { return {3, Side, Side}; }
    int label(std::size_t index) const override { return m_labels[index]; }

    std::vector<std::filesystem::path> sharedFiles() const override {
        std::vector<std::filesystem::path> files;
        for (const File& file : m_files)
            files.push_back(file.path);
        return files;
    }

    Image image(std::size_t index) const override {
        const auto after = std::upper_bound(m_files.begin(), m_files.end(), index,
                                            [](std::size_t i, const File& file) { return i < file.first; });
        const File& file = *std::prev(after);
        std::ifstream stream(file.path, std::ios::binary);
        std::array<char, ImageBytes> planes{};
        stream.seekg(static_cast<std::streamoff>((index - file.first) * m_layout.recordBytes() + m_layout.labels));
        if (!stream.read(planes.data(), planes.size()))
            throw InputError(
                message("%1 cannot be read any more: it was there when the data set was opened.", file.path));
        Image image{shape(), std::vector<std::uint8_t>(ImageBytes)};
        for (std::size_t i = 0; i < ImageBytes; ++i)
            image.pixels[i % Plane * 3 + i / Plane] = static_cast<std::uint8_t>(planes[i]);
        return image;
    }

private:
    struct File {
        std::filesystem::path path;
        std::size_t first = 0; ///< its first sample
    };

    void addFile(const std::filesystem::path& path) {
        const std::size_t bytes = std::filesystem::file_size(path);
        const std::size_t record = m_layout.recordBytes();
        if (bytes == 0 || bytes % record != 0)
            throw InputError(
                message("%1 has %2 bytes, expected a multiple of %3, the bytes of a sample.", path, bytes, record));
        m_files.push_back({path, m_labels.size()});
        std::ifstream stream(path, std::ios::binary);
        std::string sample(record, '\0');
        for (std::size_t i = 0; i < bytes / record; ++i) {
            if (!stream.read(sample.data(), static_cast<std::streamsize>(record)))
                throw InputError(message("Cannot read %1.", path));
            const auto label = static_cast<std::uint8_t>(sample[m_layout.labels - 1]);
            if (label >= m_layout.classes)
                throw InputError(
                    message("%1: sample %2 has label %3, expected 0 to %4.", path, i, label, m_layout.classes - 1));
            m_labels.push_back(label);
        }
    }

    const Layout& m_layout;
    std::string m_name;
    std::vector<std::string> m_classNames;
    std::vector<DataPart> m_parts;
    std::vector<File> m_files;
    std::vector<std::uint8_t> m_labels;
};

} // namespace

bool holdsCifar(const std::filesystem::path& folder, Cifar which) {
    for (const auto& [part, files] : layoutOf(which).parts)
        for (const std::string& file : files)
            if (std::filesystem::exists(folder / file))
                return true;
    return false;
}

std::shared_ptr<const DataSet> openCifar(const std::filesystem::path& folder, Cifar which) {
    return std::make_shared<const CifarDataSet>(folder, layoutOf(which));
}

} // namespace exitscope
