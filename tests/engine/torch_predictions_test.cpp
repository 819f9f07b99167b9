// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/make_engine.h"
#include "core/files.h"
#include "core/predictions/npz.h"
#include "core/recognise.h"
#include "tests/sentences.h"
#include "tests/temporary_folder.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <memory>
#include <random>

namespace exitscope {
namespace {

/// Files that PyTorch and NumPy wrote in a folder of their own. One Python process writes all of them.
class TorchPredictions : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder = std::make_unique<TemporaryFolder>();
        const std::string script = folder->write("make.py", "import os; os.chdir('" + folder->path() + "')\n" + R"(
import collections, pickle, numpy as np, torch
K, N, M, C = 3, 24, 17, 4
torch.manual_seed(5)
logits = torch.randn(K, N + M, C) * 3
p = torch.softmax(logits.double(), -1)
y = torch.arange(N + M) % C
split = np.r_[np.zeros(N, int), np.ones(M, int)]
def pair(t): return t[:, :N].clone(), y[:N], t[:, N:].clone(), y[N:]

types = dict(half=torch.float16, float=torch.float32, double=torch.float64, bfloat=torch.bfloat16)
whole = [torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64]
for i, (name, type) in enumerate(types.items()):
    for kind, table in [('probabilities', p.to(type)), ('logits', logits.to(type))]:
        numbers = (table.float() if type == torch.bfloat16 else table).numpy()
        if name == 'bfloat' and kind == 'probabilities':  # NumPy has no such type, and no such tolerance
            numbers = numbers.astype(np.float64) / numbers.astype(np.float64).sum(-1, keepdims=True)
        rest = dict(labels=y.to(whole[i]).numpy(), split=split)
        np.savez(f'{kind}.{name}.npz', **{kind: numbers}, **rest)
        a, ya, b, yb = pair(table)
        torch.save((a, ya.to(whole[i]), b, yb.float()), f'{kind}.{name}.tuple.pth')
        torch.save({kind: table, 'labels': y.to(whole[i + 1]), 'split': torch.tensor(split)}, f'{kind}.{name}.dict.pth')

f = p.float()
more = dict(costs=[[1.0, 2.5, 4], [10, 20, 40]], cost_unit=['ms', 'mJ'], cost_note=['measured', 'estimated'],
            class_names=['cat', 'dog', 'Straße', '猫'], sample_ids=[f'test/{i}' for i in range(N + M)])
np.savez('more.npz', probabilities=f.numpy(), labels=y.numpy(), **more)
torch.save({'probabilities': f, 'labels': y, **more}, 'more.pth')
torch.save({'probabilities': f.transpose(1, 2).contiguous().transpose(1, 2), 'labels': y}, 'strided.pth')
np.savez('plain.npz', probabilities=f.numpy(), labels=y.numpy())

a, ya, b, yb = pair(f)
class Evil:
    def __reduce__(self): return os.system, ('touch ran',)
def save(name, what, **options): torch.save(what, name + '.pth', **options)
save('tuple', (a, ya, b, yb))
save('list', [a, ya, b, yb])
save('foreign', (a, ya, b, Evil()))
save('foreign_dict', {'probabilities': f, 'labels': y, 'x': Evil()})
import zipfile
def with_pickle(name, data):  # the file of two tensors with another pickle in it
    with zipfile.ZipFile('whole.pth') as old, zipfile.ZipFile(name + '.pth', 'w') as new:
        for entry in old.namelist(): new.writestr(entry, data if entry.endswith('data.pkl') else old.read(entry))
save('whole', {'probabilities': f, 'labels': y})
with_pickle('itself', b'\x80\x02]q\x00(h\x00h\x00e.')
with_pickle('deep', b'\x80\x02' + b']' * 100000 + b'a' * 99999 + b'.')
save('numpy', {'probabilities': f.numpy(), 'labels': y.numpy()})
save('parameter', (torch.nn.Parameter(a), ya, b, yb))
save('state', torch.nn.Linear(2, 3).state_dict())
save('checkpoint', {'epoch': 3, 'state_dict': torch.nn.Linear(2, 3).state_dict()})
save('one', {'probabilities': f})
save('two', {'probabilities': f, 'both': 1})
save('old', (a, ya, b, yb), _use_new_zipfile_serialization=False)
save('protocol', (a, ya, b, yb), pickle_protocol=4)
save('nested', (list(a), ya, list(b), yb))
save('nested_dict', {'logits': list(f), 'labels': y})
save('whole_table', ((a * 9).long(), ya, (b * 9).long(), yb))
save('flat', (a[0], ya, b[0], yb))
save('labels', (a, ya[1:], b, yb))
save('fractions', (a, ya + 0.5, b, yb))
save('exits', (a, ya, b[1:], yb))
save('mixed', (a, ya, logits[:, N:], yb))
save('three', (a, ya, b))
save('complex', {'logits': f.to(torch.complex64), 'labels': y})
bad = a.clone(); bad[1, 7] *= 0.8
save('off', (bad, ya, b, yb))
# A tensor whose shape reaches beyond its numbers: the same archive with another size in its pickle.
import zipfile
save('honest', {'probabilities': f, 'labels': y})
with zipfile.ZipFile('honest.pth') as z, zipfile.ZipFile('beyond.pth', 'w') as out:
    for name in z.namelist():
        bytes = z.read(name)
        out.writestr(name, bytes.replace(b'K\x03K\x29K\x04\x87', b'K\x7fK\x29K\x04\x87') if name.endswith('data.pkl') else bytes)
)");
        made = std::system(("/usr/bin/python3 " + script).c_str()) == 0;
    }
    static void TearDownTestSuite() { folder.reset(); }
    void SetUp() override { ASSERT_TRUE(made); }

    static std::shared_ptr<const Predictions> load(const std::string& name, const CostOverride& costs = {}) {
        static const std::unique_ptr<Engine> engine(makeEngine());
        return engine->loadPredictions(folder->path(name), costs);
    }

    static std::unique_ptr<TemporaryFolder> folder;
    static bool made;
};

std::unique_ptr<TemporaryFolder> TorchPredictions::folder;
bool TorchPredictions::made = false;

void expectEqual(const Predictions& expected, const Predictions& found) {
    EXPECT_TRUE(std::ranges::equal(expected.labels(), found.labels()));
    EXPECT_TRUE(std::ranges::equal(expected.splits(), found.splits()));
    EXPECT_EQ(expected.classNames(), found.classNames());
    EXPECT_EQ(expected.sampleIds(), found.sampleIds());
    EXPECT_EQ(expected.costs(), found.costs());
    EXPECT_EQ(expected.exits(), found.exits());
    EXPECT_TRUE(std::ranges::equal(expected.probabilities(), found.probabilities()));
    EXPECT_EQ(expected.hash(), found.hash());
}

TEST_F(TorchPredictions, ThatNestWithoutEndAreRefused) {
    for (const std::string name : {"itself.pth", "deep.pth"}) {
        const std::string sentence = sentenceOf([&] { load(name); });
        EXPECT_NE(std::string::npos, sentence.find(name)) << sentence;
    }
}

TEST_F(TorchPredictions, OfEveryTypeAndLayoutAreThoseOfTheSameNpz) {
    for (const std::string table : {"probabilities", "logits"})
        for (const std::string type : {"half", "float", "double", "bfloat"}) {
            SCOPED_TRACE(table + " " + type);
            const auto expected = loadNpz(folder->path(table + "." + type + ".npz"));
            expectEqual(*expected, *load(table + "." + type + ".dict.pth"));
            expectEqual(*expected, *load(table + "." + type + ".tuple.pth"));
        }
}

TEST_F(TorchPredictions, BringCostsNamesAndIdsAsPlainListsOfPython) {
    expectEqual(*loadNpz(folder->path("more.npz")), *load("more.pth"));
}

TEST_F(TorchPredictions, WithoutASplitAreHalvedLikeThoseOfNpz) {
    const auto found = load("strided.pth");
    expectEqual(*loadNpz(folder->path("plain.npz")), *found);
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "stratified, seed 0", found->splitNote());
}

TEST_F(TorchPredictions, InATupleKeepTheirOrderAndSayWhenTheyAreLogits) {
    const auto found = load("tuple.pth");
    EXPECT_EQ(24U, found->rows(Split::Calibration).size());
    EXPECT_EQ(17U, found->rows(Split::Test).size());
    EXPECT_EQ(24U, found->rows(Split::Test).front());
    EXPECT_EQ("Calibration and test as the file says.", found->splitNote());
    expectEqual(*found, *load("list.pth"));
    EXPECT_PRED_FORMAT2(testing::IsSubstring, "taken as logits", load("logits.float.tuple.pth")->splitNote());
}

TEST_F(TorchPredictions, TakeCostsFromTheSecondsBesideThemUnlessGivenByHand) {
    EXPECT_EQ("exits", load("tuple.pth")->costs().front().unit);
    folder->write("seconds.csv", "2.31\n4.15\n4.93");
    const Costs read = load("tuple.pth")->costs().front();
    const Costs renamed = load("tuple.pth", {{}, "s"})->costs().front();
    const Costs given = load("tuple.pth", {{1, 2, 4}, "mJ"})->costs().front();
    folder->write("seconds.csv", "2.31\n4.15\n");
    EXPECT_REFUSED(load("tuple.pth"), "seconds.csv has 2 numbers, expected 3");
    EXPECT_EQ(4, load("tuple.pth", {{1, 2, 4}, ""})->costs().front().last());
    std::filesystem::remove(folder->path("seconds.csv"));
    EXPECT_EQ((std::vector<double>{2.31, 4.15, 4.93}), read.values);
    EXPECT_EQ("ms", read.unit);
    EXPECT_EQ("s", renamed.unit);
    EXPECT_EQ((std::vector<double>{1, 2, 4}), given.values);
}

TEST_F(TorchPredictions, ThatAskForCodeAreRefusedAndNothingRuns) {
    for (const std::string name : {"foreign.pth", "foreign_dict.pth"})
        EXPECT_REFUSED(load(name), "an object of Python (posix.system)");
    EXPECT_FALSE(std::filesystem::exists(folder->path("ran")));
    // The same files do run what they say where Python opens them.
    const std::string python = "cd " + folder->path() + " && /usr/bin/python3 -c \"import torch; " +
                               "torch.load('foreign.pth', **({'weights_only': False} if torch.__version__ >= '2' " +
                               "else {}))\"";
    ASSERT_EQ(0, std::system(python.c_str()));
    EXPECT_TRUE(std::filesystem::exists(folder->path("ran")));
    std::filesystem::remove(folder->path("ran"));
}

TEST_F(TorchPredictions, ThatCannotBeReadAreRefusedWithWhatToDo) {
    for (const auto& [name, sentence] :
         {std::pair{"numpy", "multiarray._reconstruct"},
          std::pair{"parameter", "tensor.detach()"},
          std::pair{"state", "an OrderedDict, as state_dict() returns it"},
          std::pair{"checkpoint", "a checkpoint or state_dict is no predictions"},
          std::pair{"one", "labels"},
          std::pair{"two", "no array \"labels\""},
          std::pair{"old", "a bare pickle"},
          std::pair{"protocol", "leave out pickle_protocol"},
          std::pair{"nested", "the calibration split is not two tensors"},
          std::pair{"nested_dict", "logits is a list of tensors, expected one tensor: save torch.stack"},
          std::pair{"whole_table", "the calibration split has Long of shape (3, 24, 4), expected floating-point"},
          std::pair{"flat", "has Float of shape (24, 4), expected floating-point numbers of shape (exits"},
          std::pair{"labels", "the calibration split has labels of shape (23), expected (24,)"},
          std::pair{"fractions", "the calibration split has labels of type Float, expected whole numbers"},
          std::pair{"exits", "has 3 exits and 4 classes for calibration, but 2 and 4 for test"},
          std::pair{"mixed", "probabilities in one split and logits in the other"},
          std::pair{"three", "holds neither a dict"},
          std::pair{"complex", "logits has elements of type ComplexFloat"},
          std::pair{"off", "exit 2, row 7 sums to 0.8"},
          std::pair{"beyond", "a tensor in it is larger than its numbers"}})
        EXPECT_REFUSED(load(std::string(name) + ".pth"), sentence);
}

TEST_F(TorchPredictions, AreToldApartFromNetworksWithoutLoadingThem) {
    for (const std::string name : {"tuple.pth", "more.pth", "state.pth", "foreign.pth", "old.pth"})
        EXPECT_EQ(FileKind::Predictions, recognise(folder->path(name))) << name;
    EXPECT_EQ(FileKind::Network, recognise(EXITSCOPE_DEMO_NETWORK));
}

TEST_F(TorchPredictions, SurviveAnyDamageWithASentence) {
    const std::string whole = readFile(folder->path("more.pth"));
    std::mt19937_64 random(23);
    for (int i = 0; i < 60; ++i) {
        std::string bytes = i % 4 == 0 ? whole.substr(0, random() % whole.size()) : whole;
        for (int change = 0; change < 3 && !bytes.empty(); ++change)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        folder->write("damaged.pth", bytes);
        try {
            load("damaged.pth");
        } catch (const InputError& error) {
            EXPECT_PRED_FORMAT2(testing::IsSubstring, "damaged.pth", error.what());
        }
    }
}

} // namespace
} // namespace exitscope
