"""Writing single lines of text into a row: at a place, in a role, cut with an ellipsis."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tracker.vocabulary import Side
from ui.look.lettering import LINE_HEIGHT, Size, sans
from ui.look.marks import side_colour
from ui.look.mirrored import write
from ui.look.quotation import SetText
from ui.look.theme import Look

SIDE_BAR = 3.0  #: width of the bar in a side's colour, in pixels


class Writing:
    """Writes into one row. Lines are given by the top of their line, not by their baseline."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look

    def line(self, at: QPointF, text: str, font: QFont, role: str, room: float) -> float:
        """Write `text` at `at`, cut to `room` pixels; how wide it became."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))
        return self._draw(at, shown, font, self.look.colour(role))

    def right(self, right_top: QPointF, text: str, font: QFont, role: str, room: float) -> float:
        """Write `text` so that it ends at `right_top`; how wide it became."""
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 0.0))
        start = QPointF(right_top.x() - metrics.horizontalAdvance(shown), right_top.y())
        return self._draw(start, shown, font, self.look.colour(role))

    def in_lines(self, at: QPointF, text: str, font: QFont, role: str, room: float) -> float:
        """Write all of `text` in the lines that it needs; how high they are together."""
        lines = SetText(text, font, room)
        lines.paint(self.painter, at, self.look.colour(role))
        return lines.height

    def party(self, at: QPointF, name: str, side: Side | None, room: float) -> float:
        """Write a party's name behind the bar of its side; how wide both became."""
        bar = QRectF(at.x(), at.y() + 4, SIDE_BAR, 11)
        self.painter.fillRect(bar, side_colour(self.look.palette, side))
        return 8 + self.line(at + QPointF(8, 0), name, sans(Size.SMALL), "quiet", room - 8)

    def _draw(self, at: QPointF, text: str, font: QFont, colour: QColor) -> float:
        metrics = QFontMetricsF(font)
        height = LINE_HEIGHT[Size(font.pixelSize())]
        baseline = (height + metrics.ascent() - metrics.descent()) / 2
        self.painter.setFont(font)
        self.painter.setPen(colour)
        write(self.painter, at + QPointF(0, round(baseline)), text)
        return metrics.horizontalAdvance(text)
