#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""core_sentences.py FOLDER …: writes, for lupdate, the patterns of all calls of message() under the folders, and the
titles of policies.

core and the commands know no Qt, so that lupdate does not see what stands there; the context in the catalogues is
"core".
"""
import pathlib
import re
import sys

CALL = re.compile(r'\bmessage\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')
TITLE = re.compile(r'\bPolicySpec\{"[^"]*",\s*("[^"]*")')

for path in sorted(path for folder in sys.argv[1:] for path in pathlib.Path(folder).rglob("*.cpp")):
    text = path.read_text(encoding="utf-8")
    for literals in CALL.findall(text) + TITLE.findall(text):
        print(f'QT_TRANSLATE_NOOP("core", {" ".join(literals.split(chr(10))).strip()});')
