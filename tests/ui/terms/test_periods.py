"""The periods of the calendar, by keyboard: added, changed, removed, with the terms that end."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.test_window import OpenWindow
from tracker.register import Register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.calendar_periods import (
    NewCalendarPeriod,
    add_calendar_period,
)
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.lines import Term
from tracker.register.questions.talks.calendar_periods import calendar_periods
from tracker.vocabulary import CalendarLayer, TimeKind
from ui.terms.calendar import CalendarActs

Key = Qt.Key
WINTER = NewCalendarPeriod(
    CalendarLayer.RECESS, "Winter break", date(2029, 12, 20), date(2030, 1, 8)
)


@pytest.fixture
def winter(register: Register) -> int:
    return add_calendar_period(register, WINTER, who="test").ids[0]


@pytest.fixture
def acts(winter, open_window: OpenWindow, settle) -> CalendarActs:
    window = open_window("en").window
    window.actions_of_app.by_name["periods"].trigger()
    settle()
    return window.calendar_acts


def named(register: Register):
    return {line.name: line for line in calendar_periods(register)}


def row(acts: CalendarActs, name: str):
    return next(each for each in acts.dialog.rows if name in texts(each))


def texts(part) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel)]


def test_a_period_is_added_and_is_shown(acts: CalendarActs, register: Register, settle):
    QTest.keyClick(acts.dialog.add, Key.Key_Space)
    settle()
    dialog = acts.period
    assert not dialog.keep.isEnabled(), "it has a name"
    QTest.keyClicks(dialog.name, "Spring recess")
    dialog.layer.choose(CalendarLayer.RECESS)
    dialog.last.setDate(QDate(2030, 5, 5))
    dialog.first.setDate(QDate(2030, 4, 26))
    QTest.keyClick(dialog.name, Key.Key_Return)
    settle()
    line = named(register)["Spring recess"]
    assert (line.first_day, line.last_day) == (date(2030, 4, 26), date(2030, 5, 5))
    assert "Spring recess" in texts(acts.dialog)


def test_a_period_does_not_end_before_it_begins(acts: CalendarActs, settle):
    QTest.keyClick(acts.dialog.add, Key.Key_Space)
    settle()
    dialog = acts.period
    dialog.name.setText("Spring recess")
    dialog.last.setDate(dialog.first.date().addDays(-1))
    assert not dialog.keep.isEnabled()


def test_a_period_is_changed_and_stays_with_its_dossier(
    acts: CalendarActs, winter: int, register: Register, settle
):
    QTest.keyClick(row(acts, "Winter break").change, Key.Key_Space)
    settle()
    acts.period.last.setDate(QDate(2030, 1, 15))
    QTest.keyClick(acts.period.name, Key.Key_Return)
    settle()
    line = named(register)["Winter break"]
    assert (line.id, line.last_day, line.dossier_id) == (winter, date(2030, 1, 15), None)


def test_a_period_is_removed_and_comes_back_with_undo(
    acts: CalendarActs, register: Register, settle, qtbot
):
    QTest.keyClick(row(acts, "Winter break").remove, Key.Key_Space)
    settle()
    assert "Winter break" not in named(register)
    qtbot.waitUntil(lambda: "Winter break" not in texts(acts.dialog))
    assert undo(register, "test")
    assert "Winter break" in named(register)


def test_the_terms_that_end_in_a_period_are_named_with_it(
    register: Register, winter: int, open_window: OpenWindow, settle
):
    dossier_id = dossiers(register)[0].id
    for subject, day in (("The reply", date(2030, 1, 8)), ("The plan", date(2030, 1, 9))):
        term = Term(str(day), TimeKind.EXACT, latest=day)
        set_deadline(register, NewDeadline(dossier_id, subject, None, term), who="test")
    window = open_window("en").window
    window.actions_of_app.by_name["periods"].trigger()
    settle()
    told = texts(row(window.calendar_acts, "Winter break"))
    assert "Ends in it: The reply, 8 Jan 2030" in told
