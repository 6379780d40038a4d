"""The one module that gives text to widgets: always as plain text, never as markup.

Text of a letter, a file name or an error may hold anything; here it stays text.
"""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget


def plain_label(text: str = "", font: QFont | None = None, role: str = "ink") -> QLabel:
    """A label that shows `text` as it is; `role` names its colour (ink, quiet, attention...)."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    if font is not None:
        label.setFont(font)
    return label


def running_label(text: str = "", font: QFont | None = None, role: str = "ink") -> QLabel:
    """A plain label that wraps its text to the room there is."""
    label = plain_label(text, font, role)
    label.setWordWrap(True)
    return label


#: The property of a button that holds the keys which do the same.
KEYS = "keys"


def give_tip(widget: QWidget, text: str) -> None:
    """Show `text` when the pointer rests on `widget`; escaped, as Qt guesses at markup."""
    widget.setToolTip(f"<qt>{html.escape(text)}</qt>" if text else "")


def give_name(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader says of `widget`."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(description)


def message_box(
    title: str, sentence: str, details: str = "", parent: QWidget | None = None
) -> QMessageBox:
    """A message that waits for an answer; the caller adds buttons and shows it."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(sentence)
    box.setDetailedText(details)
    return box
