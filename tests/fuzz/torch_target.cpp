// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/torch_predictions.h"
#include "tests/fuzz/targets.h"
#include "tests/temporary_folder.h"

namespace exitscope::fuzz {
namespace {

void readTorch(std::string_view bytes) {
    static const TemporaryFolder folder;
    folder.write("predictions.pth", std::string(bytes));
    loadTorchPredictions(folder.path("predictions.pth"), {});
}

} // namespace

const Target TorchTarget{"torch", readTorch};

} // namespace exitscope::fuzz
