"""The heads over the columns of the commitments, standing exactly over them."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.commitment.row import Columns
from ui.lists.writing import Writing
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import painter_of
from ui.look.space import APART, ROW
from ui.look.theme import Look


class CommitmentHeads(QWidget):
    """One line of heads, closed by a rule of ink."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(ROW)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the heads."""
        painter = painter_of(self)
        columns = Columns.of(self.width() - 2 * APART)
        writing, font = Writing(painter, self._look), sans(Size.SMALL, SEMIBOLD)
        words = self._look.words
        heads = (
            (columns.words, words.text("Their words"), columns.words_room),
            (columns.term, words.text("Against the date"), 160.0),
            (columns.says, words.text("They say"), 112.0),
            (columns.evidence, words.text("The papers say"), 144.0),
        )
        for x, text, room in heads[:1] if columns.is_narrow else heads:
            writing.line(QPointF(APART + x, 6), text, font, "ink", room)
        if not columns.is_narrow:
            right = QPointF(APART + columns.right, 6)
            writing.right(right, words.text("Entry and place"), font, "ink", 130)
        painter.setPen(QPen(self._look.colour("ink"), 1.0))
        bottom = self.height() - 0.5
        painter.drawLine(QPointF(APART, bottom), QPointF(self.width() - APART, bottom))
