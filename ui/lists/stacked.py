"""A list view whose rows differ in height and are measured only when they come into view.

Qt's own list measures every row before it shows the first; on a hundred thousand
rows the window would stand still for seconds. Rows not yet seen take the height of
those that were, and what one looks at stays in its place when that proves wrong.
"""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.lists.heights import Heights
from ui.lists.model import Index
from ui.look.space import ROW

Hint = QAbstractItemView.ScrollHint
Move = QAbstractItemView.CursorAction


class StackedRows(QListView):
    """Qt's list in all it does for keyboard, mouse and screen readers; the places are our own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = Heights(0, ROW)
        self._first = 0  # the row at the upper edge, which stays there

    # -- where the rows stand

    def measure_again(self) -> None:
        """Forget all heights: the lines, the width or the lettering are others."""
        first, within = self._first, self.verticalOffset() - self._top(self._first)
        self._heights = Heights(self._count(), self._guess())
        self._measure_from(max(first, 0), -within)  # so that the bar is not gone for a moment
        self.updateGeometries()
        if 0 < first < self._count():
            self.verticalScrollBar().setValue(self._top(first) + within)
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """Nothing is laid out beforehand."""
        if len(self._heights) != self._count():
            self.measure_again()
        self._measure_in_view()

    def updateGeometries(self) -> None:
        """The scroll bar runs over all rows."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(self._heights.total - room, 0))
        self.horizontalScrollBar().setRange(0, 0)

    def verticalOffset(self) -> int:
        """How far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Rows are as wide as the view."""
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Measure what comes into view; rows above it move, what one looks at does not."""
        before, at = self._first, self._heights.row_at(self.verticalOffset())
        if at < before and before - at <= self.viewport().height() // ROW:
            known = self._top(before)
            for row in range(at, before):
                self._measure(row)
            self._scroll_quietly(self.verticalOffset() + self._top(before) - known)
        self._measure_in_view()
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        """Where a row stands in the viewport; empty for no row."""
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        top = self._top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport; none below the last."""
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a row into view, with as little moving as the hint allows."""
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self._measure_around(index.row())
        area, room = self.visualRect(index), self.viewport().height()
        top, bottom = area.top(), area.top() + area.height()
        is_in_view = top >= 0 and bottom <= room
        if hint == Hint.PositionAtCenter:
            by = top - (room - area.height()) // 2
        elif hint == Hint.PositionAtTop or (hint == Hint.EnsureVisible and top < 0):
            by = top
        elif hint == Hint.PositionAtBottom or not is_in_view:
            by = min(bottom - room, top)
        else:
            by = 0
        self.verticalScrollBar().setValue(self.verticalOffset() + by)
        self._measure_in_view()

    # -- going about

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The row that a key leads to; none in an empty list."""
        last = self._count() - 1
        if last < 0:
            return QModelIndex()
        row = self.currentIndex().row()
        match action:
            case Move.MoveHome:
                row = 0
            case Move.MoveEnd:
                row = last
            case Move.MovePageUp:
                row = min(self._page_from(row, -1), max(row - 1, 0))
            case Move.MovePageDown:
                row = max(self._page_from(row, 1), min(row + 1, last))
            case Move.MoveUp | Move.MovePrevious | Move.MoveLeft:
                row -= 1
            case _:
                row += 1
        return self.model().index(max(0, min(row, last)), 0)

    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows in an area of the viewport."""
        first, last = self.indexAt(area.topLeft()), self.indexAt(area.bottomLeft())
        chosen = QItemSelection(first, last) if first.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Where the selected rows stand in the viewport."""
        region = QRegion()
        for index in selection.indexes():
            region += QRegion(self.visualRect(index))
        return region

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in view."""
        self._measure_in_view()
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        rest = option.state & ~QStyle.StateFlag.State_HasFocus
        focused = self.currentIndex() if self.hasFocus() else QModelIndex()
        for row in self._rows_in_view():
            index = self.model().index(row, 0)
            option.rect, option.state = self.visualRect(index), rest
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if index == focused:
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    # -- measuring

    def _count(self) -> int:
        model = self.model()
        return model.rowCount() if model is not None else 0

    def _top(self, row: int) -> int:
        return self._heights.top(min(row, len(self._heights)))

    def _guess(self) -> int:
        """The height of the first row, which stands for those not seen yet."""
        return self._height_of(0) if self._count() else ROW

    def _height_of(self, row: int) -> int:
        index, option = self.model().index(row, 0), QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self.itemDelegate().sizeHint(option, index).height()

    def _measure(self, row: int) -> int:
        """The height of a row, known from now on."""
        if not self._heights.is_measured(row):
            self._heights.measure(row, self._height_of(row))
        return self._heights.height(row)

    def _rows_in_view(self) -> range:
        offset, room = self.verticalOffset(), self.viewport().height()
        first = self._heights.row_at(offset)
        return range(0) if first < 0 else range(first, self._heights.row_at(offset + room - 1) + 1)

    def _measure_in_view(self) -> None:
        """Measure the rows from the upper edge down to the lower one."""
        if not len(self._heights):
            return
        offset, was = self.verticalOffset(), self._heights.total
        self._first = self._heights.row_at(offset)
        self._measure_from(self._first, self._top(self._first) - offset)
        if self._heights.total != was:
            self.updateGeometries()

    def _measure_from(self, row: int, y: int) -> None:
        """Measure the row that stands at `y`, and those below it down to the lower edge."""
        while row < len(self._heights) and y < self.viewport().height():
            y += self._measure(row)
            row += 1

    def _measure_around(self, row: int) -> None:
        """Measure a row and a screen of rows before and after it, staying at what is in view."""
        within = self.verticalOffset() - self._top(self._first)
        for step in (-1, 1):
            at, left = row, self.viewport().height()
            while 0 <= at < len(self._heights) and left > 0:
                left -= self._measure(at)
                at += step
        self.updateGeometries()
        self._scroll_quietly(self._top(self._first) + within)

    def _page_from(self, row: int, step: int) -> int:
        """The row a screen further up or down."""
        self._measure_around(max(row, 0))
        y = self._top(max(row, 0)) + step * self.viewport().height()
        return self._heights.row_at(y)

    def _scroll_quietly(self, value: int) -> None:
        """Move the bar without taking it for somebody's scrolling."""
        bar = self.verticalScrollBar()
        bar.setMaximum(max(bar.maximum(), value))
        bar.blockSignals(True)
        bar.setValue(value)
        bar.blockSignals(False)
        bar.update()
