// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QGuiApplication>
#include <QItemSelection>
#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace exitscope {

/// Rows of predictions, ascending, as a selection of a model's first column: runs, so that all 50,000 are one range.
/// `place`: of a row in the model, nothing where it is not there.
template <typename Place>
QItemSelection selectionRuns(const QAbstractItemModel& model, const std::vector<std::uint32_t>& rows, Place place) {
    QItemSelection runs;
    std::optional<int> first;
    int last = 0;
    const auto end = [&] {
        if (first)
            runs.append(QItemSelectionRange(model.index(*first, 0), model.index(last, 0)));
    };
    for (const std::uint32_t row : rows) {
        const std::optional<int> at = place(row);
        if (!at)
            continue;
        if (!first || *at != last + 1) {
            end();
            first = at;
        }
        last = *at;
    }
    end();
    return runs;
}

/// The other way round: the rows that a person selects in a model of `listed`, ascending. With Ctrl those of `before`
/// that are not listed stay.
inline std::vector<std::uint32_t> selectedRows(const QItemSelection& selection,
                                               const std::vector<std::uint32_t>& listed,
                                               std::vector<std::uint32_t> before) {
    std::vector<std::uint32_t> rows = std::move(before);
    if (QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier))
        std::erase_if(rows, [&](std::uint32_t row) { return std::ranges::binary_search(listed, row); });
    else
        rows.clear();
    for (const QItemSelectionRange& range : selection)
        for (int item = range.top(); item <= range.bottom(); ++item)
            rows.push_back(listed[static_cast<std::size_t>(item)]);
    std::ranges::sort(rows);
    return rows;
}

} // namespace exitscope
