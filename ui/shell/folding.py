"""Whether the rail is folded: by itself where the room is needed, or as the user chose."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.places import DossiersPlace, LetterPlace, Place
from ui.settings import RailChoice
from ui.shell.rail import Rail

ROOMY = 1500  #: a window at least this wide has room for the rail beside a letter, in pixels

NARROW = 1100  #: a window narrower than this, as one of large text is, has no room for it anywhere


class Folding(QObject):
    """Folds and unfolds the rail. Emits `chosen` when the user did so by hand."""

    chosen = Signal(str)

    def __init__(self, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._rail = rail
        self._place: Place = DossiersPlace()
        self._width = ROOMY
        self._choice = RailChoice.BY_ROOM

    def use_choice(self, choice: RailChoice) -> None:
        """Keep to what the user chose earlier."""
        self._choice = choice
        self._apply()

    def use_place(self, place: Place) -> None:
        """The window is at another place now."""
        self._place = place
        self._apply()

    def use_width(self, width: int) -> None:
        """The window is this wide now."""
        self._width = width
        self._apply()

    def turn(self) -> None:
        """Fold what is open, open what is folded.

        Whoever turns back to what the room asks for anyway leaves it to the room again.
        """
        wanted = not self._rail.is_folded
        by_hand = RailChoice.FOLDED if wanted else RailChoice.OPEN
        self._choice = RailChoice.BY_ROOM if wanted == self._asked_by_room() else by_hand
        self._apply()
        self.chosen.emit(self._choice)

    def _asked_by_room(self) -> bool:
        least = ROOMY if isinstance(self._place, LetterPlace) else NARROW
        return self._width < least

    def _apply(self) -> None:
        by_room = self._choice is RailChoice.BY_ROOM
        folded = self._asked_by_room() if by_room else self._choice is RailChoice.FOLDED
        if folded != self._rail.is_folded:
            self._rail.fold(folded=folded)
