"""What one can do on a timeline, whoever asks for it: a key, the menu, the pointer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from tracker.timeline.events import Event, day_number, day_of
from ui.timeline.going import GoingDialog
from ui.timeline.travel import in_next_lane, nearest_in_view
from ui.timeline.window import Window

if TYPE_CHECKING:
    from ui.timeline.view import Timeline

#: How much one key press zooms.
KEY_ZOOM = 1.25

Step = Callable[[Event, int], Event | None]


class Acts:
    """Acts on one timeline. Without content none of them does anything."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    @property
    def _window(self) -> Window | None:
        return self._timeline.window_of_days

    @property
    def _event(self) -> Event | None:
        return self._timeline.event_selected

    # -- from event to event

    def step(self, step: int) -> None:
        """Select the next (1) or previous (-1) event in time; with none selected move the days."""
        window, event = self._window, self._event
        if window is not None and event is None:
            window.move_by(step * window.width / 10)
        elif window is not None and event is not None:
            self._follow(window.travel.in_time(event, step))

    def step_in_lane(self, step: int) -> None:
        """Select the next or previous event of the same lane."""
        window, event = self._window, self._event
        if window is not None and event is not None:
            self._follow(window.travel.in_lane(event, step))

    def step_along(self, step: int) -> None:
        """Select the next or previous event along the line through the selected one."""
        window, event = self._window, self._event
        if window is not None and event is not None:
            self._follow(window.travel.along(event, step))

    def step_open(self, step: int) -> None:
        """Select the next or previous point still open, from the selection or from the middle."""
        if (window := self._window) is not None:
            start = self._event or window.scale.day(window.width / 2)
            self._follow(window.travel.to_open(start, step))

    def step_lane(self, step: int) -> None:
        """Select in the lane above (-1) or below (1), or the middle one when none is selected."""
        window, event = self._window, self._event
        if window is None:
            return
        if event is None:
            self._follow(nearest_in_view(window.picture, window.scale.day(window.width / 2)))
        else:
            self._follow(in_next_lane(window.picture, event, step))

    def _follow(self, event: Event | None) -> None:
        if event is not None:
            self._timeline.select(event.key)

    # -- over the days

    def zoom(self, factor: float) -> None:
        """Zoom around the selected event when it is in view, else around the middle."""
        window, event = self._window, self._event
        if window is not None:
            around = event is not None and window.shows(event.day)
            at = window.scale.x(event.day) if event and around else None
            window.zoom(factor, at, glides=True)

    def move(self, act: Callable[[Window], None]) -> None:
        """Go where `act` brings the days: today, their begin, their end, all of them."""
        if self._window is not None:
            act(self._window)

    def ask_day(self) -> None:
        """Ask for a day, and go there."""
        window = self._window
        if window is None:
            return
        start = day_of(window.scale.day(window.width / 2))
        dialog = GoingDialog(self._timeline.look, start, self._timeline)
        dialog.chosen.connect(self._go_to)
        dialog.open()

    def _go_to(self, day: date) -> None:
        if self._window is not None:
            self._window.go_to(day_number(day))

    # -- ranges and lanes

    def stretch(self, step: int) -> None:
        """Make the range of days longer (1) or shorter (-1); without one, begin where one is."""
        window = self._window
        if window is None:
            return
        chosen = self._timeline.range_selected
        if chosen is None:
            event = self._event
            at = day_of(event.day if event else window.scale.day(window.width / 2))
            self._timeline.choose_range((at, at))
            return
        first, last = chosen
        days = max(round(window.width / 24 / window.scale.per_day), 1)
        end = day_of(last.toordinal() + step * days)
        self._timeline.choose_range((first, max(first, end)))

    def fold(self) -> None:
        """Fold or unfold the lane of the selected event."""
        window, event = self._window, self._event
        if window is not None and event is not None:
            self._timeline.fold(window.setting.content.lanes[event.lane].key)

    def fold_all(self) -> None:
        """Fold all lanes, or unfold them where all are folded."""
        if self._window is not None:
            for lane in self._not_all_folded(self._window):
                self._timeline.fold(lane)

    def _not_all_folded(self, window: Window) -> list[str]:
        keys = [lane.key for lane in window.setting.content.lanes]
        open_ = [key for key in keys if key not in self._timeline.folded]
        return open_ or keys

    def let_go(self) -> None:
        """Let the range go first, then the selected event."""
        if self._timeline.range_selected is not None:
            self._timeline.choose_range(None)
        else:
            self._timeline.select(None)

    # -- with the selected event

    def open_words(self) -> None:
        """Ask for the words of the selected event."""
        event = self._event
        if event is not None and event.passage is not None:
            passage = event.passage
            self._timeline.opened.emit(passage.document_id, passage.start, passage.end)

    def copy(self) -> None:
        """Ask for the selected event as a quotation with its source."""
        if self._event is not None:
            self._timeline.quotation_wanted.emit(self._event)
