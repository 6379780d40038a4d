"""The tabs, and beside them what can be done on the page shown; below them where room is short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from ui.dossier.tab_row import NARROW, TabRow
from ui.look.icons import icon
from ui.look.parts import in_row
from ui.look.plain_text import give_name, give_tip
from ui.look.space import APART, BETWEEN, INSIDE, UNIT
from ui.look.theme import Look


class TabHead(QWidget):
    """One line with the tabs at its left and the actions at its right, or two.

    `whole` at the right end gives the lists all the room, or the timeline its own again.
    """

    whole_wanted = Signal(bool)

    def __init__(self, look: Look, tabs: int) -> None:
        super().__init__()
        self._look = look
        self.tabs = TabRow(tabs)
        self.whole = QToolButton()
        self.whole.setCheckable(True)
        # By keyboard it has its key; Tab goes from the tabs to their page.
        self.whole.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.whole.clicked.connect(self.whole_wanted)
        self._actions = in_row(gap=INSIDE)
        self._added: list[QWidget] = []
        self._side = QWidget(self)
        self._side.setLayout(self._actions)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(INSIDE)
        self._grid.setVerticalSpacing(UNIT)
        self._grid.setColumnStretch(0, 1)
        self._grid.setContentsMargins(APART, 0, APART, UNIT)
        self._grid.addWidget(self.tabs, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self.whole, 0, 2, Qt.AlignmentFlag.AlignTop)
        self._fits: bool | None = None
        self.setLayout(self._grid)
        look.changed.connect(self._write_texts)
        self._write_texts()

    def add(self, action: QWidget) -> None:
        """Something that can be done on one of the pages."""
        self._actions.addWidget(action)
        self._added.append(action)
        action.hide()

    def show_actions(self, shown: Sequence[QWidget]) -> None:
        """Show these, and no others."""
        for action in self._added:
            action.setVisible(action in shown)
        self._side.setVisible(bool(shown))
        self.arrange()

    def arrange(self) -> None:
        """Side by side where all tabs keep their counts beside the actions."""
        room = self.width() - 2 * APART - self.whole.sizeHint().width() - INSIDE
        if room <= 0:
            return
        beside = self._side.sizeHint().width() + BETWEEN if not self._side.isHidden() else 0
        fits = self.tabs.wanted(counts=True, gap=NARROW) + beside <= room
        if fits != self._fits:
            self._fits, right = fits, Qt.AlignmentFlag.AlignRight
            place = (0, 1, 1, 1) if fits else (1, 0, 1, 3)
            self._grid.addWidget(self._side, *place, right)
        self.tabs.use_room(room - beside if fits else room)

    def _write_texts(self) -> None:
        words, palette = self._look.words, self._look.palette
        self.whole.setIcon(icon("lists", palette.quiet, palette.accent))
        name = words.text("The lists in the whole window")
        give_name(self.whole, name)
        give_tip(self.whole, words.text("{name} ({key})", name=name, key="Shift+F11"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self.arrange()
