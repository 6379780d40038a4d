"""How far a paper is that takes a while to make."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from ui.paper.making_bar import MakingBar
from ui.tasks import Runner, Task


@pytest.fixture
def bar(qtbot: QtBot) -> MakingBar:
    made = MakingBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def gate() -> Iterator[Event]:
    """Work waits behind it until it is opened."""
    made = Event()
    yield made
    made.set()


def half_way(gate: Event):
    """Work that is half done, and waits there."""

    def work(task: Task[None]) -> None:
        task.checkpoint(0.5)
        gate.wait()

    return work


def test_a_paper_made_at_once_shows_no_bar(bar: MakingBar, runner: Runner, qtbot: QtBot):
    task = runner.run(lambda: None)
    with qtbot.waitSignal(task.finished):
        bar.follow(task, "The paper is being made …")
    assert bar.isHidden()


def test_a_longer_one_shows_how_far_it_is_until_it_is_there(bar, runner, gate, qtbot: QtBot):
    task = runner.follow(half_way(gate))
    bar.follow(task, "The paper is being made …")
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.value() == 50)
    assert bar.accessibleName() == "The paper is being made …"
    with qtbot.waitSignal(task.finished):
        gate.set()
    assert bar.isHidden()


def test_of_two_papers_only_the_one_that_is_wanted_counts(bar, runner, gate, qtbot: QtBot):
    first, second = runner.follow(half_way(gate)), runner.run(lambda: None)
    bar.follow(first, "The paper is being made …")
    bar.follow(second, "The paper is being made …")
    qtbot.waitUntil(bar.isVisible)
    assert bar.value() == 0
    with qtbot.waitSignal(second.finished):
        gate.set()
    assert bar.isHidden()
