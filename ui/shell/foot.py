"""The foot of the window, where the capture line opens: over any screen, and out of its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.parts import in_column
from ui.session import Session

if TYPE_CHECKING:
    from ui.capture.capturing import Capturing


class Foot(QWidget):
    """Empty until somebody takes words down. `closed` when the keyboard is the screen's again."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = in_column()
        self.setLayout(self._column)
        self.capturing: Capturing | None = None

    def open(self, session: Session, dossier_id: int | None) -> None:
        """Open the capture line, or put the keyboard back in it."""
        if self.capturing is None:
            from ui.capture.capturing import Capturing  # loaded when it is wanted

            self.capturing = Capturing(session, self._column, self)
            self.capturing.closed.connect(self.closed)
        self.capturing.open(dossier_id)

    def leave(self) -> None:
        """The session is over, and the line with it."""
        if self.capturing is not None:
            self.capturing.leave()
            self.capturing = None
