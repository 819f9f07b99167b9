// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/input_preview.h"

#include "core/error.h"
#include "core/image_loader.h"
#include "core/images/decoder.h"
#include "widgets/numbers.h"
#include "widgets/samples/image_scaling.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>
#include <QToolButton>
#include <algorithm>
#include <limits>

namespace exitscope {
namespace {

constexpr int Side = 150; // pixels of a picture

/// "values from −2.1 to 2.6": what comes of the image after mean and deviation.
QString rangeText(const Image& image, const InputSettings& input) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto channels = static_cast<std::size_t>(image.shape.channels);
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        const std::size_t c = i % channels;
        const double value =
            (image.pixels[i] / 255.0 - static_cast<double>(input.mean[c])) / static_cast<double>(input.stddev[c]);
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return InputPreview::tr("values from %1 to %2")
        .arg(QLocale().toString(low, 'f', 2), QLocale().toString(high, 'f', 2));
}

QString shapeText(const ImageShape& shape) {
    return QString::fromStdString(describe(shape));
}

} // namespace

InputPreview::InputPreview(std::shared_ptr<const DataSet> images, QWidget* parent)
    : QWidget(parent), m_data(std::move(images)), m_sample(new QLabel(this)), m_compute([this] { compute(); }) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const QString captions[] = {tr("As it is"), tr("As the network sees it")};
    for (int i = 0; i < 2; ++i) {
        m_pictures[i] = new QLabel(this);
        m_pictures[i]->setFixedSize(Side, Side);
        m_pictures[i]->setAlignment(Qt::AlignCenter);
        m_pictures[i]->setFrameShape(QFrame::StyledPanel);
        m_pictures[i]->setAccessibleName(captions[i]);
        m_texts[i] = new QLabel(this);
        m_texts[i]->setWordWrap(true);
        m_texts[i]->setFixedWidth(Side);
        m_texts[i]->setMinimumHeight(3 * fontMetrics().height());
        m_texts[i]->setAlignment(Qt::AlignTop);
        m_texts[i]->setTextFormat(Qt::PlainText);
        grid->addWidget(new QLabel(captions[i], this), 0, i);
        grid->addWidget(m_pictures[i], 1, i);
        grid->addWidget(m_texts[i], 2, i);
    }
    auto* row = new QHBoxLayout;
    const auto addStep = [&](Qt::ArrowType arrow, const QString& name, bool forward) {
        auto* button = new QToolButton(this);
        button->setArrowType(arrow);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, forward] {
            // Far enough apart to meet other classes where they lie in their order.
            const std::size_t step = std::max<std::size_t>(1, m_data->size() / 97);
            showSample((m_index + (forward ? step : m_data->size() - step)) % m_data->size());
        });
        row->addWidget(button);
    };
    addStep(Qt::LeftArrow, tr("Another image, backwards"), false);
    addStep(Qt::RightArrow, tr("Another image"), true);
    row->addWidget(m_sample, 1);
    grid->addLayout(row, 3, 0, 1, 2);
    showSample(0);
}

void InputPreview::showSample(std::size_t index) {
    m_index = index;
    m_sample->setText(QString::fromStdString(m_data->sampleId(index)));
    m_compute.request();
}

void InputPreview::setInput(const InputSettings& input) {
    if (input == m_input)
        return;
    m_input = input;
    m_compute.request();
}

QString InputPreview::text() const {
    return m_texts[1]->text();
}

InputPreview::Shown InputPreview::shownOf(const DataSet& data, std::size_t index, const InputSettings& input) {
    Shown shown;
    try {
        const Image image = data.image(index);
        shown.original = fitted(toQImage(image), Side);
        shown.originalText = shapeText(image.shape);
        const auto channels = static_cast<std::size_t>(std::max(0, input.shape.channels));
        if (input.mean.size() != channels || input.stddev.size() != channels || channels == 0)
            return shown; // being typed
        if (!input.how && image.shape != input.shape)
            throw InputError(tr("%1, expected %2: say how images are resized.")
                                 .arg(shapeText(image.shape), shapeText(input.shape))
                                 .toStdString());
        const Image seen = input.how ? openImageDecoder().prepared(image, input.shape, *input.how) : image;
        shown.seen = fitted(toQImage(seen), Side);
        shown.seenText = shapeText(seen.shape) + QStringLiteral(", ") + rangeText(seen, input);
    } catch (const std::exception& error) {
        shown.seenText = QString::fromUtf8(error.what());
    }
    return shown;
}

void InputPreview::compute() {
    QThreadPool::globalInstance()->start(
        [self = QPointer<InputPreview>(this), number = ++m_asked, data = m_data, index = m_index, input = m_input] {
            const Shown shown = shownOf(*data, index, input);
            QMetaObject::invokeMethod(QCoreApplication::instance(), [self, number, shown] {
                if (self && self->m_asked == number)
                    self->take(shown);
            });
        });
}

void InputPreview::take(const Shown& shown) {
    m_seen = shown.seen;
    m_pictures[0]->setPixmap(QPixmap::fromImage(shown.original));
    m_pictures[1]->setPixmap(QPixmap::fromImage(shown.seen));
    m_texts[0]->setText(shown.originalText);
    m_texts[1]->setText(shown.seenText);
    m_pictures[1]->setAccessibleDescription(shown.seenText);
}

} // namespace exitscope
