// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/samples/sample_model.h"

#include "widgets/numbers.h"
#include "widgets/samples/sample_answers.h"
#include "widgets/samples/sample_text.h"
#include "widgets/workspace/workspace.h"

#include <algorithm>
#include <utility>

namespace exitscope {
namespace {

constexpr int MostTextSaid = 400; // letters of a text in a tool tip, or read out

} // namespace

SampleModel::SampleModel(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_refresh([this] { refresh(); }) {
    // Rows of other predictions mean nothing: no view may see them, not even for a frame.
    connect(&workspace, &Workspace::predictionsChanged, this, [this] { m_refresh.runNow(); });
    connect(&workspace, &Workspace::pointChanged, this, [this] { m_refresh.request(); });
    connect(&workspace, &Workspace::referenceChanged, this, [this] { m_refresh.request(); });
    connect(&workspace, &Workspace::viewChanged, this, &SampleModel::followView);
    refresh();
}

int SampleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SampleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || m_predictions != m_workspace.predictions())
        return {};
    const std::uint32_t row = m_rows[static_cast<std::size_t>(index.row())];
    const auto exit = [&] { return std::size_t{m_exits[m_predictions->place(row)]}; }; // as hasChanged() knows them
    switch (role) {
    case RowRole:
        return row;
    case Qt::DisplayRole:
    case IdRole:
        return QString::fromStdString(m_predictions->sampleId(row));
    case ExitRole:
        return static_cast<int>(exit());
    case FateRole:
        return static_cast<int>(fate(m_predictions->rightBits()[row], exit()));
    case TrueClassRole:
        return m_predictions->label(row);
    case AnswerRole:
        return m_predictions->answer(exit(), row);
    case Qt::ToolTipRole:
        return toolTip(row, exit());
    case Qt::AccessibleTextRole:
        return accessibleText(row, exit());
    default:
        return {};
    }
}

QHash<int, QByteArray> SampleModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RowRole, "row"},
                  {IdRole, "id"},
                  {ExitRole, "exit"},
                  {FateRole, "fate"},
                  {TrueClassRole, "trueClass"},
                  {AnswerRole, "answer"}});
    return names;
}

std::size_t SampleModel::total() const {
    return m_predictions ? m_predictions->rows(m_split).size() : 0;
}

std::optional<int> SampleModel::positionOf(std::uint32_t row) const {
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (found == m_rows.end() || *found != row)
        return {};
    return static_cast<int>(found - m_rows.begin());
}

bool SampleModel::hasChanged(int item) const {
    const std::size_t place = m_predictions->place(m_rows[static_cast<std::size_t>(item)]);
    return m_before[place] != m_exits[place];
}

void SampleModel::followView() {
    const ViewState& view = m_workspace.view();
    if (view.split != m_split || view.filter != m_filter)
        m_refresh.request();
}

void SampleModel::refresh() {
    m_split = m_workspace.view().split;
    m_filter = m_workspace.view().filter;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint8_t> exits;
    if (m_workspace.ready()) {
        rows = matchingRows(*m_workspace.predictions(), m_workspace.outcome(), m_split, m_filter,
                            m_workspace.counterpart());
        exits = m_workspace.outcome().exitOf[static_cast<std::size_t>(m_split)];
    }
    if (m_predictions == m_workspace.predictions() && rows == m_rows) {
        m_before = std::exchange(m_exits, std::move(exits));
        if (!rows.empty())
            Q_EMIT dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
    } else {
        beginResetModel();
        m_predictions = m_workspace.predictions();
        m_rows = std::move(rows);
        m_exits = std::move(exits);
        endResetModel();
    }
    Q_EMIT refreshed();
}

QString SampleModel::toolTip(std::uint32_t row, std::size_t exit) const {
    const QString facts = tr("%1\nTrue class: %2\nAnswer: %3\n%4")
                              .arg(QString::fromStdString(m_predictions->sampleId(row)),
                                   className(*m_predictions, m_predictions->label(row)),
                                   className(*m_predictions, m_predictions->answer(exit, row)),
                                   fateSentence(exit, m_predictions->rightBits()[row], m_predictions->exits()));
    if (!m_workspace.hasTexts())
        return facts;
    return facts + QStringLiteral("\n\n") + textOf(m_workspace, row).left(MostTextSaid);
}

QString SampleModel::accessibleText(std::uint32_t row, std::size_t exit) const {
    const QString facts = tr("Sample %1, exit %2, %3, true class %4, answer %5")
                              .arg(QString::fromStdString(m_predictions->sampleId(row)), countText(exit + 1),
                                   fateText(fate(m_predictions->rightBits()[row], exit)),
                                   className(*m_predictions, m_predictions->label(row)),
                                   className(*m_predictions, m_predictions->answer(exit, row)));
    if (!m_workspace.hasTexts())
        return facts;
    return facts + QStringLiteral(": ") + textOf(m_workspace, row).left(MostTextSaid);
}

} // namespace exitscope
