"""An older register tells how far it is brought up to date, and can be let be without harm."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.storing import STORED
from tracker.register import open_register
from tracker.register.questions.finding.find import find
from tracker.search.query import read_query
from ui.look.theme import Look
from ui.registers.registers import Registers
from ui.tasks import Runner
from ui.waiting import Waiting


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "talks.overleg"
    path.write_bytes(gzip.decompress((STORED / "v7.overleg.gz").read_bytes()))
    return path


@pytest.fixture
def waiting(look: Look, qtbot: QtBot) -> Waiting:
    made = Waiting(look)
    qtbot.addWidget(made)
    made.timer.setInterval(0)
    return made


@pytest.fixture
def registers(qtbot: QtBot, look: Look, runner: Runner, waiting: Waiting) -> Registers:
    window = QWidget()
    qtbot.addWidget(window)
    return Registers(look, runner, window, waiting)


def test_how_far_it_is_is_told_until_it_is_open(
    old: Path, registers: Registers, waiting: Waiting, qtbot: QtBot
):
    with qtbot.waitSignal(registers.opened) as came:
        registers.open(old)
        qtbot.waitUntil(waiting.isVisible)
        assert str(old) in waiting.sentence.text()
    with came.args[0] as register:
        assert find(register, read_query("talks")).count.number
    qtbot.waitUntil(waiting.isHidden)


def test_let_be_it_opens_another_time(
    old: Path, registers: Registers, waiting: Waiting, runner: Runner, qtbot: QtBot
):
    came: list[object] = []
    registers.opened.connect(came.append)
    with qtbot.waitSignal(registers.missed):
        registers.open(old)
        qtbot.waitUntil(waiting.isVisible)
        waiting.cancel.click()
    qtbot.waitUntil(lambda: not runner.is_busy)
    assert not came
    with open_register(old) as register:
        assert find(register, read_query("talks")).count.number
