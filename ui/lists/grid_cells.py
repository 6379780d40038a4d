"""What the cells of a grid look like: each brings its own, the delegate paints what is shared."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.vocabulary import Side
from ui.lists.model import LINE
from ui.look.space import APART, AROUND
from ui.look.theme import Look

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column: what stands under it, a remark that stands back, and a side.

    `inset` is where the words of its cells begin, in pixels from the left of the column.
    """

    title: str
    remark: str = ""
    side: Side | None = None
    inset: float = 0.0


class Cells(ABC, Generic[R]):
    """How the cells of one grid are painted, inside the space they are given."""

    def __init__(self, look: Look) -> None:
        self.look = look

    @abstractmethod
    def heads(self) -> Sequence[Head]:
        """The columns, from the left."""

    @abstractmethod
    def widths(self, room: float) -> Sequence[float]:
        """How wide the columns are in this room, together wider than it where it is too small."""

    @abstractmethod
    def tell(self, row: R, column: int) -> str:
        """A cell in words, as a screen reader says it; empty for an empty cell."""

    @abstractmethod
    def height(self, row: R, column: int, width: float) -> float:
        """How high a cell is at `width`, in pixels."""

    @abstractmethod
    def paint(self, painter: QPainter, area: QRectF, row: R, column: int) -> None:
        """Draw a cell with its top left corner in that of `area`."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What a cell leaves free beside its content: the first and the last keep the page's margin."""

    columns: int
    right: float = APART

    def of(self, column: int) -> tuple[float, float]:
        """Left and right of the content of a column."""
        left = APART if column == 0 else 0.0
        return left, self.right if column == self.columns - 1 else float(AROUND)

    @property
    def together(self) -> float:
        """What all columns leave free in one row."""
        return sum(sum(self.of(column)) for column in range(self.columns))


class CellDelegate(QStyledItemDelegate, Generic[R]):
    """Paints ground, hairline and focus; asks the cells for the rest."""

    def __init__(self, cells: Cells[R], above: float) -> None:
        super().__init__()
        self._cells, self._above = cells, above
        self.margins = Margins(1)

    def row_height(self, row: R, widths: Sequence[float]) -> int:
        """High enough for the highest of its cells; widths are those of the content."""
        heights = [self._cells.height(row, at, width) for at, width in enumerate(widths)]
        return round(max(heights, default=0.0) + 2 * self._above)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The grid sets the sizes."""
        return QSize(0, 0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        area, column = QRectF(option.rect), index.column()
        left, right = self.margins.of(column)
        painter.save()
        painter.setClipRect(area)
        self._paint_ground(painter, area, option, (left, right))
        content = area.adjusted(left, self._above, -right, -self._above)
        self._cells.paint(painter, content, cast(R, index.data(LINE)), column)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRectF,
        option: QStyleOptionViewItem,
        margins: tuple[float, float],
    ) -> None:
        look = self._cells.look
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected:
            painter.fillRect(area, look.colour("selected"))
        painter.setPen(QPen(look.colour("hairline"), 1.0))
        left = area.left() + (margins[0] if margins[0] == APART else 0.0)
        right = area.right() - (margins[1] if margins[1] != AROUND else 0.0)
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(left, bottom), QPointF(right, bottom))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRectF(area.left() + margins[0] - 14, area.top(), 3, area.height())
            painter.fillRect(bar, look.colour("accent"))
