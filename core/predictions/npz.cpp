// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/npz.h"

#include "core/error.h"
#include "core/files.h"
#include "core/mapped_file.h"
#include "core/message.h"
#include "core/predictions/npy.h"
#include "core/predictions/stored_entry.h"
#include "core/predictions/table.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>
#include <zip.h>
#include <zlib.h>

namespace exitscope {
namespace {

constexpr std::size_t Percent = 100;
constexpr std::size_t BlockSize = std::size_t{1} << 20; // bytes unpacked at once
constexpr double LeastFloat = 1.4e-45;
constexpr std::size_t LargestDeflateRatio = 1100; // deflate cannot do better than 1032 : 1

/// A .npz file that is read from.
class Archive final : public NamedArrays {
public:
    Archive(const std::string& path, UnpackedArrays unpacked, const Watch& watch)
        : NamedArrays(path), m_unpacked(std::move(unpacked)), m_watch(watch) {
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
        Entry entry = open(name);
        NpyArray array = readNpy([&](char* target, std::size_t count) { readBytes(entry, target, count); },
                                 entry.stat.size, where(name));
        finish(entry);
        return array;
    }

    LyingArray lying(const std::string& name) const override {
        const zip_stat_t stat = open(name).stat;
        if (stat.size < m_unpacked.leastBytes)
            return NamedArrays::lying(name);
        const auto file = std::make_shared<const MappedFile>(path());
        if (const auto stored = storedEntry(file->bytes(), name + ".npy"))
            return lyingIn(file, stored->bytes, name, stored->checksum);
        const auto unpacked = std::make_shared<const MappedFile>(unpackedArray(name, stat));
        return lyingIn(unpacked, unpacked->bytes(), name, {});
    }

private:
    /// One file of the archive that is being unpacked.
    struct Entry {
        std::string where;
        zip_stat_t stat{};
        std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file{nullptr, zip_fclose};
    };

    Entry open(const std::string& name) const {
        Entry entry{where(name)};
        zip_stat_init(&entry.stat);
        const std::string file = name + ".npy";
        if (zip_stat(m_zip, file.c_str(), 0, &entry.stat) != 0)
            refuseMissing(name);
        constexpr zip_uint64_t Needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if ((entry.stat.valid & Needed) != Needed || entry.stat.comp_size > std::filesystem::file_size(path()) ||
            entry.stat.size / LargestDeflateRatio > entry.stat.comp_size + 1024)
            throw InputError(message("%1 is damaged: its size is impossible.", entry.where));
        entry.file.reset(zip_fopen(m_zip, file.c_str(), 0));
        if (!entry.file)
            throw InputError(message("%1 cannot be unpacked: %2.", entry.where, zip_strerror(m_zip)));
        return entry;
    }

    static void readBytes(const Entry& entry, char* target, std::size_t count) {
        for (std::size_t done = 0; done < count;) {
            const zip_int64_t got = zip_fread(entry.file.get(), target + done, count - done);
            if (got <= 0)
                throw InputError(message("%1 is damaged: %2 of %3 bytes could be read.", entry.where, done, count));
            done += static_cast<std::size_t>(got);
        }
    }

    static void finish(const Entry& entry) {
        char beyond = 0; // reading past the end is what makes libzip compare the checksum
        if (zip_fread(entry.file.get(), &beyond, 1) != 0)
            throw InputError(message("%1 is damaged: its checksum does not match.", entry.where));
    }

    /// An array of `bytes`, which `file` keeps. One that lies column by column is read and turned.
    LyingArray lyingIn(const std::shared_ptr<const MappedFile>& file, std::span<const char> bytes,
                       const std::string& name, std::optional<std::uint32_t> checksum) const {
        std::size_t at = 0;
        const auto take = [&](char* target, std::size_t count) {
            std::memcpy(target, bytes.data() + at, count);
            at += count;
        };
        LyingArray array;
        array.header = readNpyHeader(take, bytes.size(), where(name));
        if (array.header.fortranOrder && array.header.shape.size() > 1)
            return NamedArrays::lying(name);
        array.halfPrecision = array.header.itemSize == 2;
        array.owner = file;
        array.data = bytes.data() + at;
        if (checksum)
            array.checksum.emplace(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), at), *checksum);
        return array;
    }

    std::filesystem::path unpackedArray(const std::string& name, const zip_stat_t& stat) const {
        const auto whole = std::filesystem::absolute(path());
        const auto changed = std::filesystem::last_write_time(whole).time_since_epoch().count();
        const std::string key = whole.string() + '\n' + name + '\n' + std::to_string(stat.size) + ' ' +
                                std::to_string(stat.crc) + ' ' + std::to_string(std::filesystem::file_size(whole)) +
                                ' ' + std::to_string(changed);
        return unpackedFile(m_unpacked, key, stat.size, [&](const std::filesystem::path& target) {
            const Entry entry = open(name);
            std::vector<char> block(BlockSize);
            std::ofstream file(target, std::ios::binary);
            ProgressMeter meter(message("Unpacking predictions (MiB)"), stat.size / BlockSize + 1, m_watch);
            for (std::size_t done = 0; done < stat.size;) {
                const std::size_t count = std::min<std::size_t>(block.size(), stat.size - done);
                readBytes(entry, block.data(), count);
                errno = 0;
                if (!file.write(block.data(), static_cast<std::streamsize>(count)).flush())
                    throw Failure(message("%1 is compressed and cannot be unpacked in %2 (%3 MiB): %4. NumPy's savez "
                                          "saves files that need no unpacking.",
                                          path(), target.parent_path(), stat.size >> 20,
                                          errno != 0 ? std::strerror(errno) : message("the file cannot be written")));
                done += count;
                meter.report(done / BlockSize);
            }
            finish(entry);
        });
    }

    std::string reason(int code) const {
        if (!std::filesystem::exists(path()))
            return message("Cannot read %1: there is no such file.", path());
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string text = message("%1 is not a whole .npz file: %2.", path(), zip_error_strerror(&error));
        zip_error_fini(&error);
        return text;
    }

    UnpackedArrays m_unpacked;
    const Watch& m_watch;
    zip_t* m_zip = nullptr;
};

/// The table of predictions as the bytes of an array, made row by row while libzip asks for them.
class TableBytes {
public:
    TableBytes(const Predictions& predictions, TablePrecision precision)
        : m_predictions(predictions), m_half(precision == TablePrecision::Float16),
          m_header(
              npyHeader(m_half ? "<f2" : "<f4", {predictions.exits(), predictions.samples(), predictions.classes()})) {}

    const char* name() const { return m_half ? "logits" : "probabilities"; }

    /// What libzip calls; `self` is this object.
    static zip_int64_t answer(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        auto& table = *static_cast<TableBytes*>(self);
        switch (command) {
        case ZIP_SOURCE_OPEN:
            table.rewind();
            return 0;
        case ZIP_SOURCE_READ:
            return static_cast<zip_int64_t>(table.read(static_cast<char*>(data), length));
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            stat->size = table.size();
            stat->valid = ZIP_STAT_SIZE;
            return sizeof *stat;
        }
        case ZIP_SOURCE_ERROR: {
            constexpr int none[2] = {0, 0};
            std::memcpy(data, none, sizeof none);
            return sizeof none;
        }
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default:
            return 0;
        }
    }

private:
    std::size_t rowBytes() const { return m_predictions.classes() * (m_half ? 2 : 4); }
    std::size_t size() const { return m_header.size() + m_predictions.exits() * m_predictions.samples() * rowBytes(); }

    void rewind() {
        m_block.assign(m_header.begin(), m_header.end());
        m_taken = 0;
        m_place = 0;
    }

    std::size_t read(char* target, std::size_t length) {
        std::size_t done = 0;
        while (done < length) {
            if (m_taken == m_block.size() && !nextRow())
                break;
            const std::size_t count = std::min(length - done, m_block.size() - m_taken);
            std::memcpy(target + done, m_block.data() + m_taken, count);
            m_taken += count;
            done += count;
        }
        return done;
    }

    bool nextRow() {
        if (m_place == m_predictions.exits() * m_predictions.samples())
            return false;
        const ProbabilityRow row =
            m_predictions.probabilities(m_place / m_predictions.samples(), m_place % m_predictions.samples());
        ++m_place;
        m_taken = 0;
        m_block.resize(rowBytes());
        if (m_half)
            logarithmsToHalves(row, m_block.data());
        else
            std::memcpy(m_block.data(), row.data(), m_block.size());
        return true;
    }

    /// Their softmax is the probabilities. One that is 0 counts as the smallest that float32 can hold.
    static void logarithmsToHalves(const ProbabilityRow& row, char* halves) {
        std::vector<float> logarithms(row.size());
        std::ranges::transform(row, logarithms.begin(), [](float p) {
            return static_cast<float>(std::log(std::max(static_cast<double>(p), LeastFloat)));
        });
        floatsToHalves(logarithms, halves);
    }

    const Predictions& m_predictions;
    bool m_half;
    std::string m_header;
    std::vector<char> m_block; // the header, or a row
    std::size_t m_taken = 0;   // bytes of it
    std::size_t m_place = 0;   // rows made
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
        add(name, zip_source_buffer_fragment(m_zip, fragments, 2, 0));
    }

    /// `table` must stay until close().
    void add(TableBytes& table) { add(table.name(), zip_source_function(m_zip, &TableBytes::answer, &table)); }

    void add(const std::string& name, zip_source_t* source) {
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

    void close(const Watch& watch) {
        // Who cancels is asked below: nothing may be thrown through libzip.
        ProgressMeter meter(message("Saving predictions"), Percent, {{}, watch.progress});
        zip_register_progress_callback_with_state(
            m_zip, 1.0 / Percent,
            [](zip_t*, double done, void* of) {
                static_cast<ProgressMeter*>(of)->report(static_cast<std::size_t>(Percent * done));
            },
            nullptr, &meter);
        zip_register_cancel_callback_with_state(
            m_zip, [](zip_t*, void* of) { return static_cast<const Watch*>(of)->stop.stop_requested() ? 1 : 0; },
            nullptr, const_cast<Watch*>(&watch));
        if (zip_close(m_zip) != 0) {
            if (watch.stop.stop_requested())
                throw Cancelled();
            throw Failure(zip_strerror(m_zip));
        }
        m_zip = nullptr;
    }

private:
    std::filesystem::path m_path;
    zip_t* m_zip = nullptr;
    std::vector<std::unique_ptr<std::string>> m_headers;
};

void writeParts(const Predictions& predictions, const CostTable& table, TablePrecision precision,
                const std::filesystem::path& path, const Watch& watch) {
    std::vector<double> costs;
    std::vector<std::string> units;
    std::vector<std::string> notes;
    for (const Costs& unit : table) {
        costs.insert(costs.end(), unit.values.begin(), unit.values.end());
        units.push_back(unit.unit);
        notes.push_back(unit.note);
    }
    const std::size_t samples = predictions.samples();
    TableBytes probabilities(predictions, precision);
    ArchiveWriter archive(path);
    archive.add(probabilities);
    archive.add("labels", "<i4", {samples}, predictions.labels().data(), predictions.labels().size_bytes());
    archive.add("split", "|u1", {samples}, predictions.splits().data(), predictions.splits().size_bytes());
    archive.add("costs", "<f8", {units.size(), predictions.exits()}, costs.data(), costs.size() * sizeof(double));
    archive.addStrings("cost_unit", units);
    archive.addStrings("cost_note", notes);
    archive.addStrings("class_names", predictions.classNames());
    archive.addStrings("sample_ids", predictions.sampleIds());
    archive.addStrings("split_note", {predictions.splitNote()});
    archive.close(watch);
}

} // namespace

std::shared_ptr<const Predictions> loadNpz(const std::string& path, const CostOverride& costs,
                                           const UnpackedArrays& unpacked, const Watch& watch) {
    return readPredictions(Archive(path, unpacked, watch), costs, watch);
}

void saveNpz(const Predictions& predictions, const std::string& path, TablePrecision precision, const Watch& watch) {
    saveNpz(predictions, predictions.costs(), path, precision, watch);
}

void saveNpz(const Predictions& predictions, const CostTable& costs, const std::string& path, TablePrecision precision,
             const Watch& watch) {
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path))
        throw Failure(message("Cannot write %1: it is not a file.", path));
    replaceFile(path, [&](const std::filesystem::path& temporary) {
        try {
            writeParts(predictions, costs, precision, temporary, watch);
        } catch (const Failure& failure) {
            throw Failure(message("Cannot write %1: %2.", path, failure.what()));
        }
    });
}

} // namespace exitscope
