"""An end in the middle of something, in a process of its own, is told at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ui.shell.worst import KEPT, NAME, unwatch, watch

#: Ends as a fault in a library would end it.
ENDS = """
import faulthandler, sys
from pathlib import Path
from ui.shell.worst import watch
watched = watch(Path(sys.argv[1]))
import ctypes
ctypes.string_at(0)
"""

#: Starts the app on a register and prints what it tells in its bar.
TELLS = """
import sys
from PySide6.QtCore import QTimer
from ui import app


class Watched(app.Desktop):
    def tell_of_end(self, report):
        super().tell_of_end(report)
        print(self.window.notice.sentence.text(), flush=True)
        QTimer.singleShot(0, self.window.close)


app.Desktop = Watched
sys.exit(app.open_window(None))
"""


def run(code: str, tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=os.environ
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_fault_is_told_at_the_next_start_and_only_then(tmp_path: Path):
    folder = tmp_path / "data" / "overleg"
    folder.mkdir(parents=True)
    assert run(ENDS, tmp_path, str(folder)).returncode != 0
    assert "string_at" in (folder / NAME).read_text("utf-8")
    told = run(TELLS, tmp_path)
    assert told.returncode == 0, told.stderr
    assert KEPT in told.stdout
    assert not (folder / NAME).exists()


def test_an_ordinary_end_leaves_nothing(tmp_path: Path):
    file, before = watch(tmp_path)
    assert before is None
    unwatch(file, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_holds_nobody_up(tmp_path: Path):
    assert watch(tmp_path / "none") == (None, None)
    unwatch(None, tmp_path / "none")
