"""What the window shows while no register is open: nothing at first, then a way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.parts import EmptyState, button, in_column
from ui.look.space import APART
from ui.look.theme import Look


class Welcome(QWidget):
    """Stays empty while a register is being opened; `show_way_on` when none could be."""

    open_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._empty = EmptyState(self.open_wanted.emit)
        self._new = button("", self.new_wanted.emit)
        self._empty.also(self._new)
        self._empty.hide()
        column = in_column(self._empty)
        column.setContentsMargins(APART, 0, APART, 0)
        self.setLayout(column)
        look.changed.connect(self._write_texts)
        self._write_texts()

    def show_way_on(self) -> None:
        """Say what to do next."""
        self._empty.show()
        self._empty.take_focus()

    def _write_texts(self) -> None:
        words = self._look.words
        self._empty.write(
            words.text("No register is open"),
            words.text(
                "A register is one file with everything in it: letters, what was promised, "
                "meetings. Open one, or make a new one."
            ),
            words.text("Open a register…"),
        )
        self._new.setText(words.text("New register…"))
