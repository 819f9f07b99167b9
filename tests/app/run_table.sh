#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The table of the README's "Really leaving early": the demo network under three policies at three budgets.
# run_table.sh EXITSCOPE
set -e
exitscope=$1
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
"$exitscope" predict --network demo --out "$folder/answers.npz" > /dev/null 2>&1
"$exitscope" profile --network demo --batches 1,256 --predictions "$folder/answers.npz" --out "$folder/p.npz" \
  > /dev/null 2>&1
echo '| policy, budget | one at a time: accuracy | measured (predicted) | p50, p99 | 256 at once: accuracy | measured (predicted) | samples a second, against the full network |'
echo '|---|---|---|---|---|---|---|'
for policy in stopping eenet msdnet; do
  for budget in 40% 60% 80%; do
    for batch in 1 256; do
      unit=ms
      [ $batch = 1 ] || unit=ms@$batch
      "$exitscope" fit --predictions "$folder/p.npz" --cost-unit $unit --policy $policy --budget $budget \
        --out "$folder/policy.json" > /dev/null 2>&1
      "$exitscope" run --network demo --policy-file "$folder/policy.json" --batch $batch --compare-full --json \
        > "$folder/$batch.json" 2> /dev/null
    done
    /usr/bin/python3 - "$folder" "\`$policy\`, $budget" <<'END'
import json, sys
one, many = (json.load(open(f"{sys.argv[1]}/{batch}.json")) for batch in (1, 256))
def time(run):
    off = run["measured_ms"] / run["predicted_ms"] - 1
    return f"{run['measured_ms']:.3f} ms ({run['predicted_ms']:.3f}, {100 * off:+.0f} %)"
print(f"| {sys.argv[2]} | {100 * one['accuracy']:.1f} % | {time(one)} | {one['p50_ms']:.2f}, {one['p99_ms']:.2f} ms "
      f"| {100 * many['accuracy']:.1f} % | {time(many)} | {many['samples_per_second']:,.0f}, "
      f"{many['samples_per_second'] / many['full_samples_per_second']:.2f} x |")
END
  done
done
