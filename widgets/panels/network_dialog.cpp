// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/network_dialog.h"

#include "core/text.h"

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

NetworkDialog::NetworkDialog(const QString& path, const NetworkQuestion& question, QWidget* parent)
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
    form->addRow(m_problem);
    form->addRow(m_buttons);
    for (QLineEdit* edit : {m_mean, m_stddev})
        connect(edit, &QLineEdit::textChanged, this, &NetworkDialog::check);
    connect(m_channels, &QSpinBox::valueChanged, this, &NetworkDialog::check);
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
    form.addRow(tr("Input: channels × height × width"), shape);
    form.addRow(tr("&Mean of each channel, of values from 0 to 1"), m_mean);
    form.addRow(tr("&Standard deviation of each channel"), m_stddev);
}

void NetworkDialog::addTokens(QFormLayout& form, const TokenInput& tokens) {
    for (QWidget* ofImages : std::initializer_list<QWidget*>{m_channels, m_height, m_width, m_mean, m_stddev})
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
    return settings;
}

} // namespace exitscope
