"""The line in which words of the letter are looked for: how many there are, and which one is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.look.drafts import passing
from ui.look.lettering import sans
from ui.look.parts import as_field, button, in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.space import INSIDE
from ui.look.theme import Look


class FindLine(QWidget):
    """`sought` tells what is looked for, `stepped` 1 or -1 for the next or the one before.

    `left` comes when the reader is done with it.
    """

    sought = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words = as_field(QLineEdit())
        passing(self.words)
        self.words.textChanged.connect(self.sought)
        self.count = plain_label("", sans(), "quiet")
        self.before = button("plain", lambda: self.stepped.emit(-1))
        self.after = button("plain", lambda: self.stepped.emit(1))
        self.done = button("plain", self.left.emit)
        row = in_row(self.words, self.count, self.before, self.after, self.done, gap=INSIDE)
        row.setContentsMargins(0, INSIDE, 0, 0)
        row.setStretch(0, 1)
        self.setLayout(row)
        look.changed.connect(self._write_texts)
        self._write_texts()
        self.hide()

    def open(self, words: str) -> None:
        """Show the line, with `words` where there are any, ready to type."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.sought.emit(self.words.text())

    def show_count(self, at: int, count: int) -> None:
        """Say which one of how many one is at (`at` counts from 1); nothing without words."""
        text = ""
        if self.words.text().strip():
            numbered = self._look.words.text("{number} of {count}", number=at, count=count)
            text = numbered if count else self._look.words.text("Not in this letter")
        self.count.setText(text)
        for step in (self.before, self.after):
            step.setEnabled(count > 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def _write_texts(self) -> None:
        words = self._look.words
        give_name(self.words, words.text("Find in the letter"))
        self.words.setPlaceholderText(words.text("Find in the letter"))
        self.before.setText(words.text("Back"))
        self.after.setText(words.text("Next"))
        self.done.setText(words.text("Close"))
