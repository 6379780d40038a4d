"""The keys that lead through the desk, at the foot of letter and queue, always in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from tracker.words.marks import N_
from ui.desk.key_button import KeyButton
from ui.desk.keys import Wish
from ui.look.space import DENSE_ROW, INSIDE
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
}


_GAP = 10  #: between two keys


class KeyFoot(QWidget):
    """The keys in a row, or in more where they do not fit; `wished` tells which was clicked."""

    wished = Signal(object)

    def __init__(self, look: Look, keys: Mapping[str, Wish], inset: int = 0) -> None:
        super().__init__()
        self._look, self._inset = look, inset
        self._keys = {wish: self._key(key, wish) for key, wish in keys.items()}
        look.changed.connect(self._write_texts)

    def offer(self, wish: Wish, *, offered: bool) -> None:
        """Show a key only where it has something to do."""
        self._keys[wish].setVisible(offered)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the keys beside each other, and on where there is no more room."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _shown(self) -> list[KeyButton]:
        return [key for key in self._keys.values() if not key.isHidden()]

    def _places(self, width: int) -> list[QPoint]:
        """Where each key stands at `width`."""
        places, at = [], QPoint(self._inset, INSIDE)
        for key in self._shown:
            if at.x() > self._inset and at.x() + key.width() > width:
                at = QPoint(self._inset, at.y() + DENSE_ROW)
            places.append(QPoint(at))
            at += QPoint(key.width() + _GAP, 0)
        return places

    def _arrange(self) -> None:
        places = self._places(self.width())
        for key, place in zip(self._shown, places, strict=True):
            key.move(place)
        self.setFixedHeight(places[-1].y() + DENSE_ROW + INSIDE)

    def _key(self, key: str, wish: Wish) -> KeyButton:
        made = KeyButton(self._look, key, self._look.words.text(_TITLES[wish]), self)
        made.clicked.connect(lambda: self.wished.emit(wish))
        return made

    def _write_texts(self) -> None:
        for wish, key in self._keys.items():
            key.show_title(self._look.words.text(_TITLES[wish]))
        self._arrange()
