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

WHEN_COLUMN = 112.0  #: width of the days at the left of a row
ABOVE, BELOW = 6.0, 8.0  #: space in a row over and under its lines
LINE, SMALL_LINE = 20.0, 18.0
MOST_LINES = 4  #: of somebody's words; two cut off the day or the promise that they end in


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

    def said(
        self, at: QPointF, words: str, caveat: str | None, room: float, role: str = "ink"
    ) -> float:
        """Somebody's words, the opening mark hanging left of `at`, and under them their caveat.

        Each in at most `MOST_LINES`, the last of which may be cut; how high all became.
        """
        lines, hang = lines_of(self.look, words, room), hanging(self.look)
        for number, text in enumerate(lines):
            out = hang if number == 0 else 0.0
            self.line(at + QPointF(-out, number * LINE), text, serif(), role, room + out)
        height = len(lines) * LINE
        if caveat:
            height += self._caveat(at + QPointF(0, height), caveat, room)
        return height

    def _caveat(self, at: QPointF, words: str, room: float) -> float:
        """The caveat tied to the promise above it."""
        self.painter.setPen(QPen(self.look.colour("ink"), 1.0))
        left, top = round(at.x()) + 2.5, round(at.y()) - 1.5
        corner = QPointF(left, top + TIE_HEIGHT)
        self.painter.drawLine(QPointF(left, top), corner)
        self.painter.drawLine(corner, corner + QPointF(TIE_WIDTH, 0))
        start, label = at + QPointF(CAVEAT_INDENT, 0), self.look.words.text("Caveat")
        self.line(start + QPointF(0, 1), label, caveat_font(), "ink", room)
        start += QPointF(label_width(self.look), 0)
        lines = caveat_lines(self.look, words, room)
        for number, text in enumerate(lines):
            beside = room - CAVEAT_INDENT - label_width(self.look)
            self.line(start + QPointF(0, number * LINE), text, serif(), "ink", beside)
        return len(lines) * LINE

    def vague(self, at: QPointF, words: str, room: float) -> None:
        """Time words that name no day, on a band that fades at both ends."""
        width = min(QFontMetricsF(serif()).horizontalAdvance(words), room)
        band = band_behind(at + QPointF(0, 14.5), width, LINE)
        paint_band(self.painter, band, self.look.colour("quiet"))
        self.line(at, words, serif(), "ink", room)

    def small(self, at: QPointF, text: str, room: float) -> None:
        """A remark that stands back."""
        self.line(at, text, sans(Size.SMALL), "quiet", room)


def lines_said(look: Look, words: str, caveat: str | None, room: float) -> int:
    """How many lines somebody's words take with their caveat."""
    count = len(lines_of(look, words, room))
    return count + (len(caveat_lines(look, caveat, room)) if caveat else 0)


def lines_of(look: Look, words: str, room: float) -> list[str]:
    """Somebody's words in quotation marks, as their lines."""
    return wrapped(look.words.quoted(words), serif(), room, hanging(look))


def caveat_lines(look: Look, words: str, room: float) -> list[str]:
    """The words of a caveat, as their lines beside its label."""
    return wrapped(
        look.words.quoted_inside(words), serif(), room - CAVEAT_INDENT - label_width(look)
    )


def wrapped(text: str, font: QFont, room: float, hang: float = 0.0) -> list[str]:
    """`text` in as many lines as it needs, at most `MOST_LINES`; the last has all that is left.

    The first line hangs out by so many pixels.
    """
    layout = QTextLayout(text.replace("\n", " "), font)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 40.0) + (0.0 if starts else hang))
        starts.append(line.textStart())
    layout.endLayout()
    ends = [*starts[1:], len(text)]
    return [layout.text()[start:end].rstrip() for start, end in zip(starts, ends, strict=True)]


def hanging(look: Look) -> float:
    """How far an opening quotation mark hangs left of the words."""
    opening, _ = look.words.quoted("\n").split("\n")
    return QFontMetricsF(serif()).horizontalAdvance(opening)


def label_width(look: Look) -> float:
    """How much of a line the label of a caveat takes."""
    return QFontMetricsF(caveat_font()).horizontalAdvance(look.words.text("Caveat")) + 6


def caveat_font() -> QFont:
    """The word that says what a caveat is."""
    return sans(Size.SMALL, SEMIBOLD)
