// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"

#include "core/data/idx.h"
#include "core/data/texts.h"
#include "core/error.h"
#include "core/message.h"

#include <cstdlib>
#include <filesystem>
#include <utility>

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

} // namespace

DataSet::~DataSet() = default;

std::string describe(const ImageShape& shape) {
    return std::to_string(shape.channels) + "x" + std::to_string(shape.height) + "x" + std::to_string(shape.width);
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

std::shared_ptr<const DataSet> openDataSet(const std::string& name) {
    if (name == "fashion-mnist")
        return openFashionMnist();
    for (const auto& [prefix, format] : {std::pair{"tsv:", TextFormat::Tsv}, std::pair{"csv:", TextFormat::Csv}})
        if (name.starts_with(prefix))
            return openTexts(name.substr(4), format);
    if (const auto format = textFormatOf(name); format && std::filesystem::exists(name))
        return openTexts(name, *format);
    const bool prefixed = name.starts_with("idx:");
    const std::filesystem::path folder = prefixed ? name.substr(4) : name;
    if (prefixed || std::filesystem::is_directory(folder))
        return openIdx(folder, "idx:" + folder.string(), {});
    throw InputError(
        message("There is no data set \"%1\": expected fashion-mnist, idx:DIR, tsv:FILE, csv:FILE or a folder of IDX "
                "files.",
                name));
}

} // namespace exitscope
