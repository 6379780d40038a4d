"""An entry as a row to choose from: what it is, how firm, where, and its words with the caveat."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.lines import StatementLine
from ui.commitment.cell_words import Graded, GradedCell
from ui.lists.row import Row
from ui.look.space import INSIDE
from ui.look.theme import Look


class WordsRow(Row[StatementLine]):
    """How an entry stands in a list of entries; `dated` with its day where papers differ."""

    def __init__(self, look: Look, *, dated: bool = False) -> None:
        super().__init__(look)
        self._dated = dated

    def tell(self, line: StatementLine) -> str:
        """Type, strength, words with caveat, place."""
        return self._graded(line).tell(self.look.words)

    def height(self, line: StatementLine, width: float) -> int:
        """All of its words."""
        return round(GradedCell(self.look, self._graded(line), width).height + 2 * INSIDE)

    def paint(self, painter: QPainter, area: QRectF, line: StatementLine) -> None:
        """Draw the row."""
        at = area.topLeft()
        at.setY(at.y() + INSIDE)
        GradedCell(self.look, self._graded(line), area.width()).paint(painter, at)

    def _graded(self, line: StatementLine) -> Graded:
        words, day = self.look.words, line.place.dated
        title = words.title(line.type)
        if self._dated and day is not None:
            title = words.text("{day}: {what}", day=words.short_day(day), what=title)
        return Graded(title, line)
