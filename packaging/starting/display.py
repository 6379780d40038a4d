"""Xvfb and xdotool, with which the windows are tested on a real screen; the app needs neither.

Only the machine that guards the project gets them without being asked: there the tests
fail without them. Elsewhere they say what they left out.
"""

from __future__ import annotations

import ctypes.util
import os
import shutil

from starting import debian
from starting.screen import WITH_SCREEN
from starting.speech import say

PACKAGES = ("xvfb", "xdotool")


def is_here() -> bool:
    """Whether the tests can make a screen of their own, and type on it."""
    return bool(shutil.which("Xvfb") and shutil.which("xdotool"))


def ready_for_tests() -> None:
    """Install them where they are missing and the tests may not go without."""
    if os.environ.get("CI") == "true" and not can_be_used() and debian.is_here():
        say("Installing Xvfb and xdotool, because windows on a real screen are tested too")
        debian.install((*PACKAGES, *WITH_SCREEN))


def can_be_used() -> bool:
    """Whether they are here, and what Qt needs to open a window on such a screen."""
    return is_here() and ctypes.util.find_library("xcb-cursor") is not None
