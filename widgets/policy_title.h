// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <QString>

namespace exitscope {

/// A policy's title in the person's language.
inline QString policyTitle(const PolicySpec& spec) {
    return QString::fromStdString(titleOf(spec));
}
inline QString policyTitle(const std::string& name) {
    return policyTitle(policySpec(name));
}

} // namespace exitscope
