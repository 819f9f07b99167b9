// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/execution.h"

#include <QDialog>
#include <QString>
#include <vector>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace exitscope {

/// Asks in which precision, memory format and threads a network computes on a device.
class ExecutionDialog : public QDialog {
    Q_OBJECT

public:
    /// `offered`: by the device of `now`. `threads`: as many as there are.
    ExecutionDialog(const Execution& now, const std::vector<Precision>& offered, int threads,
                    QWidget* parent = nullptr);

    /// What was entered, on the same device.
    Execution execution() const;

private:
    Execution m_before;
    QComboBox* m_precision;
    QCheckBox* m_channelsLast;
    QSpinBox* m_threads;
};

/// "float32", "bfloat16, channels last, 1 thread": an execution beside its device.
QString executionSummary(const Execution& on);

} // namespace exitscope
