// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plot_table.h"

#include "core/text.h"

#include <QCoreApplication>

namespace exitscope {

PlotTable::PlotTable(std::string_view header) : m_text(header) {
    m_text += '\n';
}

void PlotTable::add(const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i)
        m_text += (i == 0 ? "" : ",") + csvField(fields[i]);
    m_text += '\n';
}

std::string splitName(Split side) {
    return side == Split::Test ? "test" : "calibration";
}

QString splitTitle(Split side) {
    return side == Split::Test ? QCoreApplication::translate("Split", "test")
                               : QCoreApplication::translate("Split", "calibration");
}

} // namespace exitscope
