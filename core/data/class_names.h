// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace exitscope {

/// "0" … of so many classes.
std::vector<std::string> numberedClasses(std::size_t count);

/// Throws InputError naming `where` when two classes have one name, but for blanks around it.
void checkClassNames(const std::vector<std::string>& names, const std::string& where);

/// What a part of a data set is called here: "val" for valid and validation, others as they are.
std::string partNamed(const std::string& name);

} // namespace exitscope
