"""The timeline as a table: the same content, for whoever reads lines more easily than marks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from tracker.timeline.events import TimelineContent
from ui.dossier.table_cells import TableCells
from ui.dossier.table_model import Column, TableLine, TableLines
from ui.lists.model import Index
from ui.look.enter_key import ENTER, wants_words
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import painter_of, write
from ui.look.plain_text import give_name
from ui.look.space import ROW
from ui.look.theme import Look

#: The widths of the columns in the narrowest window there is.
LEAST = {
    Column.DAY: 88,
    Column.PARTY: 100,
    Column.KIND: 104,
    Column.WORDS: 252,
    Column.TERM: 92,
    Column.LINES: 112,
    Column.STATE: 60,
}
#: And in one of usual width; what is over goes by `SHARES`.
WIDTHS = {
    Column.DAY: 96,
    Column.PARTY: 118,
    Column.KIND: 110,
    Column.WORDS: 296,
    Column.TERM: 104,
    Column.LINES: 180,
    Column.STATE: 76,
}
SHARES = {Column.WORDS: 0.5, Column.PARTY: 0.1, Column.TERM: 0.1, Column.LINES: 0.3}

#: The height of a line that was not in view yet.
USUAL = 56


class TimelineTable(QTableView):
    """Sorted by a click on a head, or by the number of its column: once more turns it round.

    Emits `chosen` with the key of the event somebody is at, `opened` with the event to go to,
    `words_wanted` with that whose words are to be shown.
    """

    chosen = Signal(str)
    opened = Signal(object)
    words_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content: TimelineContent | None = None
        self._is_told = False
        self.lines = TableLines(self)
        self._cells = TableCells(look)
        self.setModel(self.lines)
        self.setItemDelegate(self._cells)
        self._set_up()
        look.changed.connect(self._show_again)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(USUAL)
        heads = self.horizontalHeader()
        heads.setFont(sans(Size.SMALL, SEMIBOLD))
        heads.setFixedHeight(ROW)
        heads.setHighlightSections(False)
        heads.setSortIndicatorShown(False)  # the arrow stands in the head, after its name
        heads.setSectionsClickable(True)
        heads.sectionClicked.connect(self.sort_by)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._fit_lines)
        self.doubleClicked.connect(self._open)

    def show_content(self, content: TimelineContent) -> None:
        """Show the same as the timeline."""
        line = self.current_line()
        self._content = content
        self._cells.forget()
        self.lines.show(content, self._look.words)
        name = self._look.words.text("Timeline as a table: {title}", title=content.title)
        give_name(self, name, self._look.words.text("Keys 1 to 7 sort by a column."))
        self._mark_order()
        self.select(line.row.key if line else None)
        self._fit_lines()

    def current_line(self) -> TableLine | None:
        """The line one is at; None when there is none."""
        index = self.currentIndex()
        return self.lines.lines[index.row()] if index.isValid() else None

    def select(self, key: str | None) -> None:
        """Select the line of the event with this key and bring it into view; tells nobody."""
        row = self.lines.row_of(key)
        self._is_told = True
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self.lines.index(row, Column.WORDS))
        self._is_told = False

    def sort_by(self, column: int) -> None:
        """Sort by a column; by the one it is sorted by, the other way round."""
        order = Qt.SortOrder.AscendingOrder
        if self.lines.sorted_by == (column, order):
            order = Qt.SortOrder.DescendingOrder
        line = self.current_line()
        self.lines.sort(column, order)
        self._mark_order()
        self.select(line.row.key if line else None)
        self._fit_lines()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where somebody went."""
        super().currentChanged(current, previous)
        if self._is_told or not current.isValid():
            return
        if key := self.lines.lines[current.row()].row.key:
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the entry, with Shift its words in their letter; a number sorts."""
        number = event.key() - Qt.Key.Key_1
        if wants_words(event):
            self._emit(self.words_wanted, self.currentIndex())
        elif event.key() in ENTER:
            self._open(self.currentIndex())
        elif number in list(Column) and not event.modifiers():
            self.sort_by(number)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An empty table says that it is empty."""
        super().paintEvent(event)
        if not self.lines.lines and self._content is not None:
            painter = painter_of(self.viewport())
            painter.setFont(sans())
            painter.setPen(self._look.colour("quiet"))
            write(painter, QPointF(0, ROW), self._look.words.text("No entry has a day here."))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by keyboard lands on a line."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.lines:
            self._is_told = True
            self.setCurrentIndex(self.lines.index(0, Column.WORDS))
            self._is_told = False

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what comes into view."""
        super().showEvent(event)
        self._share_width()
        self._fit_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self._share_width()
        self._fit_lines()

    def _share_width(self) -> None:
        room, least, usual = self.viewport().width(), sum(LEAST.values()), sum(WIDTHS.values())
        part = min(max((room - least) / (usual - least), 0), 1)
        over = max(room - usual, 0)
        for column, width in WIDTHS.items():
            between = LEAST[column] + int(part * (width - LEAST[column]))
            self.setColumnWidth(column, between + int(over * SHARES.get(column, 0)))

    def _fit_lines(self) -> None:
        """Give the lines in view the height they need: measuring all would take too long."""
        if not self.isVisible():
            return
        widths = [self.columnWidth(column) for column in Column]
        row = max(self.rowAt(0), 0)
        bottom = self.viewport().height()
        while row < len(self.lines.lines) and self.rowViewportPosition(row) < bottom:
            height = self._cells.height(self.lines.lines[row], widths)
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)
            row += 1

    def _mark_order(self) -> None:
        self.horizontalHeader().setSortIndicator(*self.lines.sorted_by)
        self.horizontalHeader().viewport().update()

    def _open(self, index: QModelIndex) -> None:
        self._emit(self.opened, index)

    def _emit(self, signal: SignalInstance, index: QModelIndex) -> None:
        event = self.lines.lines[index.row()].event if index.isValid() else None
        if event is not None:
            signal.emit(event)

    def _show_again(self) -> None:
        if self._content is not None:
            self.show_content(self._content)
