"""Declaring a letter an ultimatum at the desk, changing it, and taking that back; by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.ui.conftest import Opened
from tests.ui.letters.conftest import GoTo, Press, dialog_over, letter_called
from tracker.register.operations.following.ultimatums import withdraw_ultimatum
from tracker.register.questions.following.ultimatum_pages import ultimatum_page
from tracker.register.questions.following.ultimatums import UltimatumLine, ultimatums
from tracker.vocabulary import DocumentKind
from ui.commands.commands import commands_of_screen
from ui.letters.ultimatum_dialog import UltimatumDialog

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

ULTIMATUM = "Ultimatum on work and security"
TERM = "Wednesday 25 November 2026 at 12.00"
STRIKE = "we will call on our members to stop work"
BEFORE = datetime(2026, 11, 20, tzinfo=UTC)


def dialog_of(opened: Opened) -> UltimatumDialog:
    shown = dialog_over(opened)
    assert isinstance(shown, UltimatumDialog)
    return shown


def declared(opened: Opened) -> UltimatumLine:
    (line,) = ultimatums(opened.register, BEFORE)
    return line


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def take_back(opened: Opened) -> None:
    """The ultimatum of the example is a letter that nobody declared one."""
    withdraw_ultimatum(opened.register, letter_called(opened, ULTIMATUM).id, who="test")


def choose(opened: Opened, data: object) -> UltimatumDialog:
    shown = dialog_of(opened)
    shown.end.choice.setCurrentIndex(shown.end.choice.findData(data))
    return shown


def test_a_letter_is_declared_one_in_its_own_words_to_the_hour(
    opened: Opened, go_to: GoTo, press: Press, qtbot
):
    take_back(opened)
    desk = go_to(ULTIMATUM)
    press(desk, Key.Key_U)
    shown = choose(opened, "words")
    assert "From Federation of Workers to Cabinet of Veldland. 5 demands" in texts(shown)
    qtbot.keyClicks(shown.end.words_of_term.line, TERM)
    assert shown.end.last.clock.time().toString("HH:mm") == "12:00"
    qtbot.keyClicks(shown.follows.line, STRIKE)
    shown.decided_by.setText("The members’ council")
    press(shown.decided_by, Key.Key_Return)
    line = declared(opened)
    assert line.declared
    assert line.term.moment == datetime(2026, 11, 25, 12).astimezone()
    assert line.consequence == STRIKE
    assert line.decided_by == "The members’ council"
    assert letter_called(opened, ULTIMATUM).kind is DocumentKind.ULTIMATUM


def test_its_own_deadline_is_the_term_unless_another_is_chosen(
    opened: Opened, go_to: GoTo, press: Press
):
    before = declared(opened).deadline_id
    take_back(opened)
    press(go_to(ULTIMATUM), Key.Key_U)
    assert not dialog_of(opened).end.words_of_term.isVisible()
    press(dialog_of(opened).decided_by, Key.Key_Return)
    assert declared(opened).deadline_id == before


def test_selected_words_are_those_of_the_term_or_of_what_follows(
    opened: Opened, go_to: GoTo, press: Press
):
    take_back(opened)
    desk = go_to(ULTIMATUM)
    text = ultimatum_page(opened.register, letter_called(opened, ULTIMATUM).id).letter.text
    for words in (TERM, STRIKE):
        start = text.index(words)
        desk.letter.select((start, start + len(words)))
        press(desk, Key.Key_U)
        shown = dialog_of(opened)
        field = shown.end.words_of_term if words == TERM else shown.follows
        assert field.words == words
        press(shown, Key.Key_Escape)


def test_words_that_do_not_stand_in_the_letter_are_not_kept(
    opened: Opened, go_to: GoTo, press: Press
):
    take_back(opened)
    press(go_to(ULTIMATUM), Key.Key_U)
    shown = dialog_of(opened)
    shown.follows.line.setText("we will occupy the ministry")
    assert "These words do not stand in the letter." in texts(shown)
    assert not shown.keep.isEnabled()


def test_a_change_is_kept_with_its_reason(opened: Opened, go_to: GoTo, press: Press):
    press(go_to(ULTIMATUM), Key.Key_U)
    shown = dialog_of(opened)
    shown.decided_by.setText("The board")
    assert not shown.keep.isEnabled()
    shown.why.setText("The council met a day later")
    press(shown.why, Key.Key_Return)
    assert declared(opened).decided_by == "The board"
    assert declared(opened).consequence.startswith(STRIKE), "what was not asked stays"


def test_what_somebody_else_changed_meanwhile_is_said_and_nothing_is_lost(
    opened: Opened, go_to: GoTo, press: Press
):
    press(go_to(ULTIMATUM), Key.Key_U)
    shown = dialog_of(opened)
    take_back(opened)
    shown.why.setText("A slip")
    press(shown.why, Key.Key_Return)
    assert shown.isVisible()
    assert "was not declared an ultimatum. Declare it first." in texts(shown)
    assert shown.why.text() == "A slip"


def test_it_is_none_after_all_and_undo_brings_it_back(opened: Opened, go_to: GoTo, press: Press):
    desk = go_to(ULTIMATUM)
    press(desk, Key.Key_U)
    shown = dialog_of(opened)
    shown.withdraw_button.setFocus()
    press(shown.withdraw_button, Key.Key_Space)
    assert not ultimatums(opened.register, BEFORE)
    assert letter_called(opened, ULTIMATUM).kind is DocumentKind.LETTER
    press(desk, Key.Key_Z, CONTROL)
    assert declared(opened).declared


def test_it_stands_among_all_commands(opened: Opened, go_to: GoTo):
    go_to(ULTIMATUM)
    titles = {c.title for c in commands_of_screen(opened.window.shown, opened.window.look.words)}
    assert "ultimatum…" in titles
    assert not [b for b in opened.window.findChildren(QPushButton) if b.text() == "ultimatum…"]
