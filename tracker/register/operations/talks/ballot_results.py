"""The results of member ballots: totals, and what the deciding body made of them."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen, asdict
from tracker.register.changed import Changed
from tracker.register.errors.ballots import BallotReasonMissingError
from tracker.register.questions.talks.ballots import ballot_head
from tracker.register.register import Register
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.register.rules.reasons import ask_reason
from tracker.register.rules.talks.ballots import Totals, check_decided, check_totals


class BallotDecision(Frozen):
    """What the deciding body made of the result, and the moment, with its zone."""

    decision: str
    decided: datetime


def record_totals(
    register: Register, ballot_id: int, totals: Totals, *, who: str, why: str | None = None
) -> Changed:
    """Record the result of a ballot in totals; other totals than those kept ask `why`.

    Errors: `TotalNegativeError`, `TotalsAboveVotersError`, `BallotReasonMissingError`.
    """
    check_totals(totals)
    with register.change("record totals", who, why) as record:
        known = ballot_head(register, ballot_id)
        record.about(known.dossier_id)
        if known.totals not in (None, totals):
            ask_reason(why, BallotReasonMissingError)
        record.change("ballot", ballot_id, asdict(totals))
        return record.changed(ballot_id)


def decide_ballot(
    register: Register, ballot_id: int, new: BallotDecision, *, who: str, why: str | None = None
) -> Changed:
    """Record what was decided on a ballot.

    `BallotDecidedEarlyError` when it had not closed by then; another decision
    than the one kept asks `why` (`BallotReasonMissingError`).
    """
    decided = in_utc(new.decided)
    with register.change("decide ballot", who, why) as record:
        known = ballot_head(register, ballot_id)
        record.about(known.dossier_id)
        check_decided(decided, known.closes)
        decision = required("decision", new.decision)
        if known.decision not in (None, decision):
            ask_reason(why, BallotReasonMissingError)
        record.update("ballot", ballot_id, decision=decision, decided=decided)
        return record.changed(ballot_id)
