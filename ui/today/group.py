"""A group of the first screen: its heading, how many there are, and the first lines of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

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
    """

    def __init__(
        self,
        row: Row[L],
        open_line: Callable[[L], object],
        all_wanted: Callable[[], object] | None = None,
        *,
        inner: bool = False,
    ) -> None:
        super().__init__()
        self.row = row
        self.head = CutLabel(sans(Size.TEXT if inner else Size.HEAD, SEMIBOLD))
        self.remark = remark()
        self.more = button("link", all_wanted)
        self.more.hide()
        self.list: ShortList[L] = ShortList(row)
        self.list.opened.connect(open_line)
        self.nothing = running_label(role="quiet")
        self.top = in_row(self.head, self.remark, None, self.more, gap=INSIDE)
        self.top.setContentsMargins(INSIDE, 0, INSIDE, 0)
        below = in_column(self.nothing)
        below.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self.setLayout(in_column(self.top, below, self.list, gap=UNIT))

    def name(self, title: str, nothing: str) -> None:
        """Its heading, and what it says while it has no lines."""
        self.head.setText(title)
        self.list.name(title)
        self.nothing.setText(nothing)

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show these."""
        self.list.show_lines(lines)
        self.nothing.setVisible(not lines and bool(self.nothing.text()))

    def offer_more(self, text: str) -> None:
        """Offer the other lines under this button; empty for no button."""
        self.more.setText(text)
        self.more.setVisible(bool(text))
