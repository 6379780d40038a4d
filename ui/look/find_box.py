"""A box in which one finds something in what is shown: as wide as what it asks."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from ui.look.drafts import passing
from ui.look.plain_text import give_name

BESIDE = 48  #: what the frame and the button that empties it need, in pixels


class FindBox(QLineEdit):
    """Asks for words; what is typed in it is nobody's text to be kept."""

    def __init__(self, least: int) -> None:
        """`least` is its width for a short question, in pixels."""
        super().__init__()
        self._least = least
        self.setClearButtonEnabled(True)
        passing(self)

    def ask(self, question: str) -> None:
        """What stands in it while it is empty, and what it is called."""
        self.setPlaceholderText(question)
        give_name(self, question)
        needed = self.fontMetrics().horizontalAdvance(question) + BESIDE
        self.setFixedWidth(max(self._least, needed))
