// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/policy.h"

#include <QAbstractTableModel>
#include <memory>
#include <vector>

namespace exitscope {

/// What several policies do with the samples of one split at one budget. Immutable.
struct SideBySide {
    struct Column {
        std::string policy;              ///< PolicySpec::name
        std::vector<std::uint8_t> exits; ///< exit (from 0) of each row of the split
        SplitResult result;
    };
    FittedPolicies policies;
    OperatingPoint point;
    Split split = Split::Test;
    std::vector<Column> columns; ///< one for each of the policies

    const Predictions& predictions() const { return *policies.front()->predictions(); }
};
/// The policy at `point` as it is there, custom thresholds and all; the others at its budget.
SideBySide sideBySide(const FittedPolicies& policies, const OperatingPoint& point, Split split);
/// Those of `rows`, of the split, that one policy has right and another has not.
std::vector<std::uint32_t> differentRows(const SideBySide& what, const std::vector<std::uint32_t>& rows);
/// A line for each of `rows`, of the split: sample, split, true_class, then for each policy POLICY_exit, from 1,
/// POLICY_answer and POLICY_right.
QString sideBySideCsv(const SideBySide& what, const std::vector<std::uint32_t>& rows);

/// Samples by rows, policies by columns: the exit that each is assigned, and whether it is right there. The first
/// column says which sample it is.
class SideBySideModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< row of the predictions
        ExitRole,                   ///< from 0
        RightRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `rows`: of the predictions, on the split of `what`. `onlyDifferent`: just those that one policy has right and
    /// another has not.
    void show(std::shared_ptr<const SideBySide> what, const std::vector<std::uint32_t>& rows, bool onlyDifferent);
    const std::shared_ptr<const SideBySide>& shown() const { return m_shown; }
    const std::vector<std::uint32_t>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const SideBySide> m_shown;
    std::vector<std::uint32_t> m_rows;
};

/// The counts: a row for each exit with how many samples leave there, then accuracy and realised cost.
class SideBySideCounts : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const SideBySide> what);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const SideBySide> m_shown;
};

} // namespace exitscope
