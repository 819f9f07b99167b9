// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/data/cifar.h"
#include "core/data/idx.h"
#include "core/data/image_folder.h"
#include "core/data/image_list.h"
#include "core/data/texts.h"
#include "core/digest.h"
#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace exitscope {
namespace {

constexpr const char* DebianFashionMnist = "/usr/share/datasets/fashion-mnist";

const std::vector<std::string> FashionMnistClasses = {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
                                                      "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};

std::shared_ptr<const DataSet> openFashionMnist() {
    const char* folder = std::getenv("EXITSCOPE_FASHION_MNIST");
    const std::filesystem::path path = folder != nullptr ? folder : DebianFashionMnist;
    if (!std::filesystem::exists(path))
        throw InputError(message("Fashion-MNIST is not in %1: install Debian's package dataset-fashion-mnist, or set "
                                 "EXITSCOPE_FASHION_MNIST to its folder.",
                                 path));
    return openIdx(path, "fashion-mnist", FashionMnistClasses);
}

/// A kind of data set that is named by a prefix, and how it is opened by what follows.
struct Opener {
    std::string_view prefix;
    std::shared_ptr<const DataSet> (*open)(const std::string& path, const Watch& watch);
};

constexpr std::array Openers{
    Opener{"idx:", [](const std::string& path, const Watch&) { return openIdx(path, "idx:" + path, {}); }},
    Opener{"cifar10:", [](const std::string& path, const Watch&) { return openCifar(path, Cifar::Ten); }},
    Opener{"cifar100:", [](const std::string& path, const Watch&) { return openCifar(path, Cifar::Hundred); }},
    Opener{"images:", [](const std::string& path, const Watch& watch) { return openImageFolder(path, watch); }},
    Opener{"list:", [](const std::string& path, const Watch& watch) { return openImageList(path, watch); }},
    Opener{"tsv:", [](const std::string& path, const Watch&) { return openTexts(path, TextFormat::Tsv); }},
    Opener{"csv:", [](const std::string& path, const Watch&) { return openTexts(path, TextFormat::Csv); }},
};

const Opener* openerOf(const std::string& name) {
    const auto found = std::find_if(Openers.begin(), Openers.end(),
                                    [&](const Opener& opener) { return name.starts_with(opener.prefix); });
    return found == Openers.end() ? nullptr : &*found;
}

std::shared_ptr<const DataSet> openFolder(const std::string& folder, const Watch& watch) {
    if (holdsIdx(folder))
        return openIdx(folder, "idx:" + folder, {});
    for (const Cifar which : {Cifar::Ten, Cifar::Hundred})
        if (holdsCifar(folder, which))
            return openCifar(folder, which);
    if (holdsFolders(folder))
        return openImageFolder(folder, watch);
    throw InputError(message("%1 holds no samples: expected IDX files, the binary files of CIFAR-10 or CIFAR-100, a "
                             "folder of images for each class, or texts (.tsv, .csv).",
                             folder));
}

std::string checksumOf(const DataSet& data, const std::stop_token& stop) {
    Sha256 digest;
    const auto add = [&](const auto&... fields) { (digest.add(messageValue(fields) + '\0'), ...); };
    for (const DataPart& part : data.parts())
        add(part.name, part.count);
    for (const std::string& name : data.classNames())
        add(name);
    for (std::size_t index = 0; index < data.size(); ++index) {
        if (stop.stop_requested())
            throw Cancelled();
        add(data.label(index));
        const std::filesystem::path file = data.file(index);
        if (file.empty())
            continue;
        std::error_code gone;
        const std::uintmax_t size = std::filesystem::file_size(file, gone);
        add(file.filename().string(), gone ? std::string("gone") : std::to_string(size));
    }
    for (const std::filesystem::path& file : data.sharedFiles())
        digest.addFile(file, stop);
    return digest.digits();
}

} // namespace

DataSet::~DataSet() = default;

std::string describe(const ImageShape& shape) {
    return std::to_string(shape.channels) + "x" + std::to_string(shape.height) + "x" + std::to_string(shape.width);
}

Image DataSet::smallImage(std::size_t index, int) const {
    return image(index);
}

std::filesystem::path DataSet::file(std::size_t) const {
    return {};
}

std::vector<std::filesystem::path> DataSet::sharedFiles() const {
    return {};
}

std::string DataSet::text(std::size_t index) const {
    throw InputError(message("%1 has images, not texts: sample %2 has no text.", name(), sampleId(index)));
}

std::string DataSet::sampleId(std::size_t index) const {
    for (const DataPart& part : parts())
        if (index >= part.first && index < part.first + part.count)
            return part.name + "/" + std::to_string(index - part.first);
    return std::to_string(index);
}

const DataPart* DataSet::part(const std::string& name) const {
    for (const DataPart& part : parts())
        if (part.name == name)
            return &part;
    return nullptr;
}

std::string DataSet::checksum(const std::stop_token& stop) const {
    if (std::string known = knownChecksum(); !known.empty())
        return known;
    std::string computed = checksumOf(*this, stop);
    const std::scoped_lock lock(m_checksumMutex);
    m_checksum = computed;
    return computed;
}

std::string DataSet::knownChecksum() const {
    const std::scoped_lock lock(m_checksumMutex);
    return m_checksum;
}

bool isDataSetName(const std::string& name) {
    return name == "fashion-mnist" || openerOf(name) != nullptr;
}

std::string absoluteDataName(const std::string& name) {
    const std::size_t colon = name.find(':');
    const bool named = isDataSetName(name);
    if (name.empty() || (named && colon == std::string::npos))
        return name;
    const std::string kind = named ? name.substr(0, colon + 1) : std::string();
    return kind + std::filesystem::absolute(name.substr(kind.size())).lexically_normal().string();
}

std::shared_ptr<const DataSet> openDataSet(const std::string& name, const Watch& watch) {
    if (name == "fashion-mnist")
        return openFashionMnist();
    if (const Opener* opener = openerOf(name))
        return opener->open(name.substr(opener->prefix.size()), watch);
    if (const auto format = textFormatOf(name); format && std::filesystem::exists(name))
        return openTexts(name, *format);
    if (std::filesystem::is_directory(name))
        return openFolder(name, watch);
    throw InputError(message("There is no data set \"%1\": expected fashion-mnist, idx:DIR, cifar10:DIR, cifar100:DIR, "
                             "images:DIR, list:FILE, tsv:FILE, csv:FILE, or a file or folder of one of these kinds.",
                             name));
}

} // namespace exitscope
