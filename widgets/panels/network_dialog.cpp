// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/network_dialog.h"

#include "core/images/preprocessing.h"
#include "core/text.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStyle>
#include <algorithm>
#include <initializer_list>
#include <utility>

namespace exitscope {
namespace {

QString numbersText(const std::vector<float>& numbers) {
    QStringList texts;
    for (const float number : numbers)
        texts << QString::fromStdString(shortNumber(static_cast<double>(number), 6));
    return texts.join(QStringLiteral(", "));
}

/// "0.5, 0.2", or "0,5; 0,2" for those who write decimal commas. Nothing where a piece is not a number.
std::optional<std::vector<float>> parseNumbers(QString text) {
    const char separator = text.contains(QLatin1Char(';')) ? ';' : ',';
    if (separator == ';')
        text.replace(QLatin1Char(','), QLatin1Char('.'));
    std::vector<float> numbers;
    for (const std::string& piece : splitText(text.toStdString(), separator)) {
        const auto number = parseNumber(piece);
        if (!number)
            return std::nullopt;
        numbers.push_back(static_cast<float>(*number));
    }
    return numbers;
}

QSpinBox* sideBox(int value, const QString& name, QWidget* parent) {
    auto* box = new QSpinBox(parent);
    box->setRange(1, 8192);
    box->setValue(value);
    box->setAccessibleName(name);
    box->setToolTip(name);
    return box;
}

} // namespace

NetworkDialog::NetworkDialog(const QString& path, const NetworkQuestion& question, QWidget* parent,
                             std::shared_ptr<const DataSet> samples)
    : QDialog(parent), m_remembered(question.settings.value_or(NetworkSettings{})),
      m_isCode(question.code.has_value()) {
    const std::optional<NetworkSettings>& settings = question.settings;
    setWindowTitle(tr("Open %1").arg(QFileInfo(path).fileName()));
    const ImageShape input = settings ? settings->input : ImageShape{1, 28, 28};
    m_channels = sideBox(input.channels, tr("Channels"), this);
    m_height = sideBox(input.height, tr("Height"), this);
    m_width = sideBox(input.width, tr("Width"), this);
    m_mean = new QLineEdit(settings ? numbersText(settings->mean) : QStringLiteral("0"), this);
    m_stddev = new QLineEdit(settings ? numbersText(settings->stddev) : QStringLiteral("1"), this);
    m_data = new QLineEdit(settings ? QString::fromStdString(settings->data) : QStringLiteral("fashion-mnist"), this);
    m_preset = new QComboBox(this);
    m_resize = new QComboBox(this);
    m_side = sideBox(256, tr("Shorter side, pixels"), this);
    m_order = new QComboBox(this);
    if (samples && samples->size() > 0 && !samples->isText() && !m_remembered.tokens)
        m_preview = new InputPreview(std::move(samples), this);
    m_problem = new QLabel(this);
    m_problem->setWordWrap(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel, this);

    auto* form = new QFormLayout(this);
    if (question.code)
        addWarning(*form, *question.code);
    if (m_remembered.tokens)
        addTokens(*form, *m_remembered.tokens);
    else
        addImage(*form);
    form->addRow(tr("&Data set: fashion-mnist, idx:DIR or empty"), m_data);
    if (m_preview != nullptr)
        form->addRow(m_preview);
    form->addRow(m_problem);
    form->addRow(m_buttons);
    for (QLineEdit* edit : {m_mean, m_stddev})
        connect(edit, &QLineEdit::textChanged, this, &NetworkDialog::check);
    for (QSpinBox* box : {m_channels, m_height, m_width, m_side})
        connect(box, &QSpinBox::valueChanged, this, &NetworkDialog::check);
    for (QComboBox* box : {m_resize, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &NetworkDialog::check);
    connect(m_preset, &QComboBox::activated, this, [this] { choosePreset(m_preset->currentData().toString()); });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
}

void NetworkDialog::addImage(QFormLayout& form) {
    auto* shape = new QHBoxLayout;
    shape->addWidget(m_channels);
    shape->addWidget(new QLabel(QStringLiteral("×"), this));
    shape->addWidget(m_height);
    shape->addWidget(new QLabel(QStringLiteral("×"), this));
    shape->addWidget(m_width);
    m_preset->addItem(tr("Custom"));
    for (const auto& [name, title] :
         {std::pair{"mnist", tr("MNIST")}, std::pair{"cifar", tr("CIFAR")}, std::pair{"imagenet", tr("ImageNet")}})
        m_preset->addItem(title, QString::fromLatin1(name));
    m_preset->setAccessibleName(tr("Preset"));
    form.addRow(tr("&Preset"), m_preset);
    form.addRow(tr("Input: channels × height × width"), shape);
    addPreprocessing(form);
    form.addRow(tr("&Mean of each channel, of values from 0 to 1"), m_mean);
    form.addRow(tr("&Standard deviation of each channel"), m_stddev);
}

void NetworkDialog::addPreprocessing(QFormLayout& form) {
    using Resize = Preprocessing::Resize;
    const Preprocessing now = m_remembered.preprocessing.value_or(Preprocessing());
    m_resize->addItem(tr("not at all"), static_cast<int>(Resize::None));
    m_resize->addItem(tr("shorter side to, then crop the centre"), static_cast<int>(Resize::ShorterSide));
    m_resize->addItem(tr("to the input, whatever the proportions"), static_cast<int>(Resize::Exact));
    m_resize->setCurrentIndex(m_resize->findData(static_cast<int>(now.resize)));
    m_resize->setAccessibleName(tr("Resizing"));
    if (now.side > 0)
        m_side->setValue(now.side);
    m_order->addItem(QStringLiteral("RGB"));
    m_order->addItem(QStringLiteral("BGR"));
    m_order->setCurrentIndex(now.bgr ? 1 : 0);
    m_order->setAccessibleName(tr("Order of the channels"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_resize, 1);
    row->addWidget(m_side);
    auto* caption = new QLabel(tr("&Resize images"), this);
    caption->setBuddy(m_resize);
    form.addRow(caption, row);
    form.addRow(tr("&Order of the channels"), m_order);
}

void NetworkDialog::choosePreset(const QString& name) {
    if (name.isEmpty())
        return;
    const InputPreset& preset = inputPreset(name.toStdString());
    m_channels->setValue(preset.input.channels);
    m_height->setValue(preset.input.height);
    m_width->setValue(preset.input.width);
    m_mean->setText(numbersText(preset.mean));
    m_stddev->setText(numbersText(preset.stddev));
    m_resize->setCurrentIndex(m_resize->findData(static_cast<int>(preset.preprocessing.resize)));
    if (preset.preprocessing.side > 0)
        m_side->setValue(preset.preprocessing.side);
    m_order->setCurrentIndex(preset.preprocessing.bgr ? 1 : 0);
    m_preset->setCurrentIndex(m_preset->findData(name)); // filling in the fields said that it is none
}

Preprocessing NetworkDialog::preprocessing() const {
    Preprocessing how;
    how.resize = static_cast<Preprocessing::Resize>(m_resize->currentData().toInt());
    how.side = how.resize == Preprocessing::Resize::ShorterSide ? m_side->value() : 0;
    how.bgr = m_order->currentIndex() == 1;
    return how;
}

InputSettings NetworkDialog::input() const {
    const NetworkSettings entered = settings();
    return {entered.input, entered.preprocessing, entered.mean, entered.stddev};
}

void NetworkDialog::addTokens(QFormLayout& form, const TokenInput& tokens) {
    for (QWidget* ofImages : std::initializer_list<QWidget*>{m_channels, m_height, m_width, m_mean, m_stddev, m_preset,
                                                             m_resize, m_side, m_order})
        ofImages->hide();
    form.addRow(tr("Input"),
                new QLabel(tr("text of up to %1 tokens, with ids below %2")
                               .arg(QLocale().toString(tokens.length), QLocale().toString(tokens.vocabulary)),
                           this));
}

void NetworkDialog::addWarning(QFormLayout& form, const NetworkCode& code) {
    const bool suspicious = !code.findings.empty();
    QStringList paragraphs{
        tr("This file is TorchScript, which is code: opening it runs it with your rights. Open only what you trust.")};
    if (code.changed)
        paragraphs << tr("It has changed since it was last opened: it is another version, or damaged.");
    if (!suspicious)
        paragraphs << tr("Nothing in it reaches outside its tensors.");
    QString text;
    for (const QString& paragraph : paragraphs)
        text += QStringLiteral("<p>") + paragraph.toHtmlEscaped() + QStringLiteral("</p>");
    if (suspicious) {
        text += QStringLiteral("<p><b>") + tr("Few networks need what stands out in it:").toHtmlEscaped() +
                QStringLiteral("</b></p><ul>");
        for (const std::string& finding : code.findings)
            text += QStringLiteral("<li>") + QString::fromStdString(finding).toHtmlEscaped() + QStringLiteral("</li>");
        text += QStringLiteral("</ul><p>") + tr("It is tried in a process of its own first.").toHtmlEscaped() +
                QStringLiteral("</p>");
    }
    auto* row = new QHBoxLayout;
    auto* icon = new QLabel(this);
    const auto picture = suspicious || code.changed ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int size = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this);
    icon->setPixmap(style()->standardIcon(picture, nullptr, this).pixmap(size));
    auto* warning = new QLabel(text, this);
    warning->setObjectName(QStringLiteral("warning"));
    warning->setAccessibleName(tr("What is known of this file"));
    warning->setTextFormat(Qt::RichText);
    warning->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    warning->setWordWrap(true);
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(warning, 1);
    form.addRow(row);
    if (suspicious)
        m_buttons->button(QDialogButtonBox::Open)->setText(tr("Open all the same"));
    m_buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
}

void NetworkDialog::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !m_isCode)
        QDialog::keyPressEvent(event);
}

void NetworkDialog::check() {
    m_preset->setCurrentIndex(0);
    m_side->setVisible(!m_remembered.tokens &&
                       m_resize->currentData().toInt() == static_cast<int>(Preprocessing::Resize::ShorterSide));
    const auto mean = parseNumbers(m_mean->text());
    const auto stddev = parseNumbers(m_stddev->text());
    const auto channels = static_cast<std::size_t>(m_channels->value());
    const bool good =
        m_remembered.tokens || (mean && stddev && mean->size() == channels && stddev->size() == channels &&
                                std::all_of(stddev->begin(), stddev->end(), [](float s) { return s > 0; }));
    m_problem->setText(good ? QString()
                            : tr("Mean and deviation need %n number(s) as 0.5, 0.2 or as 0,5; 0,2, deviations above 0.",
                                 nullptr, static_cast<int>(channels)));
    m_buttons->button(QDialogButtonBox::Open)->setEnabled(good);
    if (m_preview != nullptr && good)
        m_preview->setInput(input());
}

NetworkSettings NetworkDialog::settings() const {
    NetworkSettings settings = m_remembered;
    settings.data = m_data->text().trimmed().toStdString();
    if (settings.tokens)
        return settings;
    settings.input = {m_channels->value(), m_height->value(), m_width->value()};
    const auto take = [](std::vector<float>& numbers, const QLineEdit* edit) {
        if (edit->text() != numbersText(numbers)) // which is rounded
            numbers = parseNumbers(edit->text()).value_or(std::vector<float>{});
    };
    take(settings.mean, m_mean);
    take(settings.stddev, m_stddev);
    const Preprocessing how = preprocessing();
    if (settings.preprocessing || how != Preprocessing())
        settings.preprocessing = how;
    return settings;
}

} // namespace exitscope
