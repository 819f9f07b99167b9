#!/usr/bin/env python3
"""Walks the test samples of predictions through exported policies, as a program without Exitscope would.

    python3 tests/engine/run_policy.py predictions.npz policy.pt...

Writes beside each module MODULE.exits, one byte a test sample: the exit where it left.
"""

import json
import sys

import numpy as np
import torch


def exits_of(policy, probabilities):
    samples = probabilities.shape[1]
    here = torch.arange(samples)
    left_at = torch.empty(samples, dtype=torch.uint8)
    state = policy.start(samples)
    for k in range(policy.num_exits):
        leave, state = policy(k, probabilities[k, here], state)
        left_at[here[leave]] = k
        here, state = here[~leave], state[~leave]
    assert len(here) == 0
    return left_at


predictions = np.load(sys.argv[1])
probabilities = torch.from_numpy(predictions["probabilities"][:, predictions["split"] == 1])
for module in sys.argv[2:]:
    files = {"policy.json": ""}
    policy = torch.jit.load(module, _extra_files=files).eval()
    document = json.loads(files["policy.json"])
    assert document["policy"] == policy.policy
    assert document["exits"] == policy.num_exits and document["classes"] == policy.num_classes
    named = {"always": -np.inf, "never": np.inf}
    assert policy.thresholds.tolist() == [named.get(t, t) for t in document["thresholds"]]
    exits_of(policy, probabilities).numpy().tofile(module + ".exits")
