"""Looking for words in the letter on the desk, whichever way its pages are shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from tracker.letters.occurrences import occurrences
from ui.desk.find_line import FindLine
from ui.desk.letter_view import LetterView
from ui.desk.marking import Marking
from ui.desk.state import Range


class Searching(QObject):
    """Keeps where the words were found and which place one is at; `changed` when either is new."""

    changed = Signal()

    def __init__(self, line: FindLine, view: LetterView) -> None:
        super().__init__(line)
        self._line, self._view = line, view
        self._places: list[Range] = []
        self._at = 0
        line.sought.connect(self._seek)
        line.stepped.connect(self._step)
        line.left.connect(self._leave)

    def open(self) -> None:
        """Ask for words; those that are selected in the letter stand there already."""
        letter, selected = self._view.letter, self._view.selection
        self._line.open(letter.text[slice(*selected)] if letter and selected else "")

    def marked(self, marking: Marking) -> Marking:
        """The marking with the places that were found over it."""
        return marking.with_found(self._places, self._at)

    def _seek(self, words: str) -> None:
        """Begin with the first place after what one looks at."""
        letter = self._view.letter
        self._places = occurrences(letter.text, words) if letter else []
        here = self._view.first_in_view
        later = (number for number, place in enumerate(self._places) if place[0] >= here)
        self._at = next(later, 0)
        self._show()

    def _step(self, by: int) -> None:
        """The next place, after the last one the first."""
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._show()

    def _leave(self) -> None:
        self._places = []
        self._line.hide()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self) -> None:
        self._line.show_count(self._at + 1, len(self._places))
        self.changed.emit()
        if self._places:
            self._view.bring_into_view(self._places[self._at])
