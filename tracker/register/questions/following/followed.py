"""What is followed of a statement, found by the statement; and how a record stands now."""

from __future__ import annotations

from tracker.register.errors import RecordMissingError
from tracker.register.fields import Plain
from tracker.register.folding import fold
from tracker.register.register import Register

#: Asked per table, so that the SQL is plain text.
_FOLLOWED = {
    "commitment": "SELECT id FROM commitment WHERE statement_id = ? ORDER BY id",
    "demand": "SELECT id FROM demand WHERE statement_id = ? ORDER BY id",
    "deadline": "SELECT id FROM deadline WHERE statement_id = ? ORDER BY id",
}
_LINES = """
SELECT kind, record, before, after FROM change WHERE record = ? AND kind = ? ORDER BY number
"""


def followed_of(register: Register, table: str, statement_id: int) -> int | None:
    """The id of the commitment, demand or deadline of a statement; None when there is none."""
    found: int | None = register.value(_FOLLOWED[table], statement_id)
    return found


def ultimatum_of(register: Register, document_id: int) -> int:
    """The id of what makes a document an ultimatum; `RecordMissingError` when it is none."""
    found: int | None = register.value(
        "SELECT id FROM ultimatum WHERE document_id = ?", document_id
    )
    if found is None:
        raise RecordMissingError()
    return found


def uid_of(register: Register, table: str, id_: int) -> str:
    """The uid of a record, one of our own tables; `RecordMissingError` when it is not there."""
    uid: str | None = register.value(f"SELECT uid FROM {table} WHERE id = ?", id_)  # noqa: S608
    if uid is None:
        raise RecordMissingError()
    return uid


def columns_now(register: Register, table: str, id_: int) -> dict[str, Plain]:
    """All columns of a record as it stands; `RecordMissingError` when it is not there."""
    uid = uid_of(register, table, id_)
    return fold(register.rows(_LINES, uid, table))[table][uid]
