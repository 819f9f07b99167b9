#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the files that fuzzing starts from: make_seeds.py EXITSCOPE FOLDER.

Small files as NumPy, PyTorch and Exitscope itself write them, one folder for each target. What fuzzing makes of them
is kept in corpus/ (libFuzzer's -merge=1)."""
import gzip
import io
import json
import pathlib
import struct
import subprocess
import sys
import zipfile

import numpy as np
from PIL import Image

exitscope, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
EXITS, SAMPLES, CLASSES = 2, 6, 3
random = np.random.default_rng(1)
logits = random.normal(size=(EXITS, SAMPLES, CLASSES)).astype("f4")
probabilities = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
labels = np.arange(SAMPLES) % CLASSES
NAMES = ["logits", "probabilities", "labels", "split", "costs", "cost_unit", "cost_note", "class_names", "sample_ids",
         "split_note"]  # as in predictions_targets.cpp


def write(target, name, content):
    path = folder / target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def npy(array):
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def piece(content):
    return struct.pack("<H", len(content)) + content


def predictions():
    full = dict(labels=labels, split=np.arange(SAMPLES) % 2, costs=[[1, 2], [2.5, 5.0]], cost_unit=["ms", "mJ"],
                cost_note=["median", ""], class_names=["cat", "ü", "猫"],
                sample_ids=[f"test/{i}" for i in range(SAMPLES)], split_note=["as given"])
    files = {"half": dict(logits=logits.astype("f2"), labels=labels.astype("u1")),
             "double": dict(probabilities=probabilities.astype("f8"), labels=labels),
             "columns": dict(logits=np.asfortranarray(logits), labels=labels.astype("i2")),
             "full": dict(probabilities=probabilities, **full)}
    for name, arrays in files.items():
        for save, kind, flag in (np.savez, "stored", 0), (np.savez_compressed, "packed", 0x80):
            file = io.BytesIO()
            save(file, **arrays)
            write("npz", f"{name}-{kind}", file.getvalue())
            write("arrays", f"{name}-{kind}", b"".join(
                bytes([NAMES.index(key) | flag]) + piece(npy(np.asarray(value))) for key, value in arrays.items()))
    for number, array in enumerate([*full.values(), *(logits.astype(t) for t in ("f2", "f4", "f8")),
                                    *(labels.astype(t) for t in ("i1", "u2", "i4", "u8", "bool", "S3", "U2")),
                                    np.asfortranarray(logits), np.zeros((0, 3)), np.float32(1)]):
        write("npy", f"{number}", npy(np.asarray(array)))
    write("seconds", "column", ",seconds\n0,0.5\n1,0.75\n2,1.5\n")
    write("seconds", "row", "latency (ms)\n0.5,0.75,1.5\n")
    write("seconds", "pandas", ",0\n0,0.5\n1,0.75\n2,1.5\n")


def data():
    def idx(count, side):
        return (struct.pack(">II", 0x801, count) + bytes(i % 3 for i in range(count)),
                struct.pack(">IIII", 0x803, count, side, side) + bytes(count * side * side))
    for count, side in (1, 1), (5, 2):
        marks, images = idx(count, side)
        write("idx", f"{count}", piece(marks) + images)
        write("idx", f"{count}-gzipped", piece(gzip.compress(marks, mtime=0)) + gzip.compress(images, mtime=0))
    write("cifar", "10", piece(b"") + bytes([9]) + bytes(3072))
    write("cifar", "100", piece(b"") + bytes([19, 99]) + bytes(3072))
    write("cifar", "names", piece("\n".join("abcdefghij").encode()) + bytes([9]) + bytes(3072))
    write("texts", "sst2", "sentence\tlabel\nit 's a charming journey .\t1\nunflinchingly bleak\t0\n")
    write("texts", "agnews", '"3","Wall St. Bears","Short-sellers, ""again""."\n"1","Title","Text\nof lines"\r\n'
                             '"2","ü","猫"\n"4","",""\n')
    write("texts", "named", "Class Index,Title,Description\n1,a,b\n2,c,d\n")
    write("texts", "words", "text,label\ngood,positive\nbad,negative\n")
    write("listing", "plain", "path,label\na.png,0\nb/c.jpg,1\n")
    write("listing", "split", "cat/1.png\tcat\ttrain\n\"dog, 2.png\"\tdog\ttest\n")
    write("listing", "quoted", '"a ""b"".png",1,val\r\nc.png,0,train\r\n')
    write("vocabulary", "bert", "[PAD]\n[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\n,\n猫\nu\n##n\nUnaffable, Über 猫 naïve")
    for kind in "png", "jpeg", "bmp":
        for mode in "L", "RGB":
            file = io.BytesIO()
            Image.new(mode, (3, 2)).save(file, kind)
            write("image_size", f"{kind}-{mode}", file.getvalue())


def fewer_multipliers(policy, kept=2):
    """Small enough to be changed in a telling place."""
    regressions = policy["stopping"]
    every = len(regressions["multipliers"])
    for key in "multipliers", "multiplier_costs":
        regressions[key] = regressions[key][:kept]
    regressions["multiplier_place"] = 0.25
    for leaving in regressions["exits"]:
        leaving["weights"] = [round(w, 2) for at, w in enumerate(leaving["weights"]) if at % every < kept]
        leaving["bias"] = leaving["bias"][:kept]
        leaving["knots"] = [[round(knot, 3) for knot in knots] for knots in leaving["knots"]]
    return policy


def policies():
    truth = np.arange(40) % 3
    np.savez(folder / "p.npz", logits=random.normal(size=(3, 40, 3)) + 2 * np.eye(3)[truth], labels=truth)
    for policy in "stopping", "optimised", "eenet", "eenet-no-scoring", "msdnet", "branchynet", "pabee":
        write("policy", policy, "")
        subprocess.run([exitscope, "fit", "--predictions", "p.npz", "--policy", policy, "--budget", "2", "--epochs", "2",
                        "--out", f"policy/{policy}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    (folder / "p.npz").unlink()
    write("policy", "stopping", json.dumps(fewer_multipliers(json.loads((folder / "policy/stopping").read_bytes()))))
    image = dict(version=1, data="cifar10", class_names=["a", "b"], probabilities=False, input=[3, 32, 32],
                 mean=[0.5, 0.5, 0.5], stddev=[0.25, 0.25, 0.25], preprocessing=dict(order="BGR", resize=256),
                 costs=[dict(unit="ms", values=[1, 2, 3], note="")], held_out=dict(part="train", first=0, count=5),
                 sha256="0")
    text = dict(version=1, tokens=dict(length=8, vocabulary=100), vocabulary="vocab.txt", lower_case=False)
    write("settings", "image", json.dumps(image))
    write("settings", "text", json.dumps(text))


def sessions():
    """After policies(): with heads and files of theirs."""
    costs = dict(unit="ms", values=[1, 2, 4], note="")
    point = dict(policy="eenet", costs=costs, budget=2, thresholds=None)
    files = {name: json.loads((folder / "policy" / name).read_bytes()) for name in ("eenet", "msdnet")}
    fit = dict(budget_share=0.5, heads=files["eenet"]["heads"], mean_assignment=[0.5, 0.25, 0.25], validation_loss=0.5,
               validation_accuracy=0.9, epochs=7, kept_epoch=5, seconds=1.5, stopped_early=False,
               cross_fitted=[round(0.04 * i - 0.5, 2) for i in range(24)])

    def session(table, **more):
        filters = dict(exit=None, answer=None, true_class=None, predicted_class=None, scores=None, against=None,
                       only=[], alike="", query="")
        filters.update(more.pop("filter", {}))
        document = dict(format="exitscope-session", version=1, shown=0, network=None, data="fashion-mnist", split="test",
                        filter=filters, current_sample="test/1", hidden_policies=[], layout="", tables=[
                            dict(predictions=dict(relative="p.npz", absolute="/p.npz"), hash="0", name="",
                                 data=dict(kind="images:", relative="i", absolute="/i", sha256=""), costs=[costs],
                                 fits=[], policies=[], point=point, reference=None, reference_table=None) | table])
        return json.dumps(document | more)

    unfitted = dict(fitted_costs=None, fits=[], file=None)
    write("session", "heads", session(dict(fits=[fit], policies=[
        dict(name=name, fitted_costs=costs, fits=[0], file=None) for name in ("eenet", "eenet-no-scoring")])))
    write("session", "file", session(dict(policies=[unfitted | dict(name="msdnet", file=files["msdnet"])])))
    write("session", "fitted", session(dict(policies=[
        unfitted | dict(name=name, fitted_costs=costs) for name in ("optimised", "best")])))
    write("session", "certificate", session(dict(certificate=dict(
        tolerance=0.05, confidence=0.9, policy="msdnet", fitted_on=12, tested_on=12, certified=1, file=files["msdnet"],
        points=[dict(budget=budget, lost_fitting=0, cost=budget, lost=0, p_value=0.04) for budget in (4, 2)]))))
    write("session", "view", session(
        dict(point=point | dict(thresholds=[0.5, "never"]), reference=point, reference_table=0), split="calibration",
        network=dict(file=dict(relative="n.pt", absolute="/n.pt"), sha256="a"),
        calibration=dict(samples=dict(relative="ids.txt", absolute="/ids.txt"), seed=3),
        filter=dict(exit=2, answer="overthought", true_class="a", scores=dict(exit=1, low=-1, high=0.5),
                    against="other exit", only=["test/1"], alike="test/1", query="exit = 2")))
    for number, query in enumerate(['exit = 2 and wrong and class = "1" and score > 0.7', "not (right@1 or early)",
                                    "id ~ 1 or answer@2 != 0", "confidence@1 <= 5e-1 and overthought", "exit >="]):
        write("query", f"{number}", query)


def networks():
    code = 'class Net(Module):\n  def forward(self, x: Tensor):\n    return ops.image.decode(getattr(x, "0"))\n'
    pickle = b"\x80\x02c__torch__.torch.nn\nLinear\nq\x00)\x81}q\x01X\x01\x00\x00\x00aq\x02K\x01sb."
    for kind in zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", kind) as archive:
            for name, content in ("data.pkl", pickle), ("code/__torch__.py", code), ("constants.pkl", b"\x80\x02)."):
                archive.writestr(zipfile.ZipInfo(f"net/{name}"), content, kind)
        write("archive", f"torchscript-{kind}", file.getvalue())
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("net/data.pkl"), pickle + b"exitscope compact-resnet")
    write("archive", "compact-resnet", file.getvalue())
    write("pickle", "protocol-2", pickle)
    import collections
    import pickle as pickles
    value = {"a": [1, 2.5, -70000, None, True, (1,), 1 << 80, "x" * 3, b"bytes"], "b": collections.OrderedDict(c=1)}
    for protocol in range(6):
        write("pickle", f"all-{protocol}", pickles.dumps(value, protocol))


def tensors():
    import torch  # a second to load
    table, targets = torch.tensor(logits), torch.tensor(labels)
    saved = {"dict": {"logits": table.half(), "labels": targets, "class_names": ["a", "b", "c"], "costs": [1.0, 2.0]},
             "tuple": (table.softmax(-1), targets.float(), table.softmax(-1)[:, :2], targets[:2].float()),
             "state": torch.nn.Linear(1, 1).state_dict()}
    for name, value in saved.items():
        path = write("torch", name, "")
        torch.save(value, path)
        with zipfile.ZipFile(path) as archive:
            names = [entry for entry in archive.namelist() if "data" in entry.split("/", 1)[1]]
            write("torch", f"{name}-pieces", b"".join(piece(archive.read(entry)) for entry in names))


for make in predictions, data, policies, sessions, networks, tensors:
    make()
