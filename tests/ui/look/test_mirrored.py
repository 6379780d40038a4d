"""From right to left everything stands at the other side, and no letter or mark is turned."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.picturing import opened
from ui.look.flow import Flow
from ui.look.lettering import Size, sans
from ui.look.mirrored import (
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    direction_of,
    give_margins,
    turn_over,
    write,
    write_within,
)
from ui.look.plain_text import plain_label
from ui.look.quotation import Quotation, Quoted, SetText
from ui.look.theme import Look

WIDE, HIGH = 200, 60
INK = QColor("black")


class Sheet:
    """White paper, and a painter on it that is turned over."""

    def __init__(self) -> None:
        self._image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
        self._image.fill(QColor("white"))
        self.painter = QPainter(self._image)
        self.painter.setFont(sans(Size.LARGE))
        turn_over(self.painter, QRectF(0, 0, WIDE, HIGH), RIGHT_TO_LEFT)

    def ink(self) -> Image.Image:
        """What was painted, white where there is most of it."""
        self.painter.end()
        return opened(self._image).convert("L").point(lambda shade: 255 - shade)


def sides(picture: Image.Image) -> tuple[int, int]:
    """From where to where there is ink."""
    box = picture.getbbox()
    assert box is not None
    return box[0], box[2]


def darkest_column(picture: Image.Image) -> int:
    """Where there is most ink from top to bottom, as in the stem of a letter."""
    sums = list(picture.resize((picture.width, 1), Image.Resampling.BOX).tobytes())
    return sums.index(max(sums))


def test_what_is_painted_stands_at_the_other_side(look: Look):
    sheet = Sheet()
    sheet.painter.fillRect(QRectF(10, 5, 20, 20), INK)
    assert sides(sheet.ink()) == (WIDE - 30, WIDE - 10)


def test_no_letter_is_turned(look: Look):
    sheet = Sheet()
    write(sheet.painter, QPointF(10, 30), "L")
    left, right = sides(picture := sheet.ink())
    assert WIDE / 2 < left < right <= WIDE - 10
    assert darkest_column(picture) < (left + right) / 2  # the stem of an L is at its left


@pytest.mark.parametrize(
    ("side", "is_at_the_left"),
    [(Qt.AlignmentFlag.AlignLeft, False), (Qt.AlignmentFlag.AlignRight, True)],
)
def test_words_within_an_area_stand_at_the_other_side_of_it(
    look: Look, side: Qt.AlignmentFlag, is_at_the_left: bool
):
    sheet = Sheet()
    write_within(sheet.painter, QRectF(0, 0, WIDE, 30), side, "Latin")
    left, right = sides(sheet.ink())
    assert (left < 5) if is_at_the_left else (right > WIDE - 5)


def test_the_lines_of_a_text_begin_at_the_right(look: Look):
    sheet = Sheet()
    text = SetText("words, and more words than fit", sans(), 100)
    text.paint(sheet.painter, QPointF(20, 5), INK)
    left, right = sides(sheet.ink())
    assert left >= WIDE - 20 - 100 - 1
    assert WIDE - 20 - 2 <= right <= WIDE - 20 + 1


@pytest.mark.usefixtures("from_right_to_left")
def test_the_marks_of_a_quotation_stand_around_its_words(look: Look):
    quotation = Quotation(Quoted("LLLL"), look.words, 150)
    sheet = Sheet()
    quotation.paint(sheet.painter, QPointF(20, 5), INK, INK)
    picture = sheet.ink()
    left, right = sides(picture)
    upper = picture.crop((left, 0, right, 14))  # the marks stand higher than the feet of an L
    feet = picture.crop((left, 14, right, HIGH))
    assert sides(upper)[0] < sides(feet)[0] and sides(upper)[1] > sides(feet)[1]


def test_a_text_is_read_as_its_own_language_is():
    assert direction_of("“ten days”, says the minister") is LEFT_TO_RIGHT
    assert direction_of("« \N{HEBREW LETTER ALEF} »") is RIGHT_TO_LEFT
    assert direction_of("10.12.2026") is LEFT_TO_RIGHT


@pytest.mark.usefixtures("from_right_to_left")
def test_margins_are_those_before_and_after(qtbot: QtBot):
    widget = QWidget()
    qtbot.addWidget(widget)
    give_margins(widget, 24, 1, 2, 3)
    margins = widget.contentsMargins()
    assert (margins.left(), margins.right()) == (2, 24)


@pytest.mark.usefixtures("from_right_to_left")
def test_a_name_in_another_language_begins_where_lines_begin(look: Look, qtbot: QtBot):
    label = plain_label("Overleg")
    qtbot.addWidget(label)
    label.resize(WIDE, HIGH)
    label.setStyleSheet("background: white; color: black;")
    ink = opened(label.grab().toImage()).convert("L").point(lambda shade: 255 - shade)
    assert sides(ink)[0] > WIDE / 2


@pytest.mark.usefixtures("from_right_to_left")
def test_what_flows_begins_at_the_right(qtbot: QtBot):
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = Flow(gap=8)
    widget.setLayout(flow)
    first, second = QLabel("first"), QLabel("second")
    flow.addWidget(first)
    flow.addWidget(second)
    widget.resize(400, 100)
    widget.show()
    right_of_first = first.mapTo(widget, QPoint(first.width(), 0)).x()
    assert right_of_first > second.mapTo(widget, QPoint(second.width(), 0)).x()
