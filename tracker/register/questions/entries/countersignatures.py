"""Who signed for a record, and whether it still stands as they saw it."""

from __future__ import annotations

from datetime import datetime

from tracker.frozen import Frozen
from tracker.register.questions.keeping.histories import first_line_of, record_state
from tracker.register.register import Register

_LINES = f"""
SELECT countersignature.id, countersignature.signer, countersignature.record_version, made.at
FROM countersignature
{first_line_of("countersignature")}
WHERE countersignature.kind = ? AND countersignature.record = ? ORDER BY countersignature.id
"""  # noqa: S608 - names of our own tables


class CountersignatureLine(Frozen):
    """A second pair of eyes, when (UTC), and on which version of the record.

    `still_valid` as long as nobody changed the record since.
    """

    id: int
    signer: str
    version: int
    at: datetime
    still_valid: bool


def countersignatures(register: Register, kind: str, uid: str) -> list[CountersignatureLine]:
    """The signatures for one record, in the order in which they were given.

    `RecordMissingError` when the record is not there.
    """
    with register.snapshot():
        version_now = record_state(register, kind, uid).version
        rows = register.rows(_LINES, kind, uid)
    return [
        CountersignatureLine(
            id_, signer, version, datetime.fromisoformat(at), still_valid=version == version_now
        )
        for id_, signer, version, at in rows
    ]
