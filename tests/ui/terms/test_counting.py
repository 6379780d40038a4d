"""Counting a term in the window, and the free days behind it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtGui import QGuiApplication

from tests.ui.test_window import OpenWindow
from tracker.register import Register
from tracker.register.operations.following.counting import NewCount, count_deadline
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Term
from tracker.register.questions.people.parties import parties
from tracker.terms.free_days import CalendarKey
from tracker.terms.reckoning import Unit
from tracker.vocabulary import TimeKind
from ui.terms.asking import CountingTerms


@pytest.fixture
def terms(open_window: OpenWindow, settle) -> CountingTerms:
    window = open_window("en").window
    window.actions_of_app.by_name["count"].trigger()
    settle()
    return window.counting_terms


def test_the_last_day_and_its_working_follow_what_is_entered(terms: CountingTerms):
    dialog = terms.counting
    dialog.day.setDate(QDate(2026, 5, 11))
    assert dialog.answer.text() == "Monday 25 May 2026"
    dialog.by_act.setChecked(True)
    assert dialog.answer.text() == "Tuesday 26 May 2026"
    assert "Whit Monday" in dialog.working.text()
    dialog.calendar.setCurrentIndex(list(CalendarKey).index(CalendarKey.FR))
    assert dialog.answer.text() == "Monday 25 May 2026"
    dialog.back.setChecked(True)
    assert dialog.answer.text() == "Monday 27 April 2026"
    dialog.copy_it.click()
    assert QGuiApplication.clipboard().text() == dialog.working.text()


def test_the_first_answer_is_of_what_the_fields_say(terms: CountingTerms):
    dialog = terms.counting
    assert (dialog.length.value(), dialog.unit.currentText()) == (2, "weeks")
    assert dialog.working.text().startswith("2 weeks from")


def test_the_units_go_with_the_number(terms: CountingTerms):
    dialog = terms.counting
    assert dialog.unit.currentText() == "weeks"
    dialog.length.setValue(1)
    assert dialog.unit.currentText() == "week"


def test_a_term_beyond_the_calendar_says_so(terms: CountingTerms):
    dialog = terms.counting
    dialog.unit.setCurrentIndex(dialog.unit.count() - 1)
    dialog.length.setValue(9_000)
    assert dialog.working.text() == "This term ends beyond the calendar."
    assert not dialog.copy_it.isEnabled()


def test_a_day_that_is_added_counts_the_running_terms_again_and_says_so(
    terms: CountingTerms, register: Register, settle
):
    running = make_term(register)
    dialog = terms.counting
    dialog.day.setDate(QDate(2026, 6, 1))
    dialog.free_days.click()
    settle()
    days = terms.days
    days.day.setDate(QDate(2026, 6, 5))
    days.name.setText("Bridge day")
    days.add.click()
    settle()
    assert days.answer.text() == (
        "the answer: until now Friday 5 June 2026, from now on Monday 8 June 2026."
    )
    assert line(register, running).term.latest == date(2026, 6, 8)
    assert days.rows.itemAtPosition(9, 1).widget().text() == "Bridge day"
    days.rows.itemAtPosition(9, 3).widget().click()
    settle()
    assert line(register, running).term.latest == date(2026, 6, 5)


def make_term(register: Register) -> int:
    term = Term("within four days", TimeKind.COMPUTED, None, date(2026, 6, 5))
    new = NewDeadline(dossiers(register)[0].id, "the answer", parties(register)[0].id, term)
    made = set_deadline(register, new, who="test").ids[0]
    count = NewCount(date(2026, 6, 1), 4, Unit.DAY, statutory=True)
    count_deadline(register, made, count, who="test")
    return made


def line(register: Register, deadline_id: int):
    return next(each for each in deadlines(register) if each.id == deadline_id)
