"""Finding the events of a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from tests.tracker.timeline.veldland import make_event, veldland
from tracker.timeline.events import Event, Kind
from tracker.timeline.layout.index import LaneIndex, TimelineIndex

days = some.integers(0, 2000).map(float)


@some.composite
def some_events(draw: some.DrawFn) -> list[Event]:
    spans = draw(some.lists(some.tuples(days, some.integers(0, 900)), max_size=30))
    return [
        make_event(f"e{i}", kind=Kind.ULTIMATUM, day=day, until=day + lasts)
        for i, (day, lasts) in enumerate(spans)
    ]


@given(some_events(), days, some.integers(0, 400))
def test_a_window_holds_exactly_what_touches_it(events: list[Event], first: float, length: int):
    last = first + length
    expected = {e.key for e in events if e.begin <= last and e.end >= first}
    assert {e.key for e in LaneIndex(events).touching(first, last)} == expected


def test_stepping_through_reaches_every_event_once():
    content = veldland()
    index = TimelineIndex(content)
    event = min(content.events, key=lambda e: (e.day, e.lane, e.key))
    seen = [event.key]
    while (following := index.next_to(event.key, 1)) is not None:
        assert following.day >= event.day
        event = following
        seen.append(event.key)
    assert sorted(seen) == sorted(e.key for e in content.events)
    assert index.next_to(seen[0], -1) is None
