"""Everything the app knows of has its place in the example, in both of its languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.tracker.briefing.reading_back import pages_of
from tests.tracker.example.conftest import WEDNESDAY
from tracker.briefing.request import BriefingRequest
from tracker.briefing.writing import write_briefing
from tracker.register.checking import check
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.dossiers.notes import notes
from tracker.register.questions.dossiers.rounds import rounds
from tracker.register.questions.entries.positions import positions
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.wordings import wording_chain
from tracker.register.questions.finding.views import saved_views
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.deadlines import dates_moved_more_than_once
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties, topics
from tracker.register.questions.talks.ballots import ballots
from tracker.register.questions.talks.meetings import meetings
from tracker.register.questions.talks.outcomes import outcomes
from tracker.reports import BriefingKind, Movement
from tracker.vocabulary import (
    AnswerState,
    Audience,
    Dispute,
    Evidence,
    OutcomeKind,
    Side,
    StatementType,
    Strength,
)
from tracker.words import words_in

NOON = datetime(2031, 3, 19, 12, tzinfo=UTC)


def test_it_is_sound_and_holds_two_dossiers_with_other_employers(example):
    assert check(example) == []
    employers = [
        {party.name for party in each.parties if party.side is Side.EMPLOYER}
        for each in dossiers(example)
    ]
    assert len(employers) == 2
    assert not employers[0] & employers[1]


def test_every_type_and_every_strength_is_among_its_statements(example):
    lines = statements(example)
    assert {line.type for line in lines} == set(StatementType)
    assert {line.strength for line in lines} == set(Strength)


def test_its_demands_are_answered_in_every_way_there_is(example):
    states = {row.state for each in dossiers(example) for row in matrix(example, each.id)}
    assert states == set(AnswerState)


def test_undertakings_have_all_kinds_of_evidence(example):
    assert {line.evidence for line in commitments(example, WEDNESDAY)} == set(Evidence)


def test_there_are_notes_for_every_audience_and_words_to_share(example):
    kept = notes(example, dossiers(example)[0].id, limit=20)
    assert {line.audience for line in kept} == set(Audience)
    assert Audience.SHARED in {line.audience for line in statements(example)}


def test_words_are_disputed_by_us_and_by_them_and_perhaps(example):
    assert {line.dispute for line in statements(example)} == set(Dispute)


def test_words_were_softened_and_hardened_on_their_way(example):
    moved = {
        wording.movement
        for line in statements(example)
        for wording in wording_chain(example, line.id)
    }
    assert {Movement.SOFTENED, Movement.HARDENED} <= moved


def test_an_earlier_round_ended_in_an_outcome_that_members_voted_on(example):
    dossier_id = dossiers(example)[0].id
    assert len(rounds(example, dossier_id)) == 2
    kinds = [line.kind for line in outcomes(example, dossier_id)]
    assert kinds == [OutcomeKind.AGREEMENT_IN_PRINCIPLE, OutcomeKind.NONE]
    held, coming = ballots(example, NOON, Audience.NOTE, dossier_id)
    assert held.totals is not None
    assert coming.totals is None
    assert coming.embargo > NOON


def test_a_date_moved_more_than_once(example):
    assert [len(each.history.moves) for each in dates_moved_more_than_once(example)] == [2]


def test_the_four_at_the_table_stand_somewhere_on_every_topic_of_the_plans(example):
    dossier_id = dossiers(example)[0].id
    negotiating = {
        party.name
        for party in parties(example, dossier_id)
        if party.side in {Side.GOVERNMENT, Side.UNION, Side.EMPLOYER}
    }
    for topic in topics(example, dossier_id)[:4]:
        stand = {line.party.name for line in positions(example, dossier_id, topic.id)}
        assert negotiating <= stand, topic.name


def test_searches_are_kept_and_a_letter_lies_unread(example):
    assert len(saved_views(example)) == 3
    assert [line.facts_confirmed for line in documents(example)].count(False) == 1


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_every_kind_of_paper_has_something_to_say(example, kind):
    dossier = dossiers(example)[0]
    held, coming = (line.id for line in meetings(example, dossier.id))
    about = {BriefingKind.MEETING: coming, BriefingKind.RECORD: held}.get(kind)
    audience = Audience.SHARED if kind is BriefingKind.JOINT else Audience.TEAM
    since = datetime(2031, 3, 7, tzinfo=UTC)
    asked = BriefingRequest(dossier.id, kind, about, audience, "a4", NOON, since=since)
    words = words_in("en" if dossier.name.startswith("Work ") else "nl")
    first = pages_of(write_briefing(example, asked, words))[0]
    assert len(first) > 800
