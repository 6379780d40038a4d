"""The notes on a record, and all notes of a dossier."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.keeping.histories import first_line_of
from tracker.register.register import Register
from tracker.vocabulary import Audience

_LINES = f"""
SELECT note.id, note.dossier_id, note.kind, note.record, note.text, note.audience,
    made.who, made.at, note.version
FROM note
{first_line_of("note")}
"""  # noqa: S608 - names of our own tables


class NoteLine(Frozen):
    """A text about the record `uid` of the table `kind`; who wrote it first, and when (UTC)."""

    id: int
    dossier_id: int
    kind: str
    uid: str
    text: str
    audience: Audience
    author: str
    at: datetime
    version: int


def notes_of(register: Register, kind: str, uid: str) -> list[NoteLine]:
    """The notes on one record, in the order in which they were written."""
    where = Where()
    where.equal("note.kind", kind)
    where.equal("note.record", uid)
    return _read(register, where, "")


def notes(
    register: Register, dossier_id: int, *, after: int | None = None, limit: int
) -> list[NoteLine]:
    """At most `limit` notes of a dossier, as written; those after the note with id `after`."""
    where = Where()
    where.equal("note.dossier_id", dossier_id)
    where.at_least("note.id", None if after is None else after + 1)
    return _read(register, where, " LIMIT ?", limit)


def latest_notes(register: Register, dossier_id: int, *, limit: int) -> list[NoteLine]:
    """At most `limit` notes of a dossier, the one written last first."""
    where = Where()
    where.equal("note.dossier_id", dossier_id)
    sql = f"{_LINES}{where.sql} ORDER BY note.id DESC LIMIT ?"
    return [_line(row) for row in register.rows(sql, *where.values, limit)]


def _read(register: Register, where: Where, limit: str, *more: int) -> list[NoteLine]:
    sql = f"{_LINES}{where.sql} ORDER BY note.id{limit}"
    return [_line(row) for row in register.rows(sql, *where.values, *more)]


def _line(row: tuple[Any, ...]) -> NoteLine:
    id_, dossier_id, kind, uid, text, audience, who, at, version = row
    return NoteLine(
        id=id_,
        dossier_id=dossier_id,
        kind=kind,
        uid=uid,
        text=text,
        audience=Audience(audience),
        author=who,
        at=datetime.fromisoformat(at),
        version=version,
    )
