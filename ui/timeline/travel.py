"""Where a step leads: which event comes next in time, in a lane, along a line, or still open."""

from __future__ import annotations

from functools import cached_property

from tracker.timeline.events import Event, Link
from tracker.timeline.layout.picture import Picture
from tracker.timeline.layout.setting import Setting
from tracker.timeline.links import Threads
from tracker.timeline.open_points import next_open, previous_open


class Travel:
    """Steps over the events of one content; each gives None where there is nothing further."""

    def __init__(self, setting: Setting) -> None:
        self._content, self._index = setting.content, setting.index
        self._followed: tuple[str, list[Link]] = ("", [])  # asked for again in each frame

    @cached_property
    def _threads(self) -> Threads:
        return Threads(self._content.links, self._index.source.find)

    def in_time(self, event: Event, step: int) -> Event | None:
        """The next event (1) or the one before (-1); None past either end."""
        return self._index.next_to(event, step)

    def in_lane(self, event: Event, step: int) -> Event | None:
        """The next or the previous event of the same lane; None past its end."""
        return self._index.next_in_lane(event, step)

    def along(self, event: Event, step: int) -> Event | None:
        """Forward or back along the line that passes through the event; None at its end."""
        return self._threads.next_to(event.key, step)

    def to_open(self, start: Event | float, step: int) -> Event | None:
        """The next or the previous point still open, from an event or a day; None for none."""
        search = next_open if step > 0 else previous_open
        return search(self._content.events, start)

    def lines(self, event: Event) -> list[Link]:
        """The lines of the thread that the event stands in."""
        if self._followed[0] != event.key:
            self._followed = event.key, self._threads.lines(event.key)
        return self._followed[1]


def in_next_lane(picture: Picture, event: Event, step: int) -> Event | None:
    """The event nearest in time in the next lane with marks in view, up (-1) or down (1).

    None when no lane on that side has any.
    """
    beyond = [s.event for s in picture.spots if (s.event.lane - event.lane) * step > 0]
    if not beyond:
        return None
    lane = min(beyond, key=lambda e: abs(e.lane - event.lane)).lane
    return _nearest([e for e in beyond if e.lane == lane], event.day)


def nearest_in_view(picture: Picture, day: float) -> Event | None:
    """The event with a mark in view that is nearest to `day`; None when there are none."""
    events = [spot.event for spot in picture.spots]
    return _nearest(events, day) if events else None


def _nearest(events: list[Event], day: float) -> Event:
    return min(events, key=lambda event: (abs(event.day - day), event.key))
