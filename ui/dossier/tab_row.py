"""The row of tabs: it gives up air, then its counts, before a name would be cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QTabBar, QToolButton

from ui.look.lettering import SEMIBOLD, sans

WIDE, NARROW = 28, 14  #: pixels between two tabs
SPARE = 8  #: pixels that tabs together may take beyond what their words need


class TabTitle(NamedTuple):
    """What stands on a tab: its name, and how many there are."""

    name: str
    number: str


class TabRow(QTabBar):
    """Tabs under the timeline."""

    def __init__(self, tabs: int) -> None:
        super().__init__()
        self._titles: Sequence[TabTitle] = ()
        self._room = 10_000
        self.setDrawBase(False)
        self.setExpanding(False)
        for _ in range(tabs):
            self.addTab("")
        for arrow in self.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys walk the tabs themselves

    def write(self, titles: Sequence[TabTitle]) -> None:
        """Write all tabs."""
        self._titles = titles
        self._fit()

    def use_room(self, room: int) -> None:
        """Fit into this many pixels."""
        if room != self._room:
            self._room = room
            self._fit()

    def wanted(self, *, counts: bool, gap: int) -> int:
        """How wide the tabs are with or without their counts, at a gap."""
        metrics = QFontMetrics(sans(weight=SEMIBOLD))  # as the chosen one is written
        texts = [_text(title, counts=counts) for title in self._titles]
        return sum(metrics.horizontalAdvance(text) + gap for text in texts)

    def minimumSizeHint(self) -> QSize:
        """The row above says how much room there is."""
        return QSize(100, super().minimumSizeHint().height())

    def _fit(self) -> None:
        for gap, counts in ((WIDE, True), (NARROW, True), (NARROW, False)):
            if self.wanted(counts=counts, gap=gap) <= self._room - SPARE:
                break
        if self.property("dense") != (gap == NARROW):
            self.setProperty("dense", gap == NARROW)
            self.style().unpolish(self)
            self.style().polish(self)
        for at, title in enumerate(self._titles):
            self.setTabText(at, _text(title, counts=counts))
        self.updateGeometry()


def _text(title: TabTitle, *, counts: bool) -> str:
    return f"{title.name}  {title.number}" if counts and title.number else title.name
