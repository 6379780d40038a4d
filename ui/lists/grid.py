"""A grid of cells: one goes from cell to cell with the arrows, and opens one with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.lists.grid_cells import CellDelegate, Cells, Margins
from ui.lists.grid_heads import GridHeads
from ui.lists.grid_model import GridRows
from ui.lists.model import Index
from ui.look.enter_key import ENTER, wants_words
from ui.look.plain_text import give_name
from ui.look.space import APART

R = TypeVar("R")
_UPWARDS = frozenset(
    {
        QAbstractItemView.CursorAction.MoveUp,
        QAbstractItemView.CursorAction.MovePageUp,
        QAbstractItemView.CursorAction.MoveHome,
        QAbstractItemView.CursorAction.MovePrevious,
        QAbstractItemView.CursorAction.MoveLeft,
    }
)
ABOVE = 10.0  #: space in a row over and under its cells


class Grid(QTableView, Generic[R]):
    """Rows of cells, as high as their words ask for.

    Emits `opened`, `words_wanted` and `chosen` with a row and the number of a column, `chosen`
    where somebody goes: not when other rows are shown. `moved` comes in either case.
    """

    opened = Signal(object, int)
    words_wanted = Signal(object, int)
    chosen = Signal(object, int)
    moved = Signal()

    def __init__(self, cells: Cells[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._is_told = False
        self._widths: Sequence[float] = ()
        self.rows: GridRows[R] = GridRows(cells, self)
        self._delegate: CellDelegate[R] = CellDelegate(cells, ABOVE)
        self._heads = GridHeads(cells, self)
        self.setHorizontalHeader(self._heads)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.rows.rowsInserted.connect(lambda _parent, first, _last: self._fit(first))
        self.doubleClicked.connect(self._open)
        cells.look.changed.connect(self.lay_out_again)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalScrollBar().setSingleStep(24)

    def name(self, text: str, description: str = "") -> None:
        """What a screen reader calls this grid."""
        give_name(self, text, description)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show `rows`, staying at the cell where one was."""
        index, scrolled = self.currentIndex(), self.verticalScrollBar().value()
        at = (index.row(), index.column())
        self.rows.show(rows)
        self.lay_out_again()
        if rows and at[0] >= 0:
            columns = self.rows.columnCount()
            self.go_to(min(at[0], len(rows) - 1), min(at[1], columns - 1))
        self.verticalScrollBar().setValue(scrolled)

    def go_to(self, row: int, column: int) -> None:
        """Select a cell and bring it into view; tells nobody."""
        while row >= self.rows.rowCount() and self.rows.canFetchMore(QModelIndex()):
            self.rows.fetchMore(QModelIndex())
        self._is_told = True
        self.setCurrentIndex(self.rows.index(row, column))
        self._is_told = False

    def current_row(self) -> R | None:
        """The row one is at, None when there is none."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def lay_out_again(self) -> None:
        """Measure again: the width, the language or the columns are others."""
        columns = self.rows.columnCount()
        # A scroll bar stands in the margin of the page.
        beside = self.width() - self.viewport().width()
        margins = Margins(columns, max(APART - beside, 0), self._cells.gap)
        self._delegate.margins = self._heads.margins = margins
        self._widths = self._cells.widths(self.viewport().width() - margins.together)
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, round(width + sum(margins.of(column))))
        self._heads.fit(self._widths)
        self.clearSpans()
        self._fit(0)
        self.viewport().update()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Rows that only head others are passed by, in the column where one is."""
        here = self.currentIndex()
        index = super().moveCursor(action, modifiers)
        step = -1 if action in _UPWARDS else 1
        row = index.row()
        while 0 <= row < self.rows.rowCount() and self._cells.heading(self.rows.rows[row]):
            row += step
        if row == index.row():
            return index
        if not 0 <= row < self.rows.rowCount():
            return here
        return self.rows.index(row, max(here.column(), 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where somebody went."""
        super().currentChanged(current, previous)
        self.moved.emit()
        if current.isValid() and not self._is_told:
            self.chosen.emit(self.rows.rows[current.row()], current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell one is at, with Shift its words in their letter."""
        if wants_words(event):
            self._open(self.currentIndex(), self.words_wanted)
        elif event.key() in ENTER:
            self._open(self.currentIndex())
        elif event.text().isalpha():
            event.ignore()  # a letter is a key of the page: cells are not looked up by it
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by keyboard lands on a cell, so that Enter does something at once."""
        if not self.currentIndex().isValid() and self.rows.rowCount():
            first = next(
                (at for at, row in enumerate(self.rows.rows) if not self._cells.heading(row)), 0
            )
            self.go_to(first, 0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self.lay_out_again()

    def _fit(self, first: int) -> None:
        """Give the rows the height they need, from the one at `first`."""
        for at in range(first, self.rows.rowCount()):
            height = self._delegate.row_height(self.rows.rows[at], self._widths)
            if height != self.rowHeight(at):
                self.setRowHeight(at, height)
            if self._cells.heading(self.rows.rows[at]) and self.rows.columnCount() > 1:
                self.setSpan(at, 0, 1, self.rows.columnCount())

    def _open(self, index: QModelIndex, wanted: SignalInstance | None = None) -> None:
        if index.isValid():
            (wanted or self.opened).emit(self.rows.rows[index.row()], index.column())
