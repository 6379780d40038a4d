"""Finding the events of a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from tests.tracker.timeline.veldland import make_event, veldland
from tracker.timeline.events import Event, Kind
from tracker.timeline.layout.index import LaneIndex, TimelineIndex
from tracker.timeline.layout.sources import AtHand

days = some.integers(0, 2000).map(float)


@some.composite
def some_events(draw: some.DrawFn) -> list[Event]:
    spans = draw(some.lists(some.tuples(days, some.integers(0, 900)), max_size=30))
    return [
        make_event(f"e{i}", kind=Kind.ULTIMATUM, day=day, until=day + lasts)
        for i, (day, lasts) in enumerate(spans)
    ]


def lane_of(events: list[Event]) -> LaneIndex:
    source = AtHand(events)
    return LaneIndex(source.spans(0), source.fetch)


@given(some_events(), days, some.integers(0, 400))
def test_a_window_holds_exactly_what_touches_it(events: list[Event], first: float, length: int):
    last = first + length
    expected = {e.key for e in events if e.begin <= last and e.end >= first}
    assert {e.key for e in lane_of(events).touching(first, last)} == expected


def test_stepping_through_reaches_every_event_once_and_back():
    content = veldland()
    index = TimelineIndex(content)
    ordered = sorted(content.events, key=lambda e: (e.day, e.lane, e.key))
    event, seen = ordered[0], [ordered[0].key]
    while (following := index.next_to(event, 1)) is not None:
        assert index.next_to(following, -1) == event
        event = following
        seen.append(event.key)
    assert seen == [one.key for one in ordered]
    assert index.next_to(ordered[0], -1) is None


def test_stepping_within_a_lane_stays_in_it():
    content = veldland()
    index = TimelineIndex(content)
    lane = [one for one in content.events if one.lane == 0]
    ordered = sorted(lane, key=lambda e: (e.day, e.key))
    event, seen = ordered[0], [ordered[0].key]
    while (following := index.next_in_lane(event, 1)) is not None:
        assert index.next_in_lane(following, -1) == event
        event = following
        seen.append(event.key)
    assert seen == [one.key for one in ordered]
