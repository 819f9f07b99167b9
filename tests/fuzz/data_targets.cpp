// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/cifar.h"
#include "core/data/idx.h"
#include "core/data/image_list.h"
#include "core/data/image_size.h"
#include "core/data/texts.h"
#include "core/data/word_pieces.h"
#include "core/error.h"
#include "core/predictions/seconds.h"
#include "tests/fuzz/target.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <stdexcept>

namespace exitscope::fuzz {
namespace {

/// Does one after the other. Refused is what all of them refuse.
template <typename... Work>
void each(Work... work) {
    std::exception_ptr refused;
    bool taken = false;
    const auto attempt = [&](auto& one) {
        try {
            one();
            taken = true;
        } catch (const InputError&) {
            refused = std::current_exception();
        }
    };
    (attempt(work), ...);
    if (!taken)
        std::rethrow_exception(refused);
}

std::filesystem::path folderOf(const std::string& file) {
    return std::filesystem::path(file).parent_path();
}

} // namespace

/// A file of class names, then one of records.
void readCifar(std::string_view bytes) {
    const std::string_view names = takePiece(bytes);
    each(
        [&] {
            given("cifar10/batches.meta.txt", names);
            walk(*openCifar(folderOf(given("cifar10/test_batch.bin", bytes)), Cifar::Ten));
        },
        [&] { walk(*openCifar(folderOf(given("cifar100/test.bin", bytes)), Cifar::Hundred)); });
}

/// A file of labels, then one of images, plain or gzipped.
void readIdx(std::string_view bytes) {
    const std::string_view labels = takePiece(bytes);
    given("idx/t10k-labels-idx1-ubyte", labels);
    const std::string images = given("idx/t10k-images-idx3-ubyte", bytes);
    walk(*openIdx(folderOf(images), "idx", {}));
}

void readImageSize(std::string_view bytes) {
    const auto header = readImageHeader(given("image", bytes));
    if (header && (header->height < 1 || header->width < 1))
        throw std::logic_error("an image has no size");
}

/// What `list:` opens. Its images are not there.
void readListing(std::string_view bytes) {
    const auto data = openImageList(given("listing.csv", bytes));
    for (std::size_t i = 0; i < data->size(); ++i)
        if (data->label(i) < 0 || static_cast<std::size_t>(data->label(i)) >= data->classNames().size())
            throw std::logic_error("an image has a label that is no class");
}

/// seconds.csv, as it stands beside a file of PyTorch.
void readSeconds(std::string_view bytes) {
    exitscope::readSeconds(given("seconds.csv", bytes), 3);
}

void readTexts(std::string_view bytes) {
    each([&] { walk(*openTexts(given("tsv/texts.tsv", bytes), TextFormat::Tsv)); },
         [&] { walk(*openTexts(given("csv/texts.csv", bytes), TextFormat::Csv)); });
}

/// A vocabulary, which encodes the end of itself.
void readVocabulary(std::string_view bytes) {
    constexpr std::size_t Length = 24;
    const std::string_view text = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 256));
    for (const bool lowerCase : {false, true}) {
        const WordPieces pieces(bytes, lowerCase, "vocab.txt");
        const EncodedText encoded = pieces.encode(text, Length);
        const auto isToken = [&](std::int64_t id) { return id >= 0 && static_cast<std::size_t>(id) < pieces.size(); };
        if (encoded.ids.size() != Length || encoded.mask.size() != Length || !std::ranges::all_of(encoded.ids, isToken))
            throw std::logic_error("a text is not encoded as its vocabulary is numbered");
        pieces.tokens(text);
    }
}

} // namespace exitscope::fuzz
