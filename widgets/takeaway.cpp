// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/takeaway.h"

#include "core/error.h"
#include "core/files.h"
#include "widgets/picture_size_dialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <filesystem>

namespace exitscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Takeaway)
};

void requireContent(const Takeaway& view) {
    if (!view.hasContent())
        throw InputError(view.nothingYet().toStdString());
}

} // namespace

Takeaway::Takeaway(const QString& fileStem) : m_fileStem(fileStem) {
    m_chooseFile = [this](const QString& suggested, const QString& filter) -> QString {
        QFileDialog dialog(widget(), QString(), suggested, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    };
}

Takeaway::~Takeaway() = default;

void Takeaway::whenReady(const std::optional<PictureSize>&, std::function<void()> take) {
    take();
}

QString Takeaway::nothingYet() const {
    return Words::tr("There is nothing to save yet: open predictions first.");
}

QString Takeaway::suggestedName() const {
    return m_fileStem + (hasPicture() ? QStringLiteral(".svg") : QStringLiteral(".csv"));
}

void Takeaway::exportTo(const QString& path, const PictureSize& size) const {
    const PictureFormat format = pictureFormat(path);
    requireContent(*this);
    const QByteArray bytes = format == PictureFormat::Csv ? csv().toUtf8() : pictureAs(format, size);
    writeFile(std::filesystem::path(path.toStdU16String()),
              std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

QImage Takeaway::picture(const PictureSize& size) const {
    requireContent(*this);
    return pictureImage(drawing(size.size), size);
}

QByteArray Takeaway::pictureAs(PictureFormat format, const PictureSize& size) const {
    requireContent(*this);
    if (!hasPicture())
        throw InputError(Words::tr("%1: there are numbers and no picture, so the name must end in .csv.")
                             .arg(title())
                             .toStdString());
    return pictureBytes(drawing(size.size), format, size, title());
}

std::unique_ptr<QMenu> Takeaway::contextMenu() {
    auto menu = std::make_unique<QMenu>(widget());
    const auto add = [&](const QString& text, const std::function<void()>& action) {
        menu->addAction(text, widget(), action)->setEnabled(hasContent());
    };
    if (hasPicture()) {
        add(Words::tr("Save picture…"), [this] { saveAs(suggestedName(), Words::tr("Pictures (*.svg *.pdf *.png)")); });
        add(Words::tr("Copy picture"), [this] { copyPicture(); });
    }
    add(Words::tr("Save numbers…"),
        [this] { saveAs(m_fileStem + QStringLiteral(".csv"), Words::tr("Tables (*.csv)")); });
    add(Words::tr("Copy numbers"), [this] { copyNumbers(); });
    if (hasPicture()) {
        menu->addSeparator();
        menu->addAction(Words::tr("Size of pictures…"), widget(), [this] { PictureSizeDialog(widget()).exec(); });
    }
    return menu;
}

void Takeaway::failGone() {
    fail(Words::tr("Nothing was saved: something else came into view meanwhile."));
}

void Takeaway::takeTo(const QString& path, const std::function<void()>& taken) {
    const PictureSize size = chosenPictureSize();
    const bool numbers = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    whenTaken(numbers ? std::nullopt : std::optional(size), [this, path, size, taken] {
        exportTo(path, size);
        if (taken)
            taken();
    });
}

void Takeaway::copyPicture() {
    const PictureSize size = chosenPictureSize();
    whenTaken(size, [this, size] { QGuiApplication::clipboard()->setImage(picture(size)); });
}

void Takeaway::copyNumbers() {
    whenTaken({}, [this] { QGuiApplication::clipboard()->setText(csv()); });
}

void Takeaway::saveAs(const QString& suggested, const QString& filter) {
    const QString path = m_chooseFile(suggested, filter);
    if (!path.isEmpty())
        takeTo(path);
}

void Takeaway::whenTaken(const std::optional<PictureSize>& picture, const std::function<void()>& take) {
    whenReady(picture, [this, take] {
        try {
            take();
        } catch (const std::exception& error) {
            fail(QString::fromUtf8(error.what()));
        }
    });
}

} // namespace exitscope
