// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pictures.h"

#include <QImage>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QWidget;

namespace exitscope {

/// What a person takes away from a view: its picture, in light colours on white whatever is on screen, and its numbers.
/// The window need not be shown.
class Takeaway {
public:
    /// Asks a person for a file name; empty when they think better of it. `filter` as for QFileDialog.
    using FileChooser = std::function<QString(const QString& suggested, const QString& filter)>;

    /// `fileStem`: name suggested for files, without ending.
    explicit Takeaway(const QString& fileStem);
    virtual ~Takeaway();
    Takeaway(const Takeaway&) = delete;
    Takeaway& operator=(const Takeaway&) = delete;

    const QString& fileStem() const { return m_fileStem; }
    /// What it shows, in a few words; title of saved pictures.
    virtual QString title() const = 0;
    /// Whether there is something to take yet.
    virtual bool hasContent() const = 0;
    /// The numbers shown, with a header line. Points as decimal signs, whatever the locale.
    virtual QString csv() const = 0;
    /// Whether there is a picture of it, or only numbers.
    virtual bool hasPicture() const { return true; }
    /// The picture, of what has one.
    virtual Drawing drawing(QSize size) const = 0;
    /// Runs `take` once workers have done what it needs, else the GUI thread would; not where that is there no more,
    /// which fail() says. `picture`: its size; nothing where only numbers are taken.
    virtual void whenReady(const std::optional<PictureSize>& picture, std::function<void()> take);

    /// Why there is nothing to take yet.
    virtual QString nothingYet() const;

    /// Saves as .svg, .pdf, .png or .csv by the ending of `path`: a whole old or a whole new file. Throws InputError
    /// for an ending it cannot be saved as or when there is nothing to save, Failure when it cannot be written.
    void exportTo(const QString& path, const PictureSize& size = {}) const;
    /// The same picture in memory.
    QImage picture(const PictureSize& size = {}) const;
    /// And as the bytes of a file; not for Csv.
    QByteArray pictureAs(PictureFormat format, const PictureSize& size = {}) const;

    /// The name suggested for a file.
    virtual QString suggestedName() const;
    /// exportTo() in the size that a person chose, once it is ready, then `taken`; fail() says what did not work.
    void takeTo(const QString& path, const std::function<void()>& taken = {});
    /// To the clipboard, once it is ready.
    void copyPicture();
    void copyNumbers();

    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// "Save picture…", "Copy picture", "Size of pictures…", "Save numbers…", "Copy numbers".
    std::unique_ptr<QMenu> contextMenu();

protected:
    /// Stands under the dialogs.
    virtual QWidget* widget() = 0;
    /// Says why saving or copying did not work.
    virtual void fail(const QString& sentence) = 0;
    /// Says that what was to be taken is gone.
    void failGone();

private:
    void saveAs(const QString& suggested, const QString& filter);
    void whenTaken(const std::optional<PictureSize>& picture, const std::function<void()>& take);

    QString m_fileStem;
    FileChooser m_chooseFile;
};

} // namespace exitscope
