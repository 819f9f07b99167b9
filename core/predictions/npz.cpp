// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/npz.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/predictions/npy.h"
#include "core/predictions/table.h"

#include <filesystem>
#include <utility>
#include <vector>
#include <zip.h>

namespace exitscope {
namespace {

constexpr std::size_t LargestDeflateRatio = 1100; // deflate cannot do better than 1032 : 1

/// A .npz file that is read from.
class Archive final : public NamedArrays {
public:
    explicit Archive(const std::string& path) : NamedArrays(path) {
        int code = 0;
        m_zip = zip_open(path.c_str(), ZIP_RDONLY, &code);
        if (m_zip == nullptr)
            throw InputError(reason(code));
    }
    ~Archive() override { zip_discard(m_zip); }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool has(const std::string& name) const override { return zip_name_locate(m_zip, (name + ".npy").c_str(), 0) >= 0; }

    NpyArray read(const std::string& name) const override {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const std::string entry = name + ".npy";
        if (zip_stat(m_zip, entry.c_str(), 0, &stat) != 0)
            refuseMissing(name);
        if ((stat.valid & ZIP_STAT_SIZE) == 0 || stat.size / LargestDeflateRatio > stat.comp_size + 1024)
            throw InputError(message("%1 is damaged: its size is impossible.", where(name)));
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(m_zip, entry.c_str(), 0), zip_fclose);
        if (!file)
            throw InputError(message("%1 cannot be unpacked: %2.", where(name), zip_strerror(m_zip)));
        const auto readBytes = [&](char* target, std::size_t count) {
            for (std::size_t done = 0; done < count;) {
                const zip_int64_t got = zip_fread(file.get(), target + done, count - done);
                if (got <= 0)
                    throw InputError(message("%1 is damaged: %2 of %3 bytes could be read.", where(name), done, count));
                done += static_cast<std::size_t>(got);
            }
        };
        NpyArray array = readNpy(readBytes, stat.size, where(name));
        char beyond = 0; // reading past the end is what makes libzip compare the checksum
        if (zip_fread(file.get(), &beyond, 1) != 0)
            throw InputError(message("%1 is damaged: its checksum does not match.", where(name)));
        return array;
    }

private:
    std::string reason(int code) const {
        if (!std::filesystem::exists(path()))
            return message("Cannot read %1: there is no such file.", path());
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string text = message("%1 is not a whole .npz file: %2.", path(), zip_error_strerror(&error));
        zip_error_fini(&error);
        return text;
    }

    zip_t* m_zip = nullptr;
};

/// A .npz file that is written to.
class ArchiveWriter {
public:
    explicit ArchiveWriter(std::filesystem::path path) : m_path(std::move(path)) {
        int code = 0;
        m_zip = zip_open(m_path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (m_zip == nullptr)
            throw Failure(message("it cannot be created"));
    }
    ~ArchiveWriter() {
        if (m_zip != nullptr)
            zip_discard(m_zip);
    }
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;

    /// `data` must stay until close().
    void add(const std::string& name, std::string_view descr, const std::vector<std::size_t>& shape, const void* data,
             std::size_t bytes) {
        auto& header = m_headers.emplace_back(std::make_unique<std::string>(npyHeader(descr, shape)));
        zip_buffer_fragment_t fragments[] = {{reinterpret_cast<zip_uint8_t*>(header->data()), header->size()},
                                             {static_cast<zip_uint8_t*>(const_cast<void*>(data)), bytes}};
        zip_source_t* source = zip_source_buffer_fragment(m_zip, fragments, 2, 0);
        const zip_int64_t index =
            source == nullptr ? -1 : zip_file_add(m_zip, (name + ".npy").c_str(), source, ZIP_FL_OVERWRITE);
        // Stored, not deflated: probabilities hardly shrink, and a stored table can be mapped.
        if (index < 0 || zip_set_file_compression(m_zip, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) != 0)
            throw Failure(zip_strerror(m_zip));
    }

    void addStrings(const std::string& name, const std::vector<std::string>& strings) {
        if (strings.empty())
            return;
        std::string descr;
        auto& bytes = m_headers.emplace_back(std::make_unique<std::string>(encodeStrings(strings, descr)));
        add(name, descr, {strings.size()}, bytes->data(), bytes->size());
    }

    void close() {
        if (zip_close(m_zip) != 0)
            throw Failure(zip_strerror(m_zip));
        m_zip = nullptr;
    }

private:
    std::filesystem::path m_path;
    zip_t* m_zip = nullptr;
    std::vector<std::unique_ptr<std::string>> m_headers;
};

void writeParts(const Predictions& predictions, const CostTable& table, const std::filesystem::path& path) {
    std::vector<double> costs;
    std::vector<std::string> units;
    std::vector<std::string> notes;
    for (const Costs& unit : table) {
        costs.insert(costs.end(), unit.values.begin(), unit.values.end());
        units.push_back(unit.unit);
        notes.push_back(unit.note);
    }
    const std::size_t samples = predictions.samples();
    ArchiveWriter archive(path);
    const auto probabilities = predictions.probabilities();
    archive.add("probabilities", "<f4", {predictions.exits(), samples, predictions.classes()}, probabilities.data(),
                probabilities.size_bytes());
    archive.add("labels", "<i4", {samples}, predictions.labels().data(), predictions.labels().size_bytes());
    archive.add("split", "|u1", {samples}, predictions.splits().data(), predictions.splits().size_bytes());
    archive.add("costs", "<f8", {units.size(), predictions.exits()}, costs.data(), costs.size() * sizeof(double));
    archive.addStrings("cost_unit", units);
    archive.addStrings("cost_note", notes);
    archive.addStrings("class_names", predictions.classNames());
    archive.addStrings("sample_ids", predictions.sampleIds());
    archive.addStrings("split_note", {predictions.splitNote()});
    archive.close();
}

} // namespace

std::shared_ptr<const Predictions> loadNpz(const std::string& path, const CostOverride& costs) {
    return readPredictions(Archive(path), costs);
}

void saveNpz(const Predictions& predictions, const std::string& path) {
    saveNpz(predictions, predictions.costs(), path);
}

void saveNpz(const Predictions& predictions, const CostTable& costs, const std::string& path) {
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path))
        throw Failure(message("Cannot write %1: it is not a file.", path));
    replaceFile(path, [&](const std::filesystem::path& temporary) {
        try {
            writeParts(predictions, costs, temporary);
        } catch (const Failure& failure) {
            throw Failure(message("Cannot write %1: %2.", path, failure.what()));
        }
    });
}

} // namespace exitscope
