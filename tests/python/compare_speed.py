#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast all exits of a network classify Fashion-MNIST's test part: `exitscope predict` beside two loops in Python.

    python3 tests/python/compare_speed.py PROGRAM [--repetitions 5] [--threads N] [--batch 256]

One network, one LibTorch, one BLAS, as many threads; each run is a process of its own, and they take turns. Prints a
table of medians: images a second of the loop alone, seconds of the whole process and of its processors, and how many
times as long as Exitscope each takes.

    plain   as people write it: a DataLoader over single images with ToTensor and Normalize, no_grad, softmax
    tuned   batches of uint8 normalised at once, inference_mode, and the allocator kept from returning memory
"""

import argparse
import ctypes
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

DATA = Path(os.environ.get("EXITSCOPE_FASHION_MNIST", "/usr/share/datasets/fashion-mnist"))
MEAN, STD = 0.286, 0.353


def keep_memory():
    """As core/memory.cpp does; it must come before PyTorch."""
    libc = ctypes.CDLL(None)
    trim_threshold, top_pad, mmap_threshold = -1, -2, -3
    libc.mallopt(mmap_threshold, 1 << 30)
    libc.mallopt(trim_threshold, 2**31 - 1)
    libc.mallopt(top_pad, 64 << 20)


def images():
    with gzip.open(DATA / "t10k-images-idx3-ubyte.gz") as file:
        return np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 28, 28)


def network():
    """A residual network of the demo's size: four stages of 16, 32, 64 and 96 channels, an exit after each."""
    import torch
    from torch import nn

    class Block(nn.Module):
        def __init__(self, before, after, stride):
            super().__init__()
            self.body = nn.Sequential(
                nn.Conv2d(before, after, 3, stride, 1, bias=False), nn.BatchNorm2d(after), nn.ReLU(),
                nn.Conv2d(after, after, 3, 1, 1, bias=False), nn.BatchNorm2d(after))
            self.shortcut = nn.Identity() if before == after and stride == 1 else nn.Sequential(
                nn.Conv2d(before, after, 1, stride, bias=False), nn.BatchNorm2d(after))

        def forward(self, x):
            return torch.relu(self.body(x) + self.shortcut(x))

    class Network(nn.Module):
        def __init__(self):
            super().__init__()
            stem = nn.Sequential(nn.Conv2d(1, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU())
            self.parts = nn.ModuleList([
                nn.Sequential(stem, Block(16, 16, 1)), Block(16, 32, 2),
                nn.Sequential(Block(32, 64, 2), Block(64, 64, 1)), nn.Sequential(Block(64, 96, 2), Block(96, 96, 1))])
            self.exits = nn.ModuleList([nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(width, 10))
                                        for width in (16, 32, 64, 96)])

        def forward(self, x):
            logits = []
            for part, exit in zip(self.parts, self.exits):
                x = part(x)
                logits.append(exit(x))
            return logits

    torch.manual_seed(0)
    return Network().eval()


def plain_loop(model, pixels, batch):
    import torch
    from PIL import Image
    from torchvision import transforms

    class Images(torch.utils.data.Dataset):
        transform = transforms.Compose([transforms.ToTensor(), transforms.Normalize((MEAN,), (STD,))])

        def __len__(self):
            return len(pixels)

        def __getitem__(self, index):
            return self.transform(Image.fromarray(pixels[index]))

    answers = []
    with torch.no_grad():
        for inputs in torch.utils.data.DataLoader(Images(), batch_size=batch):
            answers.append(np.stack([torch.softmax(logits, dim=1).numpy() for logits in model(inputs)]))
    return np.concatenate(answers, axis=1)


def tuned_loop(model, pixels, batch):
    import torch

    pixels = torch.from_numpy(pixels.copy()).unsqueeze(1)
    answers = torch.empty(4, len(pixels), 10)
    with torch.inference_mode():
        for first in range(0, len(pixels), batch):
            inputs = pixels[first:first + batch].float().mul_(1 / (255 * STD)).sub_(MEAN / STD)
            for k, logits in enumerate(model(inputs)):
                torch.softmax(logits, dim=1, out=answers[k, first:first + len(inputs)])
    return answers.numpy()


def run_loop(options):
    """What the processes in Python do; says how many seconds the loop took."""
    if options.loop == "tuned":
        keep_memory()
    import torch

    torch.set_num_threads(options.threads)
    model, pixels = network(), images()
    start = time.perf_counter()
    answers = {"plain": plain_loop, "tuned": tuned_loop}[options.loop](model, pixels, options.batch)
    print(time.perf_counter() - start)
    np.save(options.out, answers)


def save_network(path):
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "resources" / "python"))
    import exitscope_export

    exitscope_export.save(network(), path, input=(1, 28, 28), mean=MEAN, std=STD, data="fashion-mnist")


def timed(command):
    """Standard output, and of the whole process seconds and processor seconds."""
    start, before = time.perf_counter(), processor_seconds()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} failed: {done.stderr}")
    return done.stdout, [time.perf_counter() - start, processor_seconds() - before]


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(options, folder):
    """{name: [[seconds of the loop, of the process, of its processors] of each run]}; all must answer the same."""
    common = ["--batch", str(options.batch), "--threads", str(options.threads)]
    exitscope = [options.program, "predict", "--network", f"{folder}/net.pt", "--out", f"{folder}/p.npz", "--json",
                 "--trust"]
    runs = {"exitscope": [], "plain": [], "tuned": []}
    count = len(images())
    for _ in range(options.repetitions):
        said, whole = timed(exitscope + common)
        runs["exitscope"].append([count / json.loads(said)["samples_per_second"], *whole])
        expected = np.load(f"{folder}/p.npz")["probabilities"]
        for loop in ("plain", "tuned"):
            said, whole = timed([sys.executable, __file__, options.program, "--loop", loop, "--out", f"{folder}/p.npy",
                                 *common])
            runs[loop].append([float(said), *whole])
            difference = np.abs(np.load(f"{folder}/p.npy") - expected).max()
            if not difference < 1e-4:
                sys.exit(f"The {loop} loop in Python gives other probabilities, by {difference:.2g}.")
    return runs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", metavar="PROGRAM", help="the built exitscope")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--loop", choices=["plain", "tuned"], help=argparse.SUPPRESS)
    parser.add_argument("--out", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.loop:
        run_loop(options)
        return
    with tempfile.TemporaryDirectory() as folder:
        save_network(f"{folder}/net.pt")
        runs = measure(options, folder)
    medians = {name: [statistics.median(column) for column in zip(*values)] for name, values in runs.items()}
    print(f"\n{options.threads} threads, batches of {options.batch}, medians of {options.repetitions}\n"
          f"{'':10}{'images/s':>10}{'':9}{'process':>10}{'':9}{'processors':>12}")
    for name, seconds in medians.items():
        loop, process, processors = (f"{second / ours:7.2f} x" for second, ours in zip(seconds, medians["exitscope"]))
        print(f"{name:10}{len(images()) / seconds[0]:10.0f}{loop}{seconds[1]:8.2f} s{process}{seconds[2]:10.2f} s"
              f"{processors}")


if __name__ == "__main__":
    main()
