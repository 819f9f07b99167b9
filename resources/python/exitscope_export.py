#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a multi-exit network of PyTorch a file that Exitscope opens.

    import exitscope_export
    exitscope_export.save(model, "network.pt", input=(3, 224, 224), mean=MEAN, std=STD)

or, where make_network() in my_network.py returns the module with its weights:

    python3 exitscope_export.py my_network.py:make_network network.pt --input 3,224,224 --mean … --std …

What the model's forward has to be like is told in docs/your-own-network.md. Needs nothing but PyTorch, 1.13 or later.
"""

import argparse
import contextlib
import copy
import importlib.util
import io
import json
import math
import os
import sys

import torch

# Of one computation done in two ways, in float32, relative to the largest value.
TOLERANCE = 1e-4
# Probabilities sum to 1 within this, as Exitscope asks.
SUM_TOLERANCE = 1e-3


def save(model, path, input=(3, 224, 224), mean=None, std=None, class_names=None, data="", costs=None, tokens=None,
         held_out=None, method="script", vocabulary="", lower_case=True):
    """Saves `model` as TorchScript, with all that Exitscope asks when it opens a network.

    model        an nn.Module or a ScriptModule; forward takes images [N, channels, height, width], or token ids and
                 attention mask, both int64 [N, length], and returns the logits [N, classes] of its exits in a list.
                 It is left as it is: a copy in eval mode on the CPU is saved.
    input        channels, height and width of an image
    mean, std    of each channel, or one for all, of values in [0, 1]: those of transforms.Normalize. 0 and 1 where
                 there is none after ToTensor.
    class_names  list of a name for each class
    data         data set it was made for, as `exitscope predict --data` takes it: "fashion-mnist", "idx:DIR"
    costs        {unit: cumulative cost of answering at each exit}, as {"MMACs": [3.1, 6.4]}
    tokens       (length, vocabulary) of a network that takes text; input, mean and std mean nothing then
    vocabulary   file of its word pieces, a token a line (BERT's vocab.txt), relative to the folder of `path`
    lower_case   whether texts are lower-cased and lose their accents before they are cut into those
    held_out     (part, first, count) of samples of `data` it was not trained on: they become the calibration split
    method       "script", which falls back on tracing, or "trace"

    Raises ValueError, in one sentence, for what Exitscope could not use; nothing is written then.
    """
    settings = _settings(input, mean, std, class_names, data, costs, tokens, held_out)
    if vocabulary:
        settings.update(_vocabulary(settings, path, vocabulary, lower_case))
    if method not in ("script", "trace"):
        raise ValueError(f'method is {method!r}, expected "script" or "trace".')
    model = copy.deepcopy(model).cpu().eval()
    # PyTorch 2.6 hangs in code that this compiler makes of a concatenation before an addition.
    with torch.no_grad(), _without_fuser():
        batch = _example(settings, 3)
        first = [tensor[:1] for tensor in batch]
        expected = {1: _run(model, first), 3: _run(model, batch)}
        _check_outputs(model, batch, expected)
        _check_settings_fit(settings, expected[1])
        settings["probabilities"] = _are_probabilities(expected[3])

        module, how = _compiled(model, settings, method)
        archive = io.BytesIO()
        torch.jit.save(module, archive, _extra_files={"exitscope.json": json.dumps(settings, allow_nan=False)})
        archive.seek(0)
        difference = _check_saved(torch.jit.load(archive), model, {1: first, 3: batch}, expected, how)
    _write(path, archive.getvalue())

    exits, _, classes = expected[1].shape
    takes = "texts of {length} tokens" if tokens else "images of {}x{}x{}"
    takes = takes.format(**settings["tokens"]) if tokens else takes.format(*settings["input"])
    outputs = "probabilities" if settings["probabilities"] else "logits"
    print(f"{path}: {how}, {exits} exits with {outputs} of {classes} classes, {takes}; reloaded it differs from Python "
          f"by {difference:.1g} at most.")
    if os.path.exists(f"{path}.json"):
        print(f"{path}.json is there from an earlier opening and comes before what {path} says of itself.",
              file=sys.stderr)


def save_predictions(model, loader, path, class_names=None):
    """Runs all exits over a DataLoader of (inputs, labels), where inputs are a tensor or a list of them, and saves
    predictions that Exitscope opens (.npz). Needs NumPy. Raises ValueError as save() does."""
    import numpy

    device = next((parameter.device for parameter in model.parameters()), torch.device("cpu"))
    outputs, labels = [], []
    with _evaluating(model), torch.no_grad():
        for inputs, answers in loader:
            inputs = inputs if isinstance(inputs, (list, tuple)) else [inputs]
            outputs.append(_exits(model(*[tensor.to(device) for tensor in inputs]), len(answers)).float().cpu())
            labels.append(answers)
    table = torch.cat(outputs, dim=1)
    arrays = {"probabilities" if _are_probabilities(table) else "logits": table.numpy(),
              "labels": torch.cat(labels).cpu().numpy()}
    if class_names:
        arrays["class_names"] = numpy.array(class_names)
    archive = io.BytesIO()
    numpy.savez(archive, **arrays)
    _write(path, archive.getvalue())


# ---- what is written beside the network ----------------------------------------------------------------


def _settings(input, mean, std, class_names, data, costs, tokens, held_out):
    settings = {
        "version": 1,
        "data": data,
        "class_names": list(class_names or []),
        "costs": [{"unit": unit, "values": [float(value) for value in values], "note": ""}
                  for unit, values in (costs or {}).items()],
    }
    if held_out:
        settings["held_out"] = dict(zip(("part", "first", "count"), held_out))
    if tokens:
        settings["tokens"] = dict(zip(("length", "vocabulary"), map(int, tokens)))
        return settings
    if len(input) != 3 or min(input) < 1 or input[0] > 4:
        raise ValueError(f"input is {tuple(input)}, expected (channels, height, width) with 1 to 4 channels.")
    if mean is None or std is None:
        raise ValueError("mean and std are missing: give those of transforms.Normalize, or mean=0, std=1 where there "
                         "is none.")
    settings["input"] = [int(size) for size in input]
    settings["mean"] = _per_channel("mean", mean, input[0])
    settings["stddev"] = _per_channel("std", std, input[0])
    if min(settings["stddev"]) <= 0:
        raise ValueError(f"std is {settings['stddev']}, expected numbers above 0.")
    return settings


def _vocabulary(settings, path, vocabulary, lower_case):
    if "tokens" not in settings:
        raise ValueError("vocabulary is given, but no tokens=(length, vocabulary): expected both of a network that "
                         "takes text.")
    file = os.path.join(os.path.dirname(path), vocabulary)
    if not os.path.isfile(file):
        raise ValueError(f"vocabulary is {vocabulary!r}, expected a file, but {file} is none.")
    return {"vocabulary": vocabulary, "lower_case": bool(lower_case)}


def _per_channel(name, values, channels):
    values = torch.as_tensor(values, dtype=torch.float64).flatten().tolist()
    if len(values) == 1:
        values *= channels
    if len(values) != channels or not all(map(math.isfinite, values)):
        raise ValueError(f"{name} is {values}, expected one number for each of {channels} channels.")
    return values


def _check_settings_fit(settings, outputs):
    exits, _, classes = outputs.shape
    names = settings["class_names"]
    if names and len(names) != classes:
        raise ValueError(f"There are {len(names)} class names for {classes} classes.")
    for costs in settings["costs"]:
        values = costs["values"]
        if len(values) != exits or not all(low < high for low, high in zip([0] + values, values)):
            raise ValueError(f"The costs in {costs['unit']} are {values}, expected {exits} increasing numbers above 0, "
                             "one for each exit.")


# ---- the model's own outputs ---------------------------------------------------------------------------


def _example(settings, samples):
    """Inputs of so many samples; of texts, the later ones are padded."""
    random = torch.Generator().manual_seed(0)
    if "tokens" not in settings:
        return [torch.randn(samples, *settings["input"], generator=random)]
    length, vocabulary = settings["tokens"]["length"], settings["tokens"]["vocabulary"]
    ids = torch.randint(vocabulary, (samples, length), generator=random)
    lengths = length - torch.arange(samples) * (length // samples)
    return [ids, (torch.arange(length) < lengths[:, None]).long()]


def _run(model, inputs):
    """Outputs of all exits, [K, N, C]."""
    samples = len(inputs[0])
    try:
        output = model(*inputs)
    except Exception as error:
        shapes = " and ".join(str(list(tensor.shape)) for tensor in inputs)
        raise ValueError(f"forward fails on inputs of shape {shapes}: {_reason(error)}.") from error
    return _exits(output, samples)


def _exits(output, samples):
    """[K, N, C] out of what forward returned."""
    place = _place_of_exits(output, samples)
    if place is not None:
        exits = _at(place, output)
        return exits if torch.is_tensor(exits) else torch.stack(exits)
    if torch.is_tensor(output):
        raise ValueError(f"forward returns one tensor of shape {list(output.shape)}, expected a list of the logits "
                         "[N, classes] of each exit.")
    raise ValueError(f"forward returns a {type(output).__name__} that holds no list of logits, expected a list of one "
                     "floating-point tensor [N, classes] for each exit.")


def _place_of_exits(value, samples):
    """Steps into `value` to a list, tuple or dict of [N, C] or to a tensor [K, N, C]; None where there is neither."""
    def is_logits(element):
        return (torch.is_tensor(element) and element.is_floating_point() and element.dim() == 2 and
                len(element) == samples)

    if torch.is_tensor(value):
        return [] if value.is_floating_point() and value.dim() == 3 and value.shape[1] == samples else None
    if not isinstance(value, (list, tuple, dict)) or not value:
        return None
    elements = value if isinstance(value, dict) else dict(enumerate(value))
    if all(map(is_logits, elements.values())):
        classes = [element.shape[1] for element in elements.values()]
        if len(set(classes)) > 1:
            raise ValueError(f"The exits tell different numbers of classes apart: {', '.join(map(str, classes))}.")
        return []
    for key, element in elements.items():
        place = _place_of_exits(element, samples)
        if place is not None:
            return [key] + place
    return None


def _at(place, value):
    for step in place:
        value = value[step]
    if isinstance(value, (list, tuple)):
        return list(value)
    return list(value.values()) if isinstance(value, dict) else value


def _check_outputs(model, batch, expected):
    exits, _, classes = expected[1].shape
    if exits > 64 or classes < 2:
        raise ValueError(f"forward returns {exits} exits of {classes} classes, expected at most 64 of at least 2.")
    if not all(outputs.isfinite().all() for outputs in expected.values()):
        raise ValueError("forward returns logits that are not finite.")
    if _difference(_run(model, batch), expected[3]) > TOLERANCE:
        raise ValueError("Two runs on the same inputs differ: something random, such as dropout, goes on in eval mode; "
                         "write F.dropout(x, p, self.training).")
    if _difference(expected[3][:, :1], expected[1]) > TOLERANCE:
        raise ValueError("The logits of a sample depend on the others in its batch: samples cannot leave one by one.")


def _difference(one, other):
    if one.shape != other.shape:
        return math.inf
    return ((one - other).abs().max() / other.abs().max().clamp(min=1)).item()


def _are_probabilities(outputs):
    """Whether the exits' outputs [K, N, C] are distributions. Raises ValueError where only some are."""
    sums = (outputs.sum(dim=2) - 1).abs()
    each = [(exit >= 0).all().item() and (total <= SUM_TOLERANCE).all().item() for exit, total in zip(outputs, sums)]
    if any(each) and not all(each):
        raise ValueError(f"Exit {each.index(True) + 1} returns probabilities and exit {each.index(False) + 1} logits, "
                         "expected logits of all.")
    return all(each)


# ---- TorchScript ---------------------------------------------------------------------------------------


class _OnlyExits(torch.nn.Module):
    """A network less what forward returns beside the exits, which tracing might not know how to return."""

    def __init__(self, model, place):
        super().__init__()
        self.model = model
        self.place = place

    def forward(self, *inputs):
        return _at(self.place, self.model(*inputs))


def _compiled(model, settings, method):
    """The model as TorchScript, and how it became so."""
    if method == "script":
        try:
            return torch.jit.script(model), "scripted"
        except Exception as error:
            reason = _reason(error)
        if _declares_stages(model):
            raise ValueError(f"Scripting fails, and tracing would lose stage(): {reason}.")
        print(f"Scripting fails, so the network is traced: {reason}.", file=sys.stderr)
    elif _declares_stages(model):
        raise ValueError('Tracing would lose stage(): take method="script".')
    inputs = tuple(_example(settings, 2))
    exits = _OnlyExits(model, _place_of_exits(model(*inputs), 2))
    # The trace is checked in _check_saved(), on other numbers of samples; strict would refuse a plain list.
    return torch.jit.trace(exits.eval(), inputs, check_trace=False, strict=False), "traced"


def _check_saved(loaded, model, inputs, expected, how):
    """The largest difference between a loaded network and the model. It runs twice: the second time it is optimised."""
    largest = 0
    for samples in (1, 3, 3, 1):
        try:
            outputs = _run(loaded, inputs[samples])
        except ValueError as error:
            if how == "traced":
                raise ValueError(f"Tracing baked the batch size in: traced on 2 samples, it fails on {samples}. Take "
                                 "sizes from the input, as in x.flatten(1) or x.view(x.shape[0], -1).") from error
            raise
        difference = _difference(outputs, expected[samples])
        if difference > TOLERANCE:
            raise ValueError(f"On {samples} samples the {how} network differs from Python by {difference:.1g} of the "
                             "largest logit" + (": tracing bakes in batch sizes and what an `if` or a loop decided."
                                                if how == "traced" else "."))
        largest = max(largest, difference)
    if _declares_stages(model):
        _check_stages(loaded, inputs[3], expected[3])
    return largest


def _declares_stages(model):
    stage = getattr(model, "stage", None)
    return hasattr(model, "num_exits") and callable(stage) and not isinstance(stage, torch.nn.Module)


def _check_stages(loaded, inputs, expected):
    if not hasattr(loaded, "stage") or not isinstance(getattr(loaded, "num_exits", None), int):
        raise ValueError("stage() or num_exits was not saved: mark stage with @torch.jit.export, and keep num_exits as "
                         "an int.")
    outputs, state = [], list(inputs)
    for exit in range(loaded.num_exits):
        logits, state = loaded.stage(exit, state)
        outputs.append(logits)
    if len(outputs) != len(expected) or _difference(torch.stack(outputs), expected) > TOLERANCE:
        raise ValueError("stage(0), stage(1), … do not give the logits that forward gives.")


@contextlib.contextmanager
def _without_fuser():
    was_on = torch._C._jit_texpr_fuser_enabled()
    torch._C._jit_set_texpr_fuser_enabled(False)
    try:
        yield
    finally:
        torch._C._jit_set_texpr_fuser_enabled(was_on)


@contextlib.contextmanager
def _evaluating(model):
    training = [module for module in model.modules() if module.training]
    model.eval()
    try:
        yield
    finally:
        for module in training:
            module.training = True


def _reason(error):
    """The line of an error that says why: the first that is no signature, the last where TorchScript shows a trace."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [type(error).__name__]
    if lines[0].startswith("The following operation failed"):
        lines.reverse()
    return next((line for line in lines if " -> " not in line), lines[0]).rstrip(".:")


def _write(path, contents):
    """A whole old file or a whole new one."""
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(contents)
        os.replace(temporary, path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.remove(temporary)


# ---- as a command --------------------------------------------------------------------------------------


def _module_made_by(place):
    path, _, function = place.rpartition(":")
    if not path:
        raise ValueError(f"{place!r} names no function, expected FILE.py:FUNCTION.")
    spec = importlib.util.spec_from_file_location("exported_network", path)
    if spec is None:
        raise ValueError(f"{path} is no Python file, expected FILE.py:FUNCTION.")
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    file = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = file  # TorchScript looks names up there
    spec.loader.exec_module(file)
    if not hasattr(file, function):
        raise ValueError(f"{path} has no {function}.")
    return getattr(file, function)()


def _parsed(arguments):
    def numbers(text):
        return [float(number) for number in text.split(",")]

    def whole(text):
        return [int(number) for number in text.split(",")]

    parser = argparse.ArgumentParser(description="Makes a multi-exit network of PyTorch a file that Exitscope opens.")
    parser.add_argument("network", metavar="FILE.py:FUNCTION", help="function that returns the nn.Module")
    parser.add_argument("path", metavar="OUT.pt")
    parser.add_argument("--input", type=whole, default=[3, 224, 224], metavar="C,H,W", help="shape of an image")
    parser.add_argument("--mean", type=numbers, help="of each channel, of values in [0, 1]: 0.485,0.456,0.406")
    parser.add_argument("--std", type=numbers, help="of each channel")
    parser.add_argument("--tokens", type=whole, metavar="LENGTH,VOCABULARY", help="of a network that takes text")
    parser.add_argument("--vocabulary", default="", metavar="FILE", help="word pieces of a network that takes text")
    parser.add_argument("--cased", dest="lower_case", action="store_false", help="texts are not lower-cased")
    parser.add_argument("--class-names", type=lambda text: text.split(","), metavar="A,B,…")
    parser.add_argument("--data", default="", help="data set it was made for")
    parser.add_argument("--method", choices=["script", "trace"], default="script")
    return parser.parse_args(arguments)


def main(arguments=None):
    options = vars(_parsed(arguments))
    try:
        save(_module_made_by(options.pop("network")), options.pop("path"), **options)
    except (ValueError, OSError) as error:
        print(f"exitscope_export: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
