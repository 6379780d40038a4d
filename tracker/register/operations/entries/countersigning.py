"""Countersigning: a second pair of eyes on a record as it stands."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import ChangedMeanwhileError
from tracker.register.errors.entries import CountersignedError, SecondPairOfEyesError
from tracker.register.questions.keeping.histories import RecordState, record_state
from tracker.register.register import Register
from tracker.register.rules.names import same_name


class Seen(Frozen):
    """A record, by the name of its table and its uid, at the version that was looked at."""

    kind: str
    uid: str
    version: int


def countersign(register: Register, seen: Seen, *, who: str, why: str | None = None) -> Changed:
    """Sign as `who` for a record as it was seen; the signature's id comes back.

    Errors: `RecordMissingError`; `ChangedMeanwhileError` when the record is at
    another version by now; `SecondPairOfEyesError` for whoever changed it last;
    `CountersignedError` for a second signature of the same person.
    """
    with register.change("countersign", who, why) as record:
        known = record_state(register, seen.kind, seen.uid)
        record.about(known.dossier_id)
        _refuse(register, known, seen, who.strip())
        made = record.insert(
            "countersignature",
            kind=seen.kind,
            record=seen.uid,
            record_version=seen.version,
            signer=who.strip(),
        )
        return record.changed(made)


def _refuse(register: Register, known: RecordState, seen: Seen, signer: str) -> None:
    if known.version != seen.version:
        raise ChangedMeanwhileError()
    if same_name(known.changed_by, signer):
        raise SecondPairOfEyesError(signer=signer)
    signers = register.rows(
        "SELECT signer FROM countersignature WHERE kind = ? AND record = ?"
        " AND record_version = ? ORDER BY id",
        seen.kind,
        seen.uid,
        seen.version,
    )
    if any(same_name(signer, other) for (other,) in signers):
        raise CountersignedError(signer=signer)
