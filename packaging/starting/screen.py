"""Whether Qt can start, and whether there is a screen for it to start on.

Qt stops the whole process when it cannot, so each look is a child process. The
packages are those that a plain Debian 12 was found to lack, no more.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from starting import debian
from starting.children import Outcome, run_quietly
from starting.places import LIBRARIES, PYTHON, shown
from starting.speech import TroubleError, say

WITHOUT_SCREEN = (
    "libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1",
)  # fmt: skip
WITH_SCREEN = (
    *WITHOUT_SCREEN,
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0", "libwayland-cursor0",
)  # fmt: skip

# What Qt says, without translation, when the screen does not answer: on X11 and on Wayland.
NO_ANSWER = ("could not connect to display", "Failed to create wl_display")

PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def is_there() -> bool:
    """Whether this session says it has a screen; Windows and macOS always do."""
    on_linux = sys.platform.startswith("linux")
    return not on_linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_be_used() -> bool:
    """Whether a window can open here, after fetching what the system may lack for it."""
    return is_there() and _starts_after_help(WITH_SCREEN, platform=None)


def ready_without_screen() -> None:
    """Make sure that Qt starts without a screen, as the tests need it."""
    if not _starts_after_help(WITHOUT_SCREEN, platform="offscreen"):
        raise TroubleError(
            "Qt lacks libraries of the system, and they could not be fetched. Install "
            f"{', '.join(WITHOUT_SCREEN)} (Debian's names) and call again."
        )


def _starts_after_help(packages: Sequence[str], platform: str | None) -> bool:
    looked = probe(platform)
    if looked.status == 0:
        return True
    if is_out_of_reach(looked) or not debian.is_here():
        return False
    say("Fetching the system libraries that Qt needs")
    if debian.install(packages) and probe(platform).status == 0:
        return True
    say(f"They cannot be installed here, so they are unpacked in {shown(LIBRARIES)}")
    return debian.unpack(packages, LIBRARIES) and probe(platform).status == 0


def is_out_of_reach(looked: Outcome) -> bool:
    """Whether Qt had all its libraries, but nobody answered at the screen that was named."""
    return any(sign in looked.text for sign in NO_ANSWER)


def probe(platform: str | None) -> Outcome:
    """Start Qt and end at once, on the named platform or on whatever the session offers."""
    chosen = {"QT_QPA_PLATFORM": platform} if platform else {}
    return run_quietly([PYTHON, "-c", PROBE], **chosen)
