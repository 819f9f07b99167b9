// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictions/npz.h"

#include "core/error.h"
#include "core/files.h"
#include "core/message.h"
#include "core/predictions/npy.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <limits>
#include <utility>
#include <vector>
#include <zip.h>

namespace exitscope {
namespace {

constexpr std::size_t LargestDeflateRatio = 1100; // deflate cannot do better than 1032 : 1

/// A .npz file that is read from.
class Archive {
public:
    explicit Archive(std::string path) : m_path(std::move(path)) {
        int code = 0;
        m_zip = zip_open(m_path.c_str(), ZIP_RDONLY, &code);
        if (m_zip == nullptr)
            throw InputError(reason(code));
    }
    ~Archive() { zip_discard(m_zip); }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    bool has(const std::string& name) const { return zip_name_locate(m_zip, (name + ".npy").c_str(), 0) >= 0; }

    /// "predictions.npz: logits"
    std::string where(const std::string& name) const { return m_path + ": " + name; }

    NpyArray read(const std::string& name) const {
        zip_stat_t stat;
        zip_stat_init(&stat);
        const std::string entry = name + ".npy";
        if (zip_stat(m_zip, entry.c_str(), 0, &stat) != 0)
            throw InputError(message("%1 has no array \"%2\".", m_path, name));
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
        if (!std::filesystem::exists(m_path))
            return message("Cannot read %1: there is no such file.", m_path);
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string text = message("%1 is not a whole .npz file: %2.", m_path, zip_error_strerror(&error));
        zip_error_fini(&error);
        return text;
    }

    std::string m_path;
    zip_t* m_zip = nullptr;
};

/// Probabilities as given: checked, and made to sum to 1 exactly enough.
void normaliseRows(std::vector<float>& values, std::size_t samples, std::size_t classes, double tolerance,
                   const std::string& where) {
    for (std::size_t place = 0; place < values.size() / classes; ++place) {
        const std::span<float> row(values.data() + place * classes, classes);
        const std::string here =
            where + ": exit " + std::to_string(place / samples + 1) + ", row " + std::to_string(place % samples);
        double sum = 0;
        for (const float value : row) {
            if (!std::isfinite(value) || value < 0)
                throw InputError(message("%1 holds %2, expected probabilities.", here, value));
            sum += static_cast<double>(value);
        }
        if (std::abs(sum - 1) > tolerance)
            throw InputError(message(
                "%1 sums to %2, expected probabilities that sum to 1 (save logits under the name logits).", here, sum));
        // Rows rounded to float32 already sum to 1 within 1e-7: left alone, so that reading is exact.
        if (std::abs(sum - 1) > 1e-6)
            for (float& value : row)
                value = static_cast<float>(static_cast<double>(value) / sum);
        for (float& value : row)
            value = std::min(value, 1.0F); // a rounding above 1 is no more than that
    }
}

void readTable(const Archive& archive, const std::string& path, PredictionParts& parts) {
    const bool logits = archive.has("logits");
    const bool probabilities = archive.has("probabilities");
    if (logits == probabilities)
        throw InputError(
            logits
                ? message(
                      "%1 has both logits and probabilities: expected one of them, of shape (exits, samples, classes).",
                      path)
                : message("%1 has neither logits nor probabilities: expected one of them, of shape (exits, samples, "
                          "classes).",
                          path));
    const std::string name = logits ? "logits" : "probabilities";
    const std::string where = archive.where(name);
    const NpyArray array = archive.read(name);
    const auto& shape = array.header.shape;
    if (array.header.kind != 'f')
        throw InputError(
            message("%1 does not hold floating-point numbers: expected float16, float32 or float64.", where));
    if (shape.size() != 3)
        throw InputError(
            message("%1 has the shape %2, expected (exits, samples, classes).", where, array.header.describeShape()));
    parts.exits = shape[0];
    parts.samples = shape[1];
    parts.classes = shape[2];
    if (parts.exits == 0 || parts.samples == 0 || parts.classes < 2)
        throw InputError(message("%1 has the shape %2, expected at least 1 exit, 1 sample and 2 classes.", where,
                                 array.header.describeShape()));
    std::vector<float> values = asFloats(array, where);
    if (logits) {
        parts.probabilities = softmaxRows(values, parts.exits, parts.samples, parts.classes, where);
    } else {
        normaliseRows(values, parts.samples, parts.classes, array.isFloat16() ? 1e-2 : 1e-3, where);
        parts.probabilities = std::move(values);
    }
}

void readLabels(const Archive& archive, PredictionParts& parts) {
    const std::string where = archive.where("labels");
    const NpyArray array = archive.read("labels");
    if (array.header.shape != std::vector<std::size_t>{parts.samples})
        throw InputError(
            message("%1 has the shape %2, expected (%3,).", where, array.header.describeShape(), parts.samples));
    for (const std::int64_t label : asIntegers(array, where))
        parts.labels.push_back(
            static_cast<std::int32_t>(std::clamp<std::int64_t>(label, -1, std::numeric_limits<std::int32_t>::max())));
}

void readSplit(const Archive& archive, PredictionParts& parts) {
    if (!archive.has("split")) {
        parts.split = stratifiedHalves(parts.labels, 0);
        parts.splitNote = message("The file names no split: half calibration and half test, stratified, seed 0.");
        return;
    }
    const std::string where = archive.where("split");
    const NpyArray array = archive.read("split");
    if (array.header.shape != std::vector<std::size_t>{parts.samples})
        throw InputError(
            message("%1 has the shape %2, expected (%3,).", where, array.header.describeShape(), parts.samples));
    for (const std::int64_t side : asIntegers(array, where)) {
        if (side != 0 && side != 1)
            throw InputError(message("%1 holds %2, expected 0 (calibration) or 1 (test).", where, side));
        parts.split.push_back(static_cast<Split>(side));
    }
    parts.splitNote = message("Calibration and test as the file says.");
    if (archive.has("split_note"))
        for (const std::string& note : asStrings(archive.read("split_note"), archive.where("split_note")))
            parts.splitNote = note;
}

std::vector<std::string> optionalStrings(const Archive& archive, const std::string& name) {
    return archive.has(name) ? asStrings(archive.read(name), archive.where(name)) : std::vector<std::string>{};
}

void readCosts(const Archive& archive, PredictionParts& parts) {
    if (!archive.has("costs")) {
        parts.costs = {exitCosts(parts.exits)};
        return;
    }
    const std::string where = archive.where("costs");
    const NpyArray array = archive.read("costs");
    const auto& shape = array.header.shape;
    if (shape.empty() || shape.size() > 2 || shape.back() != parts.exits)
        throw InputError(message("%1 has the shape %2, expected (%3,) or (units, %4).", where,
                                 array.header.describeShape(), parts.exits, parts.exits));
    const std::vector<double> values = asDoubles(array, where);
    const std::size_t units = values.size() / parts.exits;
    std::vector<std::string> names = optionalStrings(archive, "cost_unit");
    if (names.empty() && units == 1)
        names = {"cost"};
    if (names.size() != units)
        throw InputError(message("%1 names %2 units, expected %3, one for each row of costs.",
                                 archive.where("cost_unit"), names.size(), units));
    const std::vector<std::string> notes = optionalStrings(archive, "cost_note");
    for (std::size_t u = 0; u < units; ++u) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(u * parts.exits);
        Costs costs{
            names[u], {begin, begin + static_cast<std::ptrdiff_t>(parts.exits)}, u < notes.size() ? notes[u] : ""};
        checkCosts(costs, parts.exits, where + " in " + costs.unit);
        parts.costs.push_back(std::move(costs));
    }
}

void overrideCosts(CostTable& table, const CostOverride& given, std::size_t exits, bool fromFile) {
    if (!given.values.empty()) {
        Costs costs{!given.unit.empty() ? given.unit
                    : fromFile          ? table.front().unit
                                        : "cost",
                    given.values, message("Given by hand.")};
        checkCosts(costs, exits, "--costs");
        table = {std::move(costs)};
        return;
    }
    if (given.unit.empty())
        return;
    const auto known = std::find_if(table.begin(), table.end(), [&](const Costs& c) { return c.unit == given.unit; });
    if (known != table.end()) {
        std::rotate(table.begin(), known, known + 1);
    } else if (table.size() == 1) {
        table.front().unit = given.unit;
    } else {
        std::string units;
        for (const Costs& costs : table)
            units += (units.empty() ? "" : ", ") + costs.unit;
        throw InputError(
            message("There are no costs in %1: expected one of %2, or --costs with figures.", given.unit, units));
    }
}

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

void writeParts(const Predictions& predictions, const std::filesystem::path& path) {
    std::vector<double> costs;
    std::vector<std::string> units;
    std::vector<std::string> notes;
    for (const Costs& unit : predictions.costs()) {
        costs.insert(costs.end(), unit.values.begin(), unit.values.end());
        units.push_back(unit.unit);
        notes.push_back(unit.note);
    }
    const std::size_t samples = predictions.samples();
    ArchiveWriter archive(path);
    const auto table = predictions.probabilities();
    archive.add("probabilities", "<f4", {predictions.exits(), samples, predictions.classes()}, table.data(),
                table.size_bytes());
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
    const Archive archive(path);
    PredictionParts parts;
    parts.source = path;
    readTable(archive, path, parts);
    readLabels(archive, parts);
    readSplit(archive, parts);
    readCosts(archive, parts);
    overrideCosts(parts.costs, costs, parts.exits, archive.has("costs"));
    parts.classNames = optionalStrings(archive, "class_names");
    parts.sampleIds = optionalStrings(archive, "sample_ids");
    return std::make_shared<const Predictions>(std::move(parts));
}

void saveNpz(const Predictions& predictions, const std::string& path) {
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path))
        throw Failure(message("Cannot write %1: it is not a file.", path));
    replaceFile(path, [&](const std::filesystem::path& temporary) {
        try {
            writeParts(predictions, temporary);
        } catch (const Failure& failure) {
            throw Failure(message("Cannot write %1: %2.", path, failure.what()));
        }
    });
}

} // namespace exitscope
