// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/images/preprocessing.h"
#include "widgets/samples/once_a_frame.h"

#include <QImage>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QToolButton;

namespace exitscope {

/// How a network takes an image.
struct InputSettings {
    ImageShape shape;
    std::optional<Preprocessing> how; ///< none: images must have that shape already
    std::vector<float> mean, stddev;
    bool operator==(const InputSettings&) const = default;
};

/// An image of a data set as it is, and as a network will see it, with the range of its values.
class InputPreview : public QWidget {
    Q_OBJECT

public:
    /// At least one image.
    explicit InputPreview(std::shared_ptr<const DataSet> images, QWidget* parent = nullptr);

    /// Shows what these make of the image, computed on a worker; what came before is dropped.
    void setInput(const InputSettings& input);
    void showSample(std::size_t index);

    /// As the network sees it; null while it is computed, and where it cannot be.
    const QImage& seen() const { return m_seen; }
    /// Why there is none, or the range of the values.
    QString text() const;

private:
    struct Shown {
        QImage original, seen;
        QString originalText, seenText;
    };
    static Shown shownOf(const DataSet& data, std::size_t index, const InputSettings& input);
    void compute();
    void take(const Shown& shown);

    std::shared_ptr<const DataSet> m_data;
    InputSettings m_input;
    std::size_t m_index = 0;
    std::uint64_t m_asked = 0; // number of the newest computation
    QImage m_seen;
    QLabel* m_pictures[2]; // as it is, as it is seen
    QLabel* m_texts[2];
    QLabel* m_sample;
    OnceAFrame m_compute;
};

} // namespace exitscope
