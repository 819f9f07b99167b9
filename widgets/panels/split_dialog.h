// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/split.h"

#include <QDialog>
#include <cstdint>
#include <functional>

class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace exitscope {

class JobRunner;

/// Which samples are for calibration, and which for test, the next time that the network classifies; with how many
/// those are. What cannot be is said in the sentence that the command line says.
class SplitDialog : public QDialog {
    Q_OBJECT

public:
    /// Selects samples as requested, on any thread; throws InputError.
    using Select = std::function<SampleSelection(const SplitRequest&)>;
    /// Asks a person for a file; empty when they think better of it.
    using FileChooser = std::function<QString()>;

    /// `jobs` selects, and outlives this.
    SplitDialog(const DataSet& samples, const SplitRequest& now, JobRunner& jobs, Select select,
                QWidget* parent = nullptr);

    SplitRequest request() const;
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

private:
    struct Selected {
        QString text;
        bool good = false;
    };
    static Selected selected(const Select& select, const SplitRequest& request);
    void check();
    void showResult(const Selected& selected);

    JobRunner& m_jobs;
    Select m_select;
    std::uint64_t m_asked = 0; // number of the newest selection
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
