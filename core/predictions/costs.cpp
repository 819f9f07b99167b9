// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/costs.h"

#include "core/error.h"
#include "core/message.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace exitscope {

CostTable withUnits(CostTable table, const CostTable& others) {
    for (const Costs& costs : others) {
        const auto same = std::ranges::find(table, costs.unit, &Costs::unit);
        if (same == table.end())
            table.push_back(costs);
        else
            *same = costs;
    }
    return table;
}

Costs exitCosts(std::size_t exits) {
    Costs costs{"exits", {}, message("No costs were given, so exit k costs k.")};
    for (std::size_t k = 1; k <= exits; ++k)
        costs.values.push_back(static_cast<double>(k));
    return costs;
}

void checkCosts(const Costs& costs, std::size_t exits, const std::string& where) {
    if (costs.values.size() != exits)
        throw InputError(
            message("%1: found %2 costs, expected one for each of %3 exits.", where, costs.values.size(), exits));
    double before = 0;
    for (std::size_t k = 0; k < exits; ++k) {
        const double cost = costs.values[k];
        if (!std::isfinite(cost) || cost <= before)
            throw InputError(
                k == 0 ? message("%1: the cost of exit %2 is %3, expected more than 0.", where, k + 1, cost)
                       : message("%1: the cost of exit %2 is %3, expected more than the %4 of the exit before it.",
                                 where, k + 1, cost, before));
        before = cost;
    }
}

Costs increasing(Costs measured) {
    const double step = 1e-6 * measured.values.back();
    bool raised = false;
    for (std::size_t k = 1; k < measured.values.size(); ++k)
        if (measured.values[k] <= measured.values[k - 1]) {
            measured.values[k] = measured.values[k - 1] + step;
            raised = true;
        }
    if (raised)
        measured.note += (measured.note.ends_with('.') ? " " : ". ") +
                         message("A measured cost that did not increase was raised above the one before it.");
    return measured;
}

void overrideCosts(CostTable& table, const CostOverride& given, std::size_t exits, bool fromFile) {
    if (!given.values.empty()) {
        Costs costs{!given.unit.empty() ? given.unit
                    : fromFile          ? table.front().unit
                                        : "cost",
                    given.values, message("Given by hand.")};
        checkCosts(costs, exits, "--costs");
        table = {std::move(costs)};
        return;
    }
    if (given.unit.empty())
        return;
    const auto known = std::find_if(table.begin(), table.end(), [&](const Costs& c) { return c.unit == given.unit; });
    if (known != table.end()) {
        std::rotate(table.begin(), known, known + 1);
    } else if (table.size() == 1) {
        table.front().unit = given.unit;
    } else {
        std::string units;
        for (const Costs& costs : table)
            units += (units.empty() ? "" : ", ") + costs.unit;
        throw InputError(
            message("There are no costs in %1: expected one of %2, or --costs with figures.", given.unit, units));
    }
}

double parseBudget(const std::string& text, const Costs& costs) {
    const bool share = text.ends_with('%');
    const auto number = parseNumber(share ? text.substr(0, text.size() - 1) : text);
    if (!number)
        throw InputError(message("The budget \"%1\" is not a number: expected one in %2, or a share such as 60%.", text,
                                 costs.unit));
    const double budget = share ? *number / 100 * costs.last() : *number;
    // Ends typed as they are printed must not fall outside by the last digit.
    const double slack = 1e-9 * costs.last();
    if (budget < costs.first() - slack || budget > costs.last() + slack)
        throw InputError(message("The budget %1 is outside what the exits cost: expected %2 to %3 %4.", text,
                                 costs.first(), costs.last(), costs.unit));
    return std::min(std::max(budget, costs.first()), costs.last());
}

} // namespace exitscope
