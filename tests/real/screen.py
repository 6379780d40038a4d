"""A screen of the tests' own: Xvfb, on a display nobody else has, and xdotool for hands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

NOT_INSTALLED = (
    "Xvfb, xdotool or what Qt needs for a screen is not installed: real windows were not tested. "
    "Install them (Debian: xvfb, xdotool, libxcb-cursor0) to test them."
)
SIZE = "1600x1000x24"
PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def is_here() -> bool:
    """Whether a screen can be made here, and somebody can type on it."""
    return bool(shutil.which("Xvfb") and shutil.which("xdotool"))


def demand() -> None:
    """Leave a test out where there can be no screen; the machine that guards the project has it."""
    if not is_here():
        leave_out()


def leave_out() -> None:
    """Say what is missing."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(NOT_INSTALLED)


@contextmanager
def running() -> Iterator[str]:
    """The name of a display, as long as it is needed."""
    reads, writes = os.pipe()
    # Xvfb takes the first display that is free, and says which one once it can be used.
    command = [
        "Xvfb",
        "-displayfd",
        str(writes),
        "-screen",
        "0",
        SIZE,
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    process = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        assert number, "Xvfb ended before it had a display"
        yield f":{number}"
    finally:
        process.terminate()
        process.wait(30)


def can_show_windows(display: str) -> bool:
    """Whether Qt finds all it needs to open a window there."""
    surroundings = on(display)
    looked = subprocess.run(
        [sys.executable, "-c", PROBE], env=surroundings, capture_output=True, check=False
    )
    return looked.returncode == 0


def on(display: str) -> dict[str, str]:
    """The surroundings of a process that shows its windows there, and nowhere else."""
    others = ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY")
    kept = {name: value for name, value in os.environ.items() if name not in others}
    return kept | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
