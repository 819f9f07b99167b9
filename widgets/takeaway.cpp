// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/takeaway.h"

#include "core/error.h"
#include "widgets/files.h"
#include "widgets/picture_size_dialog.h"
#include "widgets/recording.h"
#include "widgets/workspace/workspace.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QScopeGuard>
#include <utility>

namespace exitscope {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Takeaway)
};

const QString CopyKey = QStringLiteral("copy"); // what was asked for last lies in the clipboard

} // namespace

Takeaway::Takeaway(const QString& fileStem, QWidget* widget, Workspace& workspace)
    : m_fileStem(fileStem), m_widget(widget), m_workspace(workspace) {
    m_chooseFile = [widget](const QString& suggested, const QString& filter) -> QString {
        QFileDialog dialog(widget, QString(), suggested, filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(QFileInfo(suggested).suffix());
        return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
    };
}

Takeaway::~Takeaway() = default;

bool Takeaway::hasContent() const {
    return m_workspace.ready();
}

void Takeaway::whenReady(const std::optional<PictureSize>& picture, std::function<void()> take, const QString& key) {
    m_waiting.push_back({m_workspace.predictions(), m_workspace.view().split, picture, std::move(take), key});
    goOn();
}

void Takeaway::dropWaiting() {
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        m_workspace.jobs().fail(Words::tr("Nothing was saved: what it shows was not measured to the end."),
                                waiting.key);
}

void Takeaway::goOn() {
    if (m_taking) // drawing delivers what others wait for, too
        return;
    m_taking = true;
    const auto done = qScopeGuard([this] { m_taking = false; });
    while (!m_waiting.empty()) {
        const bool gone =
            m_waiting.front().of != m_workspace.predictions() || m_waiting.front().split != m_workspace.view().split;
        if (!gone && !prepare(m_waiting.front().picture))
            return;
        const Waiting first = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        if (gone)
            m_workspace.jobs().fail(Words::tr("Nothing was saved: something else came into view meanwhile."),
                                    first.key);
        else
            first.take();
        release();
    }
}

QString Takeaway::nothingYet() const {
    return Words::tr("There is nothing to save yet: open predictions first.");
}

QString Takeaway::suggestedName() const {
    return m_fileStem + (hasPicture() ? QStringLiteral(".svg") : QStringLiteral(".csv"));
}

std::function<QString()> Takeaway::numbers() const {
    return [text = csv()] { return text; };
}

void Takeaway::draw(QPaintDevice&, QSize, PictureFormat) const {}

std::shared_ptr<const Recording> Takeaway::drawn(QSize size, PictureFormat format) const {
    if (!hasPicture())
        throw InputError(Words::tr("%1: there are numbers and no picture, so the name must end in .csv.")
                             .arg(title())
                             .toStdString());
    if (!hasContent())
        throw InputError(nothingYet().toStdString());
    const auto recording = std::make_shared<Recording>(size);
    draw(*recording, size, format);
    return recording;
}

std::function<QByteArray()> Takeaway::content(PictureFormat format, const PictureSize& size) const {
    if (format != PictureFormat::Csv)
        return [recording = drawn(size.size, format), format, size, title = title()] {
            return pictureBytes(*recording, format, size, title);
        };
    if (!hasContent())
        throw InputError(nothingYet().toStdString());
    return [numbers = numbers()] { return numbers().toUtf8(); };
}

void Takeaway::exportTo(const QString& path, const PictureSize& size) const {
    writeFile(path, content(pictureFormat(path), size)());
}

QImage Takeaway::picture(const PictureSize& size) const {
    return pictureImage(*drawn(size.size, PictureFormat::Png), size);
}

QByteArray Takeaway::pictureAs(PictureFormat format, const PictureSize& size) const {
    return content(format, size)();
}

std::unique_ptr<QMenu> Takeaway::contextMenu() {
    auto menu = std::make_unique<QMenu>(m_widget);
    const auto add = [&](const QString& text, const std::function<void()>& action) {
        menu->addAction(text, m_widget, action)->setEnabled(hasContent());
    };
    if (hasPicture()) {
        add(Words::tr("Save picture…"), [this] { saveAs(suggestedName(), Words::tr("Pictures (*.svg *.pdf *.png)")); });
        add(Words::tr("Copy picture"), [this] { copyPicture(); });
    }
    add(Words::tr("Save numbers…"), [this] { saveNumbers(); });
    add(Words::tr("Copy numbers"), [this] { copyNumbers(); });
    if (hasPicture()) {
        menu->addSeparator();
        menu->addAction(Words::tr("Size of pictures…"), m_widget, [this] { PictureSizeDialog(m_widget).exec(); });
    }
    return menu;
}

/// Once it is ready, `prepare` takes what is shown, a worker calls what it returns, and `done` gets what that made.
template <typename Prepare, typename Done>
void Takeaway::take(const QString& key, const QString& job, const std::optional<PictureSize>& picture, Prepare prepare,
                    Done done) {
    const auto begin = [this, key, job, prepare = std::move(prepare), done = std::move(done)] {
        try {
            m_workspace.jobs().start(
                key, job.arg(title()),
                [make = prepare()](const Watch& watch) {
                    auto made = make(watch.stop);
                    if (watch.stop.stop_requested())
                        throw Cancelled();
                    return made;
                },
                [view = QPointer(m_widget), done](auto made) {
                    if (view)
                        done(std::move(made));
                });
        } catch (const std::exception& error) {
            m_workspace.jobs().fail(QString::fromUtf8(error.what()), key);
        }
    };
    whenReady(picture, begin, key);
}

void Takeaway::takeTo(const QString& path, const std::function<void()>& taken) {
    const PictureSize size = chosenPictureSize();
    const bool numbers = path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive);
    take(
        JobRunner::savingKey(path), Words::tr("Saving: %1"), numbers ? std::nullopt : std::optional(size),
        [this, path, size] {
            return [path, content = content(pictureFormat(path), size)](const std::stop_token& stop) {
                const QByteArray bytes = content();
                if (stop.stop_requested())
                    throw Cancelled();
                writeFile(path, bytes);
                return path;
            };
        },
        [taken](const QString&) {
            if (taken)
                taken();
        });
}

void Takeaway::copyPicture() {
    const PictureSize size = chosenPictureSize();
    take(
        CopyKey, Words::tr("Copying: %1"), size,
        [this, size] {
            return [drawn = drawn(size.size, PictureFormat::Png), size](const std::stop_token&) {
                return pictureImage(*drawn, size);
            };
        },
        [](const QImage& image) { QGuiApplication::clipboard()->setImage(image); });
}

void Takeaway::copyNumbers() {
    take(
        CopyKey, Words::tr("Copying: %1"), {},
        [this] { return [numbers = numbers()](const std::stop_token&) { return numbers(); }; },
        [](const QString& text) { QGuiApplication::clipboard()->setText(text); });
}

void Takeaway::saveNumbers() {
    saveAs(m_fileStem + QStringLiteral(".csv"), Words::tr("Tables (*.csv)"));
}

void Takeaway::saveAs(const QString& suggested, const QString& filter) {
    if (!hasContent())
        return;
    const QString path = m_chooseFile(suggested, filter);
    if (!path.isEmpty())
        takeTo(path);
}

} // namespace exitscope
