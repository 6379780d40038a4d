from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import fields

from tests.making import WHO, make_dossier
from tracker.frozen import names_of
from tracker.register.errors import FieldEmptyError, RecordMissingError, ZoneMissingError
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.ballots import (
    BallotClosesEarlyError,
    BallotDecidedEarlyError,
    BallotMissingError,
    BallotReasonMissingError,
    TotalNegativeError,
    TotalsAboveVotersError,
)
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.operations.talks.ballots import NewBallot, change_ballot, set_ballot
from tracker.register.operations.talks.outcomes import NewOutcome, record_outcome
from tracker.register.questions.talks.ballots import ballots
from tracker.register.rules.talks.ballots import Totals
from tracker.register.tables import COLUMNS
from tracker.vocabulary import Audience, BallotForm, BallotWeight, OutcomeKind

OPENS = datetime(2026, 6, 12, 8, 0, tzinfo=UTC)
CLOSES = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)
DECIDED = datetime(2026, 6, 15, 15, 30, tzinfo=UTC)
TOTALS = Totals(voters=9000, votes_for=3000, votes_against=900, votes_blank=100)


def new_ballot(dossier, **facts):
    asked = ("Do you agree with the pact on tolls?", BallotForm.REFERENDUM)
    return NewBallot(dossier, *asked, BallotWeight.WEIGHTY_ADVICE, **facts)


@pytest.fixture
def ballot(register, dossier):
    new = new_ballot(dossier, opens=OPENS, closes=CLOSES)
    return set_ballot(register, new, who=WHO).ids[0]


def the_one(register, moment=DECIDED, audience=Audience.TEAM):
    (line,) = ballots(register, moment, audience)
    return line


def decide(register, ballot, decision="The pact is accepted.", decided=DECIDED, why=None):
    decide_ballot(register, ballot, BallotDecision(decision, decided), who=WHO, why=why)


def test_weighty_advice_of_the_members_and_a_decision_of_their_council_on_the_same_day(
    register, dossier
):
    """Members advise by referendum; until their council has decided, nobody else knows."""
    outcome = NewOutcome(dossier, OutcomeKind.NEGOTIATED_RESULT, OPENS.date())
    new = new_ballot(
        dossier,
        outcome_id=record_outcome(register, outcome, who=WHO).ids[0],
        decided_by="the members' council of the union",
        opens=OPENS,
        closes=CLOSES,
        embargo=DECIDED,
    )
    ballot = set_ballot(register, new, who=WHO).ids[0]
    record_totals(register, ballot, TOTALS, who=WHO)
    decide(register, ballot)
    before = DECIDED - timedelta(minutes=1)
    for audience in (Audience.ORGANISATION, Audience.SHARED, Audience.PUBLIC):
        lines = ballots(register, before, audience)
        assert all((each.withheld, each.totals) == (True, None) for each in lines)
        assert all(each.decision is each.decided is None for each in lines)
    assert the_one(register, before, Audience.ORGANISATION).question == new.question
    assert the_one(register, before).totals == TOTALS
    line = the_one(register, DECIDED, Audience.ORGANISATION)
    assert (line.withheld, line.totals, line.decision) == (False, TOTALS, "The pact is accepted.")
    assert line.weight is BallotWeight.WEIGHTY_ADVICE
    assert line.decided.date() == line.closes.date()


def test_a_result_has_places_for_totals_and_none_for_names():
    votes = ["voters", "votes_for", "votes_against", "votes_blank"]
    assert [each for each in COLUMNS["ballot"] if "vote" in each] == votes
    assert list(names_of(Totals)) == votes
    assert {each.type for each in fields(Totals)} == {int}


@pytest.mark.parametrize(
    ("totals", "error"),
    [(Totals(10, 9, 2), TotalsAboveVotersError), (Totals(10, -1, 2), TotalNegativeError)],
)
def test_totals_that_cannot_be_are_refused(register, ballot, totals, error):
    with pytest.raises(error):
        record_totals(register, ballot, totals, who=WHO)
    assert the_one(register).totals is None


def test_a_recount_asks_why(register, ballot):
    record_totals(register, ballot, TOTALS, who=WHO)
    record_totals(register, ballot, TOTALS, who=WHO)
    recount = Totals(9000, 3001, 899, 100)
    with pytest.raises(BallotReasonMissingError):
        record_totals(register, ballot, recount, who=WHO)
    record_totals(register, ballot, recount, who=WHO, why="counted again")
    assert the_one(register).totals == recount
    undo(register, WHO)
    assert the_one(register).totals == TOTALS


def test_another_decision_asks_why(register, ballot):
    decide(register, ballot)
    with pytest.raises(BallotReasonMissingError):
        decide(register, ballot, "The pact is rejected.")
    decide(register, ballot, "The pact is rejected.", why="the vote was taken again")
    assert the_one(register).decision == "The pact is rejected."


def test_nothing_is_decided_before_a_ballot_closes(register, dossier, ballot):
    with pytest.raises(BallotDecidedEarlyError):
        decide(register, ballot, decided=CLOSES - timedelta(minutes=1))
    decide(register, ballot)
    later = new_ballot(dossier, opens=OPENS, closes=DECIDED + timedelta(days=1))
    with pytest.raises(BallotDecidedEarlyError):
        change_ballot(register, ballot, later, who=WHO, why="more time")


def test_a_ballot_is_set_otherwise_with_a_reason_and_keeps_its_result(register, dossier, ballot):
    record_totals(register, ballot, TOTALS, who=WHO)
    new = new_ballot(dossier, closes=CLOSES, embargo=DECIDED, decided_by="the council")
    with pytest.raises(BallotReasonMissingError):
        change_ballot(register, ballot, new, who=WHO, why="")
    change_ballot(register, ballot, new, who=WHO, why="the council decides")
    line = the_one(register)
    assert (line.opens, line.embargo, line.decided_by) == (None, DECIDED, "the council")
    assert line.totals == TOTALS


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        ({"question": " "}, FieldEmptyError),
        ({"opens": CLOSES, "closes": OPENS}, BallotClosesEarlyError),
        ({"embargo": datetime(2026, 6, 15)}, ZoneMissingError),
        ({"outcome_id": 99}, RecordMissingError),
        ({"dossier_id": 99}, RecordMissingError),
    ],
)
def test_a_ballot_that_cannot_be_is_refused(register, dossier, facts, error):
    asked = {"dossier_id": dossier, "question": "Agreed?"} | facts
    with pytest.raises(error):
        set_ballot(
            register,
            NewBallot(form=BallotForm.MEETINGS, weight=BallotWeight.ADVICE, **asked),
            who=WHO,
        )
    assert ballots(register, DECIDED, Audience.NOTE) == []


def test_a_ballot_is_on_an_outcome_of_its_own_dossier(register, dossier, ballot):
    other = make_dossier(register, "Other talks")
    outcome = NewOutcome(other, OutcomeKind.FINAL_OFFER, OPENS.date())
    made = record_outcome(register, outcome, who=WHO).ids[0]
    with pytest.raises(OtherDossierError):
        set_ballot(register, new_ballot(dossier, outcome_id=made), who=WHO)
    with pytest.raises(OtherDossierError):
        change_ballot(register, ballot, new_ballot(other), who=WHO, why="a reason")


def test_a_ballot_that_is_not_there(register, dossier):
    with pytest.raises(BallotMissingError):
        record_totals(register, 99, TOTALS, who=WHO)
    with pytest.raises(BallotMissingError):
        decide(register, 99)
    with pytest.raises(BallotMissingError):
        change_ballot(register, 99, new_ballot(dossier), who=WHO, why="a reason")
