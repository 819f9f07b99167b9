// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "core/archive_kind.h"
#include "core/data/cifar.h"
#include "core/data/idx.h"
#include "core/data/image_list.h"
#include "core/data/image_size.h"
#include "core/data/texts.h"
#include "core/data/word_pieces.h"
#include "core/error.h"
#include "core/policy/exit_decider.h"
#include "core/policy/policy_file.h"
#include "core/policy/sample_query.h"
#include "core/policy/share_policy.h"
#include "core/predictions/npy.h"
#include "core/predictions/npz.h"
#include "core/predictions/seconds.h"
#include "core/recognise.h"
#include "core/trust/archive_code.h"
#include "core/trust/pickle_names.h"
#include "tests/synthetic.h"
#include "tests/temporary_folder.h"

#include <cstdlib>

namespace exitscope::fuzz {
namespace {

/// A file of one name with these bytes, in a folder that lives as long as the process.
std::string fileWith(const std::string& name, std::string_view bytes) {
    static const TemporaryFolder folder;
    folder.write(name, std::string(bytes));
    return folder.path(name);
}

void expect(bool holds) {
    if (!holds)
        std::abort();
}

/// Looks at a few samples, as a window would.
void look(const DataSet& data) {
    const auto classes = static_cast<int>(data.classNames().size());
    for (const std::size_t at : {std::size_t{0}, data.size() / 2, data.size() - 1}) {
        expect(data.label(at) >= 0 && data.label(at) < classes);
        expect(!data.sampleId(at).empty());
        if (data.isText())
            expect(data.text(at).size() < (std::size_t{1} << 30));
        else
            expect(data.image(at).pixels.size() < (std::size_t{1} << 30));
    }
}

void readNpz(std::string_view bytes) {
    const auto predictions = loadNpz(fileWith("predictions.npz", bytes));
    for (std::size_t exit = 0; exit < predictions->exits(); ++exit)
        for (const std::size_t row : {std::size_t{0}, predictions->samples() - 1}) {
            double sum = 0;
            for (const float p : predictions->probabilities(exit, row))
                sum += static_cast<double>(p);
            expect(sum > 0.99 && sum < 1.01);
        }
    expect(predictions->classNames().size() == predictions->classes());
}

/// An array by itself, which in an archive its checksum shields from changes.
void readArray(std::string_view bytes) {
    std::size_t at = 0;
    const ByteReader read = [&](char* target, std::size_t count) {
        if (count > bytes.size() - at)
            throw InputError("the array ends early");
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, target);
        at += count;
    };
    const NpyArray array = readNpy(read, bytes.size(), "array.npy");
    expect(array.bytes.size() == array.header.elements() * array.header.itemSize);
    for (const auto convert :
         {+[](const NpyArray& from) { asDoubles(from, ""); }, +[](const NpyArray& from) { asIntegers(from, ""); },
          +[](const NpyArray& from) { asStrings(from, ""); }})
        try {
            convert(array);
        } catch (const InputError&) {
        }
}

/// The first byte says which of the four files it is; the others are good.
void readIdx(std::string_view bytes) {
    static const TemporaryFolder folder;
    static const std::string images("\0\0\x08\x03\0\0\0\x03\0\0\0\x02\0\0\0\x02"
                                    "abcdefghijkl",
                                    28);
    static const std::string labels("\0\0\x08\x01\0\0\0\x03\0\1\1", 11);
    if (bytes.empty())
        return;
    const auto which = static_cast<unsigned char>(bytes.front()) % 2;
    const std::string given(bytes.substr(1));
    folder.write("t10k-images-idx3-ubyte", which == 0 ? given : images);
    folder.write("t10k-labels-idx1-ubyte", which == 1 ? given : labels);
    look(*openIdx(folder.path(), "idx", {}));
}

/// The first byte says which CIFAR it is, and whether the rest is its names.
void readCifar(std::string_view bytes) {
    static const TemporaryFolder tens;
    static const TemporaryFolder hundreds;
    if (bytes.empty())
        return;
    const bool ten = (static_cast<unsigned char>(bytes.front()) & 1U) != 0;
    const bool names = (static_cast<unsigned char>(bytes.front()) & 2U) != 0;
    const std::string given(bytes.substr(1));
    const std::string record(ten ? 3073 : 3074, '\1');
    const TemporaryFolder& folder = ten ? tens : hundreds;
    folder.write(ten ? "test_batch.bin" : "test.bin", names ? record : given);
    folder.write(ten ? "batches.meta.txt" : "fine_label_names.txt", names ? given : std::string("zero\none\n"));
    look(*openCifar(folder.path(), ten ? Cifar::Ten : Cifar::Hundred));
}

void readTsv(std::string_view bytes) {
    look(*openTexts(fileWith("texts.tsv", bytes), TextFormat::Tsv));
}

void readCsv(std::string_view bytes) {
    look(*openTexts(fileWith("texts.csv", bytes), TextFormat::Csv));
}

void readImageList(std::string_view bytes) {
    const auto data = openImageList(fileWith("images.csv", bytes));
    for (std::size_t i = 0; i < data->size(); ++i)
        expect(data->label(i) >= 0 && static_cast<std::size_t>(data->label(i)) < data->classNames().size());
}

/// A vocabulary, and after a byte 0 a text.
void readVocabulary(std::string_view bytes) {
    const std::size_t end = bytes.find('\0');
    const WordPieces words(bytes.substr(0, end), bytes.size() % 2 == 0, "vocab.txt");
    const std::string_view text = end == std::string_view::npos ? "Un été à Zürich, 北京!" : bytes.substr(end + 1);
    const EncodedText encoded = words.encode(text, 16);
    expect(encoded.ids.size() == 16 && encoded.mask.size() == 16);
    for (const std::int64_t id : encoded.ids)
        expect(id >= 0 && static_cast<std::size_t>(id) < words.size());
}

void readPolicy(std::string_view bytes) {
    const PolicyFile file = loadPolicyFile(fileWith("policy.json", bytes));
    const std::string text = policyFileText(file);
    expect(policyFileText(loadPolicyFile(fileWith("again.json", text))) == text);
    if (file.classes > 2000)
        return; // only slow
    const ExitDecider decider(file);
    ExitDecider::Memory memory = decider.memory(1);
    const std::vector<float> even(file.classes, 1.0F / static_cast<float>(file.classes));
    for (std::size_t exit = 0; exit < file.exits; ++exit)
        expect(decider.decide(exit, even, 0, memory).leaves || exit + 1 < file.exits);
}

void readQuery(std::string_view bytes) {
    static const auto predictions = tests::syntheticPredictions(3, 40, 4, 1);
    static const Outcome result =
        outcome(SharePolicy(predictions, policySpec("msdnet")), {"msdnet", predictions->costs().front(), 2, {}});
    completeQuery(bytes, *predictions);
    const SampleQuery query(bytes, *predictions);
    for (const std::uint32_t row : predictions->rows(Split::Test))
        query.matches(result, row, 1);
}

void readSeconds(std::string_view bytes) {
    exitscope::readSeconds(fileWith("seconds.csv", bytes), 3);
}

void readArchive(std::string_view bytes) {
    const std::string path = fileWith("network.pt", bytes);
    if (archiveKind(path) != ArchiveKind::NotZip)
        codeFindings(path);
    recognise(path);
}

void readPickle(std::string_view bytes) {
    pickleNames(bytes);
}

void readImage(std::string_view bytes) {
    if (const auto header = readImageHeader(fileWith("image", bytes)))
        expect(header->width > 0 && header->height > 0);
}

constexpr Target Targets[] = {
    {"npz", readNpz},       {"npy", readArray},   {"idx", readIdx},         {"cifar", readCifar},
    {"tsv", readTsv},       {"csv", readCsv},     {"list", readImageList},  {"vocabulary", readVocabulary},
    {"policy", readPolicy}, {"query", readQuery}, {"seconds", readSeconds}, {"archive", readArchive},
    {"pickle", readPickle}, {"image", readImage},
};

} // namespace

std::span<const Target> targets() {
    return Targets;
}

void run(const Target& target, std::string_view bytes) {
    try {
        target.read(bytes);
    } catch (const InputError&) {
    } catch (const Failure&) {
    }
}

} // namespace exitscope::fuzz
