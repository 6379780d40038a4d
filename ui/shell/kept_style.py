"""The house style one chose last: proposed again, and kept with the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tracker.styles.names import USUAL


class KeptStyle(QObject):
    """Holds the `name` of a style or the path of its file. Emits `chosen` when it is another."""

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.name = USUAL

    def keep(self, name: str) -> None:
        """Propose this style from now on."""
        if name != self.name:
            self.name = name
            self.chosen.emit(name)
