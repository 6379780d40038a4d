"""What narrows a search at this moment, as chips one can take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from tracker.search.query import Narrowed
from ui.dossier.chips import ChipButton
from ui.find.naming import said
from ui.look.flow import Flow
from ui.look.icons import icon
from ui.look.parts import button
from ui.look.plain_text import give_name
from ui.look.theme import Look


class FindChips(QWidget):
    """Emits `without` with the fields that are left once one is taken away."""

    without = Signal(object)  # a tuple of Narrowed

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._narrowed: tuple[Narrowed, ...] = ()
        self._flow = Flow(self)
        self.chips: list[QPushButton] = []
        self.clear_all = button("small", lambda: self.without.emit(()))
        look.changed.connect(self._build)
        self.hide()

    def show_narrowed(self, narrowed: Sequence[Narrowed]) -> None:
        """A chip for each; nothing at all for none."""
        if tuple(narrowed) != self._narrowed:
            self._narrowed = tuple(narrowed)
            self._build()
        self.setVisible(bool(narrowed))

    def _build(self) -> None:
        had_focus = any(made.hasFocus() for made in self.chips)
        for made in self.chips:
            self._flow.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._flow.removeWidget(self.clear_all)
        self.chips = [self._chip(each) for each in self._narrowed]
        for made in (*self.chips, self.clear_all):
            self._flow.addWidget(made)
            made.show()
        words = self._look.words
        self.clear_all.setText(words.text("Clear all"))
        give_name(self.clear_all, words.text("Clear all filters"))
        self.updateGeometry()
        if had_focus:
            (self.chips or [self.clear_all])[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, narrowed: Narrowed) -> QPushButton:
        words = self._look.words
        text = said(narrowed, words)
        made = ChipButton(text, self)
        made.setIcon(icon("close", self._look.palette.quiet))
        give_name(made, words.text("Remove filter: {filter}", filter=text))
        left = tuple(each for each in self._narrowed if each != narrowed)
        made.clicked.connect(lambda: self.without.emit(left))
        return made
