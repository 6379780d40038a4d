"""A register that was moved while it was open takes no change that nobody would find again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.making import make_dossier
from tracker.register import create_register, open_register
from tracker.register.errors.writing import RegisterMovedError
from tracker.register.questions.dossiers.dossiers import dossiers


def test_nothing_is_written_beside_the_place_where_it_was(tmp_path: Path):
    at, elsewhere = tmp_path / "talks.overleg", tmp_path / "moved.overleg"
    with create_register(at) as register:
        at.rename(elsewhere)
        with pytest.raises(RegisterMovedError):
            make_dossier(register)
        elsewhere.rename(at)
        make_dossier(register)
    with open_register(at) as again:
        assert len(dossiers(again)) == 1
