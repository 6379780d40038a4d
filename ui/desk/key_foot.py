"""The keys that lead through the desk, at the foot of letter and queue, always in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tracker.words.marks import N_
from ui.desk.key_button import KeyButton
from ui.desk.keys import Wish
from ui.look.parts import in_row
from ui.look.space import INSIDE
from ui.look.theme import Look

_TITLES = {
    Wish.NEXT: N_("next"),
    Wish.BACK: N_("back"),
    Wish.WORDS_ONLY: N_("words only"),
    Wish.REGISTER_WORDS: N_("register these words"),
    Wish.PAGES: N_("pages or text"),
    Wish.FIND: N_("find"),
    Wish.UNDO: N_("undo"),
}


class KeyFoot(QWidget):
    """One row of keys; `wished` tells which was clicked."""

    wished = Signal(object)

    def __init__(self, look: Look, keys: Mapping[str, Wish], inset: int = 0) -> None:
        super().__init__()
        self._look = look
        self._keys = {wish: self._key(key, wish) for key, wish in keys.items()}
        row = in_row(*self._keys.values(), None, gap=10)
        row.setContentsMargins(inset, INSIDE, 0, INSIDE)
        self.setLayout(row)
        look.changed.connect(self._write_texts)

    def offer(self, wish: Wish, *, offered: bool) -> None:
        """Show a key only where it has something to do."""
        self._keys[wish].setVisible(offered)

    def _key(self, key: str, wish: Wish) -> KeyButton:
        made = KeyButton(self._look, key, self._look.words.text(_TITLES[wish]))
        made.clicked.connect(lambda: self.wished.emit(wish))
        return made

    def _write_texts(self) -> None:
        for wish, key in self._keys.items():
            key.show_title(self._look.words.text(_TITLES[wish]))
