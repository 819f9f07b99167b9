// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/optimised_shares.h"

#include "core/error.h"
#include "core/policy/folds.h"
#include "core/policy/shares.h"

#include <algorithm>
#include <chrono>

namespace exitscope {
namespace {

constexpr std::size_t Multipliers = 48;
constexpr int MostRounds = 8; // of coordinate ascent at one multiplier; it starts where the one before ended

/// Shares with what they cost.
struct SharePoint {
    std::vector<double> shares;
    double cost = 0;
};

/// Coordinate ascent on the calibration samples of all folds but one.
class ShareSearch {
public:
    /// `costs`: [K], divided by the last.
    ShareSearch(const ScoreTable& table, std::span<const double> costs, const std::vector<std::uint8_t>& folds,
                std::size_t leftOut)
        : m_right(table.predictions().rightBits(Split::Calibration)), m_costs(costs), m_cuts(table.decisions(), 0),
          m_ranks(table.decisions()), m_orders(table.decisions()), m_first(m_right.size()), m_value(m_right.size()) {
        const auto isKept = [&](std::size_t place) { return folds[place] != leftOut || m_right.size() == 1; };
        for (std::size_t place = 0; place < m_right.size(); ++place)
            if (isKept(place))
                m_kept.push_back(static_cast<std::uint32_t>(place));
        for (std::size_t exit = 0; exit < table.decisions(); ++exit) {
            m_ranks[exit].resize(m_right.size());
            const auto scores = table.scores(Split::Calibration, exit);
            const auto order = table.order(exit);
            for (std::size_t i = 0; i < order.size(); ++i) {
                // Equal scores leave together: they have the rank of their first.
                const bool tied = i > 0 && scores[order[i]] == scores[order[i - 1]];
                m_ranks[exit][order[i]] = tied ? m_ranks[exit][order[i - 1]] : static_cast<std::uint32_t>(i);
                if (isKept(order[i]))
                    m_orders[exit].push_back(order[i]);
            }
        }
    }

    /// Points by falling multiplier, and the two ends: costs increase.
    std::vector<SharePoint> run(const std::stop_token& stop);

private:
    double worth(std::size_t exit, std::uint32_t place, double multiplier) const {
        return static_cast<double>((m_right[place] >> exit) & 1U) - multiplier * m_costs[exit];
    }
    bool leaves(std::size_t exit, std::uint32_t place) const { return m_ranks[exit][place] < m_cuts[exit]; }
    void findFirst();
    std::uint32_t bestCut(std::size_t exit, double multiplier) const;
    void settle(double multiplier);
    SharePoint point();

    std::span<const std::uint64_t> m_right;
    std::span<const double> m_costs;
    std::vector<std::uint32_t> m_cuts;                // [K-1] samples of lower rank leave
    std::vector<std::vector<std::uint32_t>> m_ranks;  // [K-1, rows] place in the order, equal scores alike
    std::vector<std::vector<std::uint32_t>> m_orders; // [K-1] rows kept, best score first
    std::vector<std::uint32_t> m_kept;
    std::vector<std::uint8_t> m_first; // [rows] exit under the cuts
    std::vector<double> m_value;       // [rows] worth of going on
};

void ShareSearch::findFirst() {
    for (const std::uint32_t place : m_kept) {
        std::size_t exit = 0;
        while (exit < m_cuts.size() && !leaves(exit, place))
            ++exit;
        m_first[place] = static_cast<std::uint8_t>(exit);
    }
}

/// The largest prefix sum of (worth here − worth of going on) over those who reach the exit.
std::uint32_t ShareSearch::bestCut(std::size_t exit, double multiplier) const {
    double sum = 0;
    double best = 0;
    std::uint32_t cut = 0;
    const auto& order = m_orders[exit];
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::uint32_t place = order[i];
        if (m_first[place] >= exit)
            sum += worth(exit, place, multiplier) - m_value[place];
        const std::uint32_t rank = m_ranks[exit][place];
        const bool tied = i + 1 < order.size() && m_ranks[exit][order[i + 1]] == rank;
        if (!tied && sum > best) {
            best = sum;
            cut = rank + 1;
        }
    }
    return cut;
}

void ShareSearch::settle(double multiplier) {
    const std::size_t last = m_costs.size() - 1;
    for (int round = 0; round < MostRounds; ++round) {
        const std::vector<std::uint32_t> before = m_cuts;
        findFirst();
        for (const std::uint32_t place : m_kept)
            m_value[place] = worth(last, place, multiplier);
        for (std::size_t exit = last; exit-- > 0;) {
            m_cuts[exit] = bestCut(exit, multiplier);
            for (const std::uint32_t place : m_kept)
                if (leaves(exit, place))
                    m_value[place] = worth(exit, place, multiplier);
        }
        if (m_cuts == before)
            return;
    }
}

SharePoint ShareSearch::point() {
    findFirst();
    SharePoint point{std::vector<double>(m_costs.size(), 0.0), 0};
    for (const std::uint32_t place : m_kept)
        point.shares[m_first[place]] += 1 / static_cast<double>(m_kept.size());
    point.cost = meanCost(point.shares, m_costs);
    return point;
}

std::vector<SharePoint> ShareSearch::run(const std::stop_token& stop) {
    const std::size_t last = m_costs.size() - 1;
    std::vector<SharePoint> points;
    std::vector<double> multipliers = costMultipliers(m_costs, Multipliers);
    std::reverse(multipliers.begin(), multipliers.end());
    for (const double multiplier : multipliers) {
        if (stop.stop_requested())
            throw Cancelled();
        settle(multiplier);
        points.push_back(point());
    }
    for (const std::size_t end : {std::size_t{0}, last}) {
        SharePoint corner{std::vector<double>(m_costs.size(), 0.0), m_costs[end]};
        corner.shares[end] = 1;
        points.push_back(std::move(corner));
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const SharePoint& a, const SharePoint& b) { return a.cost < b.cost; });
    return points;
}

/// Shares that cost `budget`, between two of the points.
std::vector<double> sharesBetween(const std::vector<SharePoint>& points, double budget) {
    const auto above = std::lower_bound(points.begin(), points.end(), budget,
                                        [](const SharePoint& point, double cost) { return point.cost < cost; });
    if (above == points.begin() || above == points.end())
        return above == points.end() ? points.back().shares : above->shares;
    const SharePoint& low = *(above - 1);
    const double weight = (budget - low.cost) / (above->cost - low.cost);
    std::vector<double> shares = low.shares;
    for (std::size_t k = 0; k < shares.size(); ++k)
        shares[k] += weight * (above->shares[k] - low.shares[k]);
    return shares;
}

/// Samples of a fold that are right when shares set the thresholds, which needs no label.
std::size_t rightIn(const ScoreTable& table, std::span<const double> shares, const std::vector<std::uint8_t>& folds,
                    std::size_t fold) {
    const auto exits = exitsOf(table, Split::Calibration, quotaThresholds(table, shares));
    const auto right = table.predictions().rightBits(Split::Calibration);
    std::size_t count = 0;
    for (std::size_t place = 0; place < folds.size(); ++place)
        count += folds[place] == fold ? (right[place] >> exits[place]) & 1U : 0U;
    return count;
}

} // namespace

std::vector<HeadFit> optimiseShares(const ScoreTable& table, const Costs& costs, const std::stop_token& stop,
                                    std::size_t budgets) {
    const auto started = std::chrono::steady_clock::now();
    std::vector<double> relative;
    for (const double cost : costs.values)
        relative.push_back(cost / costs.last());
    const std::size_t rows = table.predictions().rows(Split::Calibration).size();
    const std::vector<std::uint8_t> folds = foldsOf(rows, 0);
    std::vector<std::vector<SharePoint>> searched;
    for (std::size_t fold = 0; fold < Folds; ++fold)
        searched.push_back(ShareSearch(table, relative, folds, fold).run(stop));

    std::vector<HeadFit> fits;
    for (const double budget : evenBudgets(costs, std::max<std::size_t>(2, budgets))) {
        if (stop.stop_requested())
            throw Cancelled();
        HeadFit fit;
        fit.budgetShare = budget / costs.last();
        fit.meanAssignment.assign(relative.size(), 0.0);
        std::size_t right = 0;
        for (std::size_t fold = 0; fold < Folds; ++fold) {
            const std::vector<double> shares = sharesBetween(searched[fold], fit.budgetShare);
            for (std::size_t k = 0; k < shares.size(); ++k)
                fit.meanAssignment[k] += shares[k] / static_cast<double>(Folds);
            right += rightIn(table, shares, folds, fold);
        }
        fit.validationAccuracy = static_cast<double>(right) / static_cast<double>(rows);
        fit.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        fits.push_back(std::move(fit));
    }
    return fits;
}

} // namespace exitscope
