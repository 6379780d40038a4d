"""Painting a set letter: sheets, running heads, tints and lines under words, the margin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout

from tracker.vocabulary import Side
from ui.desk.marking import MarginNote, Mark, Marking, MarkKind
from ui.desk.state import Range
from ui.desk.typeset import HEAD_LINE, Page, SetBlock, TypesetLetter
from ui.look.band import paint_band
from ui.look.lettering import MEDIUM, SEMIBOLD, Size, sans, serif
from ui.look.marks import paint_strength, side_colour
from ui.look.theme import Look

LIGHT_TINT, DARK_TINT = 0.09, 0.22  #: how dense a passage is tinted, and the one being read
OPEN_MARK = 0.45  #: how dense the mark of an undecided passage is
_FULL = 1.0


@dataclass(frozen=True, slots=True)
class RunningHead:
    """What stands at the head of every page: whose letter it is, and its own number."""

    sender: str
    reference: str


class LetterPainter:
    """Paints the parts of a letter that show, in the colours of the moment."""

    def __init__(self, painter: QPainter, look: Look, side: Side | None) -> None:
        self._painter = painter
        self._look = look
        self._side = side_colour(look.palette, side)
        self._ink, self._quiet = look.colour("ink"), look.colour("quiet")

    def page(self, page: Page, letter: TypesetLetter, head: RunningHead) -> None:
        """The sheet with its running head: sender, reference, which page of how many."""
        painter = self._painter
        painter.setPen(QPen(self._look.colour("hairline"), 1))
        painter.setBrush(self._look.colour("sheet"))
        sheet = QRectF(0.5, page.top + 0.5, letter.width - 1, page.bottom - page.top - 1)
        painter.drawRect(sheet)
        painter.setPen(self._quiet)
        painter.setFont(serif(Size.TEXT))
        number = f"{page.number}/{len(letter.pages)}"
        line = QRectF(letter.margins.left, page.top + HEAD_LINE - 16, letter.measure, 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, f"{head.reference}   {number}".strip())
        room = line.width() - painter.fontMetrics().horizontalAdvance(head.reference + number) - 40
        sender = painter.fontMetrics().elidedText(
            head.sender, Qt.TextElideMode.ElideRight, int(max(room, 0))
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, sender)

    def block(self, block: SetBlock, marking: Marking, selected: Range) -> None:
        """The words of a block on their tints, and the lines under them."""
        here = [m for m in marking.marks if _touches(m, block)]
        for mark in here:
            self._ground(block, mark)
        self._painter.setPen(self._ink)
        at = QPointF(block.left, block.top)
        block.layout.draw(self._painter, at, self._selection(block, selected))
        for mark in here:
            self._line_under(block, mark)

    def notes(self, notes: Iterable[MarginNote], letter: TypesetLetter) -> None:
        """Number and mark beside each passage, on its first line that has none yet.

        The passage being read goes first; where a line holds several others,
        only the first of them has its mark.
        """
        taken: set[float] = set()
        for note in sorted(notes, key=lambda note: not note.is_current):
            lines = [box.center().y() for box in letter.rects(note.start, note.end)]
            free = [line for line in lines if line not in taken]
            if free:
                taken.add(free[0])
                self._note(note, QPointF(letter.margins.left - 16, free[0]))

    def _note(self, note: MarginNote, at: QPointF) -> None:
        colour = QColor(self._side)
        colour.setAlphaF(OPEN_MARK if note.is_open and not note.is_current else _FULL)
        paint_strength(self._painter, note.strength, at, colour)
        if note.entry is not None:
            self._number(note, at)

    def caret(self, place: QRectF) -> None:
        """The caret, where words can be selected from the keyboard."""
        self._painter.fillRect(place, self._look.colour("accent"))

    def _number(self, note: MarginNote, at: QPointF) -> None:
        font: QFont = sans(Size.SMALL, SEMIBOLD if note.is_current else MEDIUM)
        self._painter.setFont(font)
        self._painter.setPen(self._look.colour("accent") if note.is_current else self._quiet)
        box = QRectF(0, at.y() - 9, at.x() - 14, 18)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(box, right, str(note.entry))

    def _ground(self, block: SetBlock, mark: Mark) -> None:
        if mark.kind is MarkKind.VAGUE:
            for box in block.rects(mark.start, mark.end):
                paint_band(self._painter, box.adjusted(-8, 1, 8, -1), self._quiet)
        tint = {MarkKind.PASSAGE: LIGHT_TINT, MarkKind.READING: DARK_TINT}.get(mark.kind)
        if tint is None:
            return
        colour = QColor(self._side)
        colour.setAlphaF(tint)
        for box in block.rects(mark.start, mark.end):
            self._painter.fillRect(box.adjusted(-1, 1, 1, -1), colour)

    def _line_under(self, block: SetBlock, mark: Mark) -> None:
        pen = self._pen_of(mark.kind)
        if pen is None:
            return
        self._painter.setPen(pen)
        for box in block.rects(mark.start, mark.end):
            y = round(box.bottom()) - 2.0
            self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

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

    def _selection(self, block: SetBlock, selected: Range) -> list[QTextLayout.FormatRange]:
        start = max(selected[0], block.block.start)
        end = min(selected[1], block.block.end)
        if start >= end:
            return []
        chosen = QTextLayout.FormatRange()
        chosen.start = block.positions.unit(start - block.block.start)
        chosen.length = block.positions.unit(end - block.block.start) - chosen.start
        style = QTextCharFormat()
        style.setBackground(self._look.colour("accent"))
        style.setForeground(self._look.colour("on_accent"))
        chosen.format = style
        return [chosen]


def _touches(mark: Mark, block: SetBlock) -> bool:
    return mark.start < block.block.end and block.block.start < mark.end
