"""A reminder of today that somebody set is done or removed where it stands."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import Register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.reminders import reminders_of
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind
from ui.computer.clock import now, today
from ui.places import TodayPlace
from ui.reminders.reminder_dialog import ReminderDialog
from ui.screens.today import TodayScreen


def deadline_with_reminder(register: Register) -> int:
    """A term of next week, of which somebody is reminded later today."""
    at = now() + timedelta(minutes=2)
    if at.date() != today():
        pytest.skip("too late in the evening for a reminder of today")
    term = Term("next week", TimeKind.EXACT, latest=today() + timedelta(days=7))
    new = NewDeadline(dossiers(register)[0].id, "Board paper", None, term)
    deadline_id = set_deadline(register, new, who="test").ids[0]
    add_reminder(register, NewReminder(deadline_id, at), who="test")
    return deadline_id


def choose(opened: Opened, qtbot: QtBot, title: str) -> None:
    """Choose this in the menu of the one reminder."""
    screen = opened.window.shown
    assert isinstance(screen, TodayScreen)
    qtbot.waitUntil(lambda: len(screen.reminders.lines) == 1)
    (row,) = screen.reminders.lines
    menu = row.again.menu()
    assert menu is not None
    next(action for action in menu.actions() if action.text() == title).trigger()
    opened.settle()


@pytest.mark.parametrize("title", ["It is done", "Remove the reminder"])
def test_a_reminder_to_come_is_done_or_removed_and_that_is_undone(
    open_window: OpenWindow, register: Register, qtbot: QtBot, title: str
):
    deadline_id = deadline_with_reminder(register)
    opened = open_window("en", TodayPlace())
    choose(opened, qtbot, title)
    left = [line for line in reminders_of(register, deadline_id) if not line.done]
    assert left == []
    undo(register, "test")
    assert [line.done for line in reminders_of(register, deadline_id)] == [False]


def test_one_is_reminded_of_a_term_set_by_hand_from_its_line(
    open_window: OpenWindow, register: Register, qtbot: QtBot
):
    term = Term("next week", TimeKind.EXACT, latest=today() + timedelta(days=2))
    new = NewDeadline(dossiers(register)[0].id, "Board paper", None, term)
    deadline_id = set_deadline(register, new, who="test").ids[0]
    opened = open_window("en", TodayPlace())
    screen = opened.window.shown
    assert isinstance(screen, TodayScreen)
    listed = screen.watch.by_hand.list
    qtbot.waitUntil(listed.isVisible)
    lines = listed.model_of_lines
    at = next(
        n for n in range(lines.rowCount()) if "Board paper" in str(lines.data(lines.index(n)))
    )
    listed.setFocus()
    listed.show_selected(at)
    qtbot.keyClick(listed, Qt.Key.Key_Z)
    opened.settle()
    screen.findChildren(ReminderDialog)[-1].accept()
    opened.settle()
    assert [line.done for line in reminders_of(register, deadline_id)] == [False]
