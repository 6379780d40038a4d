"""The one view of all lists: a line is opened with Enter or a double click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.lists.model import Index, Lines
from ui.lists.row import Row, RowDelegate
from ui.lists.stacked import StackedRows
from ui.look.enter_key import ENTER, wants_words
from ui.look.plain_text import give_name
from ui.look.space import APART

L = TypeVar("L")


class LineList(StackedRows, Generic[L]):
    """Lines one below the other; rows may differ in height.

    Emits `opened` with the line, `words_wanted` where it is its words that are wanted (Shift),
    and `chosen` with the one that somebody goes to: not when other lines are shown, or one is
    shown as selected.
    """

    opened = Signal(object)
    words_wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, row: Row[L], parent: QWidget | None = None, *, margin: int = APART) -> None:
        super().__init__(parent)
        self.setProperty("kind", "lines" if margin == APART else "framed")
        self.model_of_lines: Lines[L] = Lines(row.tell, self)
        self._delegate: RowDelegate[L] = RowDelegate(row, margin)
        self._is_told = False  # where one is, rather than going there
        self._leaves_letters = False
        self.setModel(self.model_of_lines)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.doubleClicked.connect(self._open)
        row.look.changed.connect(self.measure_again)

    def name(self, text: str) -> None:
        """What a screen reader calls this list."""
        give_name(self, text)

    def leave_letters(self) -> None:
        """Letters are keys of the page the list is on, and look no line up."""
        self._leaves_letters = True

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show `lines`, staying at the place in the list where one was."""
        row, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        self.model_of_lines.show(lines)
        self.measure_again()
        if lines and row >= 0:
            self._go_to(self.model_of_lines.index(min(row, len(lines) - 1)))
        self.verticalScrollBar().setValue(scrolled)
        self._land_on_a_line()

    def add_lines(self, lines: Sequence[L]) -> None:
        """Show these too, after the last; what one looks at stays where it is."""
        self.model_of_lines.add(lines)
        self.measure_again()

    def show_selected(self, row: int | None) -> None:
        """Select the line at `row` and bring it into view; None selects nothing."""
        if row is None:
            self._go_to(QModelIndex())
            return
        self._go_to(self.model_of_lines.index(row))

    def current_line(self) -> L | None:
        """The line one is at, None when there is none."""
        index = self.currentIndex()
        return self.model_of_lines.line(index.row()) if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where somebody went."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_told:
            self.chosen.emit(self.model_of_lines.line(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the line one is at, with Shift its words in their letter."""
        line = self.current_line()
        if wants_words(event) and line is not None:
            self.words_wanted.emit(line)
        elif event.key() in ENTER:
            self._open(self.currentIndex())
        elif self._leaves_letters and event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by keyboard lands on a line, so that Enter does something at once."""
        super().focusInEvent(event)
        self._land_on_a_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as wide as the view, be there a bar in its margin or not.

        Rows that were measured anew for a bar would take it away, and bring it back, without end.
        """
        is_other = self._delegate.use_width(self.width())
        super().resizeEvent(event)
        if is_other:
            self.measure_again()
        self.updateGeometries()

    def _land_on_a_line(self) -> None:
        """Qt itself goes to the first line without selecting it: then nobody sees where one is."""
        at = self.currentIndex()
        if not self.hasFocus() or not self.model_of_lines.rowCount():
            return
        if not (at.isValid() and self.selectionModel().isSelected(at)):
            self._go_to(at if at.isValid() else self.model_of_lines.index(0))

    def _go_to(self, index: QModelIndex) -> None:
        self._is_told = True
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
            self.setCurrentIndex(index)
        self._is_told = False

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.model_of_lines.line(index.row()))
