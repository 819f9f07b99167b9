// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest.h"
#include "core/files.h"
#include "core/trust/archive_code.h"
#include "core/trust/child_process.h"
#include "core/trust/network_code.h"
#include "core/trust/pickle_names.h"
#include "core/trust/pickle_stack.h"
#include "tests/own_config.h"
#include "tests/sentences.h"

#include <algorithm>
#include <csignal>
#include <gtest/gtest.h>
#include <random>
#include <unistd.h>
#include <utility>
#include <zip.h>

namespace exitscope {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

const std::string EmptyPickle = "\x80\x02).";
const std::string CalmCode = "class Net(Module):\n"
                             "  __annotations__[\"0\"] = __torch__.torchvision.ops.misc.Block\n"
                             "  p : __torch__.torch.classes.quantized.Conv2dPackedParamsBase\n"
                             "  def forward(self: __torch__.Net,\n    x: Tensor) -> List[Tensor]:\n"
                             "    _0 = getattr(self.blocks, \"0\")\n"
                             "    y = (_0).forward(ops.quantized.linear(x, ops.prim.dtype(x)), )\n"
                             "    return [torch.flatten(y, 1), y]\n";

/// An archive as LibTorch's, of these entries ("net/" goes before their names).
std::string savedArchive(const TemporaryFolder& folder, const Entries& entries, bool packed = true) {
    const std::string path = folder.path("net.pt");
    std::filesystem::remove(path);
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    for (const auto& [name, bytes] : entries) {
        const auto index = zip_file_add(archive, ("net/" + name).c_str(),
                                        zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    EXPECT_EQ(0, zip_close(archive));
    return path;
}

/// What stands out in a network with this code.
std::vector<std::string> found(const std::string& code) {
    const TemporaryFolder folder;
    return codeFindings(
        savedArchive(folder, {{"data.pkl", EmptyPickle}, {"code/__torch__.py", code}, {"constants.pkl", EmptyPickle}}));
}

std::vector<std::string> foundInPickle(const std::string& pickle) {
    const TemporaryFolder folder;
    return codeFindings(savedArchive(folder, {{"constants.pkl", EmptyPickle}, {"data.pkl", pickle}}));
}

TEST(ArchiveCode, FindsNothingWhereANetworkOnlyComputes) {
    EXPECT_EQ(found(CalmCode), std::vector<std::string>{});
    EXPECT_EQ(foundInPickle("\x80\x02"
                            "c__torch__.torch.nn\nLinear\nctorch._utils\n_rebuild_tensor_v2\n"
                            "ctorch.jit._pickle\nbuild_intlist\nctorch\nFloatStorage\nccollections\nOrderedDict\n."),
              std::vector<std::string>{});
}

TEST(ArchiveCode, NamesWhatRunsAtLoadingAndWhatReachesFiles) {
    using All = std::vector<std::string>;
    EXPECT_EQ(found("  def __setstate__(self, s: Tensor) -> NoneType:\n    return None\n"),
              All{"code/__torch__.py runs code while it is loaded (__setstate__)"});
    EXPECT_EQ(found("    torch.save(x, \"/tmp/x\")\n    (x).save(\"/tmp/y\")\n"),
              All{"code/__torch__.py can write files (save)"});
    EXPECT_EQ(found("    y = ops.aten.from_file(\"/etc/passwd\", True, 16)\n"),
              All{"code/__torch__.py can read and change files (from_file)"});
    EXPECT_EQ(found("    y = ops.image.decode(x)\n    z = ops.mine.run(x)\n"),
              (All{"code/__torch__.py uses operators of another library (image)",
                   "code/__torch__.py uses operators of another library (mine)"}));
    EXPECT_EQ(found("  s : __torch__.torch.classes.dist_c10d.FileStore\n"),
              All{"code/__torch__.py uses classes of another library (dist_c10d)"});
}

TEST(ArchiveCode, SaysNoMoreThanAPersonReads) {
    std::string code;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        code += std::string("ops.") + letter + letter + ".run(x)\n";
    const std::vector<std::string> phrases = found(code);
    EXPECT_EQ(phrases.size(), 13U);
    EXPECT_EQ(phrases.back(), "and more");
}

TEST(ArchiveCode, IsNotFooledByWhatHidesACall) {
    for (const char* code : {
             "    s = torch\n    s.save(x, \"y\")\n",
             "    torch. # of course\\\n  save(x, \"y\")\n",
             "    o = ops\n    o.mine.run(x)\n",
             "    # .\n    ops.mine.run(x)\n",
             "    getattr(torch, \"sa\" \"ve\")(x, \"y\")\n",
             "    getattr(torch, \"sav\\x65\")(x, \"y\")\n",
             "    getattr(ops, \"mine\").run(x)\n",
             "    \"\\\"\"; torch.save(x, \"y\")\n",
         })
        EXPECT_EQ(found(code).size(), 1U) << code;
}

TEST(ArchiveCode, LooksAtEntriesWhereverTheyAreAndHoweverTheyAreSpelt) {
    const TemporaryFolder folder;
    const Entries usual{{"data.pkl", EmptyPickle}, {"constants.pkl", EmptyPickle}};
    const auto with = [&](const std::string& name, const std::string& bytes) {
        Entries all = usual;
        all.emplace_back(name, bytes);
        return codeFindings(savedArchive(folder, all));
    };
    EXPECT_EQ(with("CODE/__TORCH__.PY", "torch.save"),
              std::vector<std::string>{"CODE/__TORCH__.PY can write files (save)"});
    EXPECT_EQ(with("MODEL.json", "{}").size(), 1U);
    EXPECT_EQ(with("DATA.PKL", EmptyPickle).size(), 1U); // which of the two is read?
    EXPECT_EQ(with("extra/notes.pkl", "anything"), std::vector<std::string>{});
    // One archive behind another's end, and one behind something else.
    const std::string whole = readFile(savedArchive(folder, usual));
    EXPECT_EQ(codeFindings(folder.write("net.pt", whole)), std::vector<std::string>{});
    EXPECT_EQ(codeFindings(folder.write("net.pt", whole + "!")).size(), 1U);
}

TEST(ArchiveCode, NamesWhatAForeignPickleWouldCall) {
    // As Python's pickle writes os.system("true") in protocols 0, 2 and 4.
    const std::string old = "cposix\nsystem\np0\n(Vtrue\np1\ntp2\nRp3\n.";
    const std::string two("\x80\x02"
                          "cposix\nsystem\nq\x00X\x04\x00\x00\x00trueq\x01\x85q\x02Rq\x03.",
                          36);
    const std::string four("\x80\x04\x95\x1f\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94"
                           "\x8c\x04true\x94\x85\x94R\x94.",
                           42);
    for (const std::string& pickle : {old, two, four}) {
        EXPECT_EQ(pickleNames(pickle), std::vector<std::string>{"posix system"});
        EXPECT_EQ(foundInPickle(pickle),
                  std::vector<std::string>{"data.pkl names posix system, which is not of LibTorch"});
        EXPECT_EQ(pickleNames(pickle.substr(0, pickle.size() - 1)), std::nullopt);
    }
    EXPECT_EQ(pickleNames("hello"), std::nullopt);
    EXPECT_EQ(pickleNames(""), std::nullopt);
}

TEST(ArchiveCode, RefusesArchivesThatUnpackToFarMoreThanTheyAre) {
    const TemporaryFolder folder;
    const std::string zeros(70U << 20U, '\0');
    EXPECT_REFUSED(codeFindings(savedArchive(folder, {{"data/0", zeros}})), "unpacks to more than 8 times its size");
    EXPECT_EQ(codeFindings(savedArchive(folder, {{"data/0", zeros}}, false)), std::vector<std::string>{});
    EXPECT_REFUSED(codeFindings(savedArchive(folder, {{"code/a.py", zeros}}, false)), "70 MB of code");
}

TEST(ArchiveCode, AnswersAnyDamageWithASentenceOrWithFindings) {
    const TemporaryFolder folder;
    const std::string whole = readFile(savedArchive(
        folder, {{"data.pkl", EmptyPickle}, {"code/__torch__.py", CalmCode}, {"constants.pkl", EmptyPickle}}, false));
    std::mt19937_64 random(7);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        std::string bytes = whole;
        if (i % 3 == 0)
            bytes.resize(random() % bytes.size());
        for (std::size_t change = random() % 8; change > 0 && !bytes.empty(); --change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        try {
            codeFindings(folder.write("damaged.pt", bytes));
        } catch (const InputError& error) {
            ++refused;
            EXPECT_NE(std::string(error.what()).find("damaged.pt"), std::string::npos) << error.what();
        }
    }
    EXPECT_GT(refused, 100);
    EXPECT_LT(refused, 300);
}

TEST(Digest, IsSha256) { // the examples of FIPS 180-2
    const TemporaryFolder folder;
    EXPECT_EQ(sha256OfFile(folder.write("abc", "abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256OfFile(folder.write("a", std::string(1000000, 'a'))),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    EXPECT_REFUSED(sha256OfFile(folder.path()), folder.path());
    EXPECT_REFUSED(sha256OfFile(folder.path("none")), "none");
}

TEST(NetworkCode, IsTrustedOnceAPersonAgreedAndOnlyAsItWas) {
    const OwnConfig config;
    const TemporaryFolder folder;
    const auto saved = [&](const std::string& code) {
        return savedArchive(folder, {{"code/__torch__.py", code}, {"constants.pkl", EmptyPickle}});
    };
    const std::string path = saved(CalmCode);
    const NetworkCode first = networkCode(path).value();
    EXPECT_FALSE(first.trusted || first.changed);
    EXPECT_EQ(first.sha256, sha256OfFile(path));
    rememberConsent(path, first.sha256);
    EXPECT_TRUE(networkCode(path)->trusted);
    std::filesystem::copy_file(path, folder.path("copy.pt"));
    EXPECT_TRUE(networkCode(folder.path("copy.pt"))->trusted);

    saved("torch.save\n");
    const NetworkCode other = networkCode(path).value();
    EXPECT_FALSE(other.trusted);
    EXPECT_TRUE(other.changed);
    EXPECT_NE(describe(other, path).find("has changed since it was last opened: code/__torch__.py can write files"),
              std::string::npos)
        << describe(other, path);
    rememberConsent(path, other.sha256);
    EXPECT_TRUE(networkCode(path)->trusted);
    EXPECT_TRUE(networkCode(folder.path("copy.pt"))->trusted);

    writeFile(config.path("trusted-networks.json"), "{\"version\": 1, \"networks\": [{\"path\": 3}]}");
    EXPECT_FALSE(networkCode(path)->trusted);
    rememberConsent(path, other.sha256);
    EXPECT_TRUE(networkCode(path)->trusted);
}

TEST(NetworkCode, HasChangedWhenItsSettingsWereWrittenBesideAnotherFile) {
    const OwnConfig config;
    const TemporaryFolder folder;
    const std::string path = savedArchive(folder, {{"constants.pkl", EmptyPickle}});
    folder.write("net.pt.json", "{\"sha256\": \"" + sha256OfFile(path) + "\"}");
    EXPECT_FALSE(networkCode(path)->changed);
    folder.write("net.pt.json", "{\"sha256\": \"0123\"}");
    EXPECT_TRUE(networkCode(path)->changed);
    folder.write("net.pt.json", "{\"sha256\": 7}");
    EXPECT_FALSE(networkCode(path)->changed);
    EXPECT_EQ(networkCode(savedArchive(folder, {{"notes.txt", "a ZIP of something else"}})).has_value(), false);
}

TEST(ChildProcess, TellsHowAProgramEndedAndWhatItSaid) {
    const ChildEnd good = runChild({"/bin/sh", "-c", "echo said; echo unsaid >&2; exit 3"}, 60);
    EXPECT_EQ(good.how, ChildEnd::How::Exited);
    EXPECT_EQ(good.code, 3);
    EXPECT_EQ(good.output, "said\n");
    const ChildEnd killed = runChild({"/bin/sh", "-c", "kill -SEGV $$"}, 60);
    EXPECT_EQ(killed.how, ChildEnd::How::Killed);
    EXPECT_EQ(killed.code, SIGSEGV);
    EXPECT_EQ(runChild({"/bin/sh", "-c", "exec sleep 600"}, 0.1).how, ChildEnd::How::TimedOut);
    EXPECT_EQ(runChild({"/bin/sh", "-c", "head -c 1000000 /dev/zero"}, 60).output.size(), 65536U);
    EXPECT_FAILURE(runChild({"/nowhere/program"}, 60), "Cannot start /nowhere/program");
}

TEST(ChildProcess, LetsALimitedProcessReadFilesButNeitherMakeNorEmptyThem) {
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    const TemporaryFolder folder;
    const std::string there = folder.write("there", "precious");
    const auto denied = [](int status) { return WIFSIGNALED(status); };
    const auto limited = [](const auto& work) {
        limitThisProcess(0, 60);
        work();
        ::_exit(0);
    };
    EXPECT_EXIT(limited([&] { readFile(there); }), testing::ExitedWithCode(0), "");
    EXPECT_EXIT(limited([&] { std::ofstream(there, std::ios::app) << "more"; }), denied, "");
    EXPECT_EXIT(limited([&] { std::ofstream(there) << "else"; }), denied, "");
#if defined(__linux__)
    EXPECT_EXIT(limited([&] { std::ofstream(folder.path("new")).flush(); }), denied, "");
    EXPECT_FALSE(std::filesystem::exists(folder.path("new")));
    EXPECT_EQ(readFile(there), "precious");
#endif
}

/// The opcodes of a pickle of protocol 2.
std::string pickled(std::string_view opcodes) {
    return "\x80\x02" + std::string(opcodes);
}

TEST(PickleStack, OfWhatPythonWritesIsKept) {
    using namespace std::string_view_literals;
    // {'a': [1, 2.5, None, (True,)], 'b': (1, 2, 3, 300), 'c': ('x', -1), 'd': 1 << 40}, by pickle.dumps
    EXPECT_TRUE(keepsItsStack(
        pickled("}q\0(X\1\0\0\0aq\1]q\2(K\1G@\4\0\0\0\0\0\0N\x88\x85q\3eX\1\0\0\0bq\4(K\1K\2K\3M,\1tq\5X\1\0\0\0cq\6"
                "X\1\0\0\0xq\7J\xff\xff\xff\xff\x86q\x08X\1\0\0\0dq\x09\x8a\6\0\0\0\0\0\1u."sv)));
    // A tensor, and the same one again, as torch.save writes them
    EXPECT_TRUE(keepsItsStack(
        pickled("(ctorch._utils\n_rebuild_tensor_v2\nq\0((X\7\0\0\0storageq\1ctorch\nFloatStorage\nq\2X\1\0\0\0"
                "0q\3X\3\0\0\0cpuq\4K\6tq\5QK\0K\6\x85q\6K\1\x85q\7\x89"
                "ccollections\nOrderedDict\nq\x08)Rq\x09tq\x0aRq\x0bh\x0btq\x0c."sv)));
}

TEST(PickleStack, ThatHoldsTooLittleIsSeen) {
    using namespace std::string_view_literals;
    for (const std::string_view opcodes : {"\x85."sv, "t."sv, "e."sv, "N\x86."sv, "(Na."sv, "R."sv, "q\0N."sv, "h\0."sv,
                                           "N(."sv, "NN."sv, ""sv, "}(Nu."sv,
                                           "X\xff\xff\xff\x7f"
                                           "abc."sv,
                                           "Nr\xff\xff\xff\x7f."sv, "c__main__."sv, "\x8a\xff."sv, "(((t."sv})
        EXPECT_FALSE(keepsItsStack(pickled(opcodes))) << testing::PrintToString(opcodes);
    EXPECT_TRUE(keepsItsStack(pickled("](e."sv)));
    EXPECT_TRUE(keepsItsStack(pickled("](Ne."sv)));
    EXPECT_TRUE(keepsItsStack(pickled("}(NNu."sv)));
}

TEST(PickleStack, IsNoWayToNestWithoutEnd) {
    using namespace std::string_literals;
    EXPECT_TRUE(keepsItsStack(pickled(std::string(500, ']') + std::string(499, 'a') + ".")));
    EXPECT_FALSE(keepsItsStack(pickled(std::string(5000, ']') + std::string(4999, 'a') + ".")));
    EXPECT_FALSE(keepsItsStack(pickled("N" + std::string(5000, '\x85') + ".")));
    EXPECT_FALSE(keepsItsStack(pickled("]q\0]h\0a\x86h\0Na."s))) << "a list that is in another one grows";
}

} // namespace
} // namespace exitscope
