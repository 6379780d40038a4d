"""The command `overleg`: the core's command line, given a way to open the window.

Nothing of Qt is imported before a window is really wanted, so that the
command works on machines without Qt's system libraries or a screen.
"""

from __future__ import annotations

import os
import sys

from tracker.addresses import Address
from tracker.cli.main import run
from tracker.errors import TrackerError

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
    try:
        from PySide6 import QtWidgets  # noqa: F401 - fails here where a library is missing
    except ImportError as error:
        raise WindowLibrariesMissingError(str(error).split(":")[0]) from error
    leave_sources_unread()
    from ui.app import open_window as open_on_screen

    return open_on_screen(register)


def leave_sources_unread() -> None:
    """Say to PySide that no module of ours switches the names of Qt to another style.

    It would read the source of every module that is imported from now on to find that out,
    which is a fifteenth of the start. Where PySide looks in another way, nothing is lost.
    """
    try:
        from shibokensupport import feature
    except ImportError:
        return
    feature._mod_uses_pyside = lambda _module: False


def main() -> None:
    """Run the command and leave with its exit status."""
    sys.exit(run(open_window))


if __name__ == "__main__":
    main()
