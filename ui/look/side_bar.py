"""The small bar in the colour of a side of the table; the side's name always stands in words."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.vocabulary import Side
from ui.look.marks import side_colour
from ui.look.theme import Look


class SideBar(QWidget):
    """A bar of 3 by 14 pixels."""

    def __init__(self, look: Look, side: Side) -> None:
        super().__init__()
        self._look, self._side = look, side
        self.setFixedSize(3, 14)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(self.rect(), side_colour(self._look.palette, self._side))
