// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/class_names.h"

#include "core/error.h"
#include "core/message.h"
#include "core/text.h"

#include <map>

namespace exitscope {

std::vector<std::string> numberedClasses(std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t c = 0; c < count; ++c)
        names.push_back(std::to_string(c));
    return names;
}

void checkClassNames(const std::vector<std::string>& names, const std::string& where) {
    std::map<std::string, std::size_t> known;
    for (std::size_t c = 0; c < names.size(); ++c) {
        const auto [first, isNew] = known.emplace(splitText(names[c], '\n').front(), c);
        if (!isNew)
            throw InputError(message("%1: classes %2 and %3 are both called \"%4\", expected a name for each.", where,
                                     first->second, c, first->first));
    }
}

std::string partNamed(const std::string& name) {
    return name == "valid" || name == "validation" ? "val" : name;
}

} // namespace exitscope
