"""A short list in which lines are ticked, with the space bar or the pointer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui.look.space import DENSE_ROW, INSIDE

MOST_SHOWN = 5  #: lines in view; the others are scrolled to
VALUE = Qt.ItemDataRole.UserRole


class CheckedList(QListWidget):
    """Lines with a title each; `ticked` are the values of those chosen, in order."""

    def __init__(self, lines: Sequence[tuple[str, object]], *, all_ticked: bool = False) -> None:
        super().__init__()
        state = Qt.CheckState.Checked if all_ticked else Qt.CheckState.Unchecked
        for title, value in lines:
            item = QListWidgetItem(title)
            item.setData(VALUE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(state)
            item.setSizeHint(QSize(0, DENSE_ROW))
            self.addItem(item)
        self.setFixedHeight(DENSE_ROW * min(max(len(lines), 2), MOST_SHOWN) + INSIDE)

    def tick(self, values: Collection[object]) -> None:
        """Tick the lines of these values, and no others."""
        for row in range(self.count()):
            item = self.item(row)
            chosen = item.data(VALUE) in values
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def ticked(self) -> list[object]:
        """The values of the ticked lines, from the top."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(VALUE) for item in items if item.checkState() is Qt.CheckState.Checked]
