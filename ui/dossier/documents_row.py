"""A letter or other paper as a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.marks import document_shape, ultimatum_shape
from tracker.register.questions.lines import DocumentLine
from tracker.vocabulary import DocumentKind
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.marks import paint_shape, side_colour
from ui.look.space import AROUND, BETWEEN, INSIDE, MARK_BOX

HEIGHT = 60
TEXT_STARTS = MARK_BOX + INSIDE
COUNT_COLUMN, DATE_COLUMN = 176.0, 120.0


class DocumentRow(Row[DocumentLine]):
    """How a document stands in the list of documents."""

    def tell(self, line: DocumentLine) -> str:
        """Kind, title, sender, day and what is registered from it."""
        return self.look.words.text(
            "{kind}: {title}. {facts}. {statements}",
            kind=self.look.words.title(line.kind),
            title=line.title,
            facts=self._facts(line),
            statements=self._statements(line),
        )

    def height(self, line: DocumentLine, width: float) -> int:
        """Every document has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: DocumentLine) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        self._paint_mark(painter, area.topLeft() + QPointF(MARK_BOX / 2, 20), line)
        counts = area.right() - DATE_COLUMN - COUNT_COLUMN
        at, room = area.topLeft() + QPointF(TEXT_STARTS, 10), counts - area.left() - 2 * AROUND
        writing.line(at, line.title, sans(weight=MEDIUM), "ink", room)
        writing.line(at + QPointF(0, 21), self._facts(line), sans(Size.SMALL), "quiet", room)
        count_at = QPointF(counts, area.top() + 10)
        writing.line(count_at, self._statements(line), sans(), "ink", COUNT_COLUMN - BETWEEN)
        right = QPointF(area.right(), area.top() + 10)
        writing.right(right, self._day(line), sans(), "ink", DATE_COLUMN)

    def _paint_mark(self, painter: QPainter, centre: QPointF, line: DocumentLine) -> None:
        colour = side_colour(self.look.palette, line.sender.side if line.sender else None)
        if line.kind is DocumentKind.ULTIMATUM:
            paint_shape(painter, ultimatum_shape(), centre - QPointF(4, 0), colour)
        else:
            paint_shape(painter, document_shape(), centre, colour, 11)

    def _facts(self, line: DocumentLine) -> str:
        words = self.look.words
        kind = words.title(line.kind)
        if line.sender is None:
            return words.text("{kind}, sender not known", kind=kind)
        if line.reference:
            return words.text(
                "{kind} from {sender}, {reference}",
                kind=kind,
                sender=line.sender.name,
                reference=line.reference,
            )
        return words.text("{kind} from {sender}", kind=kind, sender=line.sender.name)

    def _statements(self, line: DocumentLine) -> str:
        words = self.look.words
        if not line.statements:
            return words.text("nothing registered yet")
        return words.count("{count} statement", "{count} statements", line.statements)

    def _day(self, line: DocumentLine) -> str:
        words = self.look.words
        return words.short_day(line.dated) if line.dated else words.text("no date")
