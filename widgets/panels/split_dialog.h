// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"

#include <QDialog>
#include <functional>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace exitscope {

/// Which samples are for calibration, and which for test, the next time that the network classifies; with how many
/// those are. What cannot be is said in the sentence that the command line says.
class SplitDialog : public QDialog {
    Q_OBJECT

public:
    /// Selects samples as requested; throws InputError.
    using Select = std::function<SampleSelection(const SplitRequest&)>;
    /// Asks a person for a file; empty when they think better of it.
    using FileChooser = std::function<QString()>;

    SplitDialog(const DataSet& samples, const SplitRequest& now, Select select, QWidget* parent = nullptr);

    SplitRequest request() const;
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

private:
    void check();

    Select m_select;
    FileChooser m_chooseFile;
    QRadioButton* m_usual;
    QRadioButton* m_byPart;
    QRadioButton* m_byShare;
    QRadioButton* m_byFile;
    QComboBox* m_part;
    QDoubleSpinBox* m_share; // %
    QSpinBox* m_seed;
    QLineEdit* m_file;
    QLabel* m_result;
    QDialogButtonBox* m_buttons;
};

} // namespace exitscope
