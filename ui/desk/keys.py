"""The keys of the letter desk: one letter or one key each, wherever the focus is on it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Wish(Enum):
    """What a key asks for."""

    ACCEPT = auto()
    CHANGE = auto()
    REJECT = auto()
    NEXT = auto()
    BACK = auto()
    WORDS_ONLY = auto()
    REGISTER_WORDS = auto()
    PAGES = auto()
    FIND = auto()
    FACTS = auto()
    UNDO = auto()
    SAID = auto()
    NOT_SAID = auto()
    ALL = auto()
    ULTIMATUM = auto()
    RELATIONS = auto()
    READ_AGAIN = auto()
    ENTRY = auto()
    OFFICE = auto()
    SIGN = auto()
    PART = auto()
    JOIN = auto()
    DEMAND = auto()


_KEYS = {
    Qt.Key.Key_Return: Wish.ACCEPT,
    Qt.Key.Key_Enter: Wish.ACCEPT,
    Qt.Key.Key_E: Wish.CHANGE,
    Qt.Key.Key_X: Wish.REJECT,
    Qt.Key.Key_J: Wish.NEXT,
    Qt.Key.Key_K: Wish.BACK,
    Qt.Key.Key_W: Wish.WORDS_ONLY,
    Qt.Key.Key_N: Wish.REGISTER_WORDS,
    Qt.Key.Key_P: Wish.PAGES,
    Qt.Key.Key_F: Wish.FACTS,
    Qt.Key.Key_Y: Wish.SAID,
    Qt.Key.Key_S: Wish.NOT_SAID,
    Qt.Key.Key_A: Wish.ALL,
    Qt.Key.Key_U: Wish.ULTIMATUM,
    Qt.Key.Key_L: Wish.RELATIONS,
    Qt.Key.Key_R: Wish.READ_AGAIN,
    Qt.Key.Key_G: Wish.ENTRY,
    Qt.Key.Key_O: Wish.OFFICE,
    Qt.Key.Key_I: Wish.SIGN,
    Qt.Key.Key_D: Wish.PART,
    Qt.Key.Key_M: Wish.JOIN,
    Qt.Key.Key_B: Wish.DEMAND,
}

#: The keys as the foot of the letter shows them, and that of the queue.
OF_LETTER = {
    "P": Wish.PAGES,
    "W": Wish.WORDS_ONLY,
    "Ctrl F": Wish.FIND,
    "N": Wish.REGISTER_WORDS,
    "U": Wish.ULTIMATUM,
}
OF_QUEUE = {
    "J": Wish.NEXT,
    "K": Wish.BACK,
    "D": Wish.PART,
    "M": Wish.JOIN,
    "F": Wish.FACTS,
    "Ctrl Z": Wish.UNDO,
    "L": Wish.RELATIONS,
}

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def wish_of(event: QKeyEvent) -> Wish | None:
    """What this key asks of the desk; None when it asks nothing."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return Wish.UNDO
    if event.matches(QKeySequence.StandardKey.Find):
        return Wish.FIND
    if event.modifiers() & ~_KEYPAD:
        return None
    return _KEYS.get(Qt.Key(event.key()))
