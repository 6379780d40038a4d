"""Lanes by party, topic and kind, and a timeline narrowed down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.making import CABINET, UNION, WHO, make_dossier, make_register, party_id
from tests.making import make_document as make_paper
from tests.making import make_statement as make_words
from tracker.register import Register
from tracker.register.operations.dossiers.topics import set_parent_topic
from tracker.register.operations.following.statuses import LifeChange, change_life
from tracker.register.questions.people.parties import topics
from tracker.timeline.events import Choice, Event, Grouping, Kind, TimelineContent
from tracker.timeline.gathering.gather import gather_timeline
from tracker.timeline.narrowing import TimelineFilter
from tracker.vocabulary import Audience, Life, Side, StatementType
from tracker.words import words_in

TODAY = date(2026, 6, 1)
STOPS = "The cabinet stops the plan for the bridge toll."
NOT_YET = "For now we do not work out the law on ferry fares"
INVITES = "We invite you to talk at short notice."


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Register, int]]:
    """Words about the toll, about boats (below ferry, and the toll), and about nothing."""
    with make_register(tmp_path) as register:
        dossier = make_dossier(register)
        paper = make_paper(register, dossier)
        make_words(register, paper, STOPS, topics=("toll",))
        later = make_words(register, paper, NOT_YET, topics=("ferry",))
        make_words(
            register,
            paper,
            INVITES,
            topics=("boats", "toll"),
            type=StatementType.DEMAND,
            actor_id=party_id(register, UNION),
        )
        make_words(register, paper, "The report will be with you", type=StatementType.FACT)
        numbers = {line.name: line.id for line in topics(register, dossier)}
        set_parent_topic(register, numbers["boats"], numbers["ferry"], who=WHO)
        commitment = register.value("SELECT id FROM commitment WHERE statement_id = ?", later)
        withdrawn = LifeChange(commitment, Life.WITHDRAWN, TODAY, reason="as the minister said")
        change_life(register, withdrawn, who=WHO)
        yield register, dossier


def gathered(made: tuple[Register, int], **asked) -> TimelineContent:
    register, dossier = made
    return gather_timeline(register, dossier, TODAY, words_in("en"), **asked)


def lanes_with(content: TimelineContent) -> dict[str, list[Event]]:
    lanes: dict[str, list[Event]] = {lane.name: [] for lane in content.lanes}
    for event in content.events:
        lanes[content.lanes[event.lane].name].append(event)
    return lanes


def quotes(events: list[Event]) -> set[str]:
    return {event.quote for event in events if event.quote}


def topic_id(made: tuple[Register, int], name: str) -> int:
    return next(line.id for line in topics(*made) if line.name == name)


def test_by_topic_lanes_go_by_the_tree_and_what_has_no_topic_comes_last(made):
    lanes = lanes_with(gathered(made, grouping=Grouping.TOPIC))
    assert list(lanes) == ["toll", "ferry", "General"]
    assert {event.kind for event in lanes["General"]} == {Kind.STATEMENT, Kind.DOCUMENT}


def test_a_paper_about_one_thing_stands_in_its_lane(made):
    register, dossier = made
    paper = make_paper(register, dossier, "We stop it.", title="About the toll")
    make_words(register, paper, "We stop it.", topics=("toll",))
    lanes = lanes_with(gathered(made, grouping=Grouping.TOPIC))
    assert "About the toll" in {event.label for event in lanes["toll"]}


@pytest.mark.parametrize("grouping", list(Grouping))
def test_a_lane_tells_whether_it_mixes_sides(made, grouping):
    content = gathered(made, grouping=grouping)
    assert {lane.mixed for lane in content.lanes if lane.key != "party:none"} == {
        grouping is not Grouping.PARTY
    }


def test_an_entry_with_several_topics_stands_once_in_the_first_of_the_tree(made):
    content = gathered(made, grouping=Grouping.TOPIC)
    found = [event for event in content.events if event.quote == INVITES]
    assert len(found) == 1
    assert content.lanes[found[0].lane].name == "toll"
    assert "boats" in found[0].note
    assert "toll" in found[0].note


def test_a_topic_below_another_begins_with_its_name(made):
    assert gathered(made).choices.topics[1:] == (
        Choice(topic_id(made, "ferry"), "ferry"),
        Choice(topic_id(made, "boats"), "ferry: boats"),
    )


def test_by_kind_each_sort_of_thing_has_its_lane(made):
    lanes = lanes_with(gathered(made, grouping=Grouping.KIND))
    assert list(lanes) == [
        "Documents",
        "Demands and ultimatums",
        "What was promised",
        "Other statements",
    ]
    assert quotes(lanes["What was promised"]) == {STOPS, NOT_YET}
    assert quotes(lanes["Demands and ultimatums"]) == {INVITES}
    assert [e.kind for e in lanes["What was promised"]].count(Kind.STATUS) == 1


@pytest.mark.parametrize("grouping", list(Grouping))
def test_an_event_says_whose_it_is_in_every_lane(made, grouping):
    content = gathered(made, grouping=grouping)
    sides = {event.quote: (event.party, event.side) for event in content.events if event.quote}
    assert sides[STOPS] == (CABINET.name, Side.GOVERNMENT)
    assert sides[INVITES] == (UNION.name, Side.UNION)
    assert all(event.side is not None for event in content.events)


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_grouping_shows_the_same_under_lanes_of_their_own(made, grouping):
    content = gathered(made, grouping=grouping)
    assert {event.key for event in content.events} == {e.key for e in gathered(made).events}
    keys = [lane.key for lane in content.lanes]
    assert len(set(keys)) == len(keys)
    assert all(key.startswith(f"{grouping}:") for key in keys)


def test_a_lane_keeps_its_key_when_others_are_gone(made):
    cabinet = party_id(made[0])
    alone = gathered(made, wanted=TimelineFilter(parties={cabinet}))
    assert [lane.key for lane in alone.lanes] == [f"party:{cabinet}"]
    assert f"party:{cabinet}" in {lane.key for lane in gathered(made).lanes}


def test_a_topic_brings_those_below_it_and_the_papers_that_speak_of_it(made):
    wanted = TimelineFilter(topics={topic_id(made, "ferry")})
    shown = gathered(made, wanted=wanted).events
    assert quotes(list(shown)) == {NOT_YET, INVITES}
    assert Kind.DOCUMENT in {event.kind for event in shown}


def test_a_status_leaves_the_undertakings_that_stand_so(made):
    shown = gathered(made, wanted=TimelineFilter(statuses={Life.WITHDRAWN})).events
    assert {event.kind for event in shown} == {Kind.STATEMENT, Kind.STATUS}
    assert quotes(list(shown)) == {NOT_YET}


def test_kinds_of_mark_can_be_chosen(made):
    shown = gathered(made, wanted=TimelineFilter(kinds={Kind.DOCUMENT})).events
    assert [event.kind for event in shown] == [Kind.DOCUMENT]


def test_what_can_be_chosen_stays_the_same_whatever_was_chosen(made):
    choices = gathered(made).choices
    assert [choice.name for choice in choices.parties] == [CABINET.name, UNION.name]
    assert choices.kinds == (Kind.DOCUMENT, Kind.STATEMENT, Kind.STATUS)
    assert choices.statuses == (Life.OPEN, Life.WITHDRAWN)
    assert gathered(made, wanted=TimelineFilter(kinds=set())).choices == choices


def test_a_filter_takes_away_from_an_audience_and_never_adds(made):
    public = gathered(made, wanted=TimelineFilter(audience=Audience.PUBLIC))
    assert public.events == ()
    assert public.notice == gathered(made, audience=Audience.PUBLIC).notice
    asked = TimelineFilter(audience=Audience.NOTE)
    assert gathered(made, audience=Audience.PUBLIC, wanted=asked).events == ()


def test_a_status_is_a_quiet_mark_that_says_whose_it_is_and_why(made):
    (status,) = [event for event in gathered(made).events if event.kind is Kind.STATUS]
    assert status.label == "withdrawn"
    assert "as the minister said" in status.spoken
    assert NOT_YET in status.spoken
    assert status.weight == max(event.weight for event in gathered(made).events)
    founding = next(event for event in gathered(made).events if event.quote == NOT_YET)
    assert status.passage == founding.passage
    assert not founding.is_open


def test_why_something_came_to_stand_so_is_told_to_ourselves_alone(tmp_path: Path):
    with make_register(tmp_path) as register:
        dossier = make_dossier(register)
        paper = make_paper(register, dossier, audience=Audience.PUBLIC)
        words = make_words(register, paper, STOPS, audience=Audience.PUBLIC)
        commitment = register.value("SELECT id FROM commitment WHERE statement_id = ?", words)
        change = LifeChange(commitment, Life.WITHDRAWN, TODAY, reason="they were in a hurry")
        change_life(register, change, who=WHO)
        shown = gathered((register, dossier), audience=Audience.PUBLIC)
    (status,) = [event for event in shown.events if event.kind is Kind.STATUS]
    assert "hurry" not in status.spoken + status.note
