"""Following the lines of a timeline."""

from __future__ import annotations

from tests.tracker.timeline.veldland import make_event, on
from tracker.timeline.events import Link, LinkKind
from tracker.timeline.links import next_along, thread_of

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


def test_an_ultimatum_leads_by_its_answer_to_the_undertaking_and_its_term():
    assert thread_of("ultimatum", LINKS, EVENTS) == (
        "demand",
        "ultimatum",
        "answer",
        "commitment",
        "softened",
        "deadline",
    )


def test_a_term_leads_back_and_not_sideways():
    found = thread_of("deadline", LINKS, EVENTS)
    assert found == ("demand", "ultimatum", "answer", "commitment", "deadline")


def test_what_has_no_line_stands_by_itself():
    assert thread_of("apart", LINKS, EVENTS) == ("apart",)
    assert thread_of("position", LINKS, EVENTS) == ("position",)


def test_a_circle_is_gone_round_once():
    back = Link("softened", "commitment", LinkKind.WORDING)
    found = thread_of("commitment", (*LINKS, back), EVENTS)
    assert sorted(found) == sorted(set(found))


def test_a_line_to_what_is_not_shown_is_passed_over():
    events = {key: event for key, event in EVENTS.items() if key != "softened"}
    assert "softened" not in thread_of("commitment", LINKS, events)


def test_next_along_the_line_ends_at_either_end():
    first = next_along("answer", LINKS, EVENTS, -1)
    assert first is not None
    assert first.key == "ultimatum"
    after = next_along("answer", LINKS, EVENTS, 1)
    assert after is not None
    assert after.key == "commitment"
    assert next_along("deadline", LINKS, EVENTS, 1) is None
    assert next_along("apart", LINKS, EVENTS, 1) is None
