"""The one module that gives text to widgets: always as plain text, never as markup.

Text of a letter, a file name or an error may hold anything; here it stays text.
"""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMessageBox, QSizePolicy, QStyleOption, QWidget


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


#: The least that is shown of a text: a word and the "…".
LEAST = 80


class PlainLabel(QLabel):
    """Plain text, for a label that does more than show it."""

    def __init__(self, font: QFont, role: str = "ink") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setFont(font)


class CutLabel(PlainLabel):
    """One line of plain text; dots where the room ends, and the whole of it as its tip."""

    def __init__(self, font: QFont, role: str = "ink") -> None:
        super().__init__(font, role)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for the beginning."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), LEAST), whole.height())

    @property
    def is_cut(self) -> bool:
        """Whether the room is too narrow for all of it."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_the_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less of it can be seen."""
        super().resizeEvent(event)
        self._tell_the_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much as there is room for, in the colour of the label's role."""
        painter, area = QPainter(self), self.contentsRect()
        option = QStyleOption()
        option.initFrom(self)
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self.style().drawItemText(
            painter,
            area,
            int(self.alignment()),
            option.palette,
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def _tell_the_whole(self) -> None:
        give_tip(self, self.text() if self.is_cut else "")
