"""A list or a text of so many lines shows so many, also in a dialog with little room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.forms.checked_list import MOST_SHOWN, CheckedList
from ui.forms.fields import TextField
from ui.look.theme import Look


def _squeezed(field: QWidget, qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    for part in (field, QWidget()):
        column.addWidget(part)
    around.resize(300, 60)
    around.show()
    return around


def test_a_list_to_tick_shows_its_lines_whole(look: Look, qtbot: QtBot) -> None:
    ticked = CheckedList([(f"Party {number}", number) for number in range(9)])
    around = _squeezed(ticked, qtbot)
    assert look.words.language == "en"
    last = ticked.visualItemRect(ticked.item(MOST_SHOWN - 1))
    assert ticked.viewport().height() >= last.bottom()
    assert ticked.viewport().height() < ticked.visualItemRect(ticked.item(MOST_SHOWN)).bottom()
    around.hide()


def test_a_text_field_keeps_its_lines(look: Look, qtbot: QtBot) -> None:
    text = TextField("words " * 80, lines=6)
    around = _squeezed(text, qtbot)
    assert look.words.language == "en"
    assert text.height() == text.maximumHeight()
    assert text.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    around.hide()
