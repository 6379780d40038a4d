"""The command `overleg`: the core's command line, given a way to open the window.

Nothing of Qt is imported before a window is really wanted, so that the
command works on machines without Qt's system libraries or a screen.
"""

from __future__ import annotations

import gc
import os
import sys

from tracker.addresses import Address
from tracker.cli.main import run
from tracker.errors import TrackerError
from ui.sooner.enumerations import make_enumerations_in_one_go
from ui.sooner.signatures import reading_signatures_later

#: Any of these says that a window can be shown on a Unix desktop; the last is Qt's own.
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class NoScreenError(TrackerError):
    """There is no screen to open a window on; Qt would end the process."""

    message = (
        "There is no screen here to open a window on. "
        "`overleg --help` lists what works without one."
    )


class WindowLibrariesMissingError(TrackerError):
    """A library of the system that Qt needs is not there."""

    message = (
        "The window needs libraries of the system that are missing ({detail}). "
        "Start it with `python3 packaging/start.py run`, which sets them up."
    )

    def __init__(self, detail: str) -> None:
        super().__init__(detail=detail)


def open_window(register: Address | None) -> int:
    """Open the desktop app on `register` (None: the last one used); its exit status.

    Raises NoScreenError or WindowLibrariesMissingError.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        raise NoScreenError
    gc.disable()  # for good: `ui/computer/sweeping.py` sees to it, once a screen is there
    make_enumerations_in_one_go()
    try:
        with reading_signatures_later():
            from PySide6 import QtWidgets  # noqa: F401 - fails here where a library is missing
    except ImportError as error:
        raise WindowLibrariesMissingError(str(error).split(":")[0]) from error
    from ui.app import open_window as open_on_screen

    status = open_on_screen(register)
    gc.freeze()  # what is there ends with the process: nobody need look through it once more
    return status


def main() -> None:
    """Run the command and leave with its exit status."""
    sys.exit(run(open_window))


if __name__ == "__main__":
    main()
