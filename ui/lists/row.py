"""What a row of a list looks like: each list brings its own, the delegate paints what all share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import lru_cache
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.lists.model import LINE
from ui.look.mirrored import turn_over
from ui.look.space import APART
from ui.look.theme import Look

L = TypeVar("L")


class Row(ABC, Generic[L]):
    """How one line is painted, inside the margins of the content."""

    def __init__(self, look: Look) -> None:
        self.look = look

    @abstractmethod
    def tell(self, line: L) -> str:
        """The line in words, as a screen reader says it."""

    @abstractmethod
    def height(self, line: L, width: float) -> int:
        """How high the line is at `width`, in pixels."""

    @abstractmethod
    def paint(self, painter: QPainter, area: QRectF, line: L) -> None:
        """Draw the line."""


class RowDelegate(QStyledItemDelegate, Generic[L]):
    """Paints ground, hairline and focus; asks the row for the rest.

    The ground runs to both edges of the view, the content keeps the `margin`, in pixels.
    """

    def __init__(self, row: Row[L], margin: int = APART) -> None:
        super().__init__()
        self._row, self._margin = row, margin
        self._width = 0.0
        self._height = lru_cache(maxsize=4096)(row.height)
        row.look.changed.connect(self.forget)

    def use_width(self, view_width: int) -> bool:
        """Lay rows out for a view of this width; whether that is another one."""
        before = self._width
        self._width = float(view_width - 2 * self._margin)  # a scroll bar stands in the margin
        return self._width != before

    def forget(self) -> None:
        """Measure again: the language or the lettering is another."""
        self._height.cache_clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the view, as high as the row asks for."""
        line = cast(L, index.data(LINE))
        return QSize(round(self._width), self._height(line, self._width))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        turn_over(painter, area, option.direction)
        self._paint_ground(painter, area, state)
        content = QRectF(area.left() + self._margin, area.top(), self._width, area.height())
        self._row.paint(painter, content, cast(L, index.data(LINE)))
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._row.look.colour("selected"))
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            bar = QRectF(area.left(), area.top(), 3, area.height())
            painter.fillRect(bar, self._row.look.colour("accent"))
        painter.setPen(QPen(self._row.look.colour("hairline"), 1.0))
        bottom = area.bottom() - 0.5
        painter.drawLine(
            QPointF(area.left() + self._margin, bottom),
            QPointF(area.left() + self._margin + self._width, bottom),
        )
