"""Opening the window from the command, where it cannot be opened."""

from __future__ import annotations

import sys

import pytest

from tracker.cli.main import run
from ui.entry import SCREENS, open_window


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_command_says_so_and_does_not_crash(monkeypatch, capsys):
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert run(open_window, ["talks.overleg"]) == 1
    assert capsys.readouterr().err.startswith("There is no screen here")


def test_a_missing_library_of_the_system_is_named_with_the_way_to_set_it_up(monkeypatch, capsys):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    for name in [each for each in sys.modules if each.startswith("PySide6")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "PySide6", None)
    assert run(open_window, []) == 1
    assert "packaging/start.py run" in capsys.readouterr().err
