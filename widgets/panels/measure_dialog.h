// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <cstddef>
#include <vector>

class QCheckBox;

namespace exitscope {

/// Asks at which batch sizes latency is to be measured.
class MeasureDialog : public QDialog {
    Q_OBJECT

public:
    MeasureDialog(const QString& network, const QString& device, QWidget* parent = nullptr);

    /// Those ticked, at least one.
    std::vector<std::size_t> batches() const;

private:
    std::vector<QCheckBox*> m_boxes;
};

} // namespace exitscope
