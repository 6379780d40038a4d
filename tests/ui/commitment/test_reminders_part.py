"""Being reminded of the term of an entry: set, put off, done and removed on its screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.following.reminders import ReminderLine, reminders_of
from ui.commands.commands import commands_of_screen
from ui.computer.clock import now
from ui.reminders.reminder_dialog import ReminderDialog
from ui.screens.commitment import CommitmentScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

COSTING, ON_ICE = 9, 12


def reminders(opened: Opened) -> list[ReminderLine]:
    statement_id = line_of(opened, COSTING).statement.id
    deadline_id = followed_of(opened.register, "deadline", statement_id)
    assert deadline_id is not None
    return reminders_of(opened.register, deadline_id)


def told(opened: Opened) -> str:
    part = screen_of(opened).aside.reminders
    return " ".join(label.text() for label in part.findChildren(QLabel))


def press(opened: Opened, qtbot: QtBot, title: str) -> None:
    """Press the act with this title beside the reminder."""
    part = screen_of(opened).aside.reminders
    made = next(each for each in part.findChildren(QAbstractButton) if each.text() == title)
    made.setFocus()
    qtbot.keyClick(made, Key.Key_Space)
    opened.settle()


@pytest.fixture
def screen(opened: Opened, go: Go, qtbot: QtBot) -> CommitmentScreen:
    """A commitment of whose term somebody is reminded in two days."""
    made = go(COSTING)
    assert "Nobody asked to be reminded" in told(opened)
    qtbot.keyClick(made, Key.Key_Z)
    opened.settle()
    shown = made.findChildren(ReminderDialog)[-1]
    later = now() + timedelta(days=2)
    shown.day.setDate(later.date())
    shown.text.setText("Call the ministry")
    shown.accept()
    opened.settle()
    return screen_of(opened)


def test_a_reminder_is_set_with_its_words_and_undone(opened: Opened, screen: CommitmentScreen):
    (line,) = reminders(opened)
    assert line.words == "Call the ministry"
    assert "Call the ministry" in told(opened)
    assert "to come" in told(opened)
    undo(opened.register, "test")
    assert reminders(opened) == []


def test_a_moment_that_is_past_is_not_taken(opened: Opened, go: Go, qtbot: QtBot):
    made = go(COSTING)
    qtbot.keyClick(made, Key.Key_Z)
    opened.settle()
    shown = made.findChildren(ReminderDialog)[-1]
    assert shown.keep.isEnabled(), "the moment that is proposed is still to come"
    shown.day.setDate((now() - timedelta(days=1)).date())
    assert not shown.keep.isEnabled()
    shown.reject()


def test_a_reminder_is_put_off_to_a_later_moment_only(
    opened: Opened, screen: CommitmentScreen, qtbot: QtBot
):
    (before,) = reminders(opened)
    press(opened, qtbot, "later")
    shown = screen_of(opened).findChildren(ReminderDialog)[-1]
    shown.day.setDate(now().date())
    assert not shown.keep.isEnabled()
    shown.day.setDate((now() + timedelta(days=5)).date())
    shown.accept()
    opened.settle()
    (after,) = reminders(opened)
    assert after.at > before.at
    assert after.words == before.words


def test_a_reminder_is_done_before_its_moment(
    opened: Opened, screen: CommitmentScreen, qtbot: QtBot
):
    press(opened, qtbot, "done")
    (line,) = reminders(opened)
    assert line.done
    assert "given" in told(opened)


def test_a_reminder_is_removed_beside_where_it_stands(
    opened: Opened, screen: CommitmentScreen, qtbot: QtBot
):
    press(opened, qtbot, "remove")
    assert reminders(opened) == []
    assert "Nobody asked to be reminded" in told(opened)


def test_what_is_done_with_a_reminder_is_among_all_commands(
    opened: Opened, screen: CommitmentScreen
):
    words = opened.window.look.words
    titles = [each.title for each in commands_of_screen(screen_of(opened), words)]
    assert "remind me" in titles
    assert any(title.startswith("Put off: ") for title in titles)
    assert any(title.startswith("Done: ") for title in titles)
