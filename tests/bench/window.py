"""The window: its first usable screen against an empty main window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.bench.measuring import Result, compare
from tracker.example import make_example

DO_NOT_KEEP = "PYTHONDONTWRITEBYTECODE"

EMPTY = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)
application = QApplication([])
window = Window()
window.show()
application.exec()
"""


def results() -> Iterator[Result]:
    """Start-up to the first painted screen, in processes of their own."""
    with tempfile.TemporaryDirectory() as folder:
        register = Path(folder) / "example.overleg"
        make_example(register, "en", date.today())
        environment = {
            # As on a user's machine, where compiled modules are kept.
            **{name: value for name, value in os.environ.items() if name != DO_NOT_KEEP},
            "QT_QPA_PLATFORM": "offscreen",
            "OVERLEG_EXIT_AFTER_FIRST_PAINT": "1",
            "XDG_CONFIG_HOME": folder,
            "XDG_DATA_HOME": folder,
        }
        command = [sys.executable, "-m", "ui.entry", str(register)]

        def start(arguments: list[str]) -> None:
            subprocess.run(arguments, env=environment, check=True)

        yield compare(
            "the window, to its first usable screen",
            lambda: start(command),
            "an empty main window",
            lambda: start([sys.executable, "-c", EMPTY]),
            rounds=5,
            bound=3.5,
        )
