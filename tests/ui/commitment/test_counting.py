"""The term of a commitment, by keyboard: counted and kept, its calculation written by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.commitment.test_commitment import COSTING, DEFERRED, dialog, texts
from tests.ui.conftest import TODAY, Opened
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.following.terms import TermHistory
from ui.commitment.term_dialogs import WorkingDialog
from ui.screens.commitment import CommitmentScreen
from ui.terms.counting import CountingDialog

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]


def history(opened: Opened) -> TermHistory:
    page = commitment_page(opened.register, line_of(opened, COSTING).id, TODAY)
    assert page.term is not None
    return page.term


@pytest.fixture
def costing(go: Go) -> CommitmentScreen:
    return go(COSTING)


def test_a_term_is_counted_and_kept_with_its_calculation(
    opened: Opened, costing: CommitmentScreen, qtbot: QtBot
):
    before = history(opened)
    qtbot.keyClick(costing, Key.Key_T)
    opened.settle()
    shown = opened.window.findChildren(CountingDialog)[-1]
    shown.day.setDate(QDate(2026, 11, 2))
    qtbot.keyClick(shown.keep_it, Key.Key_Space)
    opened.settle()
    after = history(opened)
    assert after.now.latest == date(2026, 11, 16)
    assert after.now.words == before.now.words
    told = " ".join(texts(screen_of(opened).columns))
    assert "How it was counted" in told
    assert "Monday 16 November 2026" in told
    assert undo(opened.register, "test")
    assert history(opened) == before


def test_a_calculation_is_written_by_hand_and_left_out_again(
    opened: Opened, costing: CommitmentScreen, qtbot: QtBot
):
    for written in ("Four weeks from the letter.", ""):
        qtbot.keyClick(screen_of(opened), Key.Key_H)
        opened.settle()
        shown = dialog(screen_of(opened), WorkingDialog)
        assert isinstance(shown, WorkingDialog)
        shown.text.setPlainText(written)
        shown.accept()
        opened.settle()
        assert history(opened).working == (written or None)
        told = texts(screen_of(opened).columns)
        assert ("How it was counted" in told) == bool(written)


def test_vague_words_are_not_counted_but_assumed(go: Go):
    term = go(DEFERRED).term
    assert term.assume_key.parent() is not None
    assert term.count_key.parent() is None
    assert term.working_key.parent() is None
