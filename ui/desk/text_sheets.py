"""A letter set in our own type, painted: sheets, running heads, words on their marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from ui.desk.mark_painter import MarkPainter
from ui.desk.marking import MarginNote, Mark
from ui.desk.setting import Shown
from ui.desk.state import Range
from ui.desk.typeset import HEAD_LINE, Page, SetBlock, TypesetLetter
from ui.look.lettering import Size, serif

_BESIDE_TEXT = 16  #: from the text to the marks in the margin


class RunningHead(Frozen):
    """What stands at the head of every page: whose letter it is, and its own number."""

    sender: str
    reference: str


class TextSheets(TypesetLetter):
    """The letter's words on sheets of our own, at a width."""

    def __init__(self, letter: Letter, width: float, head: RunningHead) -> None:
        super().__init__(letter, width)
        self._head = head

    def paint(self, paint: MarkPainter, shown: Shown, area: QRectF) -> None:
        """Paint the pages, blocks and notes that `area` shows."""
        for page in self.pages:
            if page.bottom >= area.top() and page.top <= area.bottom():
                self._page(paint, page)
        blocks = self.blocks_between(area.top(), area.bottom())
        for block in blocks:
            self._block(paint, block, shown)
        if blocks:
            first, last = blocks[0].block.start, blocks[-1].block.end
            notes = [note for note in shown.marking.notes if first <= note.start < last]
            paint.notes(notes, self._lines_of, self.margins.left - _BESIDE_TEXT)
        if shown.caret is not None:
            paint.caret(self.caret(shown.caret))

    def _lines_of(self, note: MarginNote) -> list[QRectF]:
        return self.rects(note.start, note.end)

    def _page(self, paint: MarkPainter, page: Page) -> None:
        """The sheet with its running head: sender, reference, which page of how many."""
        paint.sheet(QRectF(0, page.top, self.width, page.bottom - page.top))
        painter, head = paint.painter, self._head
        painter.setPen(paint.colour("quiet"))
        painter.setFont(serif(Size.TEXT))
        number = f"{page.number}/{len(self.pages)}"
        line = QRectF(self.margins.left, page.top + HEAD_LINE - 16, self.measure, 20)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, f"{head.reference}   {number}".strip())
        room = line.width() - painter.fontMetrics().horizontalAdvance(head.reference + number) - 40
        sender = painter.fontMetrics().elidedText(
            head.sender, Qt.TextElideMode.ElideRight, int(max(room, 0))
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, sender)

    def _block(self, paint: MarkPainter, block: SetBlock, shown: Shown) -> None:
        """The words of a block on their tints, and the lines under them."""
        here = [mark for mark in shown.marking.marks if _touches(mark, block)]
        for mark in here:
            paint.ground(mark.kind, block.rects(mark.start, mark.end))
        paint.painter.setPen(paint.colour("ink"))
        selection = self._selection(paint, block, shown.selected)
        block.layout.draw(paint.painter, QPointF(block.left, block.top), selection)
        for mark in here:
            paint.line_under(mark.kind, block.rects(mark.start, mark.end))

    def _selection(
        self, paint: MarkPainter, block: SetBlock, selected: Range
    ) -> list[QTextLayout.FormatRange]:
        start = max(selected[0], block.block.start)
        end = min(selected[1], block.block.end)
        if start >= end:
            return []
        chosen = QTextLayout.FormatRange()
        chosen.start = block.positions.unit(start - block.block.start)
        chosen.length = block.positions.unit(end - block.block.start) - chosen.start
        style = QTextCharFormat()
        style.setBackground(paint.colour("accent"))
        style.setForeground(paint.colour("on_accent"))
        chosen.format = style
        return [chosen]


def _touches(mark: Mark, block: SetBlock) -> bool:
    return mark.start < block.block.end and block.block.start < mark.end
