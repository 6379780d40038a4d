"""The steps of a round along a quiet line: a full mark for what happened, an open one for next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from tracker.vocabulary import RoundStep
from ui.dossier.pages.rounds_reading import RoundItem
from ui.dossier.pages.rounds_words import ItemWords, say_item
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.quotation import SetText
from ui.look.space import BETWEEN, INSIDE, READING_WIDTH

GUTTER = 24.0  #: where the line runs, left of the text
RADIUS_OF_MARK = 4.0
WHEN = 260.0  #: the room for the days, at the right of the name


class RoundRow(Row[RoundItem]):
    """A round, a step, an outcome or a ballot: its name and days, and what there is to know."""

    def tell(self, line: RoundItem) -> str:
        """All of it, as read aloud."""
        return self._said(line).aloud

    def height(self, line: RoundItem, width: float) -> int:
        """All of the text."""
        return round(2 * INSIDE + sum(text.height for text, _ in self._texts(line, width)))

    def paint(self, painter: QPainter, area: QRectF, line: RoundItem) -> None:
        """Draw the row."""
        texts = self._texts(line, area.width())
        at = area.topLeft() + QPointF(0, INSIDE)
        if line.what is not None:
            self._paint_line(painter, area, line)
            at += QPointF(GUTTER, 0)
        if when := self._said(line).when:
            right = area.topLeft() + QPointF(self._reach(area.width()), INSIDE)
            Writing(painter, self.look).right(right, when, sans(Size.SMALL), "quiet", WHEN)
        for text, role in texts:
            text.paint(painter, at, self.look.colour(role))
            at += QPointF(0, text.height)

    def _paint_line(self, painter: QPainter, area: QRectF, line: RoundItem) -> None:
        is_next = isinstance(line.what, RoundStep)
        centre = area.topLeft() + QPointF(RADIUS_OF_MARK + 1, INSIDE + 10)
        above, below = QPointF(centre.x(), area.top()), QPointF(centre.x(), area.bottom() + 1)
        gap = QPointF(0, RADIUS_OF_MARK + 2)
        colour = self.look.colour("quiet" if is_next else "ink")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.look.colour("edge"), 1.5))
        painter.drawLine(above, centre - gap)
        if not line.ends:
            painter.drawLine(centre + gap, below)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if is_next else colour)
        painter.drawEllipse(centre, RADIUS_OF_MARK, RADIUS_OF_MARK)
        painter.restore()

    def _said(self, line: RoundItem) -> ItemWords:
        return say_item(line, self.look.words)

    def _reach(self, width: float) -> float:
        return min(width, GUTTER + READING_WIDTH + WHEN)

    def _texts(self, line: RoundItem, width: float) -> list[tuple[SetText, str]]:
        said = self._said(line)
        whole = self._reach(width) - GUTTER
        name = whole - (WHEN + BETWEEN if said.when else 0.0)
        role = "quiet" if isinstance(line.what, RoundStep) else "ink"
        texts = [(SetText(said.title, _font(line), name), role)]
        texts += [(SetText(each, sans(Size.SMALL), whole), "quiet") for each in said.under]
        return texts


def _font(line: RoundItem) -> QFont:
    if isinstance(line.what, RoundStep):
        return sans()
    return sans(Size.HEAD if line.what is None else Size.TEXT, SEMIBOLD)
