// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/side_by_side_model.h"

#include "widgets/numbers.h"
#include "widgets/plots/plot_table.h"
#include "widgets/policy_title.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/workspace/workspace.h"

#include <algorithm>

namespace exitscope {
namespace {

/// Of a column of the table: the first is the sample's.
const SideBySide::Column& policyColumn(const SideBySide& shown, int section) {
    return shown.columns[static_cast<std::size_t>(section - 1)];
}

} // namespace

SideBySide sideBySide(const FittedPolicies& policies, const OperatingPoint& point, Split split) {
    SideBySide all{policies, point, split, {}};
    for (const auto& policy : policies) {
        const std::string name(policy->spec().name);
        Outcome result = outcome(
            *policy, name == point.policy ? point : OperatingPoint{name, point.costs, point.budget, std::nullopt});
        all.columns.push_back({name, std::move(result.exitOf[static_cast<std::size_t>(split)]), result.result(split)});
    }
    return all;
}

std::vector<std::uint32_t> differentRows(const SideBySide& what, const std::vector<std::uint32_t>& rows) {
    const Predictions& predictions = what.predictions();
    std::vector<std::uint32_t> different;
    std::ranges::copy_if(rows, std::back_inserter(different), [&](std::uint32_t row) {
        std::size_t right = 0;
        for (const auto& column : what.columns)
            right += predictions.right(column.exits[predictions.place(row)], row) ? 1 : 0;
        return right != 0 && right != what.columns.size();
    });
    return different;
}

QString sideBySideCsv(const SideBySide& what, const std::vector<std::uint32_t>& rows) {
    const Predictions& predictions = what.predictions();
    const auto& classes = predictions.classNames();
    std::string header = "sample,split,true_class";
    for (const auto& column : what.columns)
        for (const char* end : {"_exit", "_answer", "_right"})
            header += ',' + column.policy + end;
    PlotTable lines(header);
    for (const std::uint32_t row : rows) {
        std::vector<std::string> fields{predictions.sampleId(row), splitName(what.split),
                                        classes[static_cast<std::size_t>(predictions.label(row))]};
        for (const auto& column : what.columns) {
            const std::size_t exit = column.exits[predictions.place(row)];
            fields.push_back(std::to_string(exit + 1));
            fields.push_back(classes[static_cast<std::size_t>(predictions.answer(exit, row))]);
            fields.emplace_back(predictions.right(exit, row) ? "1" : "0");
        }
        lines.add(fields);
    }
    return lines.text();
}

void SideBySideModel::show(std::shared_ptr<const SideBySide> what, const std::vector<std::uint32_t>& rows,
                           bool onlyDifferent) {
    const int columns = what ? static_cast<int>(what->columns.size()) + 1 : 0;
    std::vector<std::uint32_t> kept;
    if (what)
        kept = onlyDifferent ? differentRows(*what, rows) : rows;
    const bool sameShape = m_shown && what && columns == columnCount() && kept == m_rows &&
                           &m_shown->predictions() == &what->predictions();
    if (!sameShape)
        beginResetModel();
    m_shown = std::move(what);
    m_rows = std::move(kept);
    if (!sameShape)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int SideBySideModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SideBySideModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_shown ? 0 : static_cast<int>(m_shown->columns.size()) + 1;
}

QVariant SideBySideModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Predictions& predictions = m_shown->predictions();
    const std::uint32_t row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == RowRole)
        return row;
    if (index.column() == 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("%1 · %2").arg(QString::fromStdString(predictions.sampleId(row)),
                                     className(predictions, predictions.label(row)));
        return {};
    }
    const auto& column = policyColumn(*m_shown, index.column());
    const std::size_t exit = column.exits[predictions.place(row)];
    const bool right = predictions.right(exit, row);
    switch (role) {
    case ExitRole:
        return static_cast<int>(exit);
    case RightRole:
        return right;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return (right ? tr("%1: exit %2, right (%3)") : tr("%1: exit %2, wrong (%3)"))
            .arg(policyTitle(column.policy), countText(exit + 1),
                 className(predictions, predictions.answer(exit, row)));
    default:
        return {};
    }
}

QVariant SideBySideModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_shown || section >= columnCount())
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return section == 0 ? tr("Sample") : policyTitle(policyColumn(*m_shown, section).policy);
}

void SideBySideCounts::show(std::shared_ptr<const SideBySide> what) {
    const bool sameShape = m_shown && what && m_shown->columns.size() == what->columns.size() &&
                           m_shown->predictions().exits() == what->predictions().exits();
    if (!sameShape)
        beginResetModel();
    m_shown = std::move(what);
    if (!sameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SideBySideCounts::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_shown ? 0 : static_cast<int>(m_shown->predictions().exits()) + 2;
}

int SideBySideCounts::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_shown ? 0 : static_cast<int>(m_shown->columns.size()) + 1;
}

QVariant SideBySideCounts::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto exit = static_cast<std::size_t>(index.row());
    const std::size_t exits = m_shown->predictions().exits();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignHCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return exit < exits    ? tr("leave at exit %1").arg(countText(exit + 1))
               : exit == exits ? tr("right")
                               : tr("cost (%1)").arg(QString::fromStdString(m_shown->point.costs.unit));
    const SplitResult& result = policyColumn(*m_shown, index.column()).result;
    return exit < exits    ? countText(result.left[exit])
           : exit == exits ? percentText(result.accuracy)
                           : costText(result.cost, QString());
}

QVariant SideBySideCounts::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || !m_shown || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return section == 0 ? tr("Policy") : policyTitle(policyColumn(*m_shown, section).policy);
    return {};
}

} // namespace exitscope
