"""Whom an entry concerns and what limits it: set by key, told in the aside, removed beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.operations.entries.parts import Parts, set_parts
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.entry_page import EntryPage, entry_page
from tracker.vocabulary import Proviso
from ui.commands.commands import commands_of_screen
from ui.commitment.limit_dialogs import (
    AddresseesDialog,
    EmbargoDialog,
    PartsDialog,
    ProvisoDialog,
)
from ui.computer.clock import now
from ui.forms.form_dialog import FormDialog
from ui.letters.office_dialog import OfficeDialog
from ui.screens.commitment import CommitmentScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

DEFERRED = 15


def entry_of(opened: Opened) -> EntryPage:
    return entry_page(opened.register, line_of(opened, DEFERRED).statement.id)


def limits_told(opened: Opened) -> str:
    return " ".join(label.text() for label in screen_of(opened).aside.limits.findChildren(QLabel))


def press_remove(opened: Opened, qtbot: QtBot, beginning: str) -> None:
    """Press the key that removes what is called so."""
    made = next(
        made
        for made in screen_of(opened).aside.limits.findChildren(QAbstractButton)
        if made.accessibleName().startswith(f"Remove: {beginning}")
    )
    made.setFocus()
    qtbot.keyClick(made, Key.Key_Delete)
    opened.settle()


def asked(opened: Opened, screen: QWidget, kind: type[FormDialog]) -> FormDialog:
    opened.settle()
    shown = screen.findChildren(kind)[-1]
    assert isinstance(shown, kind)
    return shown


def test_the_addressees_are_ticked_and_can_be_taken_away(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    before = entry_of(opened).line.addressees
    qtbot.keyClick(screen, Key.Key_A)
    shown = asked(opened, screen, AddresseesDialog)
    assert isinstance(shown, AddresseesDialog)
    assert set(shown.value()) == {party.id for party in before}
    other = opened.party_named("Social Council")
    shown.parties.tick([other])
    shown.accept()
    opened.settle()
    assert [party.id for party in entry_of(opened).line.addressees] == [other]
    assert "Social Council" in limits_told(opened)
    press_remove(opened, qtbot, "To")
    assert entry_of(opened).line.addressees == ()
    undo(opened.register, "test")
    assert [party.id for party in entry_of(opened).line.addressees] == [other]


def test_who_is_bound_gains_or_is_named_is_kept_apart(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    cabinet = opened.party_named("Cabinet of Veldland")
    other = opened.party_named("Social Council")
    qtbot.keyClick(screen, Key.Key_B)
    shown = asked(opened, screen, PartsDialog)
    assert isinstance(shown, PartsDialog)
    shown.bound.tick([cabinet])
    shown.beneficiaries.tick([other])
    shown.named.tick([])
    shown.accept()
    opened.settle()
    told = limits_told(opened)
    assert "Bound" in told
    assert "Beneficiary" in told
    press_remove(opened, qtbot, "Beneficiary")
    parts = entry_of(opened).parts
    assert [party.id for party in parts.bound] == [cabinet]
    assert parts.beneficiaries == ()


def test_another_office_asks_for_a_reason(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    for has_office in (False, True):
        qtbot.keyClick(screen, Key.Key_O)
        shown = asked(opened, screen, OfficeDialog)
        assert isinstance(shown, OfficeDialog)
        if not has_office:
            assert shown.office.count() > 1, "the offices of whoever spoke are offered"
            shown.office.setCurrentIndex(1)
        else:
            shown.office.setCurrentIndex(0)
            assert not shown.keep.isEnabled()
            shown.why.setText("It was said at home.")
        assert shown.keep.isEnabled()
        named = shown.office.currentText()
        shown.accept()
        opened.settle()
        assert entry_of(opened).office == (None if has_office else named)


def test_an_embargo_stands_beside_the_words_and_is_lifted_there(
    opened: Opened, go: Go, qtbot: QtBot
):
    screen = go(DEFERRED)
    qtbot.keyClick(screen, Key.Key_U)
    shown = asked(opened, screen, EmbargoDialog)
    assert isinstance(shown, EmbargoDialog)
    until = (now() + timedelta(days=3)).replace(hour=10, minute=30, second=0, microsecond=0)
    shown.until.day.setDate(until.date())
    shown.until.clock.setTime(until.time())
    shown.accept()
    opened.settle()
    assert entry_of(opened).line.embargo == until
    assert "10:30" in limits_told(opened)
    assert "passed" not in limits_told(opened)
    press_remove(opened, qtbot, "Embargo")
    assert entry_of(opened).line.embargo is None


def test_an_embargo_that_ran_out_says_so(opened: Opened, go: Go):
    until = datetime(2026, 1, 5, 9, 0).astimezone()
    set_embargo(opened.register, entry_of(opened).line.id, until, who="test")
    go(DEFERRED)
    assert "passed" in limits_told(opened)


def test_limiting_words_are_selected_in_the_letter_and_marked(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    line = entry_of(opened).line
    before = entry_of(opened).provisos
    qtbot.keyClick(screen, Key.Key_X)
    shown = asked(opened, screen, ProvisoDialog)
    assert isinstance(shown, ProvisoDialog)
    assert not shown.keep.isEnabled()
    assert shown.text.hasFocus()
    for _ in range(3):
        shown.text.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    assert shown.keep.isEnabled()
    shown.kind.choose(Proviso.RESERVATION)
    shown.accept()
    opened.settle()
    (made,) = [each for each in entry_of(opened).provisos if each not in before]
    assert made.kind is Proviso.RESERVATION
    assert line.quote.startswith(made.quote)
    assert made.quote in limits_told(opened)
    press_remove(opened, qtbot, "Reservation")
    assert entry_of(opened).provisos == before


def test_the_words_that_are_marked_already_are_refused_in_the_dialog(
    opened: Opened, go: Go, qtbot: QtBot
):
    for _ in range(2):
        screen = go(DEFERRED)
        qtbot.keyClick(screen, Key.Key_X)
        shown = asked(opened, screen, ProvisoDialog)
        assert isinstance(shown, ProvisoDialog)
        shown.text.moveCursor(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
        shown.accept()
        opened.settle()
    assert shown.isVisible()
    assert shown.trouble.isVisible()


def test_all_of_it_is_among_all_commands(opened: Opened, go: Go):
    cabinet = opened.party_named("Cabinet of Veldland")
    parts = Parts(bound=(cabinet,))
    set_parts(opened.register, entry_of(opened).line.id, parts, who="test")
    screen = go(DEFERRED)
    titles = [each.title for each in commands_of_screen(screen, opened.window.look.words)]
    for title in ("to whom", "in which office", "embargo", "mark limiting words"):
        assert title in titles
    assert "Remove: Bound, Cabinet of Veldland" in titles
