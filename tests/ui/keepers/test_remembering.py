from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.keepers.remembering import Remembering
from ui.registers.kept import KeptRegister, save_kept
from ui.registers.registers import place_of
from ui.session import Session
from ui.window import Window

MORNING = datetime(2027, 5, 3, 9, 0, tzinfo=UTC)


def test_when_one_left_a_register_is_known_the_next_time(
    tmp_path: Path, session: Session, qtbot: QtBot
):
    window = Window(session.look, session.runner, session.reporter)
    qtbot.addWidget(window)
    window.session = session
    address = place_of(session.register)
    remembering = Remembering(tmp_path / "registers.json")
    assert remembering.looked(address) is None
    remembering.leave(window, MORNING)
    remembering.save()
    assert Remembering(tmp_path / "registers.json").looked(address) == MORNING
    window.session = None


def test_a_moment_that_cannot_be_understood_is_none(tmp_path: Path):
    kept = [KeptRegister("/a", left="yesterday"), KeptRegister("/b", left="2027-05-03T09:00")]
    save_kept(kept, tmp_path / "registers.json")
    remembering = Remembering(tmp_path / "registers.json")
    assert [remembering.looked(each) for each in ("/a", "/b", "/c")] == [None, None, None]
