from datetime import UTC, datetime, timedelta

import pytest

from tests.making import WHO, make_dossier
from tracker.register.errors import ZoneMissingError
from tracker.register.operations.talks.ballot_results import record_totals
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.questions.talks.ballots import ballots
from tracker.register.rules.talks.ballots import Totals
from tracker.vocabulary import Audience, BallotForm, BallotWeight

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
TOTALS = Totals(10, 5, 3, 1)


def new_ballot(register, dossier, question="Agreed?", **facts):
    new = NewBallot(dossier, question, BallotForm.CONSULTATION, BallotWeight.ADVICE, **facts)
    return set_ballot(register, new, who=WHO).ids[0]


def questions(register, audience, dossier=None):
    return [each.question for each in ballots(register, NOON, audience, dossier)]


@pytest.mark.parametrize("audience", Audience)
def test_a_result_under_embargo_is_in_nothing_made_for_others_than_the_board(
    register, dossier, audience
):
    facts = {"embargo": NOON + timedelta(hours=1), "audience": Audience.PUBLIC}
    record_totals(register, new_ballot(register, dossier, **facts), TOTALS, who=WHO)
    (line,) = ballots(register, NOON, audience)
    (later,) = ballots(register, NOON + timedelta(hours=1), audience)
    known = audience in (Audience.NOTE, Audience.TEAM)
    assert (line.totals, line.withheld) == (TOTALS if known else None, not known)
    assert (later.totals, later.withheld) == (TOTALS, False)


def test_that_nothing_came_in_yet_is_withheld_like_a_result(register, dossier):
    new_ballot(register, dossier, embargo=NOON + timedelta(hours=1))
    (line,) = ballots(register, NOON, Audience.ORGANISATION)
    assert (line.totals, line.withheld) == (None, True)


def test_a_ballot_is_not_shown_to_a_wider_audience_than_its_own(register, dossier):
    for audience in (Audience.TEAM, Audience.ORGANISATION, Audience.PUBLIC):
        new_ballot(register, dossier, str(audience), audience=audience)
    assert questions(register, Audience.NOTE) == ["team", "organisation", "public"]
    assert questions(register, Audience.ORGANISATION) == ["organisation", "public"]
    assert questions(register, Audience.PUBLIC) == ["public"]


def test_ballots_come_by_their_opening_and_per_dossier(register, dossier):
    new_ballot(register, dossier, "unset")
    new_ballot(register, dossier, "second", opens=NOON)
    new_ballot(register, dossier, "first", opens=NOON - timedelta(days=1))
    new_ballot(register, make_dossier(register, "Other talks"), "elsewhere")
    assert questions(register, Audience.TEAM, dossier) == ["first", "second", "unset"]
    assert len(questions(register, Audience.TEAM)) == 4


def test_the_moment_says_its_zone(register):
    with pytest.raises(ZoneMissingError):
        ballots(register, datetime(2026, 6, 15), Audience.TEAM)
