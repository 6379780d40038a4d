"""The line of a running term, to scale: what was, what came in between, how much is left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.marks import deadline_shape, document_shape, meeting_shape, ultimatum_shape
from tracker.vocabulary import Side
from ui.lists.writing import Writing
from ui.look.lettering import MEDIUM, REGULAR, Size, sans
from ui.look.marks import paint_shape, side_colour
from ui.look.mirrored import LEFT_TO_RIGHT
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.spoken import give_role
from ui.look.theme import Look
from ui.today.term_layout import Happening, Kind, Mark, placed

LINE_AT = 30.0  #: where the line stands below the upper edge
BELOW = 10.0  #: from the line to the words under it
HEIGHT = 62
EDGE = 8.0  #: room for half a mark at both ends
THICK = 4.0
STRONG = frozenset({Kind.NOW, Kind.END})


class TermBar(QWidget):
    """Says all of it to a screen reader, also what has no room for its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setLayoutDirection(LEFT_TO_RIGHT)
        self._look = look
        self._happenings: Sequence[Happening] = ()
        self._side: Side | None = None
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_term(self, happenings: Sequence[Happening], side: Side | None) -> None:
        """Show this course of the term of an ultimatum from this side of the table."""
        self._happenings, self._side = happenings, side
        words = self._look.words
        told = [
            words.text("{what}: {when}", what=each.words, when=words.moment(each.at))
            for each in sorted(happenings, key=lambda each: each.at)
        ]
        give_name(self, words.text("The term so far"), ". ".join(told))
        self.update()

    def marks(self) -> list[Mark]:
        """What stands where, from the left end of the line."""
        return placed(self._happenings, self.width() - 2 * EDGE - 2 * INSIDE, self._measure)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, marks and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = self.marks()
        if not marks:
            return
        now = next((each.x for each in marks if each.happening.kind is Kind.NOW), marks[-1].x)
        self._paint_line(painter, marks[0].x, now, marks[-1].x)
        writing = Writing(painter, self._look)
        for mark in marks:
            self._paint_mark(painter, mark)
            if mark.left is not None:
                self._paint_words(writing, mark, mark.left)

    def _paint_line(self, painter: QPainter, start: float, now: float, end: float) -> None:
        """Solid as far as it has run, dotted from here on."""
        painter.setPen(QPen(self._colour(), THICK))
        painter.drawLine(self._at(start), self._at(now))
        painter.setPen(QPen(self._look.colour("quiet"), 1.5, Qt.PenStyle.DotLine))
        painter.drawLine(self._at(now), self._at(end))

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        at, kind = self._at(mark.x), mark.happening.kind
        ink, paper = self._look.colour("ink"), self._look.colour("paper")
        if kind is Kind.NOW:
            painter.setPen(QPen(ink, 2.0))
            painter.drawLine(at - QPointF(0, 11), at + QPointF(0, 11))
        elif kind is Kind.START:
            paint_shape(painter, ultimatum_shape(), at - QPointF(0, 9), self._colour())
        elif kind is Kind.END:
            paint_shape(painter, deadline_shape(coming=False), at, ink)
        else:
            shape = document_shape()
            if kind is Kind.MEETING:
                shape = meeting_shape(coming=mark.happening.at > self._now())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paper)
            painter.drawEllipse(at, 9, 7)  # the line stands back behind a mark
            paint_shape(painter, shape, at, ink)

    def _paint_words(self, writing: Writing, mark: Mark, left: float) -> None:
        is_strong = mark.happening.kind in STRONG
        top = 2.0 if mark.above else LINE_AT + BELOW
        start = QPointF(INSIDE + EDGE + left, top)
        role = "ink" if is_strong or mark.above else "quiet"
        writing.line(start, mark.happening.words, self._font(mark.happening), role, self.width())

    def _now(self) -> datetime:
        return next(each.at for each in self._happenings if each.kind is Kind.NOW)

    def _measure(self, happening: Happening) -> float:
        return QFontMetricsF(self._font(happening)).horizontalAdvance(happening.words) + 1

    def _font(self, happening: Happening) -> QFont:
        return sans(Size.SMALL, MEDIUM if happening.kind in STRONG else REGULAR)

    def _colour(self) -> QColor:
        return side_colour(self._look.palette, self._side)

    def _at(self, x: float) -> QPointF:
        return QPointF(INSIDE + EDGE + x, LINE_AT)
