#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Predictions larger than memory: writes a file of made-up ones and measures the program on it.

    measure_predictions.py EXITSCOPE [--samples 50000 --classes 1000 --exits 5 --type f4 --table logits --packed]
                           [--policies all] [--folder DIR]

Prints MB/s of opening the file beside reading it with cat, and, for each policy, seconds and the most anonymous memory
(RssAnon, every 10 ms) that evaluating it at one budget took.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time
import zipfile

import numpy as np

BLOCK = 2000  # samples that are drawn at once and used again with other labels


def write(path, args):
    """Logits of exits that get better; the noise comes again after each block, the labels do not."""
    random = np.random.default_rng(1)
    labels = random.integers(0, args.classes, args.samples)
    noise = [random.standard_normal((BLOCK, args.classes), dtype=np.float32) * 2 for _ in range(args.exits)]
    method = zipfile.ZIP_DEFLATED if args.packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w", method, compresslevel=1) as archive:
        with archive.open(args.table + ".npy", "w", force_zip64=True) as file:
            np.lib.format.write_array_header_1_0(file, {
                "descr": "<" + args.type, "fortran_order": False, "shape": (args.exits, args.samples, args.classes)})
            for k in range(args.exits):
                for first in range(0, args.samples, BLOCK):
                    right = labels[first:first + BLOCK]
                    block = noise[k][:len(right)].copy()
                    hardness = random.uniform(0, 12, len(right)).astype("f4")
                    block[np.arange(len(right)), right] += 6 + 1.5 * k + 4 - hardness
                    if args.table == "probabilities":
                        block = np.exp(block - block.max(1, keepdims=True))
                        block /= block.sum(1, keepdims=True)
                    file.write(block.astype(args.type).tobytes())
        with archive.open("labels.npy", "w") as file:
            np.lib.format.write_array(file, labels)


def run(command, environment):
    """Seconds, and the most MiB of anonymous memory and of everything resident."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)
    most = {"RssAnon:": 0, "VmRSS:": 0}
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as status:
                for line in status:
                    words = line.split()
                    if words[0] in most:
                        most[words[0]] = max(most[words[0]], int(words[1]) / 1024)
        except (FileNotFoundError, ProcessLookupError):
            pass
        time.sleep(0.01)
    if process.returncode != 0:
        sys.exit(process.stderr.read().decode())
    return time.monotonic() - began, most["RssAnon:"], most["VmRSS:"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exitscope")
    parser.add_argument("--samples", type=int, default=50000)
    parser.add_argument("--classes", type=int, default=1000)
    parser.add_argument("--exits", type=int, default=5)
    parser.add_argument("--type", choices=["f2", "f4", "f8"], default="f4")
    parser.add_argument("--table", choices=["logits", "probabilities"], default="logits")
    parser.add_argument("--packed", action="store_true", help="as numpy.savez_compressed does")
    parser.add_argument("--policies", default="branchynet,msdnet,pabee,optimised,stopping,best,eenet")
    parser.add_argument("--folder", help="where the file is written (default: for temporary files)")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        path = os.path.join(folder, "predictions.npz")
        write(path, args)
        environment = dict(os.environ, XDG_CACHE_HOME=folder, HOME=folder)
        megabytes = os.path.getsize(path) / 1e6
        print(f"{args.exits} x {args.samples} x {args.classes} {args.table} {args.type}, {megabytes:.0f} MB")
        for turn in ("first", "again"):
            cat, _, _ = run(["sh", "-c", 'cat "$0" > /dev/null', path], environment)
            opened, anonymous, resident = run([args.exitscope, "describe", path], environment)
            print(f"{turn}: cat {megabytes / cat:.0f} MB/s, open {megabytes / opened:.0f} MB/s ({opened:.2f} s), "
                  f"{anonymous:.0f} MiB anonymous, {resident:.0f} MiB resident", flush=True)
        for policy in args.policies.split(","):
            seconds, anonymous, _ = run([args.exitscope, "evaluate", "--predictions", path, "--policies", policy,
                                         "--budgets", "50%"], environment)
            print(f"{policy}: {seconds:.1f} s, {anonymous:.0f} MiB anonymous", flush=True)


main()
