// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/images/preprocessing.h"

#include "core/error.h"
#include "core/message.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace exitscope {
namespace {

constexpr int LongestSide = 16384;

} // namespace

std::span<const InputPreset> inputPresets() {
    using Resize = Preprocessing::Resize;
    static const std::array<InputPreset, 3> presets{{
        {"mnist", {1, 28, 28}, {0.1307F}, {0.3081F}, {Resize::Exact, 0, false}},
        {"cifar", {3, 32, 32}, {0.4914F, 0.4822F, 0.4465F}, {0.2470F, 0.2435F, 0.2616F}, {Resize::Exact, 0, false}},
        {"imagenet",
         {3, 224, 224},
         {0.485F, 0.456F, 0.406F},
         {0.229F, 0.224F, 0.225F},
         {Resize::ShorterSide, 256, false}},
    }};
    return presets;
}

Preprocessing preprocessingNamed(std::string_view resize, const std::string& where) {
    Preprocessing how;
    if (resize == "none")
        return how;
    how.resize = Preprocessing::Resize::Exact;
    if (resize == "exact")
        return how;
    const auto [end, error] = std::from_chars(resize.data(), resize.data() + resize.size(), how.side);
    if (error != std::errc() || end != resize.data() + resize.size())
        throw InputError(message("%1: \"%2\" says nothing of resizing, expected pixels of the shorter side, exact or "
                                 "none.",
                                 where, resize));
    how.resize = Preprocessing::Resize::ShorterSide;
    checkPreprocessing(how, where);
    return how;
}

void checkPreprocessing(const Preprocessing& how, const std::string& where) {
    if (how.resize == Preprocessing::Resize::ShorterSide && (how.side < 1 || how.side > LongestSide))
        throw InputError(message("%1: a shorter side of %2 pixels, expected 1 to %3.", where, how.side, LongestSide));
}

const InputPreset& inputPreset(std::string_view name) {
    const auto presets = inputPresets();
    const auto found = std::find_if(presets.begin(), presets.end(), [&](const auto& p) { return p.name == name; });
    if (found == presets.end())
        throw InputError(message("There is no preset \"%1\": expected mnist, cifar or imagenet.", name));
    return *found;
}

} // namespace exitscope
