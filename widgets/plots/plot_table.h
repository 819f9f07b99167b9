// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"

#include <QString>
#include <string>
#include <string_view>
#include <vector>

namespace exitscope {

/// The numbers of a plot as CSV lines (RFC 4180), decimal points whatever the locale.
class PlotTable {
public:
    explicit PlotTable(std::string_view header);
    /// One line; fields are quoted where they have to be.
    void add(const std::vector<std::string>& fields);
    QString text() const { return QString::fromStdString(m_text); }

private:
    std::string m_text;
};

/// "calibration" or "test": in files, never translated.
std::string splitName(Split side);
/// The same for a person.
QString splitTitle(Split side);

} // namespace exitscope
