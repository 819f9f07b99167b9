// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/measure_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace exitscope {
namespace {

constexpr std::array<std::size_t, 5> Sizes{1, 8, 32, 128, 256};

} // namespace

MeasureDialog::MeasureDialog(const QString& network, const QString& device, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Measure costs"));
    auto* column = new QVBoxLayout(this);
    auto* explanation = new QLabel(tr("Times %1 on %2 up to each exit, and counts its multiply-accumulates and "
                                      "parameters. Close what else keeps the machine busy.")
                                       .arg(network, device),
                                   this);
    explanation->setWordWrap(true);
    column->addWidget(explanation);
    column->addWidget(new QLabel(tr("Samples at once (batch size):"), this));
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* measure = buttons->addButton(tr("&Measure"), QDialogButtonBox::AcceptRole);
    measure->setDefault(true);
    for (const std::size_t size : Sizes) {
        auto* box = new QCheckBox(QString::number(size), this);
        box->setAccessibleName(tr("Batch of %1").arg(size));
        box->setChecked(size == Sizes.front());
        row->addWidget(box);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, [this, measure] { measure->setEnabled(!batches().empty()); });
    }
    row->addStretch(1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::vector<std::size_t> MeasureDialog::batches() const {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        if (m_boxes[i]->isChecked())
            chosen.push_back(Sizes[i]);
    return chosen;
}

} // namespace exitscope
