"""What was found as a row: its mark, the words in their context, what limits them, and where."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from tracker.marks import Shape, deadline_shape, document_shape, meeting_shape
from tracker.register.questions.finding.hits import NO_DATE, Hit
from tracker.reports import Findable
from tracker.words.language import capital
from ui.find.lines import GroupHead, Line, shown_of
from ui.find.telling import beside, day_of, quoted_of, shown_text, told
from ui.lists.row import Row
from ui.lists.writing import Writing
from ui.look.band import paint_band
from ui.look.lettering import LINE_HEIGHT, SEMIBOLD, Size, sans, serif
from ui.look.marks import paint_shape, paint_strength, side_colour
from ui.look.quotation import Quotation, SetText, formats_of, found_format
from ui.look.space import BETWEEN, INSIDE, UNIT

MARK_COLUMN = 26.0  #: the mark, and room for the opening sign of a quotation
DAY_COLUMN = 124.0
WIDEST = 800.0  #: longer lines are hard to read
ABOVE, BELOW = 9.0, 10.0  #: within a row
HEAD_ABOVE, HEAD_HEIGHT = 14.0, 40
_SHAPES: dict[Findable, Shape] = {
    Findable.DOCUMENT: document_shape(),
    Findable.DEADLINE: deadline_shape(coming=True),
    Findable.MEETING: meeting_shape(coming=False),
    Findable.QUESTION: meeting_shape(coming=True),
    Findable.LINE_TO_TAKE: meeting_shape(coming=True),
    Findable.TALK_NOTE: meeting_shape(coming=False),
}


class FindRow(Row[Line]):
    """How a line of the answer is painted."""

    def tell(self, line: Line) -> str:
        """A head with its number, or what was found in words."""
        words = self.look.words
        if isinstance(line, Hit):
            return told(line, words)
        title = capital(words.label(line.kind))
        text = words.text("{kind}: {count}", kind=title, count=shown_of(line, words))
        return f"{text}. {self._step(line)}" if self._step(line) else text

    def height(self, line: Line, width: float) -> int:
        """As high as its words ask for."""
        if isinstance(line, GroupHead):
            return HEAD_HEIGHT
        return round(ABOVE + _Parts(line, self, width).height + BELOW)

    def paint(self, painter: QPainter, area: QRectF, line: Line) -> None:
        """Draw the row."""
        if isinstance(line, GroupHead):
            self._paint_head(Writing(painter, self.look), area, line)
            return
        parts = _Parts(line, self, area.width())
        at = QPointF(area.left() + MARK_COLUMN, area.top() + ABOVE)
        self._paint_mark(painter, QPointF(area.left() + 6, at.y() + 11), line)
        parts.paint(painter, at)
        day = QPointF(area.right(), at.y() + 2)
        role = "quiet" if line.day is None else "ink"
        Writing(painter, self.look).right(
            day, day_of(line, self.look.words), sans(Size.SMALL), role, DAY_COLUMN - INSIDE
        )

    def _paint_head(self, writing: Writing, area: QRectF, line: GroupHead) -> None:
        words, top = self.look.words, area.top() + HEAD_ABOVE
        title, small = capital(words.label(line.kind)), sans(Size.SMALL)
        wide = writing.line(area.topLeft() + QPointF(0, HEAD_ABOVE), title, _head(), "ink", 400)
        at = QPointF(area.right(), top + 1)
        numbered = shown_of(line, words)
        count = writing.right(at, numbered, small, "quiet", DAY_COLUMN)
        if step := self._step(line):
            room = area.width() - wide - count - 2 * BETWEEN
            writing.right(at - QPointF(count + BETWEEN, 0), step, small, "accent", room)

    def _step(self, line: GroupHead) -> str:
        """What Enter on a head does; empty where there is nothing more to see."""
        words = self.look.words
        if line.is_alone:
            return words.text("Back to all kinds")
        return words.text("Show all") if line.has_more else ""

    def _paint_mark(self, painter: QPainter, centre: QPointF, line: Hit) -> None:
        found = line.found
        colour = side_colour(self.look.palette, found.party.side if found.party else None)
        if line.kind is Findable.STATEMENT and found.strength is not None:
            paint_strength(painter, found.strength, centre, colour, spoken=found.is_oral)
        elif line.kind in _SHAPES:
            paint_shape(painter, _SHAPES[line.kind], centre, colour)
        elif found.party is not None and line.kind in (Findable.PARTY, Findable.OFFICE):
            painter.fillRect(QRectF(centre.x() - 1.5, centre.y() - 7, 3, 14), colour)


class _Parts:
    """The parts of one thing found, laid out below each other for a width."""

    def __init__(self, hit: Hit, row: FindRow, width: float) -> None:
        self._hit, self._look = hit, row.look
        found, words = hit.found, row.look.words
        format_ = found_format(row.look)
        room = min(width - MARK_COLUMN - DAY_COLUMN, WIDEST)
        self._title = self._quote = self._text = None
        if found.title:
            formats = formats_of(hit.title.marks, format_)
            self._title = SetText(found.title, sans(Size.HEAD), room, formats=formats)
        text, marks = shown_text(hit)
        if found.is_quoted and text:
            size = Size.TEXT if found.title else Size.HEAD
            self._quote = Quotation(quoted_of(hit, words), words, room, size, format_)
        elif text:
            italic = hit.kind is Findable.READING
            font = sans(Size.TEXT if found.title else Size.HEAD, italic=italic)
            self._text = SetText(text, font, room, formats=formats_of(marks, format_))
        self._band = found.beside if hit.kind is Findable.DEADLINE else ""
        heights = [part.height for part in (self._title, self._quote, self._text) if part]
        band = LINE_HEIGHT[Size.TEXT] if self._band else 0
        below = LINE_HEIGHT[Size.SMALL] + UNIT / 2 if beside(hit, words) else 0
        self.height = sum(heights) + band + below
        self._room, self._wide = room, width - MARK_COLUMN

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draw them with their upper left corner at `at`."""
        ink, quiet = self._look.colour("ink"), self._look.colour("quiet")
        writing, at = Writing(painter, self._look), QPointF(at)
        for part in (self._title, self._text):
            if part is not None:
                part.paint(painter, at, ink)
                at += QPointF(0, part.height)
        if self._quote is not None:
            self._quote.paint(painter, at, ink, quiet)
            at += QPointF(0, self._quote.height)
        if self._band:
            at += QPointF(0, self._paint_term(writing, at, quiet))
        told_beside = beside(self._hit, self._look.words)
        writing.line(at + QPointF(0, UNIT / 2), told_beside, sans(Size.SMALL), "quiet", self._wide)

    def _paint_term(self, writing: Writing, at: QPointF, quiet: QColor) -> float:
        """The words of a term, on a band where they give no day; how high that is."""
        height = float(LINE_HEIGHT[Size.TEXT])
        if self._hit.found.type in NO_DATE:
            wide = min(_wide(self._band), self._room)
            area = QRectF(at.x() - INSIDE, at.y() + 1, wide + 2 * INSIDE, height - 2)
            paint_band(writing.painter, area, quiet)
        writing.line(at, self._band, serif(Size.TEXT), "ink", self._room)
        return height


def _head() -> QFont:
    return sans(Size.TEXT, SEMIBOLD)


def _wide(text: str) -> float:
    return QFontMetricsF(serif(Size.TEXT)).horizontalAdvance(text)
