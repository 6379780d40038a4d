"""A list, or what stands in its place while there is nothing in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedLayout, QWidget

from ui.lists.row import Row
from ui.lists.view import LineList
from ui.look.parts import EmptyState, in_column
from ui.look.space import APART

L = TypeVar("L")
FILLED, EMPTY = 0, 1  #: the pages of a panel


class ListPanel(QWidget, Generic[L]):
    """Shows its list when it has lines, and its empty state when it has none."""

    def __init__(
        self,
        row: Row[L],
        next_step: Callable[[], object] | None = None,
        heads: QWidget | None = None,
    ) -> None:
        super().__init__()
        self.list: LineList[L] = LineList(row)
        self.empty = EmptyState(next_step)
        filled = QWidget()
        filled.setLayout(in_column(*([heads] if heads else []), self.list, gap=0))
        margins = QWidget()
        margins.setLayout(in_column(self.empty))
        margins.setContentsMargins(APART, 0, APART, 0)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(filled)
        self._stack.addWidget(margins)

    def focus_first(self) -> None:
        """The keyboard to the list; to what to do next while there is nothing in it."""
        self._take_focus()

    def _take_focus(self) -> None:
        if self._stack.currentIndex() == EMPTY:
            self.empty.take_focus()
        else:
            self.list.setFocus()

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show `lines`, or the empty state for none."""
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.list.show_lines(lines)
        self._stack.setCurrentIndex(FILLED if lines else EMPTY)
        if had_focus:
            self._take_focus()
