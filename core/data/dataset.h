// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace exitscope {

struct ImageShape {
    int channels = 0;
    int height = 0;
    int width = 0;
    bool operator==(const ImageShape&) const = default;
};

/// "1x28x28".
std::string describe(const ImageShape& shape);

/// One decoded sample: 8-bit values, row by row, channels interleaved (height x width x channels).
struct Image {
    ImageShape shape;
    std::vector<std::uint8_t> pixels;
};

/// A run of samples that the data set names: "train", "test".
struct DataPart {
    std::string name;
    std::size_t first = 0; ///< index of its first sample in the data set
    std::size_t count = 0;
};

/// Labelled images, or labelled texts. Samples are numbered through all parts, in their order. Immutable, and safe to
/// read from several threads at once.
class DataSet {
public:
    virtual ~DataSet();

    /// How it is named on the command line, e.g. "fashion-mnist" or "idx:DIR".
    virtual const std::string& name() const = 0;
    virtual std::size_t size() const = 0;
    virtual const std::vector<std::string>& classNames() const = 0;
    virtual const std::vector<DataPart>& parts() const = 0;
    /// Shape of every image; height and width are 0 where images differ in size. Nothing of texts.
    virtual ImageShape shape() const = 0;
    /// Class of sample `index`, in [0, classNames().size()).
    virtual int label(std::size_t index) const = 0;
    /// Decodes sample `index`. Throws InputError when its file cannot be read, and of texts.
    virtual Image image(std::size_t index) const = 0;
    /// As image(), but perhaps shrunk where that is quicker to decode: its longer side has `side` pixels or more, or
    /// all that there are.
    virtual Image smallImage(std::size_t index, int side) const;
    /// The file that holds sample `index` and nothing else; empty where samples lie together.
    virtual std::filesystem::path file(std::size_t index) const;
    /// The files that samples lie together in; empty where each has its own.
    virtual std::vector<std::filesystem::path> sharedFiles() const;
    /// Whether samples are texts and not images.
    virtual bool isText() const { return false; }
    /// Text of sample `index`, UTF-8. Throws InputError of images.
    virtual std::string text(std::size_t index) const;

    /// "train/50123": the part and the index inside it. Stable between runs.
    std::string sampleId(std::size_t index) const;
    /// The part called `name`, or nullptr.
    const DataPart* part(const std::string& name) const;

    /// Tells what it holds from anything else, wherever that lies: SHA-256, 64 hexadecimal digits, over parts, classes,
    /// labels, and the bytes of sharedFiles() or the names and sizes of the samples' own files, of which there may be a
    /// million; those that are gone count as that. Computed when first asked for, which takes as long as reading that,
    /// and kept. Throws InputError when a shared file cannot be read, and Cancelled.
    std::string checksum(const std::stop_token& stop = {}) const;
    /// The same if it was computed before, else empty. Does not wait.
    std::string knownChecksum() const;

private:
    mutable std::mutex m_checksumMutex;
    mutable std::string m_checksum; ///< empty until it is known
};

/// Opens a data set by its name: "fashion-mnist" (Debian's package dataset-fashion-mnist, or the
/// directory in EXITSCOPE_FASHION_MNIST), "idx:DIR", "cifar10:DIR", "cifar100:DIR", "images:DIR" (class folders),
/// "list:FILE", "tsv:FILE", "csv:FILE", or a file or directory that is one of these by what is in it (not a list).
/// Throws InputError for an unknown name or unusable files, and Cancelled.
std::shared_ptr<const DataSet> openDataSet(const std::string& name, const Watch& watch = {});

/// Whether openDataSet() takes this for the name of a data set, and not for a folder.
bool isDataSetName(const std::string& name);

/// The name with the path in it absolute.
std::string absoluteDataName(const std::string& name);

} // namespace exitscope
