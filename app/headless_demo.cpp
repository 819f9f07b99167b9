// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless_demo.h"

#include "app/main_window.h"
#include "core/data/dataset.h"
#include "core/error.h"
#include "core/files.h"
#include "core/json.h"
#include "core/pipeline.h"
#include "core/policy/sample_filter.h"
#include "widgets/plots/plot_view.h"
#include "widgets/samples/samples_panel.h"

#include <QApplication>
#include <QPixmap>
#include <QTimer>
#include <filesystem>
#include <ostream>

namespace exitscope {
namespace {

/// Runs the demo as the window does and returns when its last job has ended.
void runJobs(Workspace& workspace, Operations& operations, const Console& console) {
    QString problem;
    QObject::connect(&operations, &Operations::failed, &operations,
                     [&](const QString& sentence) { problem = sentence; });
    QObject::connect(&workspace.jobs(), &JobRunner::progressed, &operations,
                     [report = console.progress()](const QString&, const Progress& progress) { report(progress); });
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &operations, [&] {
        if (console.stop.stop_requested())
            workspace.jobs().cancelAll();
        if (!workspace.jobs().busy())
            QApplication::exit();
    });
    operations.demo();
    watch.start(20);
    QApplication::exec();
    if (console.stop.stop_requested())
        throw Cancelled();
    if (!problem.isEmpty())
        throw Failure(problem.toStdString());
}

void writeResults(MainWindow& window, Workspace& workspace, Operations& operations, const std::filesystem::path& folder,
                  const Console& console) {
    const auto& predictions = workspace.predictions();
    saveNpz(*predictions, folder / "predictions.npz");
    const Costs& costs = workspace.point().costs;
    for (const auto& policy : workspace.policies()) {
        const std::string name(policy->spec().name);
        savePolicyFile(
            policyFileOf(*policy, {name, costs, workspace.point().budget, {}}, operations.headOptions().seed),
            folder / (name + "-policy.json"));
    }
    const Evaluation evaluation = evaluatePolicies(workspace.policies(), costs, evenBudgets(costs, 20));
    writeFile(folder / "evaluation.json", jsonText(toJson(evaluation)));
    writeFile(folder / "evaluation.csv", toCsv(evaluation));
    writeFile(folder / "samples.csv",
              sampleCsv(workspace.table(), workspace.outcome(), predictions->rows(Split::Test)));
    for (const auto& [id, plot] : window.plots())
        for (const char* suffix : {".svg", ".pdf", ".png", ".csv"})
            plot->exportTo(QString::fromStdString((folder / (id.toStdString() + suffix)).string()));
    window.flush();
    if (!window.grab().save(QString::fromStdString((folder / "window.png").string())))
        throw Failure("Cannot write " + (folder / "window.png").string() + ".");
    console.out << toTable(evaluatePolicies(workspace.policies(), costs, {workspace.point().budget}));
}

} // namespace

int runHeadlessDemo(const std::string& folder, const Console& console) {
    openDataSet("fashion-mnist"); // says at once, as bad input, when it is not there
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        throw Failure("Cannot make the folder " + folder + ": " + problem.message() + ".");
    Workspace workspace;
    Operations operations(workspace);
    MainWindow window(workspace, operations);
    window.resize(1280, 800);
    window.show();
    runJobs(workspace, operations, console);
    workspace.completeCurves();
    workspace.setCurrentRow(workspace.predictions()->rows(Split::Test).front());
    window.samples().finishImages();
    writeResults(window, workspace, operations, folder, console);
    console.out << "Predictions, policies, evaluation, plots and window.png are in " << folder << ".\n";
    return 0;
}

} // namespace exitscope
