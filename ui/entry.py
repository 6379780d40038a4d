"""The command `overleg`: the core's command line, given a way to open the window.

Nothing of Qt is imported before a window is really wanted, so that the
command works on machines without Qt's system libraries or a screen.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tracker.cli.main import run


def open_window(register: Path | None) -> int:
    """Open the desktop app on `register` (None: the last one used); its exit status."""
    from ui.app import open_window as open_on_screen

    return open_on_screen(register)


def main() -> None:
    """Run the command and leave with its exit status."""
    sys.exit(run(open_window))


if __name__ == "__main__":
    main()
