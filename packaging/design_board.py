"""The board of the design language, in every palette: docs/pictures/design-<palette>.png.

    python packaging/design_board.py [FOLDER]

Needs no screen. All on it is drawn by the parts the app itself is made of, so
the board shows the design as it is and not as it was once meant.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QLayout, QLineEdit, QWidget

from tracker.marks import (
    Shape,
    deadline_shape,
    document_shape,
    first_date_shape,
    meeting_shape,
    status_shape,
    strength_shape,
    ultimatum_shape,
)
from tracker.vocabulary import Side, Strength
from ui.look.band import band_behind, paint_band
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans, serif
from ui.look.marks import MarkView
from ui.look.palette import Palette
from ui.look.parts import button, hairline, heading, in_column, in_row, remark
from ui.look.plain_text import plain_label
from ui.look.quotation import QuotationView, Quoted
from ui.look.space import APART, AROUND, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look, Scheme

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
BOARD = QSize(1120, 720)

#: The roles of colour that stand as a ground, and those that stand as ink.
GROUNDS = ("paper", "sheet", "rail", "selected", "attention_ground")
INKS = ("ink", "quiet", "accent", "attention", "edge", "hairline")

SPACES = {"unit": UNIT, "inside": INSIDE, "between": BETWEEN, "around": AROUND, "apart": APART}


class Swatch(QWidget):
    """A colour with the hairline every ground needs beside paper."""

    def __init__(self, colour: str, edge: str) -> None:
        super().__init__()
        self._colour, self._edge = QColor(colour), QColor(edge)
        self.setFixedSize(40, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.setPen(self._edge)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Bar(QWidget):
    """A distance of the scale of space, as long as it is."""

    def __init__(self, length: int, colour: QColor) -> None:
        super().__init__()
        self._length, self._colour = length, colour
        self.setFixedSize(APART, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it from the left."""
        QPainter(self).fillRect(QRectF(0, 1, self._length, 8), self._colour)


class Vague(QWidget):
    """A time word without a day: a band that fades at both ends."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look, self._words = look, words
        self.setFixedSize(200, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words on their band."""
        painter, font = QPainter(self), serif(Size.HEAD)
        painter.setFont(font)
        width, start = painter.fontMetrics().horizontalAdvance(self._words), QPointF(14, 18)
        band = band_behind(start, width, LINE_HEIGHT[Size.HEAD])
        paint_band(painter, band, self._look.colour("quiet"))
        painter.setPen(self._look.colour("ink"))
        painter.drawText(start, self._words)


def board(look: Look) -> QWidget:
    """Everything the design is made of, on one sheet."""
    whole, grid = QWidget(), QGridLayout()
    whole.setObjectName("board")
    grid.setContentsMargins(APART, APART, APART, APART)
    grid.setHorizontalSpacing(APART)
    grid.setVerticalSpacing(APART)
    groups: Iterable[tuple[str, QLayout]] = (
        ("Type", _type()),
        ("Colour by role", _colours(look.palette)),
        ("Strength", _marks(look, _strengths())),
        ("Kinds of things", _marks(look, _kinds())),
        ("A promise and its caveat", _promise(look)),
        ("Controls and space", _controls(look)),
    )
    for number, (title, group) in enumerate(groups):
        column = in_column(heading(title), hairline(), group, gap=12)
        column.addStretch(1)
        grid.addLayout(column, number // 3, number % 3)
        grid.setColumnStretch(number % 3, 1)
    whole.setLayout(grid)
    whole.resize(BOARD)
    return whole


def _type() -> QLayout:
    sizes = [
        plain_label(f"{size.name.capitalize()} {size}/{LINE_HEIGHT[size]}", sans(size, SEMIBOLD))
        for size in reversed(Size)
    ]
    theirs = plain_label("Serif for words somebody else wrote", serif(Size.HEAD))
    reading = plain_label("Italic for a reading, which is somebody's", sans(italic=True))
    return in_column(*sizes, theirs, reading, gap=UNIT)


def _colours(palette: Palette) -> QLayout:
    sides = [(f"side: {side}", palette.sides[side]) for side in Side]
    roles = [(role.replace("_", " "), getattr(palette, role)) for role in (*GROUNDS, *INKS)]
    grid = QGridLayout()
    grid.setHorizontalSpacing(INSIDE)
    for number, (name, colour) in enumerate([*roles, *sides]):
        row, column = number % 8, number // 8
        grid.addWidget(Swatch(colour, palette.hairline), row, 2 * column)
        grid.addWidget(remark(f"{name}  {colour}"), row, 2 * column + 1)
    return grid


def _strengths() -> list[tuple[str, Shape]]:
    return [(strength.value, strength_shape(strength)) for strength in Strength]


def _kinds() -> list[tuple[str, Shape]]:
    return [
        ("document", document_shape()),
        ("ultimatum", ultimatum_shape()),
        ("end of a term", deadline_shape(coming=False)),
        ("end of a term, to come", deadline_shape(coming=True)),
        ("the day it was first", first_date_shape()),
        ("meeting", meeting_shape(coming=False)),
        ("meeting, to come", meeting_shape(coming=True)),
        ("comes to stand otherwise", status_shape()),
    ]


def _marks(look: Look, marks: list[tuple[str, Shape]]) -> QLayout:
    ink = look.colour("ink")
    rows = [in_row(MarkView(shape, ink), QLabel(name), None, gap=INSIDE) for name, shape in marks]
    return in_column(*rows, gap=INSIDE)


def _promise(look: Look) -> QLayout:
    quoted = Quoted(
        "For the time being the shorter benefit will not go ahead in the proposed form.",
        "the saving in the budget is found in another way",
        "For the time being",
    )
    explained = remark("The caveat hangs under its promise and is never folded away.")
    vague = remark("A vague term fades at both ends; it never becomes a date.")
    return in_column(QuotationView(look, quoted), explained, Vague(look, "in due course"), vague)


def _controls(look: Look) -> QLayout:
    primary, usual, words, off = button("primary"), button(), button("plain"), button()
    for made, name in zip(
        (primary, usual, words, off),
        ("One a screen", "Another way on", "As words", "Not now"),
        strict=True,
    ):
        made.setText(name)
    off.setEnabled(False)
    field = QLineEdit()
    field.setPlaceholderText("A field, 32 high")
    bars = [
        in_row(Bar(length, look.colour("accent")), remark(f"{name} {length}"), None, gap=INSIDE)
        for name, length in SPACES.items()
    ]
    return in_column(
        in_row(primary, usual, None, gap=INSIDE), in_row(words, off, None, gap=INSIDE), field, *bars
    )


def main() -> None:
    """Draw the board in each palette."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    look = Look(QApplication([]), "en")
    for scheme in (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST):
        look.use_scheme(scheme)
        made = board(look)
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        made.setStyleSheet(f"#board {{ background: {look.palette.paper}; }}")
        path = folder / f"design-{look.palette.name.replace(' ', '-')}.png"
        made.grab().save(str(path))
        print(path)


if __name__ == "__main__":
    main()
