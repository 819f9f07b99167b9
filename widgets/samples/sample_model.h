// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/sample_filter.h"
#include "widgets/samples/once_a_frame.h"

#include <QAbstractListModel>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace exitscope {

class Workspace;

/// The samples that pass the workspace's filter, in the order of the predictions. Holds row numbers
/// only; everything else is looked up when it is painted. Follows the workspace at most once a frame.
class SampleModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// Beside these: Qt::DisplayRole (the id), Qt::ToolTipRole, Qt::AccessibleTextRole.
    enum Role {
        RowRole = Qt::UserRole + 1, ///< row of the predictions
        IdRole,
        ExitRole,      ///< from 0
        FateRole,      ///< a Fate
        TrueClassRole, ///< class number
        AnswerRole,    ///< class number, at the exit where the sample leaves
    };

    explicit SampleModel(Workspace& workspace, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Matching rows, ascending.
    const std::vector<std::uint32_t>& rows() const { return m_rows; }
    /// Samples of the split shown, matching or not.
    std::size_t total() const;
    Split split() const { return m_split; }
    /// Where a row of the predictions stands in the model.
    std::optional<int> positionOf(std::uint32_t row) const;
    /// Whether the last dataChanged(), which is of all items, changed this one: it leaves at another exit.
    bool hasChanged(int item) const;

    /// Follows the workspace now instead of with the next frame.
    void flush() { m_refresh.flush(); }

Q_SIGNALS:
    /// After every reset or dataChanged().
    void refreshed();

private:
    void followView();
    void refresh();
    QString toolTip(std::uint32_t row, std::size_t exit) const;
    QString accessibleText(std::uint32_t row, std::size_t exit) const;

    Workspace& m_workspace;
    std::shared_ptr<const Predictions> m_predictions; // what m_rows counts in
    std::vector<std::uint32_t> m_rows;
    Split m_split = Split::Test;
    SampleFilter m_filter;
    std::vector<std::uint8_t> m_exits;  // of the rows of the split
    std::vector<std::uint8_t> m_before; // the same before the last refresh
    OnceAFrame m_refresh;
};

} // namespace exitscope
