"""How keys are called: as the keyboards of the language write them, arrows as arrows."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}


def shown(key: str) -> str:
    """A key as this system writes it, in the language of the moment; arrows as arrows."""
    text = _native(key)
    for name, arrow in ARROWS.items():
        text = text.replace(_native(name), arrow)
    return text


def on_cap(key: str) -> str:
    """What stands on the cap of a key such as `Del` or `Ctrl ↑`, which are held together."""
    if " " not in key and len(key) == 1:
        return key
    named = key.replace(" ", "+")
    for name, arrow in ARROWS.items():
        named = named.replace(arrow, name)
    return shown(named).replace("+", " ") or key


def _native(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
