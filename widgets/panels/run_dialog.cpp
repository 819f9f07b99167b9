// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/run_dialog.h"

#include "widgets/numbers.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

namespace exitscope {
namespace {

QString ms(double value) {
    return costText(value, QStringLiteral("ms"));
}

/// "3 % below"
QString against(double measured, double predicted) {
    const double difference = measured / predicted - 1;
    const QString share = percentText(std::abs(difference));
    return difference < 0 ? RunDialog::tr("%1 below").arg(share) : RunDialog::tr("%1 above").arg(share);
}

QString rate(double samplesPerSecond) {
    return RunDialog::tr("%1 a second").arg(countText(static_cast<std::size_t>(samplesPerSecond + 0.5)));
}

QString speedUp(const RunReport& report) {
    return QLocale().toString(report.full->ms / report.measuredMs, 'f', 2) + QStringLiteral(" ×");
}

} // namespace

RunDialog::RunDialog(const RealRun& run, QWidget* parent) : QDialog(parent), m_table(new QGridLayout) {
    setWindowTitle(tr("Run for real"));
    const RunReport& one = run.single;
    const RunReport& many = run.batched;
    auto* heading =
        new QLabel(tr("%1 at %2, run stage by stage on %3: %4 test samples, %5 right (95 %: %6).")
                       .arg(run.policy, costText(run.budget, run.unit), QString::fromStdString(one.where),
                            countText(one.exits.size()), percentText(one.accuracy), intervalText(one.interval)),
                   this);
    heading->setWordWrap(true);
    addRow({}, tr("one at a time"), tr("%1 at once").arg(countText(many.batch)));
    addRow(tr("Time of a sample, measured"), ms(one.measuredMs), ms(many.measuredMs));
    addRow(tr("Predicted from the shares"), ms(one.predictedMs), ms(many.predictedMs));
    addRow(tr("Measured against predicted"), against(one.measuredMs, one.predictedMs),
           against(many.measuredMs, many.predictedMs));
    addRow(tr("Of that the policy itself"), ms(one.policyMs), ms(many.policyMs));
    addRow(tr("Samples nearer than 0.00001 to a threshold"), countText(one.nearThreshold),
           countText(many.nearThreshold));
    addRow(tr("Half of the samples within"), ms(*one.p50Ms), QStringLiteral("–"));
    addRow(tr("99 % of the samples within"), ms(*one.p99Ms), QStringLiteral("–"));
    addRow(tr("Samples"), rate(one.samplesPerSecond()), rate(many.samplesPerSecond()));
    addRow(tr("The full network's"), rate(one.full->samplesPerSecond()), rate(many.full->samplesPerSecond()));
    addRow(tr("Times as fast as the full network"), speedUp(one), speedUp(many));
    addRow(tr("The full network right"), percentText(one.full->accuracy), percentText(many.full->accuracy));
    m_table->setHorizontalSpacing(24);
    m_table->setColumnStretch(0, 1);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addLayout(m_table);
    column->addWidget(buttons);
}

void RunDialog::addRow(const QString& name, const QString& single, const QString& batched) {
    const int row = m_table->rowCount();
    int place = 0;
    for (const QString& text : {name, single, batched}) {
        auto* label = new QLabel(text, this);
        if (!text.isEmpty()) // else a stop of the Tab key at nothing
            label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setAlignment((place == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        if (place > 0)
            label->setAccessibleName(name);
        m_table->addWidget(label, row, place++);
    }
}

} // namespace exitscope
