"""What is to be said at talks, what they ended in and what members were asked is found."""

from datetime import UTC, date, datetime

import pytest

from tests.making import WHO, make_dossier
from tracker.briefing.admission import LEVEL_OF_LINES_TO_TAKE
from tracker.register.operations.dossiers.rounds import rename_round, start_round
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.agenda_points import ChangedPoint, change_agenda_point
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.questions.finding.find import find
from tracker.register.questions.lines import AgendaItem
from tracker.register.rules.talks.ballots import Totals
from tracker.reports import Findable
from tracker.search.query import read_query
from tracker.vocabulary import Audience, BallotForm, BallotWeight, OutcomeKind

STARTS = datetime(2026, 6, 9, 10, tzinfo=UTC)
OPENS, CLOSES = datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 7, 8, tzinfo=UTC)
LATER = datetime(2026, 8, 1, tzinfo=UTC)


def hits(register, typed):
    return [hit for group in find(register, read_query(typed)).groups for hit in group.hits]


@pytest.fixture
def talks(register, dossier):
    agenda = (
        AgendaItem(1, "Ferry fares", ("Ferry",), "We stand by the walrus until spring."),
        AgendaItem(2, "Any other business", (), None),
    )
    new = NewMeeting(dossier, "Third round", STARTS, agenda=agenda, audience=Audience.ORGANISATION)
    return plan_meeting(register, new, who=WHO).ids[0]


def ballot(register, dossier, embargo=None):
    new = NewBallot(
        dossier, "Do you accept the walrus clause?", BallotForm.REFERENDUM, BallotWeight.ADVICE,
        decided_by="Members' parliament", opens=OPENS, closes=CLOSES, embargo=embargo,
    )  # fmt: skip
    made = set_ballot(register, new, who=WHO).ids[0]
    record_totals(register, made, Totals(100, 60, 30, 10), who=WHO)
    decide_ballot(register, made, BallotDecision("Accepted with an otter.", LATER), who=WHO)
    return made


def test_a_line_to_take_is_found_and_leads_to_its_meeting(register, talks):
    (hit,) = hits(register, "walrus")
    assert (hit.kind, hit.excerpt.text) == (
        Findable.LINE_TO_TAKE,
        "We stand by the walrus until spring.",
    )
    assert hit.found.setting.meeting_id == talks
    assert hit.found.beside == "Ferry fares · Third round"
    assert hit.day == date(2026, 6, 9)
    assert [each.id for each in hits(register, "walrus topic:ferry")] == [hit.id]


def test_a_line_to_take_stays_inside_the_team(register, talks):
    (hit,) = hits(register, "walrus")
    assert hit.found.audience is Audience.TEAM is LEVEL_OF_LINES_TO_TAKE
    assert not hits(register, "walrus audience:organisation")
    assert hits(register, "walrus audience:team")


def test_a_line_that_is_another_is_found_by_its_new_words_only(register, talks):
    point = register.value("SELECT id FROM agenda_item WHERE number = 1")
    new = ChangedPoint("Ferry fares", (), "We wait for the otter.")
    change_agenda_point(register, point, new, who=WHO)
    assert not hits(register, "walrus")
    assert hits(register, "otter")
    undo(register, WHO)
    assert hits(register, "walrus")


def test_an_outcome_is_found_by_what_was_noted_and_by_its_round(register, dossier):
    round_ = start_round(register, dossier, "Spring talks", who=WHO).ids[0]
    new = NewOutcome(
        dossier, OutcomeKind.FINAL_OFFER, date(2026, 6, 20), round_, note="Walrus stays out of it."
    )
    record_outcome(register, new, who=WHO)
    for typed in ("walrus", "spring"):
        (hit,) = hits(register, typed)
        assert (hit.kind, hit.found.type) == (Findable.OUTCOME, OutcomeKind.FINAL_OFFER)
        assert (hit.title.text, hit.day) == ("Spring talks", date(2026, 6, 20))
    rename_round(register, round_, "Summer talks", who=WHO)
    assert hits(register, "summer")
    assert not hits(register, "spring")


def test_a_ballot_is_found_by_its_question_its_body_and_its_decision(register, dossier):
    ballot(register, dossier)
    for typed in ("walrus clause", "parliament", "otter"):
        (hit,) = hits(register, typed)
        assert (hit.kind, hit.title.text) == (Findable.BALLOT, "Do you accept the walrus clause?")


def test_a_decision_that_had_an_embargo_is_neither_searched_nor_shown(register, dossier):
    ballot(register, dossier, embargo=CLOSES)
    assert not hits(register, "otter")
    (hit,) = hits(register, "walrus")
    assert not hit.excerpt.text


def test_a_dossier_is_narrowed_to_for_all_of_them(register, dossier, talks):
    ballot(register, dossier)
    other = make_dossier(register, "Harbour")
    ballot(register, other)
    found = hits(register, 'walrus dossier:"Harbour"')
    assert [(hit.kind, hit.found.setting.dossier_id) for hit in found] == [(Findable.BALLOT, other)]
