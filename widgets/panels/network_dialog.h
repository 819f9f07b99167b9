// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"

#include <QDialog>
#include <QString>
#include <optional>

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace exitscope {

/// Asks what a network's input looks like, and says that the file is code.
class NetworkDialog : public QDialog {
    Q_OBJECT

public:
    /// `settings` fills the fields where something is remembered.
    NetworkDialog(const QString& path, bool isCode, const std::optional<NetworkSettings>& settings,
                  QWidget* parent = nullptr);

    /// What was entered, over what was remembered.
    NetworkSettings settings() const;

private:
    void check();

    NetworkSettings m_remembered;
    QSpinBox* m_channels;
    QSpinBox* m_height;
    QSpinBox* m_width;
    QLineEdit* m_mean;
    QLineEdit* m_stddev;
    QLineEdit* m_data;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace exitscope
