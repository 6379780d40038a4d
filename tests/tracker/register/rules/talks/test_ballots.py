from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.register.errors.ballots import (
    BallotClosesEarlyError,
    BallotDecidedEarlyError,
    TotalNegativeError,
    TotalsAboveVotersError,
)
from tracker.register.rules.talks.ballots import (
    Totals,
    check_decided,
    check_period,
    check_totals,
    result_may_be_shown,
)
from tracker.vocabulary import Audience

RELEASE = datetime(2026, 6, 15, 16, 0, tzinfo=UTC)
BOARD = (Audience.NOTE, Audience.TEAM)
numbers = st.integers(0, 1000)
audiences = st.sampled_from(Audience)
moments = st.datetimes(datetime(2026, 6, 15), datetime(2026, 6, 16), timezones=st.just(UTC))


@given(votes_for=numbers, against=numbers, blank=numbers, others=numbers)
def test_totals_within_the_voters_are_kept(votes_for, against, blank, others):
    totals = Totals(votes_for + against + blank + others, votes_for, against, blank)
    check_totals(totals)
    assert totals.votes + others == totals.voters


@given(votes_for=numbers, against=numbers, blank=numbers, missing=st.integers(1, 9))
def test_more_votes_than_voters_are_refused(votes_for, against, blank, missing):
    voters = max(0, votes_for + against + blank - missing)
    totals = Totals(voters, votes_for, against, blank)
    if totals.votes > voters:
        with pytest.raises(TotalsAboveVotersError, match=f"only {voters} members"):
            check_totals(totals)
    else:
        check_totals(totals)


@pytest.mark.parametrize("place", range(4))
def test_no_total_is_below_nought(place):
    numbers = [9, 1, 1, 1]
    numbers[place] = -1
    with pytest.raises(TotalNegativeError):
        check_totals(Totals(*numbers))


def test_a_ballot_does_not_close_before_it_opens():
    check_period(RELEASE, RELEASE)
    check_period(None, RELEASE)
    with pytest.raises(BallotClosesEarlyError):
        check_period(RELEASE, RELEASE - timedelta(minutes=1))


def test_nothing_is_decided_on_a_result_that_is_not_there_yet():
    check_decided(RELEASE, RELEASE)
    check_decided(RELEASE, None)
    check_decided(None, RELEASE)
    with pytest.raises(BallotDecidedEarlyError):
        check_decided(RELEASE - timedelta(minutes=1), RELEASE)


@given(moment=moments, audience=audiences)
def test_until_its_embargo_only_the_own_board_knows_a_result(moment, audience):
    shown = result_may_be_shown(RELEASE, moment, audience)
    assert shown == (moment >= RELEASE or audience in BOARD)


@given(moment=moments, audience=audiences)
def test_without_an_embargo_a_result_is_known(moment, audience):
    assert result_may_be_shown(None, moment, audience)


def test_from_the_very_moment_of_the_embargo_all_may_know():
    assert result_may_be_shown(RELEASE, RELEASE, Audience.PUBLIC)
    assert not result_may_be_shown(RELEASE, RELEASE - timedelta(seconds=1), Audience.ORGANISATION)
