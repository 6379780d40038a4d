"""A counted term is kept from the dialog it was counted in: as a new deadline, or with one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from tests.ui.test_window import OpenWindow
from tracker.register import Register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind
from ui.terms.asking import CountingTerms

Key = Qt.Key


@pytest.fixture
def terms(open_window: OpenWindow, settle) -> CountingTerms:
    window = open_window("en").window
    window.actions_of_app.by_name["count"].trigger()
    settle()
    window.counting_terms.counting.day.setDate(QDate(2026, 11, 2))
    return window.counting_terms


@pytest.fixture
def keeping(terms: CountingTerms, settle):
    """The dialog in which one says with what it is kept."""

    def keep():
        QTest.keyClick(terms.counting.keep_it, Key.Key_Space)
        settle()
        return terms.keeping

    return keep


def by_subject(register: Register, subject: str):
    return next((each for each in deadlines(register) if each.subject == subject), None)


def test_a_new_deadline_has_the_last_day_and_the_calculation_in_one_step(
    keeping, register, settle, told
):
    dialog = keeping()
    assert dialog.words_of_term.text() == "2 weeks"
    assert not dialog.keep.isEnabled(), "it says about what it is"
    dialog.subject.setFocus()
    QTest.keyClicks(dialog.subject, "Reply to the council")
    QTest.keyClick(dialog.subject, Key.Key_Return)
    settle()
    line = by_subject(register, "Reply to the council")
    assert line.term.latest == date(2026, 11, 16)
    assert line.term.kind is TimeKind.COMPUTED
    assert "Monday 16 November 2026" in line.working
    assert "with its calculation" in told[-1].sentence
    assert undo(register, "test")
    assert by_subject(register, "Reply to the council") is None


def test_a_term_that_is_there_gets_the_day_and_the_calculation(terms, keeping, register, settle):
    dossier_id = dossiers(register)[0].id
    term = Term("within two weeks of receipt", TimeKind.COMPUTED)
    made = set_deadline(register, NewDeadline(dossier_id, "The reply", None, term), who="x").ids[0]
    dialog = keeping()
    dialog.deadline.setCurrentIndex(dialog.deadline.findData(made))
    assert not dialog.subject.isEnabled()
    QTest.keyClick(dialog.deadline, Key.Key_Return)
    settle()
    line = by_subject(register, "The reply")
    assert (line.term.latest, line.term.words) == (date(2026, 11, 16), term.words)
    assert line.working


def test_vague_words_are_not_offered(keeping, register):
    dossier_id = dossiers(register)[0].id
    new = NewDeadline(dossier_id, "The plan", None, Term("soon", TimeKind.VAGUE))
    made = set_deadline(register, new, who="x").ids[0]
    dialog = keeping()
    assert dialog.deadline.findData(made) == -1
