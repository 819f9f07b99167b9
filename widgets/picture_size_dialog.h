// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace exitscope {

/// How large saved and copied pictures are, in centimetres as on paper, and how many dots to the inch a PNG has.
class PictureSizeDialog : public QDialog {
    Q_OBJECT

public:
    explicit PictureSizeDialog(QWidget* parent = nullptr);

    PictureSize size() const;
    void accept() override;

private:
    void takePreset(int index);
    void show(const PictureSize& size);
    void describe();

    QComboBox* m_preset;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QSpinBox* m_resolution;
    QLabel* m_pixels;
};

} // namespace exitscope
