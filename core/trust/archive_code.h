// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace exitscope {

/// What stands out in the code of a TorchScript archive: all that would run while it is loaded, reach outside tensors
/// (files, operators of other libraries), or hide what it calls; each a phrase that begins with the entry it is in.
/// Empty where nothing does. Only reads, and only what is small; nothing of the archive is run.
/// Rather says too much than too little: it looks at every word, also in comments and texts.
/// Throws InputError in one sentence when the archive is damaged, or unpacks to far more than it is.
std::vector<std::string> codeFindings(const std::string& path);

} // namespace exitscope
