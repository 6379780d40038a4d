"""Following the lines of a timeline."""

from __future__ import annotations

from tests.tracker.timeline.veldland import make_event, on
from tracker.timeline.events import Link, LinkKind
from tracker.timeline.links import Threads

EVENTS = {
    event.key: event
    for event in (
        make_event("ultimatum", day=on(1, 5)),
        make_event("demand", day=on(1, 5), letter="ultimatum"),
        make_event("answer", day=on(2, 1)),
        make_event("commitment", day=on(2, 1), letter="answer"),
        make_event("position", day=on(2, 1), letter="answer"),
        make_event("softened", day=on(3, 1)),
        make_event("deadline", day=on(6, 1)),
        make_event("apart", day=on(2, 2)),
    )
}
LINKS = (
    Link("ultimatum", "answer"),
    Link("demand", "commitment", LinkKind.ANSWER),
    Link("commitment", "softened", LinkKind.WORDING),
    Link("commitment", "deadline", LinkKind.TERM),
)


def keys_of(key, links=LINKS, events=EVENTS):
    return tuple(event.key for event in Threads(links, events.get).of(key))


def test_an_ultimatum_leads_by_its_answer_to_the_undertaking_and_its_term():
    assert keys_of("ultimatum") == (
        "demand",
        "ultimatum",
        "answer",
        "commitment",
        "softened",
        "deadline",
    )


def test_a_term_leads_back_and_not_sideways():
    found = keys_of("deadline")
    assert found == ("demand", "ultimatum", "answer", "commitment", "deadline")


def test_what_has_no_line_stands_by_itself():
    assert keys_of("apart") == ("apart",)
    assert keys_of("position") == ("position",)


def test_a_circle_is_gone_round_once():
    back = Link("softened", "commitment", LinkKind.WORDING)
    found = keys_of("commitment", links=(*LINKS, back))
    assert sorted(found) == sorted(set(found))


def test_a_line_to_what_is_not_shown_is_passed_over():
    events = {key: event for key, event in EVENTS.items() if key != "softened"}
    assert "softened" not in keys_of("commitment", events=events)


def test_next_along_the_line_ends_at_either_end():
    threads = Threads(LINKS, EVENTS.get)
    first, after = threads.next_to("answer", -1), threads.next_to("answer", 1)
    assert first is not None
    assert after is not None
    assert (first.key, after.key) == ("ultimatum", "commitment")
    assert threads.next_to("deadline", 1) is None
    assert threads.next_to("apart", 1) is None


def test_the_lines_of_a_thread_are_those_between_its_members():
    threads = Threads(LINKS, EVENTS.get)
    assert threads.lines("deadline") == [LINKS[0], LINKS[1], LINKS[3]]
    assert threads.lines("apart") == []
