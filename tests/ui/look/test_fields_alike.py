"""Fields under each other look alike: as high, and with their words at the same place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QTime
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.look.parts import as_field
from ui.look.space import ROW
from ui.look.theme import Look

SAME = 2  #: pixels by which one letter begins further than another
DARK = 110  #: of 255; the edge of a field is lighter, the words on it are not


def _choice() -> QComboBox:
    box = QComboBox()
    box.addItem("1")
    return box


FIELDS = {
    "text": lambda: QLineEdit("1"),
    "choice": _choice,
    "day": lambda: QDateEdit(QDate(2026, 1, 1), displayFormat="d", calendarPopup=True),
    "time": lambda: QTimeEdit(QTime(1, 0), displayFormat="h"),
    "number": lambda: QSpinBox(value=1, minimum=0),
}


def _shown(name: str, look: Look, qtbot: QtBot) -> QWidget:
    field: QWidget = as_field(FIELDS[name]())
    qtbot.addWidget(field)
    field.resize(160, field.sizeHint().height())
    field.show()
    field.clearFocus()
    return field


def _words_begin(picture: QImage) -> int:
    """The first column inside the edge on which something is written."""
    ratio = picture.devicePixelRatio()
    for across in range(round(2 * ratio), picture.width() // 2):
        column = (picture.pixelColor(across, down) for down in range(6, picture.height() - 6))
        if any(colour.lightness() < DARK for colour in column):
            return round(across / ratio)
    return -1


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_is_as_high_as_another(name: str, look: Look, qtbot: QtBot) -> None:
    field = _shown(name, look, qtbot)
    wanted = max(field.sizeHint().height(), field.minimumHeight())
    assert min(wanted, field.maximumHeight()) == ROW - 2


@pytest.mark.parametrize("name", FIELDS)
def test_the_words_of_a_field_begin_where_those_of_another_do(
    name: str, look: Look, qtbot: QtBot
) -> None:
    usual = _words_begin(_shown("text", look, qtbot).grab().toImage())
    found = _words_begin(_shown(name, look, qtbot).grab().toImage())
    assert usual > 0
    assert abs(found - usual) <= SAME
