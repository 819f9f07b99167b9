// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main_window.h"
#include "tests/samples/made_up_images.h"
#include "widgets/actions/action_set.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/shortcut_dialog.h"
#include "widgets/panels/costs_dialog.h"
#include "widgets/panels/execution_dialog.h"
#include "widgets/panels/measure_dialog.h"
#include "widgets/panels/network_dialog.h"
#include "widgets/panels/run_dialog.h"
#include "widgets/panels/split_dialog.h"
#include "widgets/picture_size_dialog.h"

#include <memory>
#include <vector>

namespace exitscope::tests {

/// Each of the program's own dialogs, with something in it.
inline std::vector<std::unique_ptr<QDialog>> everyDialog(MainWindow& window, Workspace& workspace) {
    auto& actions = *window.findChild<ActionSet*>();
    RunReport report;
    report.measuredMs = report.predictedMs = 2;
    report.p50Ms = report.p99Ms = 3;
    report.full = RunReport::Full{4, 0.9};
    const RealRun run{QStringLiteral("МТГ"), 1, QStringLiteral("ms"), report, report};
    const auto select = [](const SplitRequest&) { return SampleSelection{{0, 1}, {Split::Calibration}, {}}; };
    std::vector<std::unique_ptr<QDialog>> dialogs;
    dialogs.push_back(std::make_unique<CommandPalette>(actions, &window));
    dialogs.push_back(std::make_unique<ShortcutDialog>(actions, &window));
    dialogs.push_back(std::make_unique<PictureSizeDialog>(&window));
    dialogs.push_back(std::make_unique<CostsDialog>(workspace.costs(), &window));
    dialogs.push_back(std::make_unique<MeasureDialog>(QStringLiteral("net.pt"), QStringLiteral("cpu"), &window));
    dialogs.push_back(
        std::make_unique<NetworkDialog>(QStringLiteral("/x/net.pt"), NetworkQuestion{{}, NetworkCode{}}, &window));
    dialogs.push_back(std::make_unique<ExecutionDialog>(
        Execution{}, std::vector{Precision::Float32, Precision::BFloat16}, 8, &window));
    dialogs.push_back(std::make_unique<RunDialog>(run, &window));
    dialogs.push_back(
        std::make_unique<SplitDialog>(MadeUpImages(4), SplitRequest{}, workspace.jobs(), select, &window));
    return dialogs;
}

} // namespace exitscope::tests
