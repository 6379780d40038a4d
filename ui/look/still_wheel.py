"""The wheel moves the page, and not the choice it happens to pass over."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class StillWheel(QObject):
    """Leaves the wheel over `field` to the page, unless one is at the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel does not bring one there
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Whether the field gets to know nothing of it."""
        if event.type() is not QEvent.Type.Wheel or self._field.hasFocus():
            return False
        event.ignore()  # whoever is behind the field gets it
        return True
