"""The thin line that leads from the words in the letter to their card in the queue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.look.mirrored import painter_of, turned_about
from ui.look.theme import Look

_BEND = 8.0  #: radius of the two corners
_BEFORE_CARD = 22.0  #: where the line goes up or down, left of the card

Ends = tuple[QPointF, QPointF]


class LeadLine(QWidget):
    """Lies over the desk and lets the pointer through; `ends` says from where to where.

    `ends` returns None when the words or the card are out of view; the line is
    then not drawn.
    """

    def __init__(self, look: Look, ends: Callable[[], Ends | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._ends = look, ends
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line where the words and the card are now."""
        ends = self._ends()
        if ends is None:
            return
        painter = painter_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), 1.5))
        painter.drawPath(line_between(*(turned_about(self, end) for end in ends)))


def line_between(words: QPointF, card: QPointF) -> QPainterPath:
    """From the words to the right, up or down with round corners, and on to the card."""
    path = QPainterPath(words)
    turn = max(card.x() - _BEFORE_CARD, words.x())
    fall = card.y() - words.y()
    bend = min(_BEND, abs(fall) / 2, card.x() - turn)
    down = bend if fall > 0 else -bend
    path.lineTo(turn - bend, words.y())
    path.quadTo(QPointF(turn, words.y()), QPointF(turn, words.y() + down))
    path.lineTo(turn, card.y() - down)
    path.quadTo(QPointF(turn, card.y()), QPointF(turn + bend, card.y()))
    path.lineTo(card)
    return path
