// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include "core/error.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace exitscope::fuzz {
namespace {

constexpr std::size_t MostLookedAt = 64; // samples

constexpr std::array Targets{Target{"archive", readArchive},
                             Target{"arrays", readArrays},
                             Target{"cifar", readCifar},
                             Target{"idx", readIdx},
                             Target{"image_size", readImageSize},
                             Target{"listing", readListing},
                             Target{"npy", readNpy},
                             Target{"npz", readNpz},
                             Target{"pickle", readPickle},
                             Target{"policy", readPolicy},
                             Target{"query", readQuery},
                             Target{"seconds", readSeconds},
                             Target{"session", readSession},
                             Target{"settings", readSettings},
                             Target{"texts", readTexts},
                             Target{"vocabulary", readVocabulary}};

} // namespace

std::span<const Target> targets() {
    return Targets;
}

bool accepts(const Target& target, std::string_view bytes) {
    try {
        target.read(bytes);
        return true;
    } catch (const InputError&) {
    } catch (const Failure&) {
    }
    return false;
}

std::string given(const std::string& name, std::string_view bytes) {
    static const TemporaryFolder folder;
    std::filesystem::create_directories(std::filesystem::path(folder.path(name)).parent_path());
    std::filesystem::remove(folder.path(name)); // some file systems wait for the disk when a file is written over
    return folder.write(name, bytes);
}

std::string_view takePiece(std::string_view& bytes) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U; };
    const std::size_t length = byte(0) | byte(1) << 8;
    bytes.remove_prefix(std::min<std::size_t>(2, bytes.size()));
    const std::string_view piece = bytes.substr(0, length);
    bytes.remove_prefix(piece.size());
    return piece;
}

void walk(const DataSet& data) {
    for (std::size_t i = 0; i < std::min(data.size(), MostLookedAt); ++i) {
        if (data.label(i) < 0 || static_cast<std::size_t>(data.label(i)) >= data.classNames().size())
            throw std::logic_error("sample " + data.sampleId(i) + " has a label that is no class");
        if (data.isText()) {
            data.text(i);
        } else if (const ImageShape shape = data.shape(); shape.height > 0) {
            const Image image = data.image(i);
            if (image.pixels.size() != static_cast<std::size_t>(shape.channels) *
                                           static_cast<std::size_t>(shape.height) *
                                           static_cast<std::size_t>(shape.width))
                throw std::logic_error("sample " + data.sampleId(i) + " is not of the shape of its data set");
        }
    }
}

} // namespace exitscope::fuzz
