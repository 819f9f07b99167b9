#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""read_accessibility.py EXITSCOPE [FILES]: opens the window on a display of its own, with files or else with predictions
that are made up, and reads it over AT-SPI, as a screen reader does. Fails where something that can be acted on has no
name, or no plot is a chart with a description. Ends with 77 where there is no AT-SPI, Xvfb or D-Bus.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SKIP = 77
PATIENCE = 60  # seconds


def inside(program, files):
    try:
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
    except (ImportError, ValueError) as problem:
        print("There is no AT-SPI for Python:", problem)
        return SKIP
    display = f":{90 + os.getpid() % 100}"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                              stderr=subprocess.DEVNULL)
    folder = tempfile.mkdtemp()
    files = files or [made_up(folder)]
    window = subprocess.Popen(
        [program, *files],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_CONFIG_HOME": folder,
             "XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder})
    try:
        return read(Atspi, window)
    finally:
        window.terminate()
        window.wait()
        server.terminate()
        shutil.rmtree(folder, ignore_errors=True)


def made_up(folder):
    """Predictions of 400 samples at three exits, each better than the one before."""
    import numpy

    random = numpy.random.default_rng(1)
    labels = random.integers(0, 4, 400)
    logits = random.normal(size=(3, 400, 4))
    for exit in range(3):
        logits[exit, numpy.arange(400), labels] += 1 + exit
    path = os.path.join(folder, "made-up.npz")
    numpy.savez(path, logits=logits, labels=labels)
    return path


def application(atspi, window):
    end = time.time() + PATIENCE
    while time.time() < end and window.poll() is None:
        desktop = atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_name() == "exitscope" and child.get_child_count() > 0:
                return child
        time.sleep(0.5)
    return None


def read(atspi, window):
    root = application(atspi, window)
    if root is None:
        print("The window did not come onto the accessibility bus.")
        return 1 if window.poll() is not None else SKIP  # it ended, or there is no bus that works
    time.sleep(8)  # files open
    acted_on = {"push button", "toggle button", "check box", "radio button", "combo box", "slider", "spin button",
                "text", "table", "list", "page tab list", "menu item", "check menu item", "radio menu item"}
    counts, nameless, charts = {}, [], {}

    def walk(node, path):
        try:
            role, name = node.get_role_name(), node.get_name()
            showing = node.get_state_set().contains(atspi.StateType.SHOWING)
            children = node.get_child_count()
        except Exception:  # gone meanwhile
            return
        counts[role] = counts.get(role, 0) + 1
        if role == "chart" and showing:
            charts[name] = node.get_description()
        if role in acted_on and showing and not name:
            nameless.append(" > ".join(path + [role]))
        if role in ("table", "list") or children > 500:
            return  # their cells are read one by one when they are visited
        for index in range(children):
            child = node.get_child_at_index(index)
            if child:
                walk(child, path + [name or role])

    walk(root, [])
    total = sum(counts.values())
    print(f"{total} objects: " + ", ".join(f"{count} {role}" for role, count in sorted(counts.items())))
    for path in nameless:
        print("without a name:", path)
    for name, description in charts.items():
        print(f"{name}: {description}")
    silent = [name for name, description in charts.items() if not name or len(description) < 20]
    return 1 if nameless or silent or len(charts) < 2 or total < 100 else 0


def main():
    program, files = sys.argv[1], sys.argv[2:]
    if os.environ.get("EXITSCOPE_INSIDE_BUS"):
        return inside(program, files)
    if not shutil.which("dbus-run-session") or not shutil.which("Xvfb"):
        print("There is no dbus-run-session or no Xvfb.")
        return SKIP
    return subprocess.run(["dbus-run-session", "--", sys.executable, __file__, program, *files],
                          env={**os.environ, "EXITSCOPE_INSIDE_BUS": "1"}).returncode


if __name__ == "__main__":
    sys.exit(main())
