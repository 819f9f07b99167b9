#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh LUPDATE SOURCE CATALOGUE.ts …: brings the strings of the sources into catalogues; into the English one just
# those that count something.
set -euo pipefail
lupdate=$1 source=$2
sentences=$(mktemp --suffix=.cpp)
trap 'rm -f "$sentences"' EXIT
python3 "$source/translations/core_sentences.py" "$source/core" "$source/app" >"$sentences"
for catalogue in "${@:3}"; do
    only=()
    [[ $catalogue != *_en.ts ]] || only=(-pluralonly)
    "$lupdate" "${only[@]}" -no-obsolete -locations none -silent -I "$source" "$source/app" "$source/widgets" \
        "$sentences" -ts "$catalogue"
done
