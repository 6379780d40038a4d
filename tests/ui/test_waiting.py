"""The line that says what is being waited for."""

from __future__ import annotations

from threading import Event

import pytest

from ui.tasks import Runner
from ui.waiting import Waiting


@pytest.fixture
def waiting(look, qtbot) -> Waiting:
    made = Waiting(look)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def gate():
    """Work waits behind it until it is opened."""
    made = Event()
    yield made
    made.set()


def test_nothing_is_said_of_work_that_is_done_at_once(waiting, runner: Runner, qtbot):
    task = runner.run(lambda: None)
    with qtbot.waitSignal(task.finished):
        waiting.wait_for(task, "Reading letter.txt …")
    assert waiting.isHidden()
    assert not waiting.timer.isActive()


def test_longer_work_is_named_until_it_ends(waiting, runner: Runner, gate, qtbot):
    task = runner.run(gate.wait)
    waiting.wait_for(task, "Reading letter.txt …")
    assert waiting.isHidden()
    qtbot.waitUntil(waiting.isVisible)
    assert waiting.sentence.text() == "Reading letter.txt …"
    with qtbot.waitSignal(task.finished):
        gate.set()
    assert waiting.isHidden()


def test_cancel_drops_the_work_at_hand_and_names_the_next(waiting, runner: Runner, gate, qtbot):
    done: list[str] = []
    first = runner.follow(lambda task: (gate.wait(), task.checkpoint(1.0)), done.append)
    second = runner.run(lambda: "second", done.append)
    waiting.wait_for(first, "Reading one.txt …")
    waiting.wait_for(second, "Reading two.txt …")
    qtbot.waitUntil(waiting.isVisible)
    waiting.cancel.click()
    assert waiting.sentence.text() == "Reading two.txt …"
    with qtbot.waitSignal(second.finished):
        gate.set()
    assert done == ["second"]
    assert waiting.isHidden()
