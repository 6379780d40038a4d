"""The timeline over the lists of a dossier, or the same as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget

from ui.dossier.table import TimelineTable
from ui.look.theme import Look
from ui.timeline.view import Timeline


class PictureStack(QStackedWidget):
    """Holds both; a low window scrolls the timeline, so that there is room for lists under it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.timeline, self.table = Timeline(look), TimelineTable(look)
        self._room = QScrollArea()
        self._room.setWidget(self.timeline)
        self._room.setWidgetResizable(True)
        self._room.setFrameShape(QFrame.Shape.NoFrame)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self._room, self.table):
            self.addWidget(part)

    def show_form(self, *, as_table: bool) -> None:
        """Show the timeline, or the table."""
        self.setCurrentIndex(int(as_table))

    def keep_room(self, height: int) -> None:
        """The timeline has the height it asks for, and at most half of a screen of `height`."""
        self._room.setMinimumHeight(min(self.timeline.minimumHeight(), height // 2))
