// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// How an image of any size becomes an input of a network: resized, cropped at its centre where it is still larger
/// than the input, then grey made colour or colour grey, as the input has it.
struct Preprocessing {
    enum class Resize : std::uint8_t {
        None,
        ShorterSide, ///< to `side`, the proportions kept
        Exact,       ///< to height and width of the input, whatever the proportions
    };
    Resize resize = Resize::None;
    int side = 0;     ///< of ShorterSide, pixels
    bool bgr = false; ///< blue first
    bool operator==(const Preprocessing&) const = default;
};

/// "exact", "none", or the pixels of the shorter side ("256"). Throws InputError beginning with `where`.
Preprocessing preprocessingNamed(std::string_view resize, const std::string& where);

/// Throws InputError beginning with `where` unless the shorter side is 1 to 16384 pixels where it is resized.
void checkPreprocessing(const Preprocessing& how, const std::string& where);

/// What networks for a well-known data set take.
struct InputPreset {
    std::string_view name; ///< "imagenet"
    ImageShape input;
    std::vector<float> mean; ///< one per channel, of values scaled to [0, 1]
    std::vector<float> stddev;
    Preprocessing preprocessing;
};

/// mnist, cifar (CIFAR-10's mean and deviation) and imagenet (as torchvision's networks are evaluated).
std::span<const InputPreset> inputPresets();

/// Throws InputError naming what there is.
const InputPreset& inputPreset(std::string_view name);

} // namespace exitscope
