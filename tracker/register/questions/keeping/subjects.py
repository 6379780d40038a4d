"""What actions of the history are about: an entry with its words, a paper, a meeting, a party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tracker.frozen import Frozen
from tracker.register.register import Register
from tracker.register.tables import COLUMNS
from tracker.vocabulary import DocumentKind

#: What an action may be about besides an entry, and which column says what it is called.
_NAMED_BY = {
    "document": "title",
    "meeting": "title",
    "party": "name",
    "person": "name",
    "office": "name",
    "topic": "name",
    "round": "name",
    "dossier": "name",
}
#: Tables whose rows lead on to another record by a column.
_LEADS_TO = {
    "holder": ("office_id", "office"),
    "seat": ("party_id", "party"),
    "question": ("meeting_id", "meeting"),
    "agenda_item": ("meeting_id", "meeting"),
    "talk_note": ("meeting_id", "meeting"),
    "participant": ("meeting_id", "meeting"),
    "citation": ("document_id", "document"),
    "set_aside": ("document_id", "document"),
    "checked_point": ("document_id", "document"),
    "ultimatum": ("document_id", "document"),
    "mandate": ("party_id", "party"),
    "status_change": ("commitment_id", "commitment"),
    "answer": ("demand_id", "demand"),
    "moved_date": ("deadline_id", "deadline"),
    "reminder": ("deadline_id", "deadline"),
}
_ENTRIES = """
SELECT statement.id, statement.uid, statement.dossier_id, statement.entry, passage.quote,
    caveat.quote
FROM statement JOIN passage ON passage.id = statement.passage_id
LEFT JOIN passage AS caveat ON caveat.id = statement.caveat_id
WHERE statement.id IN ({places})
"""

#: A record by its table and uid, with the columns a line tells of it.
Told = tuple[str, str, Mapping[str, Any]]


class Subject(Frozen):
    """A record that is there: `kind` is its table; `entry` and `caveat` are those of an entry.

    `title` is what it is called; of an entry, its words.
    """

    kind: str
    id: int
    dossier_id: int | None
    title: str
    entry: int | None = None
    caveat: str | None = None


def subjects_of(register: Register, actions: Mapping[int, Iterable[Told]]) -> Mapping[int, Subject]:
    """What each action is about, by its number; what is there no more is left out."""
    wanted = {number: _first(register, told) for number, told in actions.items()}
    ids = sorted({id_ for kind, id_ in filter(None, wanted.values()) if kind == "statement"})
    entries = _entries(register, ids)
    found: dict[int, Subject] = {}
    for number, key in wanted.items():
        if key is None:
            continue
        subject = entries.get(key[1]) if key[0] == "statement" else _named(register, *key)
        if subject is not None:
            found[number] = subject
    return found


def _entries(register: Register, ids: list[int]) -> dict[int, Subject]:
    if not ids:
        return {}
    rows = register.rows(_ENTRIES.format(places=", ".join("?" * len(ids))), *ids)
    return {
        id_: Subject("statement", id_, dossier_id, quote, entry, caveat)
        for id_, _uid, dossier_id, entry, quote, caveat in rows
    }


def _first(register: Register, told: Iterable[Told]) -> tuple[str, int] | None:
    """The record that an action is about: the first that a line of it leads to."""
    # Spoken words are kept with a paper of their own; they are what it is about.
    lines = (line for line in told if not (line[0] == "document" and _is_spoken(line[2])))
    return next(filter(None, (_followed(register, line) for line in lines)), None)


def _is_spoken(columns: Mapping[str, Any]) -> bool:
    return bool(columns.get("kind") == DocumentKind.SPOKEN)


def _followed(register: Register, line: Told) -> tuple[str, int] | None:
    """From a line to the record it is about; at most three steps on."""
    table, uid, columns = line
    if table == "note":
        table, uid = _noted(register, uid, columns)
        columns = {}
    if table not in COLUMNS:
        return None
    known = dict(columns)
    id_ = known.get("id") or register.value(
        f"SELECT id FROM {table} WHERE uid = ?",  # noqa: S608 - one of our own tables
        uid,
    )
    for _ in range(3):
        if id_ is None or table == "statement" or table in _NAMED_BY:
            break
        table, id_ = _next(register, table, id_, known)
        known = {}
    is_one = table == "statement" or table in _NAMED_BY
    return (table, int(id_)) if id_ is not None and is_one else None


def _noted(register: Register, uid: str, columns: Mapping[str, Any]) -> tuple[str, str]:
    """The table and uid a note is about: it says so itself, a change of it need not."""
    if "kind" in columns and "record" in columns:
        return columns["kind"], columns["record"]
    return register.row("SELECT kind, record FROM note WHERE uid = ?", uid) or ("", "")


def _next(
    register: Register, table: str, id_: int, known: Mapping[str, Any]
) -> tuple[str, int | None]:
    column, target = _LEADS_TO.get(table, ("statement_id", "statement"))
    if column not in COLUMNS[table]:
        return table, None
    if known.get(column) is not None:
        return target, known[column]
    sql = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608 - as above
    return target, register.value(sql, id_)


def _named(register: Register, table: str, id_: int) -> Subject | None:
    dossier = "dossier_id" if "dossier_id" in COLUMNS[table] else "NULL"
    if table == "dossier":
        dossier = "id"
    row = register.row(
        f"SELECT {_NAMED_BY[table]}, {dossier} FROM {table} WHERE id = ?",  # noqa: S608 - as above
        id_,
    )
    return None if row is None else Subject(table, id_, row[1], row[0])
