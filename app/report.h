// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures.h"
#include "widgets/workspace/workspace.h"

#include <QByteArray>
#include <QString>
#include <functional>
#include <memory>
#include <vector>

namespace exitscope {

class PlotView;
class Takeaway;

/// A report in one HTML file that needs nothing else: the operating point, exits, policies beside each other at several
/// budgets, classes, pictures, settings and versions. Results are of the test split, with 95 % intervals, at realised
/// cost. Made in steps, so that a window can do something else between them; each says what is so when it is done.
class Report {
public:
    /// The state of `workspace` as it is now, which needs to be ready. `seed`: of the heads, where it is known.
    /// `engine`: what ran, a line each; may be empty.
    Report(const Workspace& workspace, std::optional<std::uint64_t> seed, std::string engine);

    /// Draws a view that is prepared; document() makes the picture of it.
    void addFigure(const Takeaway& view);
    static constexpr PictureSize FigureSize{{900, 420}, 1};
    /// Words and tables, a step at a time. Returns whether there is another.
    bool addNextTable();
    /// The whole, once everything was added. On any thread.
    QByteArray document() const;

private:
    QString point() const;
    QString exits() const;
    std::vector<double> budgets() const;
    QString policiesHead() const;
    QString policyRow(const FittedPolicy& policy) const;
    QString oracleRow() const;
    QString comparison() const;
    QString classes() const;
    QString settings() const;

    std::shared_ptr<const Predictions> m_predictions;
    std::shared_ptr<const DataSet> m_data;
    CostTable m_costs;
    OperatingPoint m_point;
    Outcome m_outcome;
    std::shared_ptr<const FittedPolicy> m_current;
    std::shared_ptr<const Reference> m_reference;
    FittedPolicies m_policies;
    QStringList m_filter; // conditions on the samples that are drawn
    std::optional<std::uint64_t> m_seed;
    std::string m_engine;
    std::size_t m_tables = 0; // steps of them that are done
    QString m_body;           // without the figures, which stand above
    struct Figure {
        QString title;
        std::function<QByteArray()> svg;
    };
    std::vector<Figure> m_figures;
};

/// A plot by its id (PlotIds), of a workspace.
std::unique_ptr<PlotView> makePlot(std::string_view id, Workspace& workspace);

} // namespace exitscope
