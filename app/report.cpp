// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report.h"

#include "core/policy/class_results.h"
#include "core/policy/comparison.h"
#include "widgets/numbers.h"
#include "widgets/plots/allocation_plot.h"
#include "widgets/plots/difference_plot.h"
#include "widgets/plots/quality_plot.h"
#include "widgets/plots/score_ticks.h"
#include "widgets/plots/scores_plot.h"
#include "widgets/plots/separation_plot.h"
#include "widgets/plots/thresholds_plot.h"
#include "widgets/plots/tradeoff_plot.h"
#include "widgets/policy_title.h"
#include "widgets/samples/filter_chips.h"
#include "widgets/samples/sample_answers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace exitscope {
namespace {

constexpr double Shares[] = {0.3, 0.5, 0.7, 0.9}; // of the full network's cost, that policies are compared at
constexpr std::size_t MostClasses = 200;          // in the table

constexpr const char* Style =
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#202020;"
    "background:#fff}h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.15rem;margin-top:2rem}"
    "table{border-collapse:collapse;margin:.5rem 0}th,td{padding:.2rem .8rem;border-bottom:1px solid #ddd;"
    "text-align:right}th:first-child,td:first-child{text-align:left}img{max-width:100%}figure{margin:1rem 0}"
    "figcaption,.faint{color:#666}";

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QString said(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString heading(const QString& text) {
    return QStringLiteral("<h2>%1</h2>\n").arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>\n").arg(text.toHtmlEscaped());
}

QString row(const QStringList& cells, const QString& tag = QStringLiteral("td")) {
    QString html = QStringLiteral("<tr>");
    for (const QString& cell : cells)
        html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
    return html + QStringLiteral("</tr>\n");
}

QString table(const QStringList& header, const QString& rows) {
    return QStringLiteral("<table>\n%1%2</table>\n").arg(row(header, QStringLiteral("th")), rows);
}

/// "93.13 % [92.62 – 93.61 %]"
QString accuracyText(const SplitResult& result) {
    return QStringLiteral("%1 [%2]").arg(percentText(result.accuracy, 2), intervalText(result.interval));
}

} // namespace

Report::Report(const Workspace& workspace, std::optional<std::uint64_t> seed, std::string engine)
    : m_predictions(workspace.predictions()), m_data(workspace.data()), m_costs(workspace.costs()),
      m_point(workspace.point()), m_outcome(workspace.outcome()), m_current(workspace.policy(m_point.policy)),
      m_reference(workspace.reference()), m_policies(workspace.policies()), m_seed(seed), m_engine(std::move(engine)) {
    for (const FilterPart& part : filterParts(workspace))
        m_filter << part.text;
}

QString Report::point() const {
    const OperatingPoint& now = m_point;
    const Outcome& outcome = m_outcome;
    const QString unit = QString::fromStdString(now.costs.unit);
    const QString policy = policyTitle(now.policy);
    QString text = heading(ReportText::tr("Operating point"));
    text += paragraph(now.custom
                          ? ReportText::tr("%1 with thresholds of its own.").arg(policy)
                          : ReportText::tr("%1 at a budget of %2, %3 of the full network's cost.")
                                .arg(policy, costText(now.budget, unit), percentText(now.budget / now.costs.last())));
    if (const FittedPolicy& chosen = m_current->chosen(now.costs, now.budget); &chosen != m_current.get())
        text += paragraph(ReportText::tr("Chosen at this budget: %1.").arg(policyTitle(chosen.spec())));
    const std::vector<double> alone = exitAccuracies(*m_predictions, Split::Test);
    text += paragraph(ReportText::tr("On %1 test samples, which nothing was fitted on: %2 right at a mean cost of %3. "
                                     "The full network is right on %4 at %5.")
                          .arg(countText(outcome.test.samples), accuracyText(outcome.test),
                               costText(outcome.test.cost, unit), percentText(alone.back(), 2),
                               costText(now.costs.last(), unit)));
    text += paragraph(ReportText::tr("On calibration, where thresholds are set: %1 right at %2.")
                          .arg(percentText(outcome.calibration.accuracy, 2), costText(outcome.calibration.cost, unit)));
    return text;
}

QString Report::exits() const {
    const OperatingPoint& now = m_point;
    const Outcome& outcome = m_outcome;
    const std::vector<double> alone = exitAccuracies(*m_predictions, Split::Test);
    QString rows;
    for (std::size_t exit = 0; exit < alone.size(); ++exit)
        rows += row({countText(exit + 1), costText(now.costs.values[exit], QString::fromStdString(now.costs.unit)),
                     exit < outcome.thresholds.size() ? thresholdText(outcome.table->kind(), outcome.thresholds[exit])
                                                      : QStringLiteral("–"),
                     countText(outcome.test.left[exit]), percentText(outcome.test.shares[exit]),
                     std::isnan(outcome.test.exitAccuracy[exit]) ? QStringLiteral("–")
                                                                 : percentText(outcome.test.exitAccuracy[exit], 2),
                     percentText(alone[exit], 2)});
    return heading(ReportText::tr("Exits")) +
           table({ReportText::tr("Exit"), ReportText::tr("Cost"), ReportText::tr("Threshold"),
                  ReportText::tr("Samples that leave"), ReportText::tr("Share"), ReportText::tr("Right of them"),
                  ReportText::tr("Right of all, by itself")},
                 rows);
}

std::vector<double> Report::budgets() const {
    const Costs& costs = m_point.costs;
    std::vector<double> budgets;
    for (const double share : Shares)
        if (share * costs.last() > costs.first())
            budgets.push_back(share * costs.last());
    return budgets;
}

QString Report::policiesHead() const {
    const Costs& costs = m_point.costs;
    QStringList header{ReportText::tr("Policy")};
    for (const double budget : budgets())
        header << QStringLiteral("%1 (%2)").arg(percentText(budget / costs.last(), 0),
                                                costText(budget, QString::fromStdString(costs.unit)));
    return heading(ReportText::tr("Policies")) +
           paragraph(
               ReportText::tr("Accuracy on test with its 95 % Wilson interval, at the mean cost realised on test, "
                              "for budgets in shares of the full network's cost.")) +
           QStringLiteral("<table>\n") + row(header, QStringLiteral("th"));
}

QString Report::policyRow(const FittedPolicy& policy) const {
    const Costs& costs = m_point.costs;
    QStringList cells{policyTitle(policy.spec())};
    for (const double budget : budgets()) {
        const SplitResult test = outcome(policy, {std::string(policy.spec().name), costs, budget, std::nullopt}).test;
        cells << ReportText::tr("%1 at %2")
                     .arg(accuracyText(test), costText(test.cost, QString::fromStdString(costs.unit)));
    }
    return row(cells);
}

QString Report::oracleRow() const {
    const Costs& costs = m_point.costs;
    QStringList cells{ReportText::tr("Oracle (bound)")};
    for (const double budget : budgets()) {
        const OraclePoint best = oracle(*m_predictions, Split::Test, costs.values, budget);
        cells << ReportText::tr("%1 at %2")
                     .arg(percentText(best.accuracy, 2), costText(best.cost, QString::fromStdString(costs.unit)));
    }
    return row(cells) + QStringLiteral("</table>\n");
}

QString Report::comparison() const {
    const auto& reference = m_reference;
    if (!reference)
        return {};
    const QString unit = QString::fromStdString(reference->point.costs.unit);
    const Comparison compared = compare(*m_predictions, Split::Test, m_outcome, reference->counterpart);
    return heading(ReportText::tr("Against the reference")) +
           paragraph(ReportText::tr("Reference: %1 at %2, %3 right at a mean cost of %4.")
                         .arg(policyTitle(reference->point.policy), costText(reference->point.budget, unit),
                              accuracyText(reference->outcome().test),
                              costText(reference->outcome().test.cost, unit))) +
           (reference->predictions() == m_predictions
                ? QString()
                : paragraph(ReportText::tr("It is of other predictions, %1, which have %2 of these test samples.")
                                .arg(QString::fromStdString(reference->predictions()->source()),
                                     countText(compared.samples)))) +
           paragraph(ReportText::tr("Difference on the same samples: %1 points (95 %, paired bootstrap: %2 to %3).")
                         .arg(pointsText(compared.difference), pointsText(compared.interval.low),
                              pointsText(compared.interval.high)));
}

QString Report::classes() const {
    const Predictions& predictions = *m_predictions;
    if (predictions.classes() > MostClasses)
        return {};
    const Costs& costs = m_point.costs;
    const auto results = classResults(predictions, Split::Test, m_outcome, costs.values);
    QString rows;
    for (std::size_t c = 0; c < results.size(); ++c)
        if (results[c].samples > 0)
            rows += row({className(predictions, static_cast<int>(c)), countText(results[c].samples),
                         percentText(results[c].accuracy), QLocale().toString(results[c].exit, 'f', 2),
                         costText(results[c].cost, QString::fromStdString(costs.unit))});
    return heading(ReportText::tr("Classes")) +
           table({ReportText::tr("Class"), ReportText::tr("Samples"), ReportText::tr("Right"),
                  ReportText::tr("Mean exit"), ReportText::tr("Mean cost")},
                 rows);
}

QString Report::settings() const {
    const Predictions& predictions = *m_predictions;
    QString rows;
    const auto add = [&](const QString& name, const QString& value) { rows += row({name, value}); };
    add(ReportText::tr("Predictions"), QString::fromStdString(predictions.source()));
    add(ReportText::tr("Checksum of the predictions"), QString::fromStdString(predictions.hash()));
    add(ReportText::tr("Exits, classes"),
        ReportText::tr("%1, %2").arg(countText(predictions.exits()), countText(predictions.classes())));
    add(ReportText::tr("Samples"), ReportText::tr("%1 for calibration, %2 for test")
                                       .arg(countText(predictions.rows(Split::Calibration).size()),
                                            countText(predictions.rows(Split::Test).size())));
    add(ReportText::tr("Split"), QString::fromStdString(predictions.splitNote()));
    if (m_data)
        add(ReportText::tr("Data set"), QString::fromStdString(m_data->name()));
    for (const Costs& costs : m_costs) {
        QStringList values;
        for (const double value : costs.values)
            values << costText(value, QString());
        add(ReportText::tr("Costs in %1").arg(QString::fromStdString(costs.unit)),
            values.join(QStringLiteral("; ")) +
                (costs.note.empty() ? QString() : QStringLiteral(" · ") + QString::fromStdString(costs.note)));
    }
    for (const auto& policy : m_policies)
        if (policy->spec().fitted()) {
            QString how = ReportText::tr("fitted for %1").arg(QString::fromStdString(policy->fittedUnit()));
            if (policy->fittedBudgets() > 0 && policy->spec().needsHeads())
                how += ReportText::tr(", at %1 budgets").arg(countText(policy->fittedBudgets()));
            if (policy->stoppedEarly())
                how += ReportText::tr(", stopped early");
            if (policy->origin())
                how += ReportText::tr(", on %1").arg(QString::fromStdString(policy->origin()->name));
            add(policyTitle(policy->spec()), how);
        }
    if (m_seed)
        add(ReportText::tr("Seed of the heads"), QLocale::c().toString(static_cast<qulonglong>(*m_seed)));
    add(ReportText::tr("Samples drawn"),
        m_filter.isEmpty() ? ReportText::tr("all, from the first in sight") : m_filter.join(QStringLiteral(" · ")));
    return heading(ReportText::tr("Settings and versions")) + QStringLiteral("<table>\n%1</table>\n").arg(rows) +
           QStringLiteral("<p class=\"faint\">Exitscope %1 · Qt %2 · %3</p>\n")
               .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), QString::fromLatin1(qVersion()),
                    said(m_engine).replace(QLatin1Char('\n'), QStringLiteral(" · ")));
}

bool Report::addNextTable() {
    const std::size_t policy = m_tables - 1;
    if (m_tables == 0)
        m_body += point() + exits() + policiesHead();
    else if (policy < m_policies.size())
        m_body += policyRow(*m_policies[policy]);
    else
        m_body += oracleRow() + comparison() + classes() + settings();
    ++m_tables;
    return policy == SIZE_MAX || policy < m_policies.size();
}

void Report::addFigure(const Takeaway& view) {
    m_figures.push_back({view.title().toHtmlEscaped(), view.content(PictureFormat::Svg, FigureSize)});
}

QByteArray Report::document() const {
    const QString title = said(m_predictions->source());
    QString figures; // each an image by itself: names in one cannot meet those of another
    for (const Figure& figure : m_figures)
        figures += QStringLiteral("<figure><img alt=\"%1\" src=\"data:image/svg+xml;base64,%2\"><figcaption>%1"
                                  "</figcaption></figure>\n")
                       .arg(figure.title, QString::fromLatin1(figure.svg().toBase64()));
    return QStringLiteral(
               "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
               "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title>"
               "<style>%3</style></head>\n<body>\n<h1>%2</h1>\n<p class=\"faint\">%4</p>\n%5</body></html>\n")
        .arg(QLocale().bcp47Name(), title, QString::fromLatin1(Style),
             QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat).toHtmlEscaped(), figures + m_body)
        .toUtf8();
}

std::unique_ptr<PlotView> makePlot(std::string_view id, Workspace& workspace) {
    if (id == "scores")
        return std::make_unique<ScoresPlot>(workspace);
    if (id == "thresholds")
        return std::make_unique<ThresholdsPlot>(workspace);
    if (id == "separation")
        return std::make_unique<SeparationPlot>(workspace);
    if (id == "quality")
        return std::make_unique<QualityPlot>(workspace);
    if (id == "difference")
        return std::make_unique<DifferencePlot>(workspace);
    if (id == "allocation")
        return std::make_unique<AllocationPlot>(workspace);
    return std::make_unique<TradeoffPlot>(workspace);
}

} // namespace exitscope
