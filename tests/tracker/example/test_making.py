"""The example register: complete, sound, and set around the day it is made."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.tracker.example.conftest import WEDNESDAY
from tracker.example import make_example
from tracker.example.moving import moved_to
from tracker.register import open_register
from tracker.register.checking import check
from tracker.register.errors import RegisterExistsError
from tracker.register.knowledge import as_it_stood
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.trajectory import trajectory
from tracker.register.questions.following.commitments import commitments, demands
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.following.terms import term_history
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import topics
from tracker.register.questions.people.speakers import speaker_of
from tracker.register.questions.talks.meetings import meeting, next_meeting
from tracker.timeline.events import day_of
from tracker.timeline.gathering.gather import gather_timeline
from tracker.vocabulary import AnswerState, LettingGo, Side, StatementType, Strength
from tracker.words import words_in


def test_it_holds_a_whole_round_from_ultimatum_to_the_next_meeting(example):
    dossier = dossiers(example)[0]
    assert dossier.we.side is Side.UNION
    assert [line.number for line in demands(example, dossier.id)] == [1, 2, 3, 4, 5]
    assert len(documents(example, dossier.id)) == 10
    coming = next_meeting(example, datetime(2031, 3, 19, 16, 40, tzinfo=UTC))
    assert coming.starts.date() == date(2031, 3, 20)
    assert len(meeting(example, coming.id).questions) == 7


def test_its_letters_are_confirmed_but_the_one_that_lies_unread(example):
    unread = [line for line in documents(example) if not line.facts_confirmed]
    assert [line.statements for line in unread] == [0]
    assert all(line.statements for line in documents(example) if line.facts_confirmed)


def test_every_hedged_undertaking_comes_with_its_caveat(example):
    hedged = [
        line.statement
        for line in commitments(example, WEDNESDAY, dossiers(example)[0].id)
        if line.statement.strength is Strength.HEDGED
    ]
    assert len(hedged) == 3
    assert all(statement.caveat in statement.quote for statement in hedged)


def test_the_register_it_makes_is_sound(example):
    assert check(example) == []


def test_the_way_of_the_pension_plan_is_told_step_by_step(example):
    way = trajectory(example, _pension(example))
    assert [(step.dated, step.steps) for step in way.conceded] == [
        (date(2031, 1, 15), (LettingGo.PROCEED,)),
        (date(2031, 2, 26), (LettingGo.SOFTEN,)),
        (date(2031, 3, 10), (LettingGo.ON_ICE,)),
        (date(2031, 3, 18), (LettingGo.STOP,)),
    ]
    assert [step.steps for step in way.demanded] == [(LettingGo.FINALLY_OFF_THE_TABLE,)]


def test_on_an_earlier_day_it_shows_what_was_known_then_and_nothing_later(example):
    with as_it_stood(example, datetime(2031, 3, 12, 23, tzinfo=UTC)) as then:
        way = trajectory(then, _pension(then))
        assert way.conceded[-1].steps == (LettingGo.ON_ICE,)
        assert len(documents(then, dossiers(then)[0].id)) == 8
        assert {row.state for row in matrix(then, dossiers(then)[0].id)} == {
            AnswerState.NOT_ANSWERED
        }


def test_the_demand_that_nobody_answered_shows_as_such(example):
    rows = matrix(example, dossiers(example)[0].id)
    assert [row.number for row in rows if row.state is AnswerState.NOT_ANSWERED] == [4]


def test_the_words_of_the_call_have_their_speaker_hearers_and_office(example):
    (line,) = [each for each in statements(example) if each.topics and each.caveat in LIMITS]
    page = entry_page(example, line.id)
    assert len(page.utterance.heard_by) == 2
    speaker = speaker_of(example, line.id, WEDNESDAY)
    assert (speaker.held_then.person, speaker.held_now.person) == ("Ilse Maran", "Otto Brink")


def test_a_date_that_moved_shows_both_its_days(example):
    moved = [line for line in deadlines(example) if line.term.moves]
    (history,) = [term_history(example, line.id) for line in moved]
    assert (history.first.latest, history.now.latest) == (date(2031, 3, 24), date(2031, 3, 28))
    assert history.slip_in_days == 4
    assert [bool(move.reason) for move in history.moves] == [True, True]


def _pension(register):
    return topics(register, dossiers(register)[0].id)[0].id


#: The words that limit what was said in the call, in either language.
LIMITS = ("until the summer", "tot de zomer")


def test_its_dates_move_with_the_day_it_is_made_in_the_letters_too(tmp_path):
    monday = date(2032, 7, 5)
    make_example(tmp_path / "later.overleg", "en", monday)
    with open_register(tmp_path / "later.overleg") as register:
        answer = next(d for d in documents(register) if d.reference == "VL 2031-318")
        deferral = next(
            s
            for s in statements(register, document_id=answer.id)
            if s.type is StatementType.DEFERRAL
        )
        coming = next_meeting(register, datetime(2032, 7, 5, 23, tzinfo=UTC))
    assert answer.dated == deferral.place.dated == date(2032, 7, 2)
    assert answer.subject == "Answer to your letter of 17 June 2032"
    assert coming.starts.date() == date(2032, 7, 6)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2031, 1, 1), date(2031, 12, 31)))
def test_a_moved_day_is_a_working_day_and_keeps_to_its_side_of_today(today, day):
    assume(day.weekday() < 5)
    moved = moved_to(today, WEDNESDAY, words_in("en")).day(day)
    assert moved.weekday() < 5
    assert (moved > today) == (day > WEDNESDAY)


def test_a_register_that_is_there_is_never_overwritten(tmp_path):
    path = tmp_path / "mine.overleg"
    path.write_bytes(b"mine")
    with pytest.raises(RegisterExistsError):
        make_example(path, "nl", WEDNESDAY)
    assert path.read_bytes() == b"mine"


def test_the_timeline_shows_where_the_moved_date_stood_first(example):
    dossier = dossiers(example)[0].id
    content = gather_timeline(example, dossier, WEDNESDAY, words_in("en"))
    (moved,) = [event for event in content.events if event.first_day is not None]
    assert (day_of(moved.first_day), day_of(moved.day)) == (date(2031, 3, 24), date(2031, 3, 28))
