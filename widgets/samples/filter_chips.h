// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/sample_filter.h"

#include <QString>
#include <QWidget>
#include <vector>

namespace exitscope {

class Workspace;

/// "Wrong too early".
QString answerText(SampleFilter::Answer answer);
/// "Right only now".
QString againstText(SampleFilter::Against against);

/// One condition of a filter, and how a person reads it.
struct FilterPart {
    SampleFilter part;
    QString text; ///< "Exit 2", "Score at exit 1: 0.71 to 0.84"
};
/// The conditions that are set. Only while the workspace is ready.
std::vector<FilterPart> filterParts(const Workspace& workspace);

/// The conditions of the workspace's filter, each a button that removes it. Takes no room while there are none.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(Workspace& workspace, QWidget* parent = nullptr);

private:
    void showFilter();

    Workspace& m_workspace;
    SampleFilter m_shown;
};

} // namespace exitscope
