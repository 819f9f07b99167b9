// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/workspace.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

namespace exitscope {

class PlotView;

/// A report in one HTML file that needs nothing else: the operating point, exits, policies beside each other at several
/// budgets, classes, every plot, settings and versions. Results are of the test split, with 95 % intervals, at realised
/// cost. In parts, so that a window can do something else between them.
class Report {
public:
    /// The state of `workspace`, which needs to be ready and to outlive this. `seed`: of the heads.
    Report(const Workspace& workspace, std::uint64_t seed);

    /// Words and tables.
    QString tables() const;
    /// One plot, drawn now.
    QString figure(const PlotView& plot) const;
    /// The document around both.
    QByteArray document(const QString& body) const;

private:
    QString point() const;
    QString exits() const;
    QString policies() const;
    QString comparison() const;
    QString classes() const;
    QString settings() const;

    const Workspace& m_workspace;
    std::uint64_t m_seed;
};

/// The plots there are, by id ("tradeoff"), in the order they are read; of a workspace.
struct NamedPlot {
    QString id;
    std::unique_ptr<PlotView> view;
};
std::vector<NamedPlot> allPlots(Workspace& workspace);

} // namespace exitscope
