"""The timeline of a dossier in its place on the screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.timeline.events import TimelineContent
from ui.look.theme import Look


class DossierTimeline(QWidget):
    """Emits `words_wanted` with a document's id and the range of the words."""

    words_wanted = Signal(int, object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(280)

    def show_content(self, content: TimelineContent) -> None:
        """Show what stands where."""
