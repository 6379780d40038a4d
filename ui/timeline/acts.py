"""What one can do on a timeline, whoever asks for it: a key, the menu, the pointer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from tracker.timeline.events import Event, day_number, day_of
from ui.timeline.state import TimelineState
from ui.timeline.travel import in_next_lane, nearest_in_view
from ui.timeline.window import Window

#: How much one key press zooms.
KEY_ZOOM = 1.25

#: The range of days grows by such a part of what is in view.
STRETCH = 24


class Acts(QObject):
    """Acts on what a state shows. Without content none of them does anything.

    `opened` carries the event to go to, `words_wanted` that whose words are to be shown,
    `quotation_wanted` the event to copy, `day_wanted` the day in the middle when another is
    asked for, `add_wanted` "deadline", "meeting" or "letter" and a day, `ladder_wanted` the
    key of a lane whose ladder is asked for.
    """

    opened = Signal(object)
    words_wanted = Signal(object)
    quotation_wanted = Signal(object)
    day_wanted = Signal(object)
    add_wanted = Signal(str, object)
    ladder_wanted = Signal(str)

    def __init__(self, state: TimelineState) -> None:
        super().__init__(state)
        self._state = state

    # -- from event to event

    def step(self, step: int) -> None:
        """Select the next (1) or previous (-1) event in time; with none selected move the days."""
        window, event = self._state.window, self._state.chosen
        if window is not None and event is None:
            window.move_by(step * window.width / 10)
        elif window is not None and event is not None:
            self._follow(window.travel.in_time(event, step))

    def step_in_lane(self, step: int) -> None:
        """Select the next or previous event of the same lane."""
        window, event = self._state.window, self._state.chosen
        if window is not None and event is not None:
            self._follow(window.travel.in_lane(event, step))

    def step_along(self, step: int) -> None:
        """Select the next or previous event along the line through the selected one."""
        window, event = self._state.window, self._state.chosen
        if window is not None and event is not None:
            self._follow(window.travel.along(event, step))

    def step_open(self, step: int) -> None:
        """Select the next or previous point still open, from the selection or from the middle."""
        if (window := self._state.window) is not None:
            start = self._state.chosen or window.scale.day(window.width / 2)
            self._follow(window.travel.to_open(start, step))

    def step_lane(self, step: int) -> None:
        """Select in the lane above (-1) or below (1), or the middle one when none is selected."""
        window, event = self._state.window, self._state.chosen
        if window is None:
            return
        if event is None:
            self._follow(nearest_in_view(window.picture, window.scale.day(window.width / 2)))
        else:
            self._follow(in_next_lane(window.picture, event, step))

    def _follow(self, event: Event | None) -> None:
        if event is not None:
            self._state.select(event.key)

    # -- over the days

    def zoom(self, factor: float) -> None:
        """Zoom around the selected event when it is in view, else around the middle."""
        window, event = self._state.window, self._state.chosen
        if window is not None:
            around = event is not None and window.shows(event.day)
            at = window.scale.x(event.day) if event and around else None
            window.zoom(factor, at, glides=True)

    def move(self, act: Callable[[Window], None]) -> None:
        """Go where `act` brings the days: today, their begin, their end, all of them."""
        if self._state.window is not None:
            act(self._state.window)

    def ask_day(self) -> None:
        """Ask for a day to go to."""
        if (window := self._state.window) is not None:
            self.day_wanted.emit(day_of(window.scale.day(window.width / 2)))

    def go_to(self, day: date) -> None:
        """Bring a day into the middle."""
        if self._state.window is not None:
            self._state.window.go_to(day_number(day))

    # -- chosen days, and lanes

    def stretch(self, step: int) -> None:
        """Choose more days (1) or fewer (-1) at their end; without any, the day where one is."""
        window, days_chosen = self._state.window, self._state.days
        if window is None:
            return
        if days_chosen is None:
            event = self._state.chosen
            at = day_of(event.day if event else window.scale.day(window.width / 2))
            self._state.choose_days((at, at))
            return
        first, last = days_chosen
        days = max(round(window.width / STRETCH / window.scale.per_day), 1)
        end = day_of(last.toordinal() + step * days)
        self._state.choose_days((first, max(first, end)))

    def fold(self) -> None:
        """Fold or unfold the lane of the selected event."""
        window, event = self._state.window, self._state.chosen
        if window is not None and event is not None:
            self._state.fold(window.setting.content.lanes[event.lane].key)

    def fold_all(self) -> None:
        """Fold all lanes, or unfold them where all are folded."""
        if (window := self._state.window) is not None:
            keys = [lane.key for lane in window.setting.content.lanes]
            for key in [key for key in keys if key not in self._state.folded] or keys:
                self._state.fold(key)

    def open_ladder(self) -> None:
        """Ask how far the topic of the selected event's lane was let go, where that is told."""
        window, event = self._state.window, self._state.chosen
        if window is not None and event is not None:
            key = window.setting.content.lanes[event.lane].key
            if key in self._state.ladders:
                self.ladder_wanted.emit(key)

    def let_go(self) -> None:
        """Let the chosen days go first, then the selected event."""
        if self._state.days is not None:
            self._state.choose_days(None)
        else:
            self._state.select(None)

    # -- with the selected event

    def open(self) -> None:
        """Ask for what the selected event is of: an entry, a letter, a meeting."""
        if self._state.chosen is not None:
            self.opened.emit(self._state.chosen)

    def open_words(self) -> None:
        """Ask for the words of the selected event in their letter."""
        event = self._state.chosen
        if event is not None and event.passage is not None:
            self.words_wanted.emit(event)

    def copy(self) -> None:
        """Ask for the selected event as a quotation with its source."""
        if self._state.chosen is not None:
            self.quotation_wanted.emit(self._state.chosen)

    def add(self, kind: str, day: date) -> None:
        """Ask for a new "deadline", "meeting" or "letter" on a day."""
        self.add_wanted.emit(kind, day)
