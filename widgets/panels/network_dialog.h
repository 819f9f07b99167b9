// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panels/input_preview.h"
#include "widgets/workspace/operations.h"

#include <QDialog>
#include <QString>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace exitscope {

/// Asks what a network's input looks like and, where the file is code that nobody agreed to run, says what stands out
/// in it. Then Enter in a field does not open it: that takes the button. Beside images of the open data set it shows
/// what the network will see of them.
class NetworkDialog : public QDialog {
    Q_OBJECT

public:
    /// Remembered settings fill the fields.
    NetworkDialog(const QString& path, const NetworkQuestion& question, QWidget* parent = nullptr,
                  std::shared_ptr<const DataSet> samples = nullptr);

    /// What was entered, over what was remembered.
    NetworkSettings settings() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addWarning(QFormLayout& form, const NetworkCode& code);
    void addImage(QFormLayout& form);
    void addPreprocessing(QFormLayout& form);
    void choosePreset(const QString& name);
    Preprocessing preprocessing() const;
    InputSettings input() const;
    void addTokens(QFormLayout& form, const TokenInput& tokens);
    void check();

    NetworkSettings m_remembered;
    QSpinBox* m_channels;
    QSpinBox* m_height;
    QSpinBox* m_width;
    QLineEdit* m_mean;
    QLineEdit* m_stddev;
    QLineEdit* m_data;
    QComboBox* m_preset;
    QComboBox* m_resize;
    QSpinBox* m_side; ///< of the shorter side
    QComboBox* m_order;
    InputPreview* m_preview = nullptr; ///< none without images
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
    bool m_isCode; ///< that needs consent
};

} // namespace exitscope
