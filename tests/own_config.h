// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/temporary_folder.h"

#include <cstdlib>
#include <optional>
#include <string>

namespace exitscope {

/// A config folder of a test's own, in which nobody agreed to anything yet.
class OwnConfig {
public:
    OwnConfig() {
        if (const char* before = std::getenv("XDG_CONFIG_HOME"))
            m_before = before;
        ::setenv("XDG_CONFIG_HOME", m_folder.path().c_str(), 1);
    }
    ~OwnConfig() {
        if (m_before)
            ::setenv("XDG_CONFIG_HOME", m_before->c_str(), 1);
        else
            ::unsetenv("XDG_CONFIG_HOME");
    }
    OwnConfig(const OwnConfig&) = delete;
    OwnConfig& operator=(const OwnConfig&) = delete;

    std::string path(const std::string& name) const { return m_folder.path("exitscope/" + name); }

private:
    TemporaryFolder m_folder;
    std::optional<std::string> m_before;
};

} // namespace exitscope
