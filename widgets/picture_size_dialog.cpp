// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/picture_size_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

namespace exitscope {
namespace {

constexpr double PixelsPerInch = 96;
constexpr double CentimetresPerInch = 2.54;

double centimetres(int pixels) {
    return pixels / PixelsPerInch * CentimetresPerInch;
}

int pixels(double centimetres) {
    return qRound(centimetres / CentimetresPerInch * PixelsPerInch);
}

} // namespace

PictureSizeDialog::PictureSizeDialog(QWidget* parent)
    : QDialog(parent), m_preset(new QComboBox(this)), m_width(new QDoubleSpinBox(this)),
      m_height(new QDoubleSpinBox(this)), m_resolution(new QSpinBox(this)), m_pixels(new QLabel(this)) {
    setWindowTitle(tr("Size of pictures"));
    m_preset->addItem(tr("Other"));
    m_preset->addItem(tr("Screen"), QSize(900, 600));
    m_preset->addItem(tr("One column of a paper"), QSize(pixels(8.5), pixels(6)));
    m_preset->addItem(tr("Two columns of a paper"), QSize(pixels(17.5), pixels(9)));
    m_preset->addItem(tr("Slide"), QSize(pixels(25), pixels(14)));
    for (auto [box, name] : {std::pair{m_width, tr("Width")}, std::pair{m_height, tr("Height")}}) {
        box->setRange(3, 60);
        box->setDecimals(2); // to the pixel
        box->setSuffix(tr(" cm"));
        box->setAccessibleName(name);
        connect(box, &QDoubleSpinBox::valueChanged, this, &PictureSizeDialog::describe);
    }
    m_preset->setAccessibleName(tr("For"));
    m_resolution->setRange(48, 1200);
    m_resolution->setSuffix(tr(" dpi"));
    m_resolution->setAccessibleName(tr("Resolution of PNG and of copied pictures"));
    connect(m_resolution, &QSpinBox::valueChanged, this, &PictureSizeDialog::describe);
    connect(m_preset, &QComboBox::activated, this, &PictureSizeDialog::takePreset);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("For"), m_preset);
    form->addRow(tr("Width"), m_width);
    form->addRow(tr("Height"), m_height);
    form->addRow(tr("Resolution of PNG"), m_resolution);
    form->addRow(m_pixels);
    form->addRow(buttons);
    show(chosenPictureSize());
}

PictureSize PictureSizeDialog::size() const {
    return {QSize(pixels(m_width->value()), pixels(m_height->value())), m_resolution->value() / PixelsPerInch};
}

void PictureSizeDialog::show(const PictureSize& size) {
    m_width->setValue(centimetres(size.size.width()));
    m_height->setValue(centimetres(size.size.height()));
    m_resolution->setValue(qRound(size.scale * PixelsPerInch));
    describe();
}

void PictureSizeDialog::takePreset(int index) {
    if (const QSize preset = m_preset->itemData(index).toSize(); preset.isValid())
        show({preset, size().scale});
}

void PictureSizeDialog::describe() {
    const PictureSize now = size();
    const QSize dots = now.size * now.scale;
    m_pixels->setText(
        tr("PNG: %1 × %2 pixels").arg(QLocale().toString(dots.width()), QLocale().toString(dots.height())));
    int preset = 0;
    for (int i = 1; i < m_preset->count(); ++i)
        if (QSize difference = m_preset->itemData(i).toSize() - now.size;
            std::abs(difference.width()) <= 2 && std::abs(difference.height()) <= 2)
            preset = i;
    m_preset->setCurrentIndex(preset);
}

void PictureSizeDialog::accept() {
    choosePictureSize(size());
    QDialog::accept();
}

} // namespace exitscope
