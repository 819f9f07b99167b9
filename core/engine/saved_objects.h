// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/ivalue.h>

#include <functional>
#include <string>
#include <string_view>

namespace exitscope {

/// Sees a pickle before any of it is followed, and may refuse it.
using PickleLook = std::function<void(std::string_view pickle)>;

/// What torch.save, or LibTorch's pickle_save, kept in an archive: tensors, numbers, texts and plain containers of
/// them. Throws InputError when it is more than that and making it could run code, or when a tensor reaches beyond its
/// numbers; and whatever LibTorch throws when it gives up.
c10::IValue readSavedObjects(
    const std::string& path, const PickleLook& look = [](std::string_view) {});

} // namespace exitscope
