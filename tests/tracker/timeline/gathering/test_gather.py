"""From the example register to a timeline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.spring import make_spring
from tracker.frozen import replace
from tracker.register import Register, open_register
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import Term
from tracker.timeline.events import Kind, TimelineContent
from tracker.timeline.gathering.entries import statement_event
from tracker.timeline.gathering.gather import gather_timeline
from tracker.vocabulary import Audience, Side, StatementType, TimeKind
from tracker.words import words_in

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path: Path = tmp_path_factory.mktemp("example") / "example.overleg"
    make_spring(path, TODAY)
    with open_register(path, read_only=True) as opened:
        yield opened


@pytest.fixture
def content(register: Register) -> TimelineContent:
    (line, *_) = dossiers(register)
    return gather_timeline(register, line.id, TODAY, words_in("en"))


def test_lanes_are_parties_in_the_order_of_their_sides(content: TimelineContent):
    sides = [list(Side).index(lane.side) for lane in content.lanes]
    assert sides == sorted(sides)
    assert {event.lane for event in content.events} == set(range(len(content.lanes)))


def test_every_dated_statement_is_on_it_with_its_caveat(
    register: Register, content: TimelineContent
):
    by_key = {event.key: event for event in content.events}
    for line in statements(register):
        event = by_key[f"statement:{line.id}"]
        assert event.quote == line.quote
        assert event.caveat == line.caveat
        assert content.lanes[event.lane].name == (line.actor.name if line.actor else "Nobody named")
        assert (event.passage is not None) and event.passage.start == line.place.start


def test_a_vague_term_has_a_band_and_no_day(register: Register, content: TimelineContent):
    vague = [s for s in statements(register) if s.term and s.term.kind is TimeKind.VAGUE]
    by_key = {event.key: event for event in content.events}
    for line in vague:
        fading = by_key[f"statement:{line.id}"].fading
        assert fading is not None
        assert line.term is not None
        assert fading.words == line.term.words
        assert (fading.until is None) == (line.term.window_latest is None)
        assert not any(e.kind is Kind.DEADLINE and e.label == line.quote for e in content.events)


def test_the_ultimatum_carries_its_term_and_leads_to_its_answer(content: TimelineContent):
    ultimatum = next(event for event in content.events if event.kind is Kind.ULTIMATUM)
    assert ultimatum.until is not None
    assert ultimatum.until > ultimatum.day
    assert ultimatum.until_label
    answers = [link.end for link in content.links if link.start == ultimatum.key]
    assert answers


def test_what_others_may_not_see_is_not_in_it(register: Register):
    everyone = gather_timeline(register, None, TODAY, words_in("en"), audience=Audience.PUBLIC)
    house = gather_timeline(register, None, TODAY, words_in("en"))
    assert len(everyone.events) < len(house.events)
    (public,) = (event for event in everyone.events if event.kind is Kind.STATEMENT)
    assert "calls on the cabinet to soften" in public.spoken


def test_every_event_says_itself_in_one_sentence(content: TimelineContent):
    said = [event.spoken for event in content.events if event.kind is Kind.STATEMENT]
    assert said
    assert [each for each in said if "2026" not in each or ": " not in each] == []


def test_a_deadline_in_vague_words_is_a_band_from_the_day_of_the_words_it_is_about(tmp_path: Path):
    make_spring(tmp_path / "x.overleg", TODAY)
    with open_register(tmp_path / "x.overleg") as own:
        (line, *_) = dossiers(own)
        about = next(s for s in statements(own) if s.term and s.term.latest)
        before = gather_timeline(own, line.id, TODAY, words_in("en"))
        term = Term("soon", TimeKind.VAGUE)
        with_day = NewDeadline(line.id, "A first sketch", None, term, about.id)
        without = NewDeadline(line.id, "A second sketch", None, term)
        for new in (with_day, without):
            set_deadline(own, new, who="Ada")
        after = gather_timeline(own, line.id, TODAY, words_in("en"))
    (band,) = [e for e in after.events if e.label == "A first sketch"]
    assert band.fading is not None
    assert band.fading.words == "soon"
    assert band.day == next(e.day for e in before.events if e.key == f"statement:{about.id}")
    assert not [e for e in after.events if e.label == "A second sketch"]
    assert after.undated == before.undated + 1


def test_bars_and_vague_windows_weigh_most_then_what_has_a_date_then_promises(
    content: TimelineContent,
):
    lightest = {
        "bar": max(e.weight for e in content.events if e.until is not None),
        "window": max(e.weight for e in content.events if e.fading is not None),
        "paper": max(e.weight for e in content.events if e.kind is Kind.DOCUMENT),
        "decision": max(e.weight for e in content.events if e.heading.startswith("Decision")),
        "position": max(e.weight for e in content.events if e.heading.startswith("Position")),
    }
    assert list(lightest.values()) == sorted(set(lightest.values()))


def test_words_for_this_moment_and_lesser_words_have_no_band(register: Register):
    invitation = next(s for s in statements(register) if s.term and s.term.kind is TimeKind.VAGUE)
    now = replace(invitation, term=Term("nu", TimeKind.VAGUE))
    intention = replace(invitation, type=StatementType.INTENTION)
    banded, *plain = (statement_event(s, words_in("en")) for s in (invitation, now, intention))
    assert banded is not None
    assert banded.fading is not None
    for event in plain:
        assert event is not None
        assert event.fading is None
        assert event.term
