"""Something that was kept with an entry: its words, and beside them what changes or removes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.look.flow import Flow
from ui.look.key_button import KeyButton
from ui.look.lettering import Size, sans
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import give_name
from ui.look.space import INSIDE
from ui.look.theme import Look


class KeptRow(QWidget):
    """`parts` one below the other; Delete on it removes it. Emits `change_wanted`, `dropped`.

    `name` is what it is called where its acts are told without it.
    """

    change_wanted = Signal()
    dropped = Signal()

    def __init__(self, look: Look, name: str, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._look, self._name, self._can_drop = look, name, False
        self._acts = in_row(gap=INSIDE)
        beside = in_column(gap=0)
        beside.addLayout(self._acts)
        beside.addStretch(1)
        row = in_row(in_column(*parts, gap=0), beside, gap=INSIDE)
        row.setStretch(0, 1)
        self.setLayout(row)

    def let_change(self) -> None:
        """Offer to change it."""
        words = self._look.words
        named = words.text("Change: {what}", what=self._name)
        self.offer(words.text("change"), named, self.change_wanted.emit)

    def let_drop(self) -> None:
        """Offer to remove it."""
        words = self._look.words
        named = words.text("Remove: {what}", what=self._name)
        self.offer(words.text("remove"), named, self.dropped.emit)
        self._can_drop = True

    def offer(self, title: str, named: str, act: Callable[[], object]) -> None:
        """Offer something else under a short title; `named` is what it is called by itself."""
        made = button("link")
        made.setText(title)
        made.setFont(sans(Size.SMALL))
        made.clicked.connect(lambda _checked=False: act())
        give_name(made, named)
        self._acts.addWidget(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete on one of its acts removes it."""
        if self._can_drop and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit()
        else:
            event.ignore()


def keys_in_flow(*keys: KeyButton) -> Flow:
    """The keys of a part, in the next line where there is no more room."""
    row = Flow(gap=INSIDE)
    for key in keys:
        row.addWidget(key)
    return row
