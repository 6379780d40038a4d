"""The box one types in: large, with how a slip was read beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.look.drafts import passing
from ui.look.enter_key import wants_words
from ui.look.icons import icon
from ui.look.lettering import LINE_HEIGHT, Size, sans, serif
from ui.look.parts import in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.theme import Look

_TO_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class FindLineEdit(QLineEdit):
    """The arrows up and down and Enter are for the list; Escape empties it.

    Emits `led` with the key event of an arrow, `entered` for Enter, `words_wanted` for it
    with Shift.
    """

    led = Signal(QKeyEvent)
    entered = Signal()
    words_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        passing(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that belong to the list are handed on."""
        if Qt.Key(event.key()) in _TO_THE_LIST:
            self.led.emit(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.words_wanted if wants_words(event) else self.entered).emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FindBox(QFrame):
    """The line with its sign, and the words a slip was read as."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("findbox")
        self.line = FindLineEdit()
        self.line.setObjectName("findline")
        self.line.setFont(sans(Size.TITLE))
        self.clear = self.line.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.clear.triggered.connect(self.line.clear)
        self.line.textChanged.connect(lambda text: self.clear.setVisible(bool(text)))
        self.clear.setVisible(False)
        self.line.setMinimumHeight(LINE_HEIGHT[Size.TITLE] + BETWEEN)
        passing(self.line)
        self._sign = plain_label()
        self._read_as = plain_label("", sans(), "quiet")
        self._words = plain_label("", serif(Size.HEAD))
        row = in_row(self._sign, self.line, self._read_as, self._words, gap=INSIDE)
        row.setStretch(1, 1)
        row.setContentsMargins(APART, 0, APART, 0)
        self.setLayout(row)
        self.show_read_as("")

    def show_read_as(self, words: str) -> None:
        """Tell that these words were sought in the place of those typed; nothing for none."""
        self._words.setText(words)
        for part in (self._read_as, self._words):
            part.setVisible(bool(words))

    def write_texts(self) -> None:
        """Names and signs in the language and colours of the moment."""
        words = self._look.words
        self._sign.setPixmap(icon("find", self._look.palette.quiet).pixmap(20, 20))
        self._read_as.setText(words.text("read as"))
        self.clear.setIcon(icon("close", self._look.palette.quiet))
        self.clear.setText(words.text("Empty the box"))
        self.line.setPlaceholderText(words.text("Find words anywhere"))
        give_name(
            self.line,
            words.text("Find words anywhere"),
            words.text("The arrow keys lead through what was found, Enter opens it."),
        )
