"""From one open point to the next."""

from __future__ import annotations

from tests.tracker.timeline.veldland import make_event, on
from tracker.timeline.open_points import next_open, previous_open

FIRST = make_event("a", day=on(2, 1), is_open=True)
CLOSED = make_event("b", day=on(2, 2))
SECOND = make_event("c", day=on(3, 1), is_open=True)
SAME_DAY = make_event("d", day=on(3, 1), is_open=True)
EVENTS = (SAME_DAY, CLOSED, SECOND, FIRST)


def test_going_on_reaches_every_open_point_once_and_nothing_that_is_closed():
    reached, at = [], next_open(EVENTS, on(1, 1))
    while at is not None:
        reached.append(at.key)
        at = next_open(EVENTS, at)
    assert reached == ["a", "c", "d"]


def test_a_day_is_left_behind_with_all_that_stands_on_it():
    assert next_open(EVENTS, FIRST.day) == SECOND
    assert next_open(EVENTS, SECOND.day) is None


def test_going_back_is_the_same_way():
    assert previous_open(EVENTS, SAME_DAY) == SECOND
    assert previous_open(EVENTS, SECOND) == FIRST
    assert previous_open(EVENTS, FIRST) is None
    assert previous_open(EVENTS, on(2, 20)) == FIRST
