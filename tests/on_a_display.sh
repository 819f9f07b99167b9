#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# on_a_display.sh TEST [OPTIONS]: runs a test of windows on a display of its own, where a window manager gives them the
# focus as a person's does. QT_SCALE_FACTOR (a whole number) makes it as many times as dense. Ends with 77 where there is
# no Xvfb or openbox.
set -euo pipefail

for tool in Xvfb openbox; do
    if ! command -v "$tool" >/dev/null; then
        echo "There is no $tool here."
        exit 77
    fi
done
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$scratch"' EXIT
until_there() {
    for ((tries = 0; tries < 600; ++tries)); do
        [[ -s $1 ]] && return
        sleep 0.1
    done
    echo "$2 did not start."
    exit 77
}

scale=${QT_SCALE_FACTOR:-1}
Xvfb -screen 0 $((1600 * scale))x$((1000 * scale))x24 -nolisten tcp -displayfd 3 3>"$scratch/display" 2>/dev/null &
until_there "$scratch/display" Xvfb
DISPLAY=:$(cat "$scratch/display")
export DISPLAY QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$scratch XDG_CACHE_HOME=$scratch
cat >"$scratch/ready.sh" <<<"echo ready >'$scratch/ready'"
openbox --startup "sh $scratch/ready.sh" >/dev/null 2>&1 &
until_there "$scratch/ready" openbox
"$@"
