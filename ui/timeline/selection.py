"""Which event comes next: in time, or in the lane above or below."""

from __future__ import annotations

from tracker.timeline.events import Event
from tracker.timeline.layout.picture import Picture


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
