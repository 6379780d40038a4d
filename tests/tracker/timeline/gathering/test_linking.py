"""Lines between what answers, what words came later, and what is still open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tests.tracker.register.answering import make_answer, make_response, make_ultimatum
from tracker.register import Register
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.talks.meetings import NewMeeting, call_off_meeting, plan_meeting
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.timeline.events import Event, Kind, Link, LinkKind, TimelineContent, day_number
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.links import Threads
from tracker.vocabulary import Audience, DocumentKind, Relation, TimeKind
from tracker.words import words_in

TODAY = date(2026, 6, 1)
REPORT = "The report will be with you by 1 March 2027 at the latest."
BY_MARCH = Term("1 March 2027", TimeKind.EXACT, latest=date(2027, 3, 1))


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def dossier(register: Register) -> int:
    return make_dossier(register)


def gathered(register: Register, dossier: int, **asked) -> TimelineContent:
    return gather_timeline(register, dossier, TODAY, words_in("en"), **asked)


def by_key(content: TimelineContent) -> dict[str, Event]:
    return {event.key: event for event in content.events}


def test_a_demand_leads_to_the_words_that_answer_it_and_its_letter_to_theirs(register, dossier):
    asked, (toll, *_) = make_ultimatum(register, dossier)
    response = make_response(register, dossier)
    _, answer = make_answer(register, toll, response)
    demand = register.value("SELECT statement_id FROM demand WHERE id = ?", toll)
    assert gathered(register, dossier).links == (
        Link(f"document:{asked}", f"document:{response}", LinkKind.REPLY),
        Link(f"statement:{demand}", f"statement:{answer}", LinkKind.ANSWER),
    )


def test_two_letters_of_one_title_keep_their_own_lines(register, dossier):
    first = make_document(register, dossier, "One.", title="Letter")
    second = make_document(register, dossier, "Two.", title="Letter")
    to_second = make_response(register, dossier, to=second, title="Second answer")
    to_first = make_response(register, dossier, to=first, title="First answer")
    assert {(link.start, link.end) for link in gathered(register, dossier).links} == {
        (f"document:{first}", f"document:{to_first}"),
        (f"document:{second}", f"document:{to_second}"),
    }


def test_a_promise_leads_to_its_term_and_to_its_later_wording(register, dossier):
    letter = make_document(register, dossier)
    words = make_statement(register, letter, REPORT, term=BY_MARCH)
    later = make_document(register, dossier, "We still mean it.", dated=date(2026, 5, 28))
    again = make_statement(register, later, "We still mean it.")
    relate(register, NewRelation(again, Relation.AMENDS, words), who=WHO)
    (deadline,) = deadlines(register, dossier)
    content = gathered(register, dossier)
    term = Link(f"statement:{words}", f"deadline:{deadline.id}", LinkKind.TERM)
    wording = Link(f"statement:{words}", f"statement:{again}", LinkKind.WORDING)
    assert set(content.links) == {term, wording}
    threads = Threads(content.links, by_key(content).get)
    thread = [event.key for event in threads.of(term.end)]
    assert thread == [f"document:{letter}", term.start, term.end]


def test_nothing_above_the_audience_is_linked(register, dossier):
    open_to_all = {"audience": Audience.PUBLIC}
    _, (toll, *_) = make_ultimatum(register, dossier, **open_to_all)
    response = make_response(register, dossier, **open_to_all)
    make_answer(register, toll, response)
    assert gathered(register, dossier).links
    assert gathered(register, dossier, audience=Audience.PUBLIC).links == ()


def test_terms_and_meetings_above_the_audience_are_left_out(register, dossier):
    new = NewMeeting(dossier, "Meeting 7", datetime(2026, 6, 9, 12, tzinfo=UTC))
    plan_meeting(register, new, who=WHO)
    assert [e.label for e in gathered(register, dossier).events] == ["Meeting 7"]
    assert gathered(register, dossier, audience=Audience.PUBLIC).events == ()


def test_a_moved_term_has_every_day_it_stood_at_before_in_order(register, dossier):
    letter = make_document(register, dossier)
    make_statement(register, letter, REPORT, term=BY_MARCH)
    (line,) = deadlines(register, dossier)
    for month in (5, 9):
        term = Term(f"1/{month}", TimeKind.EXACT, latest=date(2027, month, 1))
        source = Source(text="a call")
        said = MovedDeadline(line.id, term, date(2026, month, 2), "more time", source)
        move_deadline(register, said, who=WHO)
    event = by_key(gathered(register, dossier))[f"deadline:{line.id}"]
    assert event.moves == (day_number(date(2027, 3, 1)), day_number(date(2027, 5, 1)))
    assert event.day == day_number(date(2027, 9, 1))
    assert event.first_day == event.moves[0]
    assert event.slip == 184


def test_a_demand_is_open_until_it_is_answered(register, dossier):
    _, (toll, ferry, _) = make_ultimatum(register, dossier)
    make_answer(register, toll, make_response(register, dossier))
    events = by_key(gathered(register, dossier))
    answered, waiting = (
        register.value("SELECT statement_id FROM demand WHERE id = ?", id_) for id_ in (toll, ferry)
    )
    assert not events[f"statement:{answered}"].is_open
    assert events[f"statement:{waiting}"].is_open


def test_a_meeting_is_open_while_it_is_to_come_and_was_not_called_off(register, dossier):
    keys = []
    for day in (date(2026, 5, 4), date(2026, 6, 2), date(2026, 6, 3)):
        new = NewMeeting(dossier, "Talks", datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
        keys.append(plan_meeting(register, new, who=WHO).ids[0])
    call_off_meeting(register, keys[2], who=WHO)
    events = by_key(gathered(register, dossier))
    assert [events[f"meeting:{key}"].is_open for key in keys] == [False, True, False]
    assert "called off" in events[f"meeting:{keys[2]}"].note


def test_a_term_passed_without_fulfilment_is_open(register, dossier):
    letter = make_document(register, dossier)
    words = make_statement(register, letter, REPORT, term=BY_MARCH)
    late = gather_timeline(register, dossier, date(2028, 1, 1), words_in("en"))
    opened = {event.key for event in late.events if event.is_open}
    (line,) = deadlines(register, dossier)
    assert opened == {f"statement:{words}", f"deadline:{line.id}"}


def test_only_an_ultimatum_with_a_day_is_open_while_it_runs(register, dossier):
    make_ultimatum(register, dossier, kind=DocumentKind.ULTIMATUM)
    (paper,) = [e for e in gathered(register, dossier).events if e.kind is Kind.DOCUMENT]
    assert not paper.is_open
