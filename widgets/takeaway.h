// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/predictions/predictions.h"
#include "widgets/pictures.h"

#include <QImage>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QMenu;
class QPaintDevice;
class QWidget;

namespace exitscope {

class Recording;
class Workspace;

/// What a person takes away from a view: its numbers, and its picture where it has one, in light colours on white
/// whatever is on screen. The view need not be shown. What is asked for by hand is drawn on the GUI thread, encoded and
/// written by a worker; what goes wrong with it is one sentence of the workspace's jobs.
class Takeaway {
public:
    /// Asks a person for a file name; empty when they think better of it. `filter` as for QFileDialog.
    using FileChooser = std::function<QString(const QString& suggested, const QString& filter)>;

    /// `fileStem`: name suggested for files, without ending. `widget`: the view, which stands under dialogs.
    Takeaway(const QString& fileStem, QWidget* widget, Workspace& workspace);
    virtual ~Takeaway();
    Takeaway(const Takeaway&) = delete;
    Takeaway& operator=(const Takeaway&) = delete;

    const QString& fileStem() const { return m_fileStem; }
    /// What it shows, in a few words; title of saved pictures.
    virtual QString title() const = 0;
    /// Whether there is something to take yet.
    virtual bool hasContent() const;
    /// The numbers shown, with a header line. Points as decimal signs, whatever the locale.
    virtual QString csv() const = 0;
    /// Whether there is a picture of it, or only numbers.
    virtual bool hasPicture() const { return false; }
    /// Runs `take` once workers have done what it needs, else the GUI thread would; not where other predictions or
    /// another split come into view meanwhile, which a failed job says. `picture`: its size; nothing where only numbers
    /// are taken. `key`: of the job that it is for.
    void whenReady(const std::optional<PictureSize>& picture, std::function<void()> take, const QString& key = {});
    /// Whether something waits for workers.
    bool isWaiting() const { return !m_waiting.empty(); }

    /// Whether all is there that taking it needs, as whenReady(); else workers make it.
    virtual bool prepare(const std::optional<PictureSize>&) { return true; }
    /// What prepare() had made has been taken.
    virtual void release() {}

    /// Why there is nothing to take yet.
    virtual QString nothingYet() const;

    /// Saves as .svg, .pdf, .png or .csv by the ending of `path`: a whole old or a whole new file. Throws InputError
    /// for an ending it cannot be saved as or when there is nothing to save, Failure when it cannot be written.
    void exportTo(const QString& path, const PictureSize& size = {}) const;
    /// The same picture in memory.
    QImage picture(const PictureSize& size = {}) const;
    /// And as the bytes of a file; not for Csv.
    QByteArray pictureAs(PictureFormat format, const PictureSize& size = {}) const;
    /// What a file of that kind holds: drawn now, made into bytes by whoever calls it, on any thread. Throws as
    /// exportTo().
    std::function<QByteArray()> content(PictureFormat format, const PictureSize& size) const;

    /// The name suggested for a file.
    virtual QString suggestedName() const;
    /// exportTo() in the size that a person chose, once it is ready, then `taken`.
    void takeTo(const QString& path, const std::function<void()>& taken = {});
    /// Asks where, then takes the numbers there.
    void saveNumbers();
    /// To the clipboard, once it is ready.
    void copyPicture();
    void copyNumbers();

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// "Save picture…", "Copy picture", "Size of pictures…", "Save numbers…", "Copy numbers".
    std::unique_ptr<QMenu> contextMenu();

protected:
    /// csv() of what is shown now, to be called on any thread: for what takes long to be written out.
    virtual std::function<QString()> numbers() const;
    /// Draws a picture of `size` pixels at 96 to the inch, from the corner (0, 0); there is content.
    virtual void draw(QPaintDevice& device, QSize size, PictureFormat format) const;
    /// Takes what waits, as far as it is prepared: workers have made something.
    void goOn();
    /// Says that what waits is not taken: it will never be prepared.
    void dropWaiting();

private:
    struct Waiting {
        std::shared_ptr<const Predictions> of;
        Split split;
        std::optional<PictureSize> picture;
        std::function<void()> take;
        QString key;
    };

    void saveAs(const QString& suggested, const QString& filter);
    std::shared_ptr<const Recording> drawn(QSize size, PictureFormat format) const;
    template <typename Prepare, typename Done>
    void take(const QString& key, const QString& job, const std::optional<PictureSize>& picture, Prepare prepare,
              Done done);

    QString m_fileStem;
    QWidget* m_widget;
    Workspace& m_workspace;
    FileChooser m_chooseFile;
    std::vector<Waiting> m_waiting;
    bool m_taking = false;
};

} // namespace exitscope
