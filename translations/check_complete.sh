#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_complete.sh LUPDATE SOURCE CATALOGUE.ts: fails when a string of the sources has no translation.
set -euo pipefail
lupdate=$1 source=$2 catalogue=$3
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$catalogue" "$copy/"
bash "$(dirname "$0")/update.sh" "$lupdate" "$source" "$copy/${catalogue##*/}"
if grep -B3 'type="unfinished"' "$copy/${catalogue##*/}"; then
    echo "These strings are not translated in ${catalogue##*/}." >&2
    exit 1
fi
