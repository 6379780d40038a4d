"""What can be done with the letter one is at in a list: a button with its menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from tracker.register.questions.lines import DocumentLine
from tracker.words.marks import N_
from ui.look.parts import button
from ui.look.plain_text import give_name
from ui.places import Place
from ui.session import Session

_TITLES = {
    "declare": N_("Ultimatum…"),
    "relate": N_("How it relates to others…"),
    "read_again": N_("Read it again…"),
}


class LetterButton:
    """`button` stands beside the list; `letter` is asked which one is meant when it is pressed."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        letter: Callable[[], DocumentLine | None],
        go: Callable[[Place], object],
    ) -> None:
        self._session, self._parent = session, parent
        self._letter, self._go = letter, go
        self.button: QPushButton = button("opens")
        menu = QMenu(parent)
        self.acts: dict[str, QAction] = {name: menu.addAction("") for name in _TITLES}
        for name, act in self.acts.items():
            act.triggered.connect(partial(self._do, name))
        self.button.setMenu(menu)

    def write_texts(self) -> None:
        """Write the button and its menu in the language of the moment."""
        words = self._session.look.words
        self.button.setText(words.text("This letter"))
        give_name(self.button, words.text("This letter"))
        for name, title in _TITLES.items():
            self.acts[name].setText(words.text(title))

    def _do(self, name: str, _checked: bool = False) -> None:
        from ui.letters.acts import LetterActs  # its dialogs wait until they are wanted

        line = self._letter()
        if line is not None:
            getattr(LetterActs(self._session, self._parent, self._go), name)(line.id)
