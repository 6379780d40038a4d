"""Another text size while the app is open, in a process of its own: Qt begins anew in it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.shell.text_size import FACTOR, factor_of_the_user, scale_by

#: Chooses 200% once all dossiers are shown, and tells what it sees before and after.
CHOOSES_ANOTHER_SIZE = """
import sys

from PySide6.QtCore import QTimer
from tracker.frozen import replace

from ui import app
from ui.places import DossiersPlace

seen = []


class Watched(app.Desktop):
    def __init__(self, *given):
        super().__init__(*given)
        self.window.ready.connect(lambda: QTimer.singleShot(0, self.look_about))

    def look_about(self):
        window = self.window
        seen.append((window.devicePixelRatioF(), type(window.shown).__name__))
        if len(seen) == 1:
            window.go(DossiersPlace())
        elif len(seen) == 2:
            self.use_settings(replace(self.settings, text_size=200))
        else:
            print(*seen, sep="\\n")
            window.close()


app.Desktop = Watched
sys.exit(app.open_window(None))
"""


def test_the_app_goes_on_where_it_was_at_the_other_size(example_file: Path, tmp_path: Path):
    folder = tmp_path / "config" / "overleg"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text(json.dumps({"last_register": str(example_file)}))
    ended = subprocess.run(
        [sys.executable, "-c", CHOOSES_ANOTHER_SIZE],
        env={name: value for name, value in os.environ.items() if name != FACTOR}
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
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split("\n")[1:3] == ["(1.0, 'DossiersScreen')", "(2.0, 'DossiersScreen')"]


@pytest.mark.parametrize(
    ("own", "percent", "factor"),
    [(None, 100, None), (None, 150, "1.5"), ("1.25", 200, "2.5"), ("large", 110, "1.1")],
)
def test_the_factor_a_person_set_for_all_programs_counts_too(
    monkeypatch, own: str | None, percent: int, factor: str | None
):
    monkeypatch.setenv(FACTOR, own) if own else monkeypatch.delenv(FACTOR, raising=False)
    scale_by(percent, factor_of_the_user())
    assert os.environ.get(FACTOR) == factor
