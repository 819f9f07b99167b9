// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QItemSelection>
#include <optional>
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

} // namespace exitscope
