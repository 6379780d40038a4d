"""An open point of the next meeting, and a demand without an answer, as rows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.register.questions.lines import DemandLine
from ui.commitment.row import place_in_words, quoted
from ui.lists.row import Row
from ui.look.lettering import MEDIUM, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.quotation import spoken
from ui.look.space import INSIDE, MARK_BOX
from ui.look.theme import Look
from ui.today.reading import OpenPoint
from ui.today.writing import (
    ABOVE,
    LINE,
    TodayWriting,
    height_of,
    lines_said,
    told_beside,
    wrapped,
)

TEXT_STARTS = MARK_BOX + INSIDE
AGE_COLUMN = 84.0
PARTY_COLUMN = 64.0


class PointRow(Row[OpenPoint]):
    """The question first, the words that raise it below, with their caveat.

    Where the question before it is raised by the same words they are not shown again.
    """

    def tell(self, line: OpenPoint) -> str:
        """The question, and the words that raise it."""
        if line.cause is None:
            return line.question.text
        return self.look.words.text(
            "{question} {quotation}",
            question=line.question.text,
            quotation=spoken(quoted(line.cause), self.look.words),
        )

    def height(self, line: OpenPoint, width: float) -> int:
        """As high as its lines."""
        cause, room = line.cause, width - TEXT_STARTS
        lines = len(wrapped(line.question.text, sans(weight=MEDIUM), room))
        if cause is not None and not line.is_next:
            lines += lines_said(self.look, cause.quote, cause.caveat, room)
        return height_of(lines, 0)

    def paint(self, painter: QPainter, area: QRectF, line: OpenPoint) -> None:
        """Draw the row."""
        writing, cause = TodayWriting(painter, self.look), line.cause
        at = area.topLeft() + QPointF(TEXT_STARTS, ABOVE)
        room = area.width() - TEXT_STARTS
        if cause is not None:
            side = cause.actor.side if cause.actor else None
            centre = QPointF(area.left() + MARK_BOX / 2, at.y() + LINE / 2)
            colour = side_colour(self.look.palette, side)
            paint_strength(painter, cause.strength, centre, colour)
        for text in wrapped(line.question.text, sans(weight=MEDIUM), room):
            writing.line(at, text, sans(weight=MEDIUM), "ink", room)
            at += QPointF(0, LINE)
        if cause is not None and not line.is_next:
            writing.said(at, cause.quote, cause.caveat, room, "quiet")


class UnansweredRow(Row[DemandLine]):
    """How long a demand waits, who made it, and its words.

    `names` are those of the dossiers where more than one is shown, by their ids.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.today = date.min
        self.names: Mapping[int, str] = {}

    def tell(self, line: DemandLine) -> str:
        """Age, party, words and place."""
        return self.look.words.text(
            "{when}. {quotation} {rest}",
            when=told_beside((self._age(line), self._party(line))),
            quotation=spoken(quoted(line.statement), self.look.words),
            rest=self._beneath(line),
        )

    def height(self, line: DemandLine, width: float) -> int:
        """As high as its lines."""
        statement, room = line.statement, width - AGE_COLUMN - PARTY_COLUMN
        return height_of(lines_said(self.look, statement.quote, statement.caveat, room), 1)

    def paint(self, painter: QPainter, area: QRectF, line: DemandLine) -> None:
        """Draw the row."""
        writing, statement = TodayWriting(painter, self.look), line.statement
        top = area.topLeft() + QPointF(0, ABOVE)
        writing.line(top, self._age(line), sans(), "ink", AGE_COLUMN - INSIDE)
        side = statement.actor.side if statement.actor else None
        party = top + QPointF(AGE_COLUMN, 1)
        writing.party(party, self._party(line), side, PARTY_COLUMN - INSIDE)
        at = top + QPointF(AGE_COLUMN + PARTY_COLUMN, 0)
        room = area.width() - AGE_COLUMN - PARTY_COLUMN
        at += QPointF(0, writing.said(at, statement.quote, statement.caveat, room))
        writing.small(at, self._beneath(line), room)

    def _age(self, line: DemandLine) -> str:
        dated = line.statement.place.dated
        if dated is None:
            return self.look.words.text("no date")
        days = max((self.today - dated).days, 0)
        return self.look.words.count("{count} day", "{count} days", days)

    def _party(self, line: DemandLine) -> str:
        return line.statement.actor.short if line.statement.actor else ""

    def _beneath(self, line: DemandLine) -> str:
        words, statement = self.look.words, line.statement
        return told_beside(
            (
                words.text("Demand {number}", number=line.number),
                statement.place.document,
                place_in_words(statement, words),
                self.names.get(statement.dossier_id, ""),
            )
        )
