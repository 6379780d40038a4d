"""One letter or other paper out of those of a dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from tracker.register.questions.lines import DocumentLine
from tracker.words import Words
from ui.look.parts import as_long_choice


class LetterChoice(QComboBox):
    """The latest first; before them `nothing`, which says that it is none of them.

    `letters` come in the order of their days.
    """

    def __init__(self, words: Words, letters: Sequence[DocumentLine], nothing: str) -> None:
        super().__init__()
        as_long_choice(self)
        self.addItem(nothing, None)
        for line in reversed(letters):
            day = words.short_day(line.dated) if line.dated else words.text("no date")
            self.addItem(words.text("{title}, {day}", title=line.title, day=day), line.id)

    @property
    def letter_id(self) -> int | None:
        """The chosen letter; None where it is none of them."""
        chosen: int | None = self.currentData()
        return chosen

    def choose(self, letter_id: int | None) -> None:
        """Choose another one; none of them where there is no such letter."""
        self.setCurrentIndex(max(self.findData(letter_id), 0))
