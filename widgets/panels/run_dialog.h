// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspace/operations.h"

#include <QDialog>

class QGridLayout;

namespace exitscope {

/// What came of running a policy for real: measured against predicted, and against the full network.
class RunDialog : public QDialog {
    Q_OBJECT

public:
    explicit RunDialog(const RealRun& run, QWidget* parent = nullptr);

private:
    void addRow(const QString& name, const QString& single, const QString& batched);

    QGridLayout* m_table;
};

} // namespace exitscope
