"""In which office a letter was sent: asked where it is read, told among its facts, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.conftest import Opened
from tests.ui.letters.conftest import GoTo, Press, dialog_over, letter_called
from tracker.register.operations.keeping.undo import undo
from ui.commands.commands import commands_of_screen
from ui.letters.office_dialog import OfficeDialog
from ui.screens.letter import LetterScreen

Key = Qt.Key

ANSWER = "Answer of the cabinet"


def asked(opened: Opened) -> OfficeDialog:
    found = dialog_over(opened)
    assert isinstance(found, OfficeDialog)
    return found


def kept(opened: Opened, dialog: OfficeDialog) -> None:
    dialog.accept()
    opened.settle()


def facts_told(opened: Opened) -> str:
    screen = opened.window.shown
    assert isinstance(screen, LetterScreen)
    card = screen.desk.queue.card
    assert card is not None
    parts = (card, *card.findChildren(QWidget))
    return " ".join(f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts)


def test_the_office_of_the_sender_is_kept_and_undone(opened: Opened, go_to: GoTo, press: Press):
    press(go_to(ANSWER), Key.Key_O)
    dialog = asked(opened)
    assert dialog.office.count() > 1, "the offices of the sender are offered"
    dialog.office.setCurrentIndex(1)
    named = dialog.office.currentText()
    kept(opened, dialog)
    assert letter_called(opened, ANSWER).office == named
    undo(opened.register, "test")
    assert letter_called(opened, ANSWER).office is None


def test_another_office_has_its_reason(opened: Opened, go_to: GoTo, press: Press):
    desk = go_to(ANSWER)
    press(desk, Key.Key_O)
    dialog = asked(opened)
    dialog.office.setCurrentIndex(1)
    kept(opened, dialog)
    press(desk, Key.Key_O)
    dialog = asked(opened)
    dialog.office.setCurrentIndex(0)
    assert not dialog.keep.isEnabled()
    dialog.why.setText("It was sent for the party.")
    kept(opened, dialog)
    assert letter_called(opened, ANSWER).office is None


def test_the_office_stands_among_the_facts_with_the_act_beside_them(
    opened: Opened, go_to: GoTo, press: Press
):
    desk = go_to(ANSWER)
    press(desk, Key.Key_F)
    titles = [
        each.title for each in commands_of_screen(opened.window.shown, opened.window.look.words)
    ]
    assert "in which office" in titles
    press(desk, Key.Key_O)
    dialog = asked(opened)
    dialog.office.setCurrentIndex(1)
    named = dialog.office.currentText()
    kept(opened, dialog)
    press(desk, Key.Key_F)
    if named not in facts_told(opened):
        press(desk, Key.Key_F)
    assert named in facts_told(opened)
