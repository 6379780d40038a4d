"""What a timeline shows and what is chosen in it, by a key, by the pointer or from a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from tracker.timeline.events import Event, Link
from ui.timeline.window import Window

Days = tuple[date, date]


class TimelineState(QObject):
    """The state of one timeline.

    `selected` carries the `Event` (None when nothing is), `range_chosen` the first and the
    last day (None when they are let go), `folded_changed` the keys of the folded lanes.
    `repaint` follows each change that is seen, `spoken` each that is also said.
    """

    selected = Signal(object)
    range_chosen = Signal(object)
    folded_changed = Signal(object)
    repaint = Signal()
    spoken = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.window: Window | None = None
        self.folded: frozenset[str] = frozenset()
        self.days: Days | None = None
        self.may_add = True  # not while an earlier state of the register is shown
        self.ladders: frozenset[str] = frozenset()  # the keys of lanes that have a ladder
        self._key: str | None = None
        self._hovered: Event | None = None

    def use(self, window: Window) -> None:
        """Show `window`; what was chosen stays chosen where it is of the same dossier."""
        former, self.window, self._hovered = self.window, window, None
        if former is None:
            return
        if former.setting.content.title == window.setting.content.title:
            window.take_place_of(former)
        else:
            self._key = self.days = None

    @property
    def chosen(self) -> Event | None:
        """The event that is selected; None when none is."""
        if self.window is None or self._key is None:
            return None
        return self.window.setting.index.source.find(self._key)

    def select(self, key: str | None) -> None:
        """Select the event with this key (None for none) and bring it into view."""
        self._key = key
        event, window = self.chosen, self.window
        if event is not None and window is not None and not window.shows(event.day):
            window.go_to(event.day)
        self.spoken.emit()
        self.selected.emit(event)
        self.repaint.emit()

    def hover(self, event: Event | None) -> None:
        """The event under the pointer; None for none."""
        if event is not self._hovered:
            self._hovered = event
            self.repaint.emit()

    @property
    def lines(self) -> list[Link]:
        """The lines through the event under the pointer, else through the selected one."""
        followed = self._hovered or self.chosen
        if self.window is None or followed is None:
            return []
        return self.window.travel.lines(followed)

    def fold(self, lane: str) -> None:
        """Fold the lane with this key, or unfold it."""
        self.folded ^= {lane}
        self.folded_changed.emit(self.folded)

    def choose_days(self, days: Days | None) -> None:
        """Choose the days from the first to the last, both included; None lets them go."""
        self.show_days(days)
        self.settle_days()

    def show_days(self, days: Days | None) -> None:
        """Show days as chosen while a drag still goes on."""
        self.days = days
        self.repaint.emit()

    def settle_days(self) -> None:
        """The days shown are those that hold."""
        self.spoken.emit()
        self.range_chosen.emit(self.days)
