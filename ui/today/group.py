"""A group of the first screen: its heading, how many there are, and the first lines of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from ui.lists.row import Row
from ui.lists.short import ShortList
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import button, in_column, in_row, remark
from ui.look.plain_text import CutLabel, running_label
from ui.look.space import INSIDE, UNIT

L = TypeVar("L")


class TodayGroup(QWidget, Generic[L]):
    """Lines under a heading, or one sentence while there are none.

    `all_wanted` is called by the button that stands where there are more lines than shown.
    `has_keys` says that letters do something to a line, and look none up. Emits `left` and
    `reached` as its list does, which comes first.
    """

    left = Signal(object, int)
    reached = Signal(object, QRect)

    def __init__(
        self,
        row: Row[L],
        open_line: Callable[[L], object],
        all_wanted: Callable[[], object] | None = None,
        *,
        inner: bool = False,
        has_keys: bool = False,
    ) -> None:
        super().__init__()
        self.row, self._open_line, self._has_keys = row, open_line, has_keys
        self.head = CutLabel(sans(Size.TEXT if inner else Size.HEAD, SEMIBOLD))
        self.remark = remark()
        self.more = button("link", all_wanted)
        self.more.hide()
        self.nothing = running_label(role="quiet")
        self.top = in_row(self.head, self.remark, None, self.more, gap=INSIDE)
        self.top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        below = in_column(self.nothing)
        below.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self._column = in_column(self.top, below, gap=UNIT)
        self.setLayout(self._column)

    @cached_property
    def list(self) -> ShortList[L]:
        """Its lines; made when there are any, as most groups have none on most days."""
        made: ShortList[L] = ShortList(self.row)
        made.name(self.head.text())
        if self._has_keys:
            made.leave_letters()
        made.opened.connect(self._open_line)
        made.left.connect(partial(self.left.emit, made))
        made.reached.connect(partial(self.reached.emit, made))
        self._column.addWidget(made)
        return made

    @property
    def has_list(self) -> bool:
        """Whether there ever was a line in it."""
        return "list" in vars(self)

    def name(self, title: str, nothing: str) -> None:
        """Its heading, and what it says while it has no lines."""
        self.head.setText(title)
        if self.has_list:
            self.list.name(title)
        self.nothing.setText(nothing)

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show these."""
        if lines or self.has_list:
            self.list.show_lines(lines)
        self.nothing.setVisible(not lines and bool(self.nothing.text()))

    def offer_more(self, text: str) -> None:
        """Offer the other lines under this button; empty for no button."""
        self.more.setText(text)
        self.more.setVisible(bool(text))
