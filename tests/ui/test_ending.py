"""Ending the app while something is under way, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: Opens the printed pages of a letter and closes the window on them.
CLOSED_ON_PAGES = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tracker.register.questions.papers.documents import documents
from ui.app import Desktop
from ui.places import LetterPlace

application = QApplication([])
desktop = Desktop(application, Path(sys.argv[1]) / "settings.toml")
desktop.start(Path(sys.argv[2]))


def go_to_letter():
    window = desktop.window
    window.ready.disconnect(go_to_letter)
    letter = max(documents(window.session.register, None), key=lambda line: line.statements)
    window.go(LetterPlace(letter.id, letter.dossier_id))
    looking.start()


def close_on_pages():
    if desktop.window.shown.desk.letter.shows_pages:
        looking.stop()
        desktop.window.close()


looking = QTimer(interval=20)
looking.timeout.connect(close_on_pages)
desktop.window.ready.connect(go_to_letter)
QTimer.singleShot(20_000, lambda: application.exit(3))
sys.exit(application.exec())
"""


def test_the_window_closes_on_the_printed_pages_of_a_letter(example_file: Path, tmp_path: Path):
    ended = subprocess.run(
        [sys.executable, "-c", CLOSED_ON_PAGES, str(tmp_path), str(example_file)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
