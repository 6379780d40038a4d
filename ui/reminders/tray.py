"""Telling somebody outside the window, through the notices of the desktop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSystemTrayIcon

from ui.look.icons import icon
from ui.look.theme import Look


class Tray(QObject):
    """Emits `clicked` when somebody clicks on what it told. Its icon comes with the first word."""

    clicked = Signal()

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._icon: QSystemTrayIcon | None = None

    @property
    def can_tell(self) -> bool:
        """Whether this desktop shows notices at all."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def tell(self, text: str) -> None:
        """Show `text` under the name of the app."""
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("today", self._look.palette.accent), self)
            self._icon.messageClicked.connect(self.clicked)
            self._icon.activated.connect(lambda _reason: self.clicked.emit())
        self._icon.show()
        self._icon.showMessage("Overleg", text, self._icon.icon())
