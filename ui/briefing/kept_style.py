"""How papers were had the last time: proposed again, and kept with the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tracker.styles.names import USUAL
from ui.briefing.habits import PaperHabit, read_habits, written


class KeptStyle(QObject):
    """Holds the `name` of a house style or the path of its file, and `habits` by kind of paper.

    Emits `chosen` when the style is another, `habits_chosen` with what the settings keep.
    """

    chosen = Signal(str)
    habits_chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = USUAL
        self.habits: dict[str, PaperHabit] = {}

    def keep(self, name: str) -> None:
        """Propose this style from now on."""
        if name != self.name:
            self.name = name
            self.chosen.emit(name)

    def keep_habit(self, kind: str, habit: PaperHabit) -> None:
        """Propose this for papers of the kind from now on."""
        if self.habits.get(kind) != habit:
            self.habits[kind] = habit
            self.habits_chosen.emit(written(self.habits))

    def take_habits(self, line: str) -> None:
        """Propose what the settings keep."""
        self.habits = read_habits(line)
