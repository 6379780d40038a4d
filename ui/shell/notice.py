"""The calm bar in which the app says something: one sentence, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QMessageBox, QToolButton, QWidget
from shiboken6 import isValid

from ui.look.icons import icon
from ui.look.lettering import sans
from ui.look.parts import button, in_row
from ui.look.plain_text import give_name, running_label
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.spoken import give_role, say
from ui.look.theme import Look
from ui.reporting import Message, Tone
from ui.shell.crash_box import crash_box


class Notice(QWidget):
    """Shows the latest message until it is closed; a crash also opens its report."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("notice")
        give_role(self, QAccessible.Role.AlertMessage)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = running_label("", sans())
        self._next = button("plain")
        self._close = QToolButton()
        self._close.clicked.connect(self.hide)
        row = in_row(self.sentence, self._next, self._close, gap=BETWEEN)
        row.setStretch(0, 1)
        row.setContentsMargins(APART, INSIDE, APART, INSIDE)
        self.setLayout(row)
        self._next.clicked.connect(self._act)
        self._message: Message | None = None
        self._box: QMessageBox | None = None
        look.changed.connect(self._write_texts)
        self._write_texts()
        self.hide()

    def show_message(self, message: Message) -> None:
        """Show `message` in the place of the one before."""
        self._message = message
        self.setProperty("tone", message.tone.name.lower())
        self.style().polish(self)
        self.sentence.setText(message.sentence)
        give_name(self, message.sentence)
        self._next.setVisible(message.offer is not None)
        self._next.setText(message.offer.title if message.offer else "")
        self.show()
        say(self, message.sentence)
        if message.tone is Tone.CRASH:
            self._open_report(message)

    def leave_behind(self) -> None:
        """One went on to another place: what was done there needs no more telling."""
        if self._message is not None and self._message.tone is Tone.DONE:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _act(self) -> None:
        offer = self._message.offer if self._message else None
        self.hide()
        if offer:
            offer.act()

    def _open_report(self, message: Message) -> None:
        """One box at a time: a mistake that comes with every frame would fill the screen."""
        if self._box is None or not isValid(self._box):
            self._box = crash_box(self._look, message, self.window())
            self._box.open()

    def _write_texts(self) -> None:
        self._close.setIcon(icon("close", self._look.palette.ink))
        give_name(self._close, self._look.words.text("Close this message"))
