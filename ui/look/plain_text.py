"""The one module that gives text to widgets: always as plain text, never as markup.

Text of a letter, a file name or an error may hold anything; here it stays text.
"""

from __future__ import annotations

import html
import sys

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QWidget,
)


def plain_label(text: str = "", font: QFont | None = None, role: str = "ink") -> QLabel:
    """A label that shows `text` as it is; `role` names its colour (ink, quiet, attention...)."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(aligned())
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


def aligned(side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> Qt.AlignmentFlag:
    """Where a label stands in its room: at the side where the app begins its lines.

    Qt goes by the language of the text: a name in another one would stand at the other side.
    """
    there = QStyle.visualAlignment(QGuiApplication.layoutDirection(), side)
    return there | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


#: The property of a button that holds the keys which do the same.
KEYS = "keys"
#: The property of a button that stands nowhere for want of room, and can be pressed all the same.
OFFERED = "offered"


#: Only on Windows does Qt tell the name of a choice; elsewhere it tells what is chosen, twice.
_NAMES_CHOICES = sys.platform == "win32"
#: The properties of a control that hold the words of its tip, without markup, and what else
#: is said of it.
_TIP, _SAID = "tip", "said"


def give_tip(widget: QWidget, text: str) -> None:
    """Show `text` when the pointer rests on `widget`; escaped, as Qt guesses at markup.

    A screen reader says it after the name, where `give_name` has nothing else to say.
    """
    is_ours = widget.accessibleDescription() in ("", _description_of(widget))
    widget.setProperty(_TIP, text)
    widget.setToolTip(f"<qt>{html.escape(text)}</qt>" if text else "")
    if is_ours:
        widget.setAccessibleDescription(_description_of(widget))


def give_name(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader says of `widget`, and of the field in it that has its keyboard."""
    field, before = widget.focusProxy(), widget.accessibleName()
    widget.setAccessibleName(name)
    widget.setProperty(_SAID, description)
    widget.setAccessibleDescription(_description_of(widget))
    if isinstance(field, QComboBox | QLineEdit) and field.accessibleName() in ("", before):
        give_name(field, name, description)


def _description_of(widget: QWidget) -> str:
    said = str(widget.property(_SAID) or widget.property(_TIP) or "")
    if isinstance(widget, QComboBox) and not _NAMES_CHOICES:
        return ", ".join(part for part in (widget.accessibleName(), said) if part)
    return said


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
        self.setAlignment(aligned())
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
