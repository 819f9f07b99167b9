// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_predictions.h"
#include "tests/fuzz/target.h"

#include <stdexcept>
#include <zip.h>

namespace exitscope::fuzz {
namespace {

/// An archive of torch.save: the pickle, then the numbers of each tensor.
std::string archiveOf(std::string_view pieces) {
    const std::string path = given("predictions.pth", "");
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    const auto add = [&](const std::string& name, std::string_view bytes) {
        const auto index = zip_file_add(archive, ("predictions/" + name).c_str(),
                                        zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_OVERWRITE);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    };
    add("data.pkl", takePiece(pieces));
    for (int storage = 0; !pieces.empty(); ++storage)
        add("data/" + std::to_string(storage), takePiece(pieces));
    add("version", "3\n");
    if (zip_close(archive) != 0)
        throw std::logic_error("the archive cannot be written");
    return path;
}

} // namespace

/// Predictions of torch.save: an archive, or what is in one, put into one with right checksums.
void readTorch(std::string_view bytes) {
    loadTorchPredictions(bytes.starts_with("PK") ? given("predictions.pth", bytes) : archiveOf(bytes), {});
}

} // namespace exitscope::fuzz
