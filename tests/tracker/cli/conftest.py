"""Calling the command as a script does: arguments in, status and sentences out."""

from __future__ import annotations

from pathlib import Path

import pytest

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
