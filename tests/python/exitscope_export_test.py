#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What exitscope_export.py refuses and keeps, and the way from a module to a policy on the command line.

    python3 tests/python/exitscope_export_test.py PROGRAM

PROGRAM is the built exitscope. Exits with 77 where PyTorch or torchvision is not there.
"""

import contextlib
import gzip
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import numpy as np
    import torch
    import torchvision  # noqa: F401  the page needs it
    from torch import nn
except ImportError as missing:
    print(f"Skipped: {missing}")
    sys.exit(77)

import your_own_network
import exitscope_export

PROGRAM = None
FASHION_MNIST = os.environ.get("EXITSCOPE_FASHION_MNIST", "/usr/share/datasets/fashion-mnist")
IMAGES = {"input": (3, 8, 8), "mean": 0.5, "std": 0.25}


class Flat(nn.Module):
    """Exits on the flattened image; what forward returns is up to a subclass."""

    def __init__(self, *classes):
        super().__init__()
        self.exits = nn.ModuleList([nn.Linear(192, count) for count in classes or (4, 4)])

    def logits(self, x):
        return [exit(x.flatten(1)) for exit in self.exits]

    def forward(self, x):
        return self.logits(x)


class First(Flat):
    def forward(self, x):
        return self.logits(x)[0]


class Noisy(Flat):
    def forward(self, x):
        return self.logits(nn.functional.dropout(x))


class FixedBatch(Flat):
    def forward(self, x):
        samples = int(x.shape[0])  # a number of Python's: tracing keeps it
        return [exit(x.view(samples, 192)) for exit in self.exits]


class Branching(Flat):
    def forward(self, x):
        return self.logits(x if int(x.shape[0]) == 2 else x + 1)


class CentredOnTheBatch(Flat):
    def forward(self, x):
        return self.logits(x - x.mean(0))


class Softmax(Flat):
    def forward(self, x):
        return [logits.softmax(1) for logits in self.logits(x)]


class HalfSoftmax(Flat):
    def forward(self, x):
        first, second = self.logits(x)
        return [first.softmax(1), second]


class Endless(Flat):
    def forward(self, x):
        return [logits / 0 for logits in self.logits(x)]


class Deep(Flat):
    def forward(self, x):
        return {"features": x, "answers": (torch.stack(self.logits(x)), x)}


class Undeclared(Flat):
    num_exits = 2

    def stage(self, k, state):
        return self.exits[k](state[0].flatten(1)), state


class Swapped(Flat):
    """Its stages give the exits in another order than forward."""

    def __init__(self):
        super().__init__()
        self.num_exits = 2

    @torch.jit.export
    def stage(self, k: int, state: list[torch.Tensor]) -> tuple[torch.Tensor, list[torch.Tensor]]:
        logits = state[0]
        for i, exit in enumerate(self.exits):
            if i == 1 - k:
                logits = exit(state[0].flatten(1))
        return logits, state


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        torch.manual_seed(2)

    def save(self, model, path="net.pt", **settings):
        """What save() prints, and the settings that it wrote."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            exitscope_export.save(model, path, **{**IMAGES, **settings})
        files = {"exitscope.json": ""}
        torch.jit.load(path, _extra_files=files)
        return printed.getvalue(), json.loads(files["exitscope.json"])


class Refusals(InFolder):
    def refused(self, sentence, model, **settings):
        with self.assertRaises(ValueError) as caught:
            self.save(model, **settings)
        self.assertRegex(str(caught.exception), sentence)
        self.assertNotIn("\n", str(caught.exception))
        self.assertEqual(os.listdir("."), [])

    def test_one_output_is_no_list_of_exits(self):
        self.refused(r"returns one tensor of shape \[1, 4\], expected a list", First())

    def test_exits_tell_as_many_classes_apart(self):
        self.refused("different numbers of classes apart: 4, 5", Flat(4, 5))

    def test_dropout_that_goes_on_in_eval_mode(self):
        self.refused("Two runs on the same inputs differ", Noisy())

    def test_a_batch_size_baked_in_by_tracing(self):
        self.refused("baked the batch size in: traced on 2 samples, it fails on 1", FixedBatch(), method="trace")

    def test_a_branch_baked_in_by_tracing(self):
        self.refused("traced network differs from Python", Branching(), method="trace")

    def test_samples_that_see_each_other(self):
        self.refused("depend on the others in its batch", CentredOnTheBatch())

    def test_probabilities_of_one_exit_only(self):
        self.refused("Exit 1 returns probabilities and exit 2 logits", HalfSoftmax())

    def test_logits_that_are_not_finite(self):
        self.refused("not finite", Endless())

    def test_images_of_another_shape_than_it_takes(self):
        self.refused(r"forward fails on inputs of shape \[1, 3, 9, 9\]", Flat(), input=(3, 9, 9))

    def test_settings_that_do_not_fit(self):
        self.refused("mean and std are missing", Flat(), mean=None)
        self.refused("one number for each of 3 channels", Flat(), mean=(0.5, 0.5))
        self.refused("above 0", Flat(), std=0)
        self.refused("3 class names for 4 classes", Flat(), class_names=["a", "b", "c"])
        self.refused("expected 2 increasing numbers", Flat(), costs={"MMACs": [2, 1]})
        self.refused("'onnx'", Flat(), method="onnx")
        self.refused("but no tokens=", Flat(), vocabulary="vocab.txt")
        self.refused("none.txt is none", Flat(), tokens=(8, 20), vocabulary="none.txt")

    def test_stages_that_would_be_lost_or_differ(self):
        self.refused("num_exits was not saved: mark stage", Undeclared())
        self.refused("Tracing would lose stage", Undeclared(), method="trace")
        self.refused("do not give the logits that forward gives", Swapped())


class Keeps(InFolder):
    def test_settings_as_they_were_given(self):
        _, settings = self.save(Flat(), class_names=["a", "b", "c", "d"], data="idx:/data", costs={"MMACs": [1, 2.5]},
                                held_out=("train", 100, 20))
        self.assertEqual(settings, {
            "version": 1, "input": [3, 8, 8], "mean": [0.5] * 3, "stddev": [0.25] * 3, "data": "idx:/data",
            "class_names": ["a", "b", "c", "d"], "costs": [{"unit": "MMACs", "values": [1, 2.5], "note": ""}],
            "probabilities": False, "held_out": {"part": "train", "first": 100, "count": 20}})

    def test_the_model_as_it_was(self):
        model = Flat()
        model.exits[1].eval()
        before = [module.training for module in model.modules()]
        self.save(model)
        self.assertEqual(before, [module.training for module in model.modules()])

    def test_what_a_file_held_before_when_it_refuses(self):
        self.save(Flat())
        before = Path("net.pt").read_bytes()
        with self.assertRaises(ValueError):
            self.save(First())
        self.assertEqual(before, Path("net.pt").read_bytes())
        self.assertEqual(os.listdir("."), ["net.pt"])

    def test_that_outputs_are_probabilities(self):
        printed, settings = self.save(Softmax())
        self.assertTrue(settings["probabilities"])
        self.assertIn("2 exits with probabilities of 4 classes", printed)

    def test_exits_deep_in_what_is_returned(self):
        printed, _ = self.save(Deep(), method="trace")
        self.assertIn("traced, 2 exits with logits of 4 classes", printed)

    def test_that_scripting_failed_and_why(self):
        printed, _ = self.save(your_own_network.LikeEENet(4, 3))
        self.assertIn("Scripting fails, so the network is traced: Expected a value of type 'Tensor", printed)
        self.assertIn("traced, 3 exits", printed)

    def test_a_module_that_is_scripted_already(self):
        self.assertIn("scripted, 2 exits", self.save(torch.jit.script(Flat()))[0])

    def test_predictions_of_a_loader(self):
        model = Flat().train()
        images, labels = torch.randn(10, 3, 8, 8), torch.arange(10) % 4
        loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(images, labels), batch_size=4)
        exitscope_export.save_predictions(model, loader, "p.npz", class_names=["a", "b", "c", "d"])
        saved = np.load("p.npz")
        for k, exit in enumerate(model.exits):
            expected = images.flatten(1).numpy() @ exit.weight.detach().numpy().T + exit.bias.detach().numpy()
            np.testing.assert_allclose(saved["logits"][k], expected, atol=1e-4)
        self.assertEqual(saved["labels"].tolist(), labels.tolist())
        self.assertEqual(saved["class_names"].tolist(), ["a", "b", "c", "d"])
        self.assertTrue(all(module.training for module in model.modules()))
        exitscope_export.save_predictions(Softmax(), loader, "q.npz")
        self.assertIn("probabilities", np.load("q.npz"))


class OnTheCommandLine(InFolder):
    def exitscope(self, words):
        done = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_the_script_is_a_command(self):
        with open("made.py", "w") as file:
            file.write("import torch\n\n\nclass Net(torch.nn.Module):\n"
                       "    def forward(self, x):\n        return [x[:, :, 0, 0], x[:, :, 1, 1]]\n\n\n"
                       "def make():\n    return Net()\n")
        script = [sys.executable, exitscope_export.__file__]
        made = subprocess.run([*script, "made.py:make", "net.pt", "--input", "3,2,2", "--mean", "0", "--std", "1,1,2",
                               "--class-names", "r,g,b"], stdout=subprocess.PIPE, text=True)
        self.assertEqual(made.returncode, 0)
        self.assertIn("2 exits with logits of 3 classes", made.stdout)
        described = json.loads(self.exitscope(["describe", "net.pt", "--json", "--trust"]))
        self.assertEqual(described["exits"], 2)
        refused = subprocess.run([*script, "made.py:nothing", "no.pt"], stderr=subprocess.PIPE, text=True)
        self.assertEqual((refused.returncode, refused.stderr), (2, "exitscope_export: made.py has no nothing.\n"))

    @unittest.skipUnless(os.path.isdir(FASHION_MNIST), "Fashion-MNIST is not there")
    def test_the_page_goes_from_a_module_to_a_policy(self):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            page = your_own_network.run_page(os.getcwd())
        reviews = [("a good film", "positive"), ("dull and bad", "negative")] * 4
        Path("reviews.tsv").write_text("text\tlabel\n" + "".join("\t".join(row) + "\n" for row in reviews))
        lines = [line.split() for block in your_own_network.blocks("sh") for line in block.splitlines()]
        self.assertGreaterEqual(len(lines), 4)
        self.assertEqual({program for program, *_ in lines}, {"exitscope"})
        said = [self.exitscope(words) for _, *words in lines]
        self.assertEqual(json.loads(Path("policy.json").read_text())["policy"], "stopping")
        self.assertTrue(any(" times the full network's " in each for each in said))  # it was cut, and ran for real

        # The exits are as often right on the test part as in Python.
        images, labels = (torch.tensor(fashion_mnist(name)) for name in ("images-idx3", "labels-idx1"))
        with torch.no_grad():
            answers = [logits.argmax(1) for logits in page.small.eval()((images[:, None] / 255 - 0.286) / 0.353)]
        saved = np.load("small.npz")
        test = saved["split"] == 1
        self.assertEqual(test.sum(), 10000)
        self.assertEqual(saved["labels"][test].tolist(), labels.tolist())
        for k, answer in enumerate(answers):
            self.assertLess((saved["probabilities"][k, test].argmax(1) != answer.numpy()).mean(), 1e-3)


def fashion_mnist(name):
    with gzip.open(os.path.join(FASHION_MNIST, f"t10k-{name}-ubyte.gz")) as file:
        magic = file.read(4)
        shape = [int.from_bytes(file.read(4), "big") for _ in range(magic[3])]
        return np.frombuffer(file.read(), np.uint8).reshape(shape)


if __name__ == "__main__":
    PROGRAM = os.path.abspath(sys.argv.pop(1))
    torch.set_num_threads(1)
    unittest.main()
