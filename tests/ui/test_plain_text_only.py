"""Texts reach widgets only through `ui.look.plain_text`, so none is ever read as markup."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"
THE_ONE = UI / "look" / "plain_text.py"
FORBIDDEN = re.compile(r"\bQLabel\(|\bQMessageBox\(|\.setToolTip\(|QMessageBox\.(warning|critical)")


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.name))
def test_no_module_sets_text_that_qt_may_take_for_markup(path: Path):
    if path != THE_ONE:
        assert not FORBIDDEN.search(path.read_text("utf-8"))


@pytest.mark.parametrize("path", sorted(UI.rglob("*.py")), ids=lambda path: str(path.name))
def test_threads_are_started_in_one_place_and_nobody_spins_the_loop(path: Path):
    text = path.read_text("utf-8")
    if path.name != "tasks.py":
        assert not re.search(r"\bQThread\b|QThreadPool|import threading|from threading", text)
    assert "processEvents" not in text
