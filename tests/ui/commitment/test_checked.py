"""A second pair of eyes on the entry of a commitment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.entry_page import entry_page
from tracker.vocabulary import Dispute
from ui.reporting import Message
from ui.screens.commitment import CommitmentScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

DEFERRED = 15


def said(opened: Opened) -> str:
    return " ".join(label.text() for label in screen_of(opened).checked.findChildren(QLabel))


def who(opened: Opened) -> str:
    """The one at the screen."""
    return screen_of(opened).session.who


def signers(opened: Opened) -> list[str]:
    entry = entry_page(opened.register, line_of(opened, DEFERRED).statement.id)
    return [line.signer for line in entry.countersignatures]


def test_an_entry_that_nobody_else_checked_says_how_that_is_done(opened: Opened, go: Go):
    go(DEFERRED)
    assert "Nobody else has checked it yet." in said(opened)


def test_an_entry_is_signed_as_checked_by_a_key_and_that_is_undone(
    opened: Opened, go: Go, qtbot: QtBot
):
    qtbot.keyClick(go(DEFERRED), Key.Key_I)
    opened.settle()
    assert signers(opened) == [who(opened)]
    assert f"Checked by {who(opened)}" in said(opened)
    undo(opened.register, who=who(opened))
    assert signers(opened) == []


def test_a_signature_stands_back_once_the_entry_is_changed(opened: Opened, go: Go, qtbot: QtBot):
    qtbot.keyClick(go(DEFERRED), Key.Key_I)
    opened.settle()
    statement_id = line_of(opened, DEFERRED).statement.id
    set_dispute(opened.register, statement_id, Dispute.BY_THEM, who="Other", why="Heard so.")
    screen_of(opened).read_again()
    opened.settle()
    assert "before it was changed" in said(opened)


def test_nobody_signs_for_what_they_changed_themselves(
    opened: Opened, go: Go, qtbot: QtBot, told: list[Message]
):
    screen = go(DEFERRED)
    statement_id = line_of(opened, DEFERRED).statement.id
    set_dispute(opened.register, statement_id, Dispute.BY_THEM, who=who(opened), why="Heard so.")
    screen.read_again()
    opened.settle()
    before = len(told)
    qtbot.keyClick(screen, Key.Key_I)
    opened.settle()
    assert signers(opened) == []
    assert len(told) > before
