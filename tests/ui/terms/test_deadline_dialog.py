"""A deadline set by hand: on a day, or in vague words with what is assumed of them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from tracker.register.operations.following.deadlines import set_deadline
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.deadlines import deadlines
from tracker.vocabulary import TimeKind
from ui.terms.deadline_dialog import DeadlineDialog, DeadlineOffer

DAY = date(2026, 12, 1)
Key = Qt.Key


@pytest.fixture
def dialog(register, look, qtbot):
    made = DeadlineDialog(look, DeadlineOffer(dossiers(register)[0].id, [], DAY))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    QTest.keyClicks(made.subject, "The costing")
    return made


def kept(register, dialog):
    made = set_deadline(register, dialog.deadline(), who="test").ids[0]
    return next(each for each in deadlines(register) if each.id == made)


def test_without_words_of_its_own_its_words_are_its_day(register, dialog):
    term = kept(register, dialog).term
    assert (term.words, term.kind, term.latest) == ("1 December 2026", TimeKind.EXACT, DAY)


def test_words_that_name_no_day_are_kept_with_our_assumption(register, dialog):
    QTest.keyClicks(dialog.words_of_term, "shortly")
    dialog.vague.setFocus()
    QTest.keyClick(dialog.vague, Key.Key_Space)
    assert not dialog.day.isVisible()
    fields = dialog.assumed
    assert fields.reason.isVisible()
    QTest.keyClick(fields.has_window, Key.Key_Space)
    assert not dialog.keep.isEnabled(), "a window has its reason"
    fields.last.setDate(QDate(2027, 1, 15))
    QTest.keyClicks(fields.reason, "It took six weeks the last time")
    assert dialog.keep.isEnabled()
    term = kept(register, dialog).term
    assert (term.words, term.kind, term.latest) == ("shortly", TimeKind.VAGUE, None)
    assert (term.window_earliest, term.window_latest) == (DAY, date(2027, 1, 15))
    assert term.reason == "It took six weeks the last time"


def test_vague_words_must_be_there(dialog):
    dialog.vague.setChecked(True)
    assert not dialog.keep.isEnabled()
    dialog.words_of_term.setText("shortly")
    assert dialog.keep.isEnabled()
