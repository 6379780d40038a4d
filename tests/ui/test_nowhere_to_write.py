"""Where a computer lets the app keep nothing of its own, one works on all the same, and is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

#: Starts the app, goes the way to the example where no register is named, and ends once it
#: has told something.
TELLS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui import app


class Watched(app.Desktop):
    def start(self, register):
        super().start(register)
        self.looking = QTimer(interval=50)
        self.looking.timeout.connect(self.end_when_told)
        self.looking.start()
        if register is None:
            self.window.way_wanted.emit("example")

    def end_when_told(self):
        notice = self.window.notice
        if notice.isVisible():
            print(notice.sentence.text(), flush=True)
            self.looking.stop()
            self.window.close()


app.Desktop = Watched
sys.exit(app.open_window(Path(sys.argv[1]) if len(sys.argv) > 1 else None))
"""


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders are named by XDG")


@pytest.fixture
def nowhere(tmp_path: Path) -> str:
    """A path at which no folder can be made."""
    (tmp_path / "file").write_text("in the way")
    return str(tmp_path / "file" / "home")


def told(nowhere: str, *arguments: str) -> str:
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    ended = subprocess.run(
        [sys.executable, "-c", TELLS, *arguments],
        env=os.environ | dict.fromkeys(names, nowhere) | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_register_opens_and_one_is_told_that_nothing_is_kept_while_one_types(
    nowhere: str, example_file: Path
):
    assert nowhere in told(nowhere, str(example_file))


def test_the_example_that_cannot_be_made_there_is_told_in_a_sentence(nowhere: str):
    said = told(nowhere)
    assert nowhere in said
    assert "went wrong in the app" not in said
