// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/archive_code.h"

#include "core/error.h"
#include "core/message.h"
#include "core/trust/pickle_names.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string_view>

namespace exitscope {
namespace {

constexpr zip_uint64_t LargestEntry = 64U << 20U; // bytes of code or of a pickle, unpacked
constexpr zip_uint64_t Slack = 64U << 20U;        // bytes that any archive may unpack to
constexpr zip_uint64_t LargestRatio = 8;          // LibTorch packs code and never tensors
constexpr std::size_t LongestAttribute = 1000;    // letters of a getattr that are looked at

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

constexpr std::array<std::string_view, 6> KnownOperators{"aten",      "prim",        "prims",
                                                         "quantized", "torchvision", "mkldnn_prepacked"};
constexpr std::array<std::string_view, 3> KnownClasses{"quantized", "sparse", "xnnpack"};

template <std::size_t Count>
bool isOneOf(const std::array<std::string_view, Count>& all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool begins(char letter) {
    return std::isalpha(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

bool goesOn(char letter) {
    return begins(letter) || std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

/// The name at the front of `text`.
std::string_view nameAt(std::string_view text) {
    if (text.empty() || !begins(text.front()))
        return {};
    return text.substr(0, static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), goesOn) - text.begin()));
}

/// The name N where `text` goes on with ".N" and something else than a name, as LibTorch prints it.
std::string_view memberAt(std::string_view text) {
    return text.starts_with('.') ? nameAt(text.substr(1)) : std::string_view();
}

/// What the text of a getattr goes on with: (object, "name"). Nothing unless the name is one plain literal.
std::string_view attributeAt(std::string_view text) {
    text = text.substr(0, LongestAttribute);
    const std::size_t comma = text.find(", \"");
    const std::size_t end = comma == std::string_view::npos ? comma : text.find('"', comma + 3);
    if (!text.starts_with('(') || end == std::string_view::npos || text.substr(end + 1, 1) != ")")
        return {};
    const std::string_view object = text.substr(1, comma - 1);
    const std::string_view name = text.substr(comma + 3, end - comma - 3);
    const auto plain = [](char letter) { return goesOn(letter) || letter == '.'; };
    return std::all_of(object.begin(), object.end(), plain) && std::all_of(name.begin(), name.end(), plain)
               ? name
               : std::string_view();
}

/// Collects findings, each kind once, and not too many to read.
class Findings {
public:
    static constexpr std::size_t Most = 12;

    /// Looks at the words of one code entry. Tokens are not told apart from comments and texts: where these end is
    /// LibTorch's to say, and whoever hides a call would make the two disagree.
    void lookAt(const std::string& entry, std::string_view code) {
        for (std::size_t i = 0; i < code.size();) {
            const std::string_view word = nameAt(code.substr(i));
            if (!word.empty())
                lookAtWord(entry, word, i > 0 ? code.substr(0, i) : std::string_view(), code.substr(i + word.size()));
            i += std::max<std::size_t>(word.size(), 1);
        }
    }

    void lookAtNames(const std::string& entry, const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            const std::size_t space = name.find(' ');
            if (!isKnown(std::string_view(name).substr(0, space), std::string_view(name).substr(space + 1)))
                add("pickle " + name, message("%1 names %2, which is not of LibTorch", entry, name));
        }
    }

    /// Names come from the file: none may take over a terminal or fill a window.
    static std::string tamed(std::string phrase) {
        constexpr std::size_t MostLetters = 200;
        for (char& letter : phrase)
            if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F)
                letter = '?';
        if (phrase.size() > MostLetters) {
            std::size_t end = MostLetters;
            while ((static_cast<unsigned char>(phrase[end]) & 0xC0U) == 0x80U)
                --end; // not inside a letter
            phrase.resize(end);
            phrase += "…";
        }
        return phrase;
    }

    void add(const std::string& kind, std::string phrase) {
        if (m_kinds.size() <= Most && m_kinds.insert(kind).second)
            m_phrases.push_back(m_kinds.size() <= Most ? tamed(std::move(phrase)) : message("and more"));
    }

    std::vector<std::string> phrases() && { return std::move(m_phrases); }

private:
    void lookAtWord(const std::string& entry, std::string_view word, std::string_view before, std::string_view after) {
        if (word == "__setstate__")
            add("setstate", message("%1 runs code while it is loaded (__setstate__)", entry));
        else if (word == "save" || word == "write_file")
            add("save", message("%1 can write files (%2)", entry, word));
        else if (word == "from_file" || word == "read_file")
            add("from_file", message("%1 can read and change files (%2)", entry, word));
        else if (word == "ops" && !before.ends_with('.')) // after a point it is part of a class's name
            lookAtOperator(entry, memberAt(after));
        else if (word == "classes" && before.ends_with("torch."))
            lookAtClass(entry, memberAt(after));
        else if (word == "getattr" && attributeAt(after).empty())
            add("getattr", message("%1 hides what it uses (getattr)", entry));
    }

    void lookAtOperator(const std::string& entry, std::string_view name) {
        if (name.empty())
            add("ops", message("%1 hides what it uses (ops)", entry));
        else if (!isOneOf(KnownOperators, name))
            add("ops " + std::string(name), message("%1 uses operators of another library (%2)", entry, name));
    }

    void lookAtClass(const std::string& entry, std::string_view name) {
        if (!isOneOf(KnownClasses, name))
            add("classes " + std::string(name), message("%1 uses classes of another library (%2)", entry, name));
    }

    static bool isKnown(std::string_view module, std::string_view name) {
        constexpr std::string_view Classes = "__torch__.torch.classes.";
        if (module.starts_with(Classes))
            return isOneOf(KnownClasses, nameAt(module.substr(Classes.size())));
        if (module == "torch")
            return name == "device" || name == "Size" || name.starts_with("per_") || name.ends_with("Storage");
        return module == "__torch__" || module.starts_with("__torch__.") || module == "torch.jit._pickle" ||
               (module == "torch._utils" && name.starts_with("_rebuild_")) ||
               (module == "collections" && name == "OrderedDict");
    }

    std::set<std::string> m_kinds;
    std::vector<std::string> m_phrases;
};

struct Entry {
    zip_uint64_t index = 0;
    std::string name;  ///< without the archive's own top folder
    std::string lower; ///< of the whole name: LibTorch looks entries up without regard to case
    zip_uint64_t size = 0;
};

std::vector<Entry> entriesOf(const Archive& archive, const std::string& path) {
    std::vector<Entry> entries;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(std::max<zip_int64_t>(count, 0)); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
            throw InputError(message("%1 is damaged: its entry %2 of %3 cannot be read.", path, i + 1, count));
        const std::string whole = stat.name;
        std::string lower = whole;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        entries.push_back({i, whole.substr(whole.find('/') + 1), std::move(lower), stat.size});
    }
    return entries;
}

void checkSizes(const std::vector<Entry>& entries, const std::string& path) {
    const zip_uint64_t largest = LargestRatio * std::filesystem::file_size(path) + Slack;
    zip_uint64_t total = 0;
    for (const Entry& entry : entries) {
        if (entry.size > largest - total)
            throw InputError(
                message("%1 is no network: it unpacks to more than %2 times its size.", path, LargestRatio));
        total += entry.size;
    }
}

std::string contentOf(const Archive& archive, const Entry& entry, const std::string& path) {
    if (entry.size > LargestEntry)
        throw InputError(
            message("%1 is no network: its entry %2 unpacks to %3 MB of code.", path, entry.name, entry.size >> 20U));
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive.get(), entry.index, 0),
                                                                  &zip_fclose);
    std::string bytes(entry.size + 1, '\0'); // one more: the checksum is compared at the end
    const zip_int64_t count = file ? zip_fread(file.get(), bytes.data(), bytes.size()) : -1;
    if (count != static_cast<zip_int64_t>(entry.size))
        throw InputError(message("%1 is damaged: its entry %2 cannot be read.", path, entry.name));
    bytes.resize(entry.size);
    return bytes;
}

/// Whether every reader of ZIP archives sees the same entries: LibTorch's is another one than ours.
bool isPlain(const std::string& path, const std::vector<Entry>& entries) {
    constexpr std::string_view EndRecord = "PK\x05\x06";
    constexpr std::size_t EndSize = 22;
    std::ifstream file(path, std::ios::binary);
    std::string start(4, '\0');
    file.read(start.data(), 4);
    std::string end(std::min<std::uintmax_t>(std::filesystem::file_size(path), EndSize + 0xffff), '\0');
    file.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
    file.read(end.data(), static_cast<std::streamsize>(end.size()));
    std::set<std::string_view> names;
    for (const Entry& entry : entries)
        names.insert(entry.lower);
    return file && start == "PK\x03\x04" && end.find(EndRecord) == end.size() - EndSize &&
           names.size() == entries.size();
}

} // namespace

std::vector<std::string> codeFindings(const std::string& path) {
    const Archive archive(zip_open(path.c_str(), ZIP_RDONLY, nullptr), &zip_discard);
    if (!archive)
        throw InputError(message("%1 is damaged: it is no whole ZIP archive.", path));
    const std::vector<Entry> entries = entriesOf(archive, path);
    checkSizes(entries, path);
    Findings findings;
    if (!isPlain(path, entries))
        findings.add("archive", message("the archive is built so that programs read different things from it"));
    for (const Entry& entry : entries) {
        if (entry.lower.ends_with(".py")) {
            findings.lookAt(entry.name, contentOf(archive, entry, path));
        } else if (entry.lower.ends_with("model.json")) {
            findings.add(
                "model.json",
                message("%1 holds code in a form from before PyTorch 1.4, which is not looked at", entry.name));
        } else if (entry.lower.ends_with(".pkl") && !entry.name.starts_with("extra/")) {
            const auto names = pickleNames(contentOf(archive, entry, path));
            if (!names)
                throw InputError(message("%1 is damaged: its entry %2 is no whole pickle.", path, entry.name));
            findings.lookAtNames(entry.name, *names);
        }
    }
    return std::move(findings).phrases();
}

} // namespace exitscope
