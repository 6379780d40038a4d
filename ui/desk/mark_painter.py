"""Painting what is marked in a letter: tints and lines under words, the margin, the caret."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from tracker.vocabulary import Side
from ui.desk.marking import MarginNote, MarkKind
from ui.look.band import paint_band
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans
from ui.look.marks import paint_strength, side_colour
from ui.look.palette import Palette

LIGHT_TINT, DARK_TINT = 0.09, 0.22  #: how dense a passage is tinted, and the one being read
FOUND_TINT, FOUND_HERE_TINT = 0.22, 0.5  #: words that are looked for, and those one is at
OPEN_MARK = 0.45  #: how dense the mark of an undecided passage is
_FULL = 1.0
_TINTS = {
    MarkKind.PASSAGE: LIGHT_TINT,
    MarkKind.READING: DARK_TINT,
    MarkKind.FOUND: FOUND_TINT,
    MarkKind.FOUND_HERE: FOUND_HERE_TINT,
}
_OF_FINDING = (MarkKind.FOUND, MarkKind.FOUND_HERE)


class MarkPainter:
    """Paints marks where it is told to, in the colours of the moment."""

    def __init__(self, painter: QPainter, palette: Palette, side: Side | None) -> None:
        self.painter = painter
        self._palette = palette
        self._side = side_colour(palette, side)
        self._ink, self._quiet = self.colour("ink"), self.colour("quiet")

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(getattr(self._palette, role))

    def sheet(self, area: QRectF) -> None:
        """An empty page."""
        self.painter.setPen(QPen(self.colour("hairline"), 1))
        self.painter.setBrush(self.colour("sheet"))
        self.painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def ground(self, kind: MarkKind, boxes: Iterable[QRectF]) -> None:
        """What lies under marked words: a tint, or the band of a term without a date."""
        tint = _TINTS.get(kind)
        colour = QColor(self.colour("attention") if kind in _OF_FINDING else self._side)
        for box in boxes:
            if kind is MarkKind.VAGUE:
                paint_band(self.painter, box.adjusted(-8, 1, 8, -1), self._quiet)
            elif tint is not None:
                colour.setAlphaF(tint)
                self.painter.fillRect(box.adjusted(-1, 1, 1, -1), colour)

    def line_under(self, kind: MarkKind, boxes: Iterable[QRectF]) -> None:
        """The line under words that decided, or that limit."""
        pen = self._pen_of(kind)
        if pen is None:
            return
        self.painter.setPen(pen)
        for box in boxes:
            y = round(box.bottom()) - 2.0
            self.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def notes(
        self, notes: Iterable[MarginNote], lines: Callable[[MarginNote], list[QRectF]], right: float
    ) -> None:
        """Number and mark beside each passage, on its first line that has none yet.

        The passage being read goes first; where a line holds several others,
        only the first of them has its mark. They end at `right`.
        """
        taken: set[int] = set()
        for note in sorted(notes, key=lambda note: not note.is_current):
            free = [y for y in (box.center().y() for box in lines(note)) if round(y) not in taken]
            if free:
                taken.add(round(free[0]))
                self._note(note, QPointF(right, free[0]))

    def caret(self, place: QRectF) -> None:
        """The caret, where words can be selected from the keyboard."""
        self.painter.fillRect(place, self.colour("accent"))

    def _note(self, note: MarginNote, at: QPointF) -> None:
        colour = QColor(self._side)
        colour.setAlphaF(OPEN_MARK if note.is_open and not note.is_current else _FULL)
        paint_strength(self.painter, note.strength, at, colour)
        if note.entry is not None:
            self._number(note, at)

    def _number(self, note: MarginNote, at: QPointF) -> None:
        font: QFont = sans(Size.SMALL, SEMIBOLD if note.is_current else MEDIUM)
        self.painter.setFont(font)
        self.painter.setPen(self.colour("accent") if note.is_current else self._quiet)
        box = QRectF(0, at.y() - 9, at.x() - 14, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.painter.drawText(box, right, str(note.entry))

    def _pen_of(self, kind: MarkKind) -> QPen | None:
        if kind is MarkKind.DECIDING:
            pen = QPen(self._ink, 2)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            return pen
        if kind is MarkKind.CAVEAT:
            pen = QPen(self._ink, 1)
            pen.setDashPattern([3, 2])
            return pen
        return None
