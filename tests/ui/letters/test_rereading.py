"""Reading a letter again at its desk: what reads otherwise is shown, and kept with a reason."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.letters_made import letter_pdf
from tests.making import make_letter
from tests.ui.conftest import Opened
from tests.ui.letters.conftest import GoTo, Press, dialog_over, letter_called
from tracker.desk.intake import file_letter
from tracker.frozen import replace
from tracker.letters.reading import read_bytes
from tracker.register import Register
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.papers.texts import letter_of
from ui.desk import LetterDesk
from ui.letters.password_dialog import PasswordDialog
from ui.letters.rereading import RereadingDialog
from ui.places import LetterPlace

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier

ANSWER = "Answer of the cabinet"
PROTECTED = """Cabinet of Veldland

Date: 18 March 2026
Subject: The plan

The cabinet will not go ahead with the plan.
"""
RIGHT, SLIP = "The bill will not be brought", "The bill will now be brought"


@pytest.fixture
def desk(opened: Opened, go_to: GoTo) -> LetterDesk:
    """Its letter was read with a slip, which an earlier reader made."""
    line = letter_called(opened, ANSWER)
    letter = letter_of(opened.register, line.id)
    badly = replace(letter, text=letter.text.replace(RIGHT, SLIP))
    reread_document(opened.register, line.id, badly, who="test", why="As it was then")
    return go_to(ANSWER)


def text_of(opened: Opened) -> str:
    return letter_of(opened.register, letter_called(opened, ANSWER).id).text


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


def dialog_of(opened: Opened) -> RereadingDialog:
    shown = dialog_over(opened)
    assert isinstance(shown, RereadingDialog)
    return shown


def test_a_letter_is_read_again_and_what_reads_otherwise_is_kept_with_its_reason(
    opened: Opened, desk: LetterDesk, press: Press, qtbot
):
    press(desk, Key.Key_R)
    shown = dialog_of(opened)
    assert "The file reads otherwise now in 1 place." in texts(shown)
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.why, "It was read with a slip")
    press(shown.why, Key.Key_Return)
    assert RIGHT in text_of(opened)
    assert RIGHT in desk._sitting.letter.text, "the desk shows it at once"
    press(desk, Key.Key_Z, CONTROL)
    assert SLIP in text_of(opened)


def test_leaving_it_changes_nothing(opened: Opened, desk: LetterDesk, press: Press):
    press(desk, Key.Key_R)
    press(dialog_of(opened), Key.Key_Escape)
    assert SLIP in text_of(opened)


def test_a_file_that_reads_as_it_did_is_told_so(
    opened: Opened, go_to: GoTo, press: Press, told: list
):
    press(go_to(ANSWER), Key.Key_R)
    assert "The file reads as it did before." in told[-1].sentence


def test_its_key_stands_with_the_facts_of_the_letter(
    opened: Opened, desk: LetterDesk, press: Press
):
    press(desk, Key.Key_F)
    card = desk.queue.card
    (key,) = [each for each in card.findChildren(QWidget) if each.accessibleName() == "read again…"]
    key.setFocus()
    press(key, Key.Key_Return)
    assert dialog_of(opened).isVisible()


def locked_letter(register: Register) -> int:
    """A letter that came under a password, and was read by it; its text was kept with a slip."""
    made = BytesIO()
    with pikepdf.open(BytesIO(letter_pdf(PROTECTED))) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="secret", owner="owner"))
    read = read_bytes(made.getvalue(), "locked.pdf", password="secret")
    badly = replace(read, letter=make_letter(PROTECTED.replace("not go ahead", "now go ahead")))
    return file_letter(register, dossiers(register)[0].id, badly, who="test")


def test_a_letter_under_a_password_is_read_again_by_it(opened: Opened, press: Press, qtbot: QtBot):
    id_ = locked_letter(opened.register)
    opened.window.go(LetterPlace(id_, dossiers(opened.register)[0].id))
    opened.settle()
    desk = opened.window.shown.desk
    press(desk, Key.Key_R)
    asked = dialog_over(opened)
    assert isinstance(asked, PasswordDialog)
    qtbot.keyClicks(asked.line, "wrong")
    press(asked.line, Key.Key_Return)
    assert "This password does not open locked.pdf." in asked.answer.text()
    asked.line.clear()
    qtbot.keyClicks(asked.line, "secret")
    press(asked.line, Key.Key_Return)
    shown = dialog_of(opened)
    qtbot.keyClicks(shown.why, "It was read with a slip")
    press(shown.why, Key.Key_Return)
    assert "not go ahead" in letter_of(opened.register, id_).text
    assert "now go ahead" not in letter_of(opened.register, id_).text


def test_whoever_does_not_know_the_password_leaves_the_letter_as_it_is(
    opened: Opened, press: Press
):
    id_ = locked_letter(opened.register)
    opened.window.go(LetterPlace(id_, dossiers(opened.register)[0].id))
    opened.settle()
    press(opened.window.shown.desk, Key.Key_R)
    press(dialog_over(opened), Key.Key_Escape)
    assert "now go ahead" in letter_of(opened.register, id_).text
