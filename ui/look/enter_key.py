"""Enter means what it is on: it presses the button that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def wants_words(event: QKeyEvent) -> bool:
    """Whether it is Enter with Shift: the words in their letter, and not what they are of."""
    return event.key() in ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)


def enter_presses_button(event: QKeyEvent, within: QWidget) -> bool:
    """Press the button that has the keyboard, if there is one; whether there was.

    A check box is not meant: it is switched with Space.
    """
    focus = within.window().focusWidget()
    if event.key() not in ENTER or not isinstance(focus, QAbstractButton):
        return False
    if isinstance(focus, QCheckBox) or not within.isAncestorOf(focus):
        return False
    focus.click()
    return True
