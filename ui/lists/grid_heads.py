"""The heads of a grid: what stands under them, with a remark that stands back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.lists.grid_cells import Cells, Head, Margins
from ui.lists.writing import SIDE_BAR, Writing
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.marks import side_colour
from ui.look.mirrored import turn_over
from ui.look.quotation import SetText
from ui.look.space import INSIDE, UNIT

R = TypeVar("R")
OVER_AND_UNDER = 6.0  #: space over and under the words of a head
LINE = 18.0  #: the height of a line of a head


class GridHeads(QHeaderView, Generic[R]):
    """Heads that wrap rather than being cut; closed by a rule of ink."""

    def __init__(self, cells: Cells[R], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._cells = cells
        self.margins = Margins(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def fit(self, widths: Sequence[float]) -> None:
        """As high as the highest head in columns of these widths."""
        heights = [
            self._height(head, width)
            for head, width in zip(self._cells.heads(), widths, strict=True)
        ]
        self.setFixedHeight(round(max(heights, default=LINE) + 2 * OVER_AND_UNDER))

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        """Draw one head."""
        heads = self._cells.heads()
        if section >= len(heads):
            return
        head, look = heads[section], self._cells.look
        left, right = self.margins.of(section)
        rect = QRectF(area)
        painter.save()
        turn_over(painter, rect, self.layoutDirection())
        painter.fillRect(rect, look.colour("paper"))
        room = rect.width() - left - right
        self._paint_words(painter, rect.topLeft() + QPointF(left, OVER_AND_UNDER), head, room)
        painter.setPen(QPen(look.colour("ink"), 1.0))
        bottom = rect.bottom() - 0.5
        before, after = self.margins.line_of(section)
        start, end = rect.left() + before, rect.right() - after
        painter.drawLine(QPointF(start, bottom), QPointF(end, bottom))
        painter.restore()

    def _paint_words(self, painter: QPainter, at: QPointF, head: Head, room: float) -> None:
        look, inset = self._cells.look, _inset(head)
        title = SetText(_title(head, room - inset), _font(), room - inset)
        if head.side is not None:
            bar = QRectF(at.x() + head.inset, at.y() + 3, SIDE_BAR, title.height - 6)
            painter.fillRect(bar, side_colour(look.palette, head.side))
        title.paint(painter, at + QPointF(inset, 0), look.colour("ink"))
        if not head.remark:
            return
        if beside := _beside(head, room):
            writing = Writing(painter, look)
            start = at + QPointF(beside, -1)
            writing.line(start, head.remark, sans(Size.SMALL), "quiet", room - beside)
        else:
            remark = SetText(head.remark, sans(Size.SMALL), room - inset)
            remark.paint(painter, at + QPointF(inset, title.height), look.colour("quiet"))

    def _height(self, head: Head, width: float) -> float:
        room = width - _inset(head)
        height = SetText(_title(head, room), _font(), room).height
        if head.remark and not _beside(head, width):
            height += SetText(head.remark, sans(Size.SMALL), room).height
        return height


def _font() -> QFont:
    return sans(Size.SMALL, SEMIBOLD)


def _title(head: Head, room: float) -> str:
    metrics = QFontMetricsF(_font())
    longest = max((metrics.horizontalAdvance(word) for word in head.title.split()), default=0.0)
    return head.short if head.short and longest > room else head.title


def _inset(head: Head) -> float:
    return head.inset + (SIDE_BAR + UNIT if head.side is not None else 0.0)


def _beside(head: Head, room: float) -> float:
    """Where a remark stands beside its title; 0 where there is no room for it."""
    title = QFontMetricsF(_font()).horizontalAdvance(head.title) + _inset(head)
    remark = QFontMetricsF(sans(Size.SMALL)).horizontalAdvance(head.remark)
    start = title + INSIDE
    return start if start + remark <= room else 0.0
