"""A party at the table and a topic of the tree, as rows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.words.language import capital
from ui.lists.row import Row
from ui.lists.writing import SIDE_BAR, Writing
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.marks import side_colour
from ui.look.space import INSIDE
from ui.setting_up.reading import Seat, TopicInTree

HEIGHT = 52
FIRST, SECOND = 6.0, 27.0  #: where the lines of a row begin
STEP_IN = 20.0  #: how far a topic stands in from the one above it
COUNT_COLUMN = 110.0


class SeatRow(Row[Seat]):
    """The party behind the bar of its side; below it, its side and what it is at this table."""

    def tell(self, line: Seat) -> str:
        """Name, side and role in one sentence."""
        return f"{line.party.name}, {self._role(line)}"

    def height(self, line: Seat, width: float) -> int:
        """Every seat has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: Seat) -> None:
        """Draw the row."""
        writing, party = Writing(painter, self.look), line.party
        bar = QRectF(area.left(), area.top() + FIRST + 3, SIDE_BAR, 14)
        painter.fillRect(bar, side_colour(self.look.palette, party.side))
        at, room = area.topLeft() + QPointF(INSIDE + 2, 0), area.width() - INSIDE - 2
        used = writing.line(at + QPointF(0, FIRST), party.name, sans(weight=MEDIUM), "ink", room)
        if party.short != party.name:
            short = at + QPointF(used + INSIDE, FIRST)
            writing.line(short, party.short, sans(), "quiet", room - used - INSIDE)
        weight = sans(Size.SMALL, MEDIUM) if line.is_us else sans(Size.SMALL)
        role = "ink" if line.is_us else "quiet"
        writing.line(at + QPointF(0, SECOND), self._role(line), weight, role, room)

    def _role(self, line: Seat) -> str:
        words = self.look.words
        side = words.title(line.party.side)
        if line.is_us:
            return words.text("{side} · this dossier is kept for it", side=side)
        return side


class TopicRow(Row[TopicInTree]):
    """The topic as deep as it stands; below it, what else letters call it."""

    def tell(self, line: TopicInTree) -> str:
        """Name, depth, other names and statements in one sentence."""
        words, node = self.look.words, line.node
        return words.text(
            "{name}, level {level}. {others}. {statements}",
            name=capital(node.name),
            level=line.depth + 1,
            others=self._others(line),
            statements=self._statements(line),
        )

    def height(self, line: TopicInTree, width: float) -> int:
        """Every topic has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: TopicInTree) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        step = line.depth * STEP_IN
        at, room = area.topLeft() + QPointF(step, 0), area.width() - step - COUNT_COLUMN - INSIDE
        weight = sans() if line.depth else sans(weight=MEDIUM)
        writing.line(at + QPointF(0, FIRST), capital(line.node.name), weight, "ink", room)
        writing.line(at + QPointF(0, SECOND), self._others(line), sans(Size.SMALL), "quiet", room)
        end = QPointF(area.right(), area.top() + FIRST)
        writing.right(end, self._statements(line), sans(Size.SMALL), "quiet", COUNT_COLUMN)

    def _others(self, line: TopicInTree) -> str:
        return " · ".join(line.node.other_names) or self.look.words.text("no other name")

    def _statements(self, line: TopicInTree) -> str:
        count = line.node.statements
        return self.look.words.count("{count} statement", "{count} statements", count)
