"""Member ballots: what was asked, what it is worth, its totals, and who decided."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.ballots import (
    BallotDecidedEarlyError,
    BallotMissingError,
    BallotReasonMissingError,
)
from tracker.register.fields import moment_from
from tracker.register.questions.belonging import refuse_other_dossier
from tracker.register.register import Register
from tracker.register.rules.ballots import Totals, check_period, check_totals
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.vocabulary import Audience, BallotForm, BallotWeight


@dataclass(frozen=True, slots=True)
class NewBallot:
    """What members are asked, how, and what their answer is worth.

    `decided_by` is the body that decides on the result; `embargo` the moment
    until which only the own board knows it. Moments carry their zone.
    """

    dossier_id: int
    question: str
    form: BallotForm
    weight: BallotWeight
    outcome_id: int | None = None
    decided_by: str | None = None
    opens: datetime | None = None
    closes: datetime | None = None
    embargo: datetime | None = None
    audience: Audience = Audience.ORGANISATION


@dataclass(frozen=True, slots=True)
class BallotDecision:
    """What the deciding body made of the result, and the moment, with its zone."""

    decision: str
    decided: datetime


@dataclass(frozen=True, slots=True)
class _Known:
    dossier_id: int
    closes: str | None
    totals: tuple[int | None, ...]
    decision: tuple[str | None, str | None]


def set_ballot(register: Register, new: NewBallot, *, who: str, why: str | None = None) -> Changed:
    """Set a ballot, held or still to be held; its id comes back."""
    columns = _columns(new)
    with register.change("set ballot", who, why) as record:
        record.about(new.dossier_id)
        _check_outcome(register, new)
        return record.changed(record.insert("ballot", dossier_id=new.dossier_id, **columns))


def change_ballot(
    register: Register, ballot_id: int, new: NewBallot, *, who: str, why: str
) -> Changed:
    """Set a ballot otherwise, all but its totals and decision; `why` is asked.

    Errors: `BallotReasonMissingError`, `BallotMissingError`, `BallotClosesEarlyError`.
    """
    _ask_why(why)
    columns = _columns(new)
    with register.change("change ballot", who, why) as record:
        known = _known(register, ballot_id)
        record.about(known.dossier_id)
        refuse_other_dossier(known.dossier_id, new.dossier_id)
        _check_outcome(register, new)
        _check_decided(moment_from(known.decision[1]), new.closes)
        record.change("ballot", ballot_id, columns)
        return record.changed(ballot_id)


def record_totals(
    register: Register, ballot_id: int, totals: Totals, *, who: str, why: str | None = None
) -> Changed:
    """Record the result of a ballot in totals; other totals than those kept ask `why`."""
    check_totals(totals)
    with register.change("record totals", who, why) as record:
        known = _known(register, ballot_id)
        record.about(known.dossier_id)
        columns = {
            "voters": totals.voters,
            "votes_for": totals.votes_for,
            "votes_against": totals.votes_against,
            "votes_blank": totals.votes_blank,
        }
        if known.totals[0] is not None and known.totals != tuple(columns.values()):
            _ask_why(why)
        record.change("ballot", ballot_id, columns)
        return record.changed(ballot_id)


def decide_ballot(
    register: Register, ballot_id: int, new: BallotDecision, *, who: str, why: str | None = None
) -> Changed:
    """Record what was decided on a ballot.

    `BallotDecidedEarlyError` when it had not closed by then; another decision
    than the one kept asks `why` (`BallotReasonMissingError`).
    """
    with register.change("decide ballot", who, why) as record:
        known = _known(register, ballot_id)
        record.about(known.dossier_id)
        _check_decided(in_utc(new.decided), moment_from(known.closes))
        text = required("decision", new.decision)
        if known.decision[0] not in (None, text):
            _ask_why(why)
        record.update("ballot", ballot_id, decision=text, decided=in_utc(new.decided))
        return record.changed(ballot_id)


def _columns(new: NewBallot) -> dict[str, object]:
    check_period(*(in_utc(each) if each else None for each in (new.opens, new.closes)))
    return {
        "outcome_id": new.outcome_id,
        "question": required("question", new.question),
        "form": new.form,
        "weight": new.weight,
        "decided_by": (new.decided_by or "").strip() or None,
        "opens": in_utc(new.opens) if new.opens else None,
        "closes": in_utc(new.closes) if new.closes else None,
        "embargo": in_utc(new.embargo) if new.embargo else None,
        "audience": new.audience,
    }


def _check_outcome(register: Register, new: NewBallot) -> None:
    if new.outcome_id is None:
        return
    dossier_id = register.value("SELECT dossier_id FROM outcome WHERE id = ?", new.outcome_id)
    if dossier_id is None:
        raise RecordMissingError()
    refuse_other_dossier(dossier_id, new.dossier_id)


def _known(register: Register, ballot_id: int) -> _Known:
    row = register.row(
        "SELECT dossier_id, closes, voters, votes_for, votes_against, votes_blank, decision,"
        " decided FROM ballot WHERE id = ?",
        ballot_id,
    )
    if row is None:
        raise BallotMissingError()
    return _Known(row[0], row[1], row[2:6], row[6:8])


def _check_decided(decided: datetime | None, closes: datetime | None) -> None:
    if decided is not None and closes is not None and decided < closes:
        raise BallotDecidedEarlyError()


def _ask_why(why: str | None) -> None:
    if not (why and why.strip()):
        raise BallotReasonMissingError()
