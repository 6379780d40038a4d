"""The one model of all grids: rows as a question returned them, given out a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ui.lists.grid_cells import Cells
from ui.lists.model import LINE, Index

R = TypeVar("R")
PAGE = 60  #: rows given to the view at a time: each is measured


class GridRows(QAbstractTableModel, Generic[R]):
    """Rows to read, each with a cell per column; its texts are those the cells tell."""

    def __init__(self, cells: Cells[R], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._rows: Sequence[R] = ()
        self._given = 0

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows from the top, in the columns that the cells have by now."""
        self.beginResetModel()
        self._rows = rows
        self._given = min(PAGE, len(rows))
        self.endResetModel()

    @property
    def rows(self) -> Sequence[R]:
        """All rows, those not yet given to the view included."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The rows given out so far; none below another row."""
        return 0 if parent.isValid() else self._given

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The columns."""
        return 0 if parent.isValid() else len(self._cells.heads())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or the text of a cell for whoever cannot see it painted."""
        if not index.isValid() or index.row() >= self._given:
            return None
        row = self._rows[index.row()]
        if role == LINE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells.tell(row, index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heads of the columns, with their remarks."""
        across = orientation is Qt.Orientation.Horizontal
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if not across or section >= len(self._cells.heads()):
            return None
        head = self._cells.heads()[section]
        return f"{head.title}, {head.remark}" if head.remark else head.title

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are rows the view has not been given."""
        return not parent.isValid() and self._given < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Give the view the next page."""
        if not self.canFetchMore(parent):
            return
        upto = min(self._given + PAGE, len(self._rows))
        self.beginInsertRows(QModelIndex(), self._given, upto - 1)
        self._given = upto
        self.endInsertRows()
