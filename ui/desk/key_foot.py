"""The keys that lead through the desk, at the foot of letter and queue, always in sight."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal

from tracker.words.marks import N_
from ui.desk.keys import Wish
from ui.look.key_button import KeyButton
from ui.look.key_strip import KeyStrip
from ui.look.mirrored import give_margins
from ui.look.space import INSIDE
from ui.look.theme import Look

_TITLES = {
    Wish.NEXT: N_("next"),
    Wish.BACK: N_("back"),
    Wish.WORDS_ONLY: N_("words only"),
    Wish.REGISTER_WORDS: N_("register these words"),
    Wish.PAGES: N_("pages or text"),
    Wish.FIND: N_("find"),
    Wish.FACTS: N_("facts"),
    Wish.UNDO: N_("undo"),
    Wish.ULTIMATUM: N_("ultimatum…"),
    Wish.RELATIONS: N_("other letters…"),
    Wish.PART: N_("split"),
    Wish.JOIN: N_("join with next"),
}


class KeyFoot(KeyStrip):
    """`wished` tells which key was clicked; they begin `inset` pixels from the edge."""

    wished = Signal(object)

    def __init__(self, look: Look, keys: Mapping[str, Wish], inset: int = 0) -> None:
        self._of_wish = {
            wish: KeyButton(look, key, look.words.text(_TITLES[wish])) for key, wish in keys.items()
        }
        super().__init__(look, list(self._of_wish.values()))
        for wish, key in self._of_wish.items():
            key.clicked.connect(partial(self._wish, wish))
        give_margins(self, inset, INSIDE, 0, INSIDE)
        look.changed.connect(self._write_texts)

    def offer(self, wish: Wish, *, offered: bool) -> None:
        """Show a key only where it has something to do."""
        self._of_wish[wish].offer(offered=offered)

    def _wish(self, wish: Wish, _checked: bool = False) -> None:
        self.wished.emit(wish)

    def _write_texts(self) -> None:
        for wish, key in self._of_wish.items():
            key.show_title(self._look.words.text(_TITLES[wish]))
