// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/class_model.h"

#include "widgets/numbers.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/workspace/workspace.h"

#include <QLocale>

namespace exitscope {

int ClassModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

void ClassModel::refresh() {
    std::vector<QString> names;
    std::vector<ClassResult> results;
    if (m_workspace.ready()) {
        const Predictions& predictions = *m_workspace.predictions();
        results = classResults(predictions, m_workspace.view().split, m_workspace.outcome(),
                               m_workspace.point().costs.values);
        for (std::size_t c = 0; c < results.size(); ++c)
            names.push_back(className(predictions, static_cast<std::int32_t>(c)));
    }
    if (names == m_names) {
        m_results = std::move(results);
        if (!m_results.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
        return;
    }
    beginResetModel();
    m_names = std::move(names);
    m_results = std::move(results);
    endResetModel();
}

double ClassModel::number(const ClassResult& result, int column) const {
    switch (column) {
    case Samples:
        return static_cast<double>(result.samples);
    case Accuracy:
        return result.accuracy;
    case MeanExit:
        return result.exit;
    default:
        return result.cost;
    }
}

QString ClassModel::text(int row, int column) const {
    const ClassResult& result = m_results[static_cast<std::size_t>(row)];
    if (column == Name)
        return m_names[static_cast<std::size_t>(row)];
    if (column == Samples)
        return countText(result.samples);
    if (result.samples == 0)
        return QStringLiteral("–");
    if (column == Accuracy)
        return percentText(result.accuracy);
    if (column == MeanExit)
        return QLocale().toString(result.exit, 'f', 2);
    return costText(result.cost, QString::fromStdString(m_workspace.point().costs.unit));
}

QVariant ClassModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClassResult& result = m_results[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case ClassRole:
        return index.row();
    case SortRole:
        if (index.column() == Name)
            return m_names[static_cast<std::size_t>(index.row())];
        return number(result, index.column());
    case Qt::ToolTipRole:
        if (index.column() == Accuracy && result.samples > 0)
            return tr("95 %: %1").arg(intervalText(wilson(result.rightCount, result.samples)));
        return {};
    default:
        return {};
    }
}

QVariant ClassModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        return section == Accuracy   ? tr("Right where its samples leave")
               : section == MeanExit ? tr("Mean number of the exit where its samples leave, from 1")
               : section == MeanCost ? tr("What its samples cost on average, in the unit in force")
                                     : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("True class");
    case Samples:
        return tr("Samples");
    case Accuracy:
        return tr("Accuracy");
    case MeanExit:
        return tr("Mean exit");
    default:
        return tr("Mean cost");
    }
}

} // namespace exitscope
