"""The timeline as lines of a table, in the order one sorts them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from tracker.frozen import Frozen
from tracker.timeline.describing import TableRow, as_table, period_table
from tracker.timeline.events import Event, TimelineContent, day_of
from tracker.words import Words
from tracker.words.language import capital
from ui.lists.model import LINE, Index

#: How the head of the column that is sorted by ends.
ARROWS = {Qt.SortOrder.AscendingOrder: "↑", Qt.SortOrder.DescendingOrder: "↓"}


class Column(IntEnum):
    """The columns, from the left."""

    DAY = 0
    PARTY = 1
    KIND = 2
    WORDS = 3
    TERM = 4
    LINES = 5
    STATE = 6


class TableLine(Frozen):
    """A line of the table; `event` is None for a period, which has no mark."""

    row: TableRow
    day: float
    event: Event | None

    def text(self, column: Column, words: Words) -> str:
        """What stands in a column, a caveat always with its words."""
        row = self.row
        if column is Column.DAY:
            return words.short_day(day_of(self.day))
        if column is Column.WORDS and row.caveat:
            return words.text("{words} Caveat: {caveat}", words=row.words, caveat=row.caveat)
        if column is Column.WORDS:
            return row.words
        if column in (Column.PARTY, Column.TERM):
            return row.party if column is Column.PARTY else row.term
        return capital(
            {Column.KIND: row.kind, Column.LINES: row.lines, Column.STATE: row.state}[column]
        )


def table_lines(content: TimelineContent, words: Words) -> Iterator[TableLine]:
    """All events and periods, in the order of their days."""
    events = {event.key: event for event in content.events}
    lines = [TableLine(row, events[row.key].day, events[row.key]) for row in
             as_table(content, words)]  # fmt: skip
    under = period_table(content, words)
    lines += [
        TableLine(row, period.first, None)
        for row, period in zip(under, content.periods, strict=True)
    ]
    yield from sorted(lines, key=lambda line: line.day)


class TableLines(QAbstractTableModel):
    """The lines as cells. Sorting keeps lines that are alike in the order they had."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: Words | None = None
        self._lines: list[TableLine] = []
        self._in_time: list[TableLine] = []
        self.sorted_by: tuple[Column, Qt.SortOrder] = (Column.DAY, Qt.SortOrder.AscendingOrder)

    def show(self, content: TimelineContent, words: Words) -> None:
        """Show another timeline, sorted as before."""
        self.beginResetModel()
        self._words = words
        self._in_time = list(table_lines(content, words))
        self._arrange()
        self.endResetModel()

    @property
    def lines(self) -> Sequence[TableLine]:
        """The lines as they are shown."""
        return self._lines

    def row_of(self, key: str | None) -> int | None:
        """Where the event with this key stands; None when it is not there."""
        if not key:
            return None
        return next((at for at, line in enumerate(self._lines) if line.row.key == key), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.beginResetModel()
        self.sorted_by = (Column(column), order)
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The lines; none below another line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The columns."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, or the text of a cell."""
        if not index.isValid() or self._words is None:
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.text(Column(index.column()), self._words)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of the columns."""
        across = orientation is Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or not across or self._words is None:
            return None
        head = head_of(Column(section), self._words)
        column, order = self.sorted_by
        if section != column:
            return head
        return f"{head} {ARROWS[order]}"

    def _arrange(self) -> None:
        column, order = self.sorted_by
        words, falls = self._words, order is Qt.SortOrder.DescendingOrder
        if column is Column.DAY or words is None:
            self._lines = sorted(self._in_time, key=lambda line: line.day, reverse=falls)
            return
        said = {id(line): line.text(column, words).casefold() for line in self._in_time}
        filled = [line for line in self._in_time if said[id(line)]]
        # Cells with nothing in them stand at the end, whichever way one sorts.
        self._lines = sorted(filled, key=lambda line: said[id(line)], reverse=falls)
        self._lines += [line for line in self._in_time if not said[id(line)]]


def head_of(column: Column, words: Words) -> str:
    """The head of a column."""
    return {
        Column.DAY: words.text("Day"),
        Column.PARTY: words.text("Who"),
        Column.KIND: words.text("What"),
        Column.WORDS: words.text("Words"),
        Column.TERM: words.text("Term"),
        Column.LINES: words.text("Further on"),
        Column.STATE: words.text("State"),
    }[column]
