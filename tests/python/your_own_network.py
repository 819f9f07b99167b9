#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all Python of docs/your-own-network.md, with random weights, in a folder.

    python3 tests/python/your_own_network.py FOLDER

Leaves there the networks that the page saves, and for each that takes images NAME.images, [N, height, width, channels]
of uint8, and NAME.logits, [K, N, classes] of float32: what the module in Python answers to them. For the one that takes
text vocab.txt, encoder.tsv (text, label) and encoder.logits.
"""

import math
import os
import re
import sys
import types
from pathlib import Path

import torch
from torch import nn

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "your-own-network.md"
sys.path.insert(0, str(ROOT / "resources" / "python"))

SAMPLES = 5
WORDS = "this film is a an not very bad good dull bright story and plot i liked it the of . !".split()
SAVED = {"resnet18": "model", "densenet121": "dense", "small": "small", "staged": "staged", "eenet": "network"}


class LikeEENet(nn.Module):
    """A forward as the published EENet code has it: more arguments, and confidences as numbers beside the logits."""

    def __init__(self, classes, exits):
        super().__init__()
        self.parts = nn.ModuleList([nn.Conv2d(3 if k == 0 else 8, 8, 3, 2, 1) for k in range(exits)])
        self.exits = nn.ModuleList([nn.Linear(8, classes) for _ in range(exits)])

    def forward(self, x, epoch=0, manual_early_exit_index=0):
        logits, confidences = [], []
        for k, (part, exit) in enumerate(zip(self.parts, self.exits)):
            x = None if manual_early_exit_index == k > 0 else part(x).relu()
            if x is not None:
                logits.append(exit(x.mean((2, 3))))
        for answer in logits:
            entropy = -(answer.softmax(1) * answer.log_softmax(1)).sum(1)
            confidences.append((1 - entropy / math.log(answer.shape[1])).detach().numpy().tolist())
        return logits, confidences


def stand_in_for_eenet(folder):
    """The page imports EENet's modules `models` and `config`, and loads a checkpoint of training on several devices."""
    models, config = types.ModuleType("models"), types.ModuleType("config")
    models.resnet56_3 = lambda args, params: LikeEENet(args.num_classes, params["num_blocks"])
    config.Config = lambda: types.SimpleNamespace(model_params={"cifar10": {"resnet56_3": {"num_blocks": 3}}})
    sys.modules.update(models=models, config=config)
    weights = {"module." + name: value for name, value in LikeEENet(10, 3).state_dict().items()}
    torch.save({"epoch": 7, "state_dict": weights}, os.path.join(folder, "model_best.pth.tar"))


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE.read_text(), re.DOTALL | re.MULTILINE)


def run_page(folder):
    """All names that the page defines."""
    torch.manual_seed(1)
    stand_in_for_eenet(folder)
    # Scripting reads the source of a class in its file.
    path = Path(folder) / "page.py"
    path.write_text("\n\n".join(blocks("python")))
    page = types.ModuleType("page")
    page.__file__ = str(path)
    sys.modules["page"] = page
    os.chdir(folder)
    write_vocabulary()
    exec(compile(path.read_text(), path, "exec"), page.__dict__)
    return page


def write_vocabulary():
    """Whole words only, so that splitting at blanks is all there is to do."""
    Path("vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS]) + "\n")


def write_text_answers(encoder, length=32):
    texts = [" ".join(WORDS[(7 * row + place * (row % 5 + 1)) % len(WORDS)] for place in range(row % 40))
             for row in range(60)]
    texts[3] = texts[3].upper() + " unknownword"
    ids = torch.zeros(len(texts), length, dtype=torch.long)
    for row, text in enumerate(texts):
        words = [4 + WORDS.index(word) if word in WORDS else 1 for word in text.lower().split()]
        tokens = [2, *words[:length - 2], 3]
        ids[row, :len(tokens)] = torch.tensor(tokens)
    with torch.no_grad():
        logits = torch.stack(encoder.eval()(ids, (ids != 0).long()))
    logits.numpy().tofile("encoder.logits")
    Path("encoder.tsv").write_text("text\tlabel\n" + "".join(f"{text}\t{row % 2}\n" for row, text in enumerate(texts)))


def write_answers(page, name, model, settings):
    images = torch.randint(256, (SAMPLES, *settings["input"]), dtype=torch.uint8)
    mean, std = (torch.tensor(settings[key]).view(1, -1, 1, 1) for key in ("mean", "std"))
    with torch.no_grad():
        output = model.eval()((images / 255 - mean) / std)
    logits = torch.stack(output[0] if isinstance(output, tuple) else output)
    images.permute(0, 2, 3, 1).contiguous().numpy().tofile(f"{name}.images")
    logits.numpy().tofile(f"{name}.logits")


if __name__ == "__main__":
    page = run_page(sys.argv[1])
    fashion = {"input": (1, 28, 28), "mean": [0.286], "std": [0.353]}
    eenet = {"input": (3, 32, 32), "mean": [0.4914, 0.4824, 0.4467], "std": [0.2471, 0.2435, 0.2616]}
    settings = {"resnet18": page.CIFAR, "densenet121": page.CIFAR, "small": fashion, "staged": fashion, "eenet": eenet}
    for name, model in SAVED.items():
        write_answers(page, name, getattr(page, model), settings[name])
    write_text_answers(page.encoder)
