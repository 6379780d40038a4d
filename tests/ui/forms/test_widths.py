"""A dialog has a width of its own, and gets more where its words ask for it."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from tests.ui.cut import cut_in
from tests.ui.pseudo import pseudo_words
from ui.look.parts import at_least
from ui.look.theme import Look
from ui.people.erase_dialog import EraseDialog


def _dialog(words: str, qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QPushButton(words))
    at_least(made, 300)
    made.show()
    return made


def test_a_dialog_is_as_wide_as_is_asked_for(look: Look, qtbot: QtBot) -> None:
    assert look.words.language == "en"
    assert _dialog("Go", qtbot).width() == 300


def test_long_words_make_it_wider(look: Look, qtbot: QtBot) -> None:
    assert look.words.language == "en"
    made = _dialog("All that is needed to go there and to come back again the next day", qtbot)
    assert made.width() > 300
    assert cut_in(made) == []


def test_no_word_of_a_longer_language_is_cut_in_a_form(look: Look, qtbot: QtBot) -> None:
    look.words = pseudo_words()
    made = EraseDialog(look, "Ilse Maran", ["Letter of 3 May", "Another letter"])
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: cut_in(made) == [], timeout=2_000)
