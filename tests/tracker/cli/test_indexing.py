"""`overleg index` and what `overleg check` says that leads to it; how far it is, at a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import copyfile

import pytest

from tracker.cli import progress
from tracker.cli.progress import Progress
from tracker.register import open_register
from tracker.words import words_in


def test_what_the_check_finds_is_mended_by_the_command(recorded, overleg, tmp_path):
    path = Path(copyfile(recorded, tmp_path / "round.overleg"))
    with open_register(path) as register, register.database.writing():
        register.database.run("DELETE FROM search_entry WHERE kind = 1")
    status, said, _ = overleg("check", path)
    assert status == 1
    assert "fill it anew with overleg index" in said
    assert overleg("index", path) == (0, "The index of words is filled anew.\n", "")
    assert overleg("check", path)[0] == 0


def test_long_work_is_told_on_one_line(capsys, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "PATIENCE", 0)
    with Progress(words_in("en")) as told:
        for part in (0.1, 0.104, 1.0):
            told.tell(part)
    assert capsys.readouterr().err == (
        "\rThe index of words is being filled: 10% (Ctrl+C stops it)"
        "\rThe index of words is being filled: 100% (Ctrl+C stops it)\n"
    )


def test_of_a_moment_nothing_is_told(capsys, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with Progress(words_in("en")) as told:
        told.tell(0.5)
    assert capsys.readouterr().err == ""
