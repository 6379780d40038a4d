"""A list as high as its lines: a part of a page that scrolls, beside other lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.lists.model import Index
from ui.lists.row import Row
from ui.lists.view import LineList
from ui.look.space import INSIDE

L = TypeVar("L")
FORWARD, BACK = 1, -1  #: which way one leaves a list


class ShortList(LineList[L]):
    """Opens a line with Enter or one click; a line stands out only while the keyboard is here.

    Emits `left` when an arrow key leads beyond its first or last line, and `reached`
    with the area of the line that the keyboard came to.
    """

    left = Signal(int)
    reached = Signal(QRect)

    def __init__(self, row: Row[L], parent: QWidget | None = None) -> None:
        super().__init__(row, parent, margin=INSIDE)
        self.setProperty("kind", "lines")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.doubleClicked.disconnect()
        self.clicked.connect(self._open)
        row.look.changed.connect(self._take_height)
        self.hide()

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show `lines`, all of them; hidden while there are none."""
        super().show_lines(lines)
        if not self.hasFocus():
            self.clearSelection()
        self.setVisible(bool(lines))
        self._take_height()

    def enter(self, way: int) -> None:
        """Come in by an arrow key: at the first line, or going back at the last."""
        row = 0 if way == FORWARD else self.model_of_lines.rowCount() - 1
        self.setFocus(Qt.FocusReason.TabFocusReason)
        self.show_selected(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Beyond the last line an arrow key leads to what comes after."""
        row, last = self.currentIndex().row(), self.model_of_lines.rowCount() - 1
        if event.key() == Qt.Key.Key_Down and row >= last:
            self.left.emit(FORWARD)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.left.emit(BACK)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line one was at stands out again."""
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.selectionModel().select(
                self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.reached.emit(self.visualRect(self.currentIndex()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No line stands out while one is elsewhere."""
        super().focusOutEvent(event)
        self.clearSelection()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The page brings the line into view."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.reached.emit(self.visualRect(current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._take_height()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel moves the page."""
        event.ignore()

    def _take_height(self) -> None:
        """As high as all lines together."""
        rows = range(self.model_of_lines.rowCount())
        self.setFixedHeight(max(sum(self._height_of(row) for row in rows), 1))
