"""What was confirmed of a point is taken back where it stands, by one key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.desk.made import WHO
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.papers.checked_points import checked_points

Key = Qt.Key


@pytest.fixture
def press(desk, settle):
    """Presses a key where the keyboard is now, and waits for the register."""

    def press_key(key: Qt.Key) -> None:
        QTest.keyClick(desk.window().focusWidget() or desk, key)
        settle()

    return press_key


def view_of(desk):
    return desk.queue.card.checklist


def test_x_takes_back_what_was_confirmed_of_a_point(at_the_end, press, session):
    press(Key.Key_J)
    press(Key.Key_Return)
    assert len(checked_points(session.register)) == 1
    press(Key.Key_K)
    assert view_of(at_the_end).current.shown.checked is not None
    press(Key.Key_X)
    assert checked_points(session.register) == []
    assert "confirmed" not in view_of(at_the_end).points[0].accessibleDescription()
    undo(session.register, who=WHO)
    assert len(checked_points(session.register)) == 1


def test_x_does_nothing_to_a_point_nobody_went_through(at_the_end, press, session):
    press(Key.Key_J)
    press(Key.Key_X)
    assert checked_points(session.register) == []
    assert view_of(at_the_end).current is view_of(at_the_end).points[0]
