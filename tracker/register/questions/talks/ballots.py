"""Which member ballots there are, and their results as far as they may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors.ballots import BallotMissingError
from tracker.register.fields import moment_from
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.talks.ballots import Totals, result_may_be_shown
from tracker.vocabulary import Audience, BallotForm, BallotWeight

_LINES = """
SELECT id, dossier_id, outcome_id, question, form, weight, decided_by, opens, closes, embargo,
    audience, version, voters, votes_for, votes_against, votes_blank, decision, decided
FROM ballot
"""
_HEAD = """
SELECT dossier_id, closes, voters, votes_for, votes_against, votes_blank, decision, decided
FROM ballot WHERE id = ?
"""
_ORDER = " ORDER BY opens IS NULL, opens, id"
_RESULT = 12  # the columns before those of the result


class BallotLine(Frozen):
    """A ballot. Its result is `totals`, `decision` and `decided`, each None until there is one.

    `withheld` says that there is an embargo on the result for this audience: then
    all three are None whether or not there is a result. Moments are in UTC.
    """

    id: int
    dossier_id: int
    outcome_id: int | None
    question: str
    form: BallotForm
    weight: BallotWeight
    decided_by: str | None
    opens: datetime | None
    closes: datetime | None
    embargo: datetime | None
    audience: Audience
    version: int
    withheld: bool
    totals: Totals | None
    decision: str | None
    decided: datetime | None


class BallotHead(Frozen):
    """A ballot as operations need it: its dossier, its close, its result so far."""

    dossier_id: int
    closes: datetime | None
    totals: Totals | None
    decision: str | None
    decided: datetime | None


def ballot_head(register: Register, ballot_id: int) -> BallotHead:
    """One ballot with its result; `BallotMissingError` when there is none with that id."""
    row = register.row(_HEAD, ballot_id)
    if row is None:
        raise BallotMissingError()
    dossier_id, closes, *totals, decision, decided = row
    return BallotHead(
        dossier_id, moment_from(closes), _totals(totals), decision, moment_from(decided)
    )


def ballots(
    register: Register, moment: datetime, audience: Audience, dossier_id: int | None = None
) -> list[BallotLine]:
    """The ballots that `audience` may see, of all dossiers or one; by opening, unset ones last.

    A result under embargo at `moment` is not in what comes back (`rules/talks/ballots.py`).
    `ZoneMissingError` for a moment without its zone.
    """
    in_utc(moment)
    where = Where()
    where.equal("dossier_id", dossier_id)
    where.among("audience", [str(each) for each in Audience if audience.may_show(each)])
    return [
        _line(row, moment, audience)
        for row in register.rows(_LINES + where.sql + _ORDER, *where.values)
    ]


def _line(row: tuple[Any, ...], moment: datetime, audience: Audience) -> BallotLine:
    embargo = moment_from(row[9])
    shown = result_may_be_shown(embargo, moment, audience)
    result = row[_RESULT:] if shown else (None,) * (len(row) - _RESULT)
    return BallotLine(
        id=row[0],
        dossier_id=row[1],
        outcome_id=row[2],
        question=row[3],
        form=BallotForm(row[4]),
        weight=BallotWeight(row[5]),
        decided_by=row[6],
        opens=moment_from(row[7]),
        closes=moment_from(row[8]),
        embargo=embargo,
        audience=Audience(row[10]),
        version=row[11],
        withheld=not shown,
        totals=_totals(result[:4]),
        decision=result[4],
        decided=moment_from(result[5]),
    )


def _totals(columns: Sequence[int | None]) -> Totals | None:
    voters, votes_for, votes_against, blank = columns
    if voters is None or votes_for is None or votes_against is None or blank is None:
        return None
    return Totals(voters, votes_for, votes_against, blank)
