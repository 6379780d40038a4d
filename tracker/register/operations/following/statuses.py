"""How an undertaking came to stand: what is said of it, and what was found."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.statuses import CommitmentMissingError
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.sources import UNSOURCED, Source, said
from tracker.register.rules.following.statuses import Said, check_evidence, check_life, the_latest
from tracker.vocabulary import Evidence, Life

#: Asked once per status, so that the SQL is plain text.
_ENTERED = {
    "life": (
        "SELECT id, dated, life FROM status_change WHERE commitment_id = ? AND life IS NOT NULL"
    ),
    "evidence": (
        "SELECT id, dated, evidence FROM status_change"
        " WHERE commitment_id = ? AND evidence IS NOT NULL"
    ),
}


class LifeChange(Frozen):
    """What is said of an undertaking, on the day `dated`, by whoever undertook it.

    `office_id` is the office in which it is said; `reason` why it came to this.
    """

    commitment_id: int
    life: Life
    dated: date
    source: Source = UNSOURCED
    office_id: int | None = None
    reason: str | None = None


class EvidenceChange(Frozen):
    """What the papers support as of a day: that day is when somebody last looked."""

    commitment_id: int
    evidence: Evidence
    as_of: date
    source: Source = UNSOURCED
    reason: str | None = None


def change_life(
    register: Register, new: LifeChange, *, who: str, why: str | None = None
) -> Changed:
    """Enter what is said of an undertaking; the id of the entered status comes back.

    Earlier statuses stay as they are. The undertaking stands as the one of the
    latest day says, so one entered late does not overrule a later one.
    `FulfilledWithoutSourceError`, `StatusWithoutReasonError` (`rules/following/statuses.py`),
    and `RecordMissingError` for a source that was taken back.
    """
    check_life(new.life, new.source, new.reason)
    with register.change("change life", who, why) as record:
        record.about(dossier_of_commitment(register, new.commitment_id))
        _check_stands(register, new.source)
        columns: dict[str, object] = {"life": new.life, "office_id": new.office_id}
        made = _enter(record, new, new.dated, columns)
        _let_stand(register, record, new.commitment_id, "life")
        return record.changed(made)


def change_evidence(
    register: Register, new: EvidenceChange, *, who: str, why: str | None = None
) -> Changed:
    """Enter what was found of an undertaking; the id of the entered status comes back.

    What is said of it stays as it is: "says done, no evidence found" is one
    record. The evidence of the latest day stands. `EvidenceWithoutSourceError`, and
    `RecordMissingError` for a source that was taken back.
    """
    check_evidence(new.evidence, new.source)
    with register.change("change evidence", who, why) as record:
        record.about(dossier_of_commitment(register, new.commitment_id))
        _check_stands(register, new.source)
        made = _enter(record, new, new.as_of, {"evidence": new.evidence})
        _let_stand(register, record, new.commitment_id, "evidence")
        return record.changed(made)


def dossier_of_commitment(register: Register, commitment_id: int) -> int:
    """The dossier of a commitment whose statement stands; else `CommitmentMissingError`."""
    dossier_id: int | None = register.value(
        "SELECT statement.dossier_id FROM commitment"
        " JOIN statement ON statement.id = commitment.statement_id"
        " WHERE commitment.id = ? AND statement.taken_back = 0",
        commitment_id,
    )
    if dossier_id is None:
        raise CommitmentMissingError()
    return dossier_id


def _check_stands(register: Register, source: Source) -> None:
    if source.statement_id is not None:
        stands = "SELECT id FROM statement WHERE id = ? AND taken_back = 0"
        if register.value(stands, source.statement_id) is None:
            raise RecordMissingError()


def _enter(
    record: Recorder,
    new: LifeChange | EvidenceChange,
    dated: date,
    status: dict[str, object],
) -> int:
    return record.insert(
        "status_change",
        commitment_id=new.commitment_id,
        dated=dated,
        statement_id=new.source.statement_id,
        document_id=new.source.document_id,
        source=said(new.source.text),
        reason=said(new.reason),
        **status,
    )


def _let_stand(
    register: Register, record: Recorder, commitment_id: int, status: Literal["life", "evidence"]
) -> None:
    """The commitment stands as the latest of what was entered says."""
    latest = the_latest(
        Said(id_, date.fromisoformat(dated), value)
        for id_, dated, value in register.rows(_ENTERED[status], commitment_id)
    )
    assert latest is not None  # noqa: S101 - one was entered just now
    columns = {status: latest.status, f"{status}_on": latest.dated}
    record.change("commitment", commitment_id, columns)
