"""The one model of all lists: lines as a question returned them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

L = TypeVar("L")
Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole  #: the role that returns the line itself


class Lines(QAbstractListModel, Generic[L]):
    """Lines to read. Writes nothing, formats nothing beyond asking `tell` for a line's text."""

    def __init__(self, tell: Callable[[L], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._lines: Sequence[L] = ()

    def show(self, lines: Sequence[L]) -> None:
        """Show other lines from the top."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def add(self, lines: Sequence[L]) -> None:
        """Show these too, after the last."""
        count = len(self._lines)
        if lines:
            self.beginInsertRows(QModelIndex(), count, count + len(lines) - 1)
            self._lines = [*self._lines, *lines]
            self.endInsertRows()

    @property
    def lines(self) -> Sequence[L]:
        """All lines."""
        return self._lines

    def line(self, row: int) -> L:
        """The line at `row`."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many lines there are; none below another line."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, or its text for whoever cannot see it painted."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._tell(line)
        return None
