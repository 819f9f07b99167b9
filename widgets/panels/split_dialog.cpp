// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/split_dialog.h"

#include "core/error.h"
#include "core/text.h"
#include "widgets/numbers.h"
#include "widgets/workspace/job_runner.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <algorithm>
#include <limits>

namespace exitscope {

SplitDialog::SplitDialog(const DataSet& samples, const SplitRequest& now, JobRunner& jobs, Select select,
                         QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_select(std::move(select)),
      m_usual(new QRadioButton(tr("&As the network says, else half of test"), this)),
      m_byPart(new QRadioButton(tr("A &part of the data"), this)),
      m_byShare(new QRadioButton(tr("A &share of the test part"), this)),
      m_byFile(new QRadioButton(tr("A &list of samples"), this)), m_part(new QComboBox(this)),
      m_share(new QDoubleSpinBox(this)), m_seed(new QSpinBox(this)), m_file(new QLineEdit(this)),
      m_result(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setWindowTitle(tr("Calibration and test"));
    m_chooseFile = [this] {
        return QFileDialog::getOpenFileName(this, tr("A file with the id of a sample in each line"));
    };
    auto* explanation =
        new QLabel(tr("Policies are fitted on calibration, results are measured on test. Which samples of "
                      "%1 are calibration?")
                       .arg(QString::fromStdString(samples.name())),
                   this);
    explanation->setWordWrap(true);
    for (const DataPart& part : samples.parts())
        m_part->addItem(QStringLiteral("%1 (%2)").arg(QString::fromStdString(part.name), countText(part.count)),
                        QString::fromStdString(part.name));
    m_part->setAccessibleName(tr("Part for calibration"));
    m_share->setRange(0.1, 99.9);
    m_share->setDecimals(1);
    m_share->setSuffix(QStringLiteral(" %"));
    m_share->setValue(50);
    m_share->setAccessibleName(tr("Share for calibration"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setAccessibleName(tr("Seed of the share"));
    m_seed->setToolTip(tr("The same seed draws the same samples, from each class alike"));
    m_file->setAccessibleName(tr("File with samples for calibration"));
    auto* choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose the file"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setAccessibleName(tr("What that gives"));
    m_result->setMinimumHeight(3 * fontMetrics().height());
    m_result->setAlignment(Qt::AlignTop);

    auto* grid = new QGridLayout(this);
    grid->addWidget(explanation, 0, 0, 1, 4);
    grid->addWidget(m_usual, 1, 0, 1, 4);
    grid->addWidget(m_byPart, 2, 0);
    grid->addWidget(m_part, 2, 1, 1, 3);
    grid->addWidget(m_byShare, 3, 0);
    grid->addWidget(m_share, 3, 1);
    auto* seed = new QLabel(tr("S&eed"), this);
    seed->setBuddy(m_seed);
    grid->addWidget(seed, 3, 2);
    grid->addWidget(m_seed, 3, 3);
    grid->addWidget(m_byFile, 4, 0);
    grid->addWidget(m_file, 4, 1, 1, 2);
    grid->addWidget(choose, 4, 3);
    grid->addWidget(m_result, 5, 0, 1, 4);
    grid->addWidget(m_buttons, 6, 0, 1, 4);
    grid->setColumnStretch(1, 1);

    // What is in force.
    m_seed->setValue(static_cast<int>(now.seed));
    const int part = m_part->findData(QString::fromStdString(now.calibration));
    const bool percent = now.calibration.ends_with('%');
    const auto share = parseNumber(percent ? now.calibration.substr(0, now.calibration.size() - 1) : now.calibration);
    if (now.calibration.empty()) {
        m_usual->setChecked(true);
    } else if (part >= 0) {
        m_byPart->setChecked(true);
        m_part->setCurrentIndex(part);
    } else if (share) {
        m_byShare->setChecked(true);
        m_share->setValue(percent ? *share : 100 * *share);
    } else {
        m_byFile->setChecked(true);
        m_file->setText(QString::fromStdString(now.calibration));
    }

    for (QRadioButton* button : {m_usual, m_byPart, m_byShare, m_byFile})
        connect(button, &QRadioButton::toggled, this, &SplitDialog::check);
    connect(m_part, &QComboBox::currentIndexChanged, this, &SplitDialog::check);
    connect(m_share, &QDoubleSpinBox::valueChanged, this, &SplitDialog::check);
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitDialog::check);
    connect(m_file, &QLineEdit::editingFinished, this, &SplitDialog::check);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString file = m_chooseFile(); !file.isEmpty()) {
            m_file->setText(file);
            m_byFile->setChecked(true);
            check();
        }
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

SplitRequest SplitDialog::request() const {
    SplitRequest request;
    if (m_byPart->isChecked())
        request.calibration = m_part->currentData().toString().toStdString();
    if (m_byShare->isChecked())
        request.calibration = shortNumber(m_share->value(), 6) + "%";
    if (m_byFile->isChecked())
        request.calibration = m_file->text().toStdString();
    request.seed = static_cast<std::uint64_t>(m_seed->value());
    return request;
}

void SplitDialog::check() {
    m_part->setEnabled(m_byPart->isChecked());
    m_share->setEnabled(m_byShare->isChecked());
    m_seed->setEnabled(m_byShare->isChecked());
    m_file->setEnabled(m_byFile->isChecked());
    showResult({}); // until it is known
    const std::uint64_t asked = ++m_asked;
    if (m_byFile->isChecked() && m_file->text().isEmpty())
        return showResult({tr("Choose a file with the id of a sample in each line (\"test/12\")."), false});
    m_jobs.start(
        QStringLiteral("split"), {},
        [select = m_select, request = request()](const Watch&) { return selected(select, request); },
        [self = QPointer(this), asked](const Selected& selected) {
            if (self && self->m_asked == asked)
                self->showResult(selected);
        });
}

SplitDialog::Selected SplitDialog::selected(const Select& select, const SplitRequest& request) {
    try {
        const SampleSelection selection = select(request);
        const auto calibration = static_cast<std::size_t>(std::ranges::count(selection.split, Split::Calibration));
        return {tr("%1 samples for calibration, %2 for test. %3")
                    .arg(countText(calibration), countText(selection.split.size() - calibration),
                         QString::fromStdString(selection.note)),
                true};
    } catch (const InputError& error) {
        return {QString::fromUtf8(error.what()), false};
    }
}

void SplitDialog::showResult(const Selected& selected) {
    m_result->setText(selected.text);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(selected.good);
}

} // namespace exitscope
