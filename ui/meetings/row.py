"""A meeting as a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from tracker.marks import meeting_shape
from tracker.register.questions.lines import MeetingLine
from tracker.vocabulary import Side
from tracker.words import Words
from ui.computer.clock import now
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.marks import paint_shape, side_colour
from ui.look.space import AROUND, BETWEEN, INSIDE, MARK_BOX

HEIGHT = 60
TEXT_STARTS = MARK_BOX + INSIDE
WHEN_COLUMN = 260.0


class MeetingRow(Row[MeetingLine]):
    """How a meeting stands in the list of meetings: outlined while it is still to come."""

    def tell(self, line: MeetingLine) -> str:
        """Title, moment and place, and that it is not held."""
        words = self.look.words
        when = when_and_where(line, words)
        if line.called_off:
            when = words.text("{when}, called off", when=when)
        return words.text("{title}. {when}", title=line.title, when=when)

    def height(self, line: MeetingLine, width: float) -> int:
        """Every meeting has the same height."""
        return HEIGHT

    def paint(self, painter: QPainter, area: QRectF, line: MeetingLine) -> None:
        """Draw the row."""
        writing = Writing(painter, self.look)
        colour = side_colour(self.look.palette, Side.SECRETARIAT)
        centre = area.topLeft() + QPointF(MARK_BOX / 2, 20)
        shape = meeting_shape(coming=line.starts > now(), called_off=line.called_off)
        paint_shape(painter, shape, centre, colour)
        at = area.topLeft() + QPointF(TEXT_STARTS, 10)
        room = area.width() - TEXT_STARTS - WHEN_COLUMN - AROUND
        ink = "quiet" if line.called_off else "ink"
        writing.line(at, line.title, sans(weight=MEDIUM), ink, room)
        x = at.x()
        for party in line.participants:
            x += writing.party(QPointF(x, at.y() + 21), party.short, party.side, at.x() + room - x)
            x += BETWEEN
        self._paint_when(writing, QPointF(area.right(), at.y()), line)

    def _paint_when(self, writing: Writing, right: QPointF, line: MeetingLine) -> None:
        words, starts = self.look.words, line.starts.astimezone()
        when = words.short_moment(starts)
        writing.right(right, when, sans(), "quiet" if line.called_off else "ink", WHEN_COLUMN)
        small, below = sans(Size.SMALL), right + QPointF(0, 21)
        if line.called_off:
            writing.right(below, words.text("called off"), small, "attention", WHEN_COLUMN)
        else:
            writing.right(below, line.place or "", small, "quiet", WHEN_COLUMN)


def when_and_where(line: MeetingLine, words: Words) -> str:
    """The moment of a meeting by the clock of the user, and its place if it is known."""
    starts = line.starts.astimezone()
    if line.ends is None:
        when = words.moment(starts)
    else:
        when = words.hours(starts, line.ends.astimezone())
    return words.text("{when}, {place}", when=when, place=line.place) if line.place else when
