"""Calling the command as a script does: arguments in, status and sentences out."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest

from tests.tracker.cli.recording import Caller, record_round
from tracker.cli.main import run


@pytest.fixture
def overleg(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Call the command; returns its status, what it printed, and what it complained of."""
    monkeypatch.setenv("LC_ALL", "C")
    opened: list[Path | None] = []

    def call(*arguments: object) -> tuple[int, str, str]:
        def open_window(register: Path | None) -> int:
            opened.append(register)
            return 0

        status = run(open_window, [str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    call.opened = opened
    return call


@pytest.fixture(scope="session")
def recorded(tmp_path_factory) -> Path:
    """The register of a whole round, recorded once; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("round")
    record_round(folder / "round.overleg", folder)
    return folder / "round.overleg"


@pytest.fixture
def round_(recorded, tmp_path) -> Caller:
    """A copy of the round of one's own."""
    copyfile(recorded, tmp_path / "round.overleg")
    return Caller(tmp_path / "round.overleg")
