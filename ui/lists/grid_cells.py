"""What the cells of a grid look like: each brings its own, the delegate paints what is shared."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tracker.frozen import Frozen
from tracker.vocabulary import Side
from ui.lists.model import LINE
from ui.lists.writing import Writing
from ui.look.lettering import SEMIBOLD, sans
from ui.look.mirrored import turn_over
from ui.look.space import APART, AROUND
from ui.look.theme import Look

R = TypeVar("R")
HEADING = 40  #: the height of a row that only heads those below it


class Head(Frozen):
    """The head of a column: what stands under it, a remark that stands back, and a side.

    `inset` is where the words of its cells begin, in pixels from the left of the column;
    `short` is the title where a word of it is too long for the column.
    """

    title: str
    remark: str = ""
    side: Side | None = None
    inset: float = 0.0
    short: str = ""


class Cells(ABC, Generic[R]):
    """How the cells of one grid are painted, inside the space they are given."""

    gap: float = AROUND  #: between two columns

    def __init__(self, look: Look) -> None:
        self.look = look

    @abstractmethod
    def heads(self) -> Sequence[Head]:
        """The columns, from the left."""

    @abstractmethod
    def widths(self, room: float) -> Sequence[float]:
        """How wide the columns are in this room, together wider than it where it is too small."""

    def heading(self, row: R) -> str:
        """What stands over the rows that follow, in a row of its own; empty for cells."""
        return ""

    @abstractmethod
    def tell(self, row: R, column: int) -> str:
        """A cell in words, as a screen reader says it; empty for an empty cell."""

    @abstractmethod
    def height(self, row: R, column: int, width: float) -> float:
        """How high a cell is at `width`, in pixels."""

    @abstractmethod
    def paint(self, painter: QPainter, area: QRectF, row: R, column: int) -> None:
        """Draw a cell with its top left corner in that of `area`."""


class Margins(Frozen):
    """What a cell leaves free beside its content: the first and the last keep the page's margin."""

    columns: int
    right: float = APART
    gap: float = AROUND

    def of(self, column: int) -> tuple[float, float]:
        """Left and right of the content of a column."""
        left = APART if column == 0 else self.gap / 2
        return left, self.right if column == self.columns - 1 else self.gap / 2

    def line_of(self, column: int) -> tuple[float, float]:
        """Left and right of a line under a column: it runs on through the gap."""
        last = column == self.columns - 1
        return (APART if column == 0 else 0.0), self.right if last else 0.0

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
        if self._cells.heading(row):
            return HEADING
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
        area, column, row = QRectF(option.rect), index.column(), cast(R, index.data(LINE))
        left, right = self.margins.of(column)
        painter.save()
        painter.setClipRect(area)
        turn_over(painter, area, option.direction)
        if heading := self._cells.heading(row):
            at = area.topLeft() + QPointF(left, HEADING - 28)
            room = area.width() - left - right
            Writing(painter, self._cells.look).line(at, heading, _font(), "ink", room)
        else:
            self._paint_ground(painter, area, option, column)
            content = area.adjusted(left, self._above, -right, -self._above)
            self._cells.paint(painter, content, row, column)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRectF,
        option: QStyleOptionViewItem,
        column: int,
    ) -> None:
        look = self._cells.look
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected:
            painter.fillRect(area, look.colour("selected"))
        painter.setPen(QPen(look.colour("hairline"), 1.0))
        left, right = self.margins.line_of(column)
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left() + left, bottom), QPointF(area.right() - right, bottom))
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            bar = QRectF(area.left(), area.top(), 3, area.height())
            painter.fillRect(bar, look.colour("accent"))


def _font() -> QFont:
    return sans(weight=SEMIBOLD)
