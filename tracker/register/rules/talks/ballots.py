"""Member ballots: totals that add up, and a result that waits for its moment."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.errors.ballots import (
    BallotClosesEarlyError,
    BallotDecidedEarlyError,
    TotalNegativeError,
    TotalsAboveVotersError,
)
from tracker.vocabulary import Audience

#: The widest audience that knows a result before its embargo has passed: the own board.
OWN_BOARD = Audience.TEAM


class Totals(Frozen):
    """The result of a ballot in numbers; nobody's vote can be kept."""

    voters: int  # members entitled to vote
    votes_for: int
    votes_against: int
    votes_blank: int = 0

    @property
    def votes(self) -> int:
        """How many votes were cast."""
        return self.votes_for + self.votes_against + self.votes_blank


def check_totals(totals: Totals) -> None:
    """`TotalNegativeError` or `TotalsAboveVotersError` unless the totals can be."""
    if min(totals.voters, totals.votes_for, totals.votes_against, totals.votes_blank) < 0:
        raise TotalNegativeError()
    if totals.votes > totals.voters:
        raise TotalsAboveVotersError(votes=totals.votes, voters=totals.voters)


def check_period(opens: datetime | None, closes: datetime | None) -> None:
    """`BallotClosesEarlyError` for a ballot that closes before it opens."""
    if opens is not None and closes is not None and closes < opens:
        raise BallotClosesEarlyError()


def check_decided(decided: datetime | None, closes: datetime | None) -> None:
    """`BallotDecidedEarlyError` for a decision on a result that is not there yet."""
    if decided is not None and closes is not None and decided < closes:
        raise BallotDecidedEarlyError()


def result_may_be_shown(embargo: datetime | None, moment: datetime, audience: Audience) -> bool:
    """Whether the result of a ballot may stand in something made for `audience` at `moment`.

    Until the moment of the embargo only the own board knows it; without an embargo all may.
    """
    return embargo is None or moment >= embargo or audience.may_show(OWN_BOARD)
