"""The screen of one commitment of the example."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import CommitmentLine
from ui.computer.clock import today
from ui.places import CommitmentPlace
from ui.screens.commitment import CommitmentScreen


def screen_of(opened: Opened) -> CommitmentScreen:
    """The screen of the commitment, which must be what the window shows."""
    screen = opened.window.shown
    assert isinstance(screen, CommitmentScreen)
    return screen


def line_of(opened: Opened, entry: int) -> CommitmentLine:
    """The commitment with this entry number, as it stands."""
    dossier_id = dossiers(opened.register)[0].id
    lines = commitments(opened.register, today(), dossier_id)
    return next(line for line in lines if line.statement.entry == entry)


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


@pytest.fixture
def go(opened: Opened) -> Callable[[int], CommitmentScreen]:
    """Goes to the commitment with an entry number."""

    def go_(entry: int) -> CommitmentScreen:
        line = line_of(opened, entry)
        opened.window.go(CommitmentPlace(line.id, line.statement.dossier_id))
        opened.settle()
        return screen_of(opened)

    return go_
