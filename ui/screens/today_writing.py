"""What the rows of the first screen have in common: a day, a mark, words with their caveat."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPen, QTextLayout

from ui.lists.writing import Writing
from ui.look.band import band_behind, paint_band
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans, serif
from ui.look.quotation import TIE_HEIGHT, TIE_WIDTH
from ui.look.space import CAVEAT_INDENT, INSIDE
from ui.look.theme import Look

WHEN_COLUMN = 104.0  #: width of the days at the left of a row
ABOVE, BELOW = 6.0, 8.0  #: space in a row over and under its lines
LINE, SMALL_LINE = 20.0, 18.0


def height_of(lines: int, small_lines: int) -> int:
    """How high a row of so many lines is."""
    return round(ABOVE + lines * LINE + small_lines * SMALL_LINE + BELOW)


def told_beside(parts: Iterable[str]) -> str:
    """Several short remarks in one line; those that are empty are left out."""
    return " · ".join(part for part in parts if part)


class TodayWriting(Writing):
    """Writes the parts of such a row."""

    def attention(self, at: QPointF, text: str, room: float) -> None:
        """A word on the ground of attention, standing where plain text would."""
        font = sans(Size.SMALL, MEDIUM)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        ground = QRectF(at.x(), at.y() + 1, metrics.horizontalAdvance(shown) + 2 * INSIDE, 18)
        self.painter.fillRect(ground, self.look.colour("attention_ground"))
        self.line(at + QPointF(INSIDE, 1), shown, font, "attention", room)

    def quotation(self, at: QPointF, words: str, room: float, role: str = "ink") -> float:
        """Somebody's words, the opening mark hanging left of `at`; how high they became."""
        lines = lines_of(self.look, words, room)
        hang = hanging(self.look)
        for number, text in enumerate(lines):
            shift = QPointF(-hang if number == 0 else 0, number * LINE)
            self.line(at + shift, text, serif(), role, room + (hang if number == 0 else 0))
        return len(lines) * LINE

    def caveat(self, at: QPointF, words: str, room: float) -> None:
        """The caveat in the line under its promise, tied to it."""
        self.painter.setPen(QPen(self.look.colour("ink"), 1.0))
        left, top = round(at.x()) + 2.5, round(at.y()) - 1.5
        corner = QPointF(left, top + TIE_HEIGHT)
        self.painter.drawLine(QPointF(left, top), corner)
        self.painter.drawLine(corner, corner + QPointF(TIE_WIDTH, 0))
        start = at + QPointF(CAVEAT_INDENT, 0)
        label = self.look.words.text("Caveat")
        used = self.line(start + QPointF(0, 1), label, caveat_font(), "ink", room) + 6
        room -= CAVEAT_INDENT + used
        self.line(start + QPointF(used, 0), f"‘{words}’", serif(), "ink", room)

    def vague(self, at: QPointF, words: str, room: float) -> None:
        """Time words that name no day, on a band that fades at both ends."""
        width = min(QFontMetricsF(serif()).horizontalAdvance(words), room)
        band = band_behind(at + QPointF(0, 14.5), width, LINE)
        paint_band(self.painter, band, self.look.colour("quiet"))
        self.line(at, words, serif(), "ink", room)

    def small(self, at: QPointF, text: str, room: float) -> None:
        """A remark that stands back."""
        self.line(at, text, sans(Size.SMALL), "quiet", room)


def hanging(look: Look) -> float:
    """How far an opening quotation mark hangs left of the words."""
    opening, _ = look.words.quoted("\n").split("\n")
    return QFontMetricsF(serif()).horizontalAdvance(opening)


def lines_of(look: Look, words: str, room: float) -> list[str]:
    """Somebody's words in quotation marks, in at most two lines; the second may be cut."""
    text, hang = look.words.quoted(words), hanging(look)
    layout = QTextLayout(text, serif())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(room, 40.0) + hang)
    end = line.textLength()
    layout.endLayout()
    if end >= len(text):
        return [text]
    return [text[:end].rstrip(), text[end:].replace("\n", " ")]


def caveat_font() -> QFont:
    """The word that says what a caveat is."""
    return sans(Size.SMALL, SEMIBOLD)
