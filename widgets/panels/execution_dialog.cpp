// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/execution_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <algorithm>

namespace exitscope {
namespace {

QString nameOf(Precision precision) {
    const std::string_view name = precisionName(precision);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

ExecutionDialog::ExecutionDialog(const Execution& now, const std::vector<Precision>& offered, int threads,
                                 QWidget* parent)
    : QDialog(parent), m_before(now), m_precision(new QComboBox(this)),
      m_channelsLast(new QCheckBox(tr("&Channels last"), this)), m_threads(new QSpinBox(this)) {
    setWindowTitle(tr("How networks compute on %1").arg(QString::fromStdString(now.device)));
    for (const Precision precision : offered)
        m_precision->addItem(nameOf(precision), static_cast<int>(precision));
    m_precision->setCurrentIndex(std::max(0, m_precision->findData(static_cast<int>(now.precision))));
    m_precision->setAccessibleName(tr("Precision"));
    m_precision->setToolTip(tr("What products are computed in; weights stay float32. A lower precision can be faster "
                               "and changes some answers: how many is measured with it and said."));
    m_channelsLast->setChecked(now.channelsLast);
    m_channelsLast->setToolTip(tr("Keep the channels of a pixel together in memory. Answers stay the same; "
                                  "convolutions can be faster or slower."));
    m_threads->setRange(0, std::max(threads, 1));
    m_threads->setSpecialValueText(tr("All (%1)").arg(threads));
    m_threads->setValue(now.threads);
    m_threads->setAccessibleName(tr("Threads"));
    m_threads->setToolTip(tr("Threads of one operation on the processor"));

    auto* explanation =
        new QLabel(tr("Holds from the next classification on. Latency is measured in the same way."), this);
    explanation->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Precision"), m_precision);
    form->addRow(tr("Memory"), m_channelsLast);
    form->addRow(tr("&Threads"), m_threads);
    form->addRow(explanation);
    form->addRow(buttons);
}

Execution ExecutionDialog::execution() const {
    Execution on = m_before;
    on.precision = static_cast<Precision>(m_precision->currentData().toInt());
    on.channelsLast = m_channelsLast->isChecked();
    on.threads = m_threads->value();
    return on;
}

QString executionSummary(const Execution& on) {
    QStringList parts{nameOf(on.precision)};
    if (on.channelsLast)
        parts << ExecutionDialog::tr("channels last");
    if (on.threads > 0)
        parts << (on.threads == 1 ? ExecutionDialog::tr("1 thread")
                                  : ExecutionDialog::tr("%1 threads").arg(on.threads));
    return parts.join(QStringLiteral(", "));
}

} // namespace exitscope
