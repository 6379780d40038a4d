"""Member ballots: what is asked, in which form, and what the answer is worth."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.ballots import BallotReasonMissingError
from tracker.register.questions.entries.belonging import refuse_other_dossier
from tracker.register.questions.talks.ballots import ballot_head
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.register.rules.moments import in_utc
from tracker.register.rules.names import required
from tracker.register.rules.reasons import ask_reason
from tracker.register.rules.talks.ballots import check_decided, check_period
from tracker.vocabulary import Audience, BallotForm, BallotWeight


class NewBallot(Frozen):
    """What members are asked, how, and what their answer is worth.

    `decided_by` is the body that decides on the result; `embargo` the moment
    until which only the own board knows it. Moments carry their zone. `version`
    is that of the ballot as it was seen, where one is changed; None: whatever it
    is by now.
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
    version: int | None = None


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

    Errors: `BallotReasonMissingError`, `BallotMissingError`, `BallotClosesEarlyError`,
    `ChangedMeanwhileError` when it is not at `new.version` any more.
    """
    ask_reason(why, BallotReasonMissingError)
    columns = _columns(new)
    with register.change("change ballot", who, why) as record:
        known = ballot_head(register, ballot_id)
        record.about(known.dossier_id)
        refuse_other_dossier(known.dossier_id, new.dossier_id)
        _check_outcome(register, new)
        check_decided(known.decided, new.closes)
        record.change("ballot", ballot_id, columns, new.version)
        return record.changed(ballot_id)


def _columns(new: NewBallot) -> dict[str, object]:
    check_period(*(in_utc(each) if each else None for each in (new.opens, new.closes)))
    return {
        "outcome_id": new.outcome_id,
        "question": required("question", new.question),
        "form": new.form,
        "weight": new.weight,
        "decided_by": said(new.decided_by),
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
