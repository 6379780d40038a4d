"""Joining two parties that turn out to be one: entered twice, under two names."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.people import SameOfficeTwiceError, SamePartyError
from tracker.register.fields import names_from
from tracker.register.operations.dossiers.dossiers import US
from tracker.register.party_names import names_of_all
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import same_name
from tracker.register.tables import columns_that_link_to

#: Tables that have a party once for each of these: the rest of what the row says.
_ONCE = {
    "seat": ("dossier_id",),
    "document_addressee": ("document_id",),
    "statement_addressee": ("statement_id",),
    "participant": ("meeting_id",),
    "statement_party": ("statement_id", "part"),
}


def join_parties(
    register: Register, kept_id: int, other_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Let all that is kept of `other_id` be that of `kept_id`, and list the other no more.

    Its names are among the other names of the one that is kept. `SamePartyError` for one
    and the same, `SameOfficeTwiceError` when both have an office of one name.
    """
    with register.change("join parties", who, why) as record:
        known = names_of_all(register)
        if kept_id == other_id:
            raise SamePartyError()
        if kept_id not in known or other_id not in known:
            raise RecordMissingError()
        _refuse_same_offices(register, kept_id, other_id)
        _keep_our_seats(register, record, kept_id, other_id)
        _lift(register, record, kept_id, other_id)
        for table, column in columns_that_link_to("party"):
            _move(register, record, (table, column), kept_id, other_id)
        record.remove("party", other_id)
        record.update("party", kept_id, other_names=_names(register, kept_id, known[other_id]))
        return record.changed(kept_id)


def _refuse_same_offices(register: Register, kept_id: int, other_id: int) -> None:
    rows = register.rows(
        "SELECT party_id, name FROM office WHERE party_id IN (?, ?)", kept_id, other_id
    )
    for own in (name for id_, name in rows if id_ == kept_id):
        if any(same_name(own, name) for id_, name in rows if id_ == other_id):
            raise SameOfficeTwiceError(office=own)


def _keep_our_seats(register: Register, record: Recorder, kept_id: int, other_id: int) -> None:
    """Where the other one is us, so is the one that is kept."""
    for (id_,) in register.rows(
        "SELECT kept.id FROM seat AS kept JOIN seat AS other"
        " ON other.dossier_id = kept.dossier_id AND other.party_id = ?"
        " WHERE kept.party_id = ? AND other.role = ? AND kept.role <> ? ORDER BY kept.id",
        other_id,
        kept_id,
        US,
        US,
    ):
        record.update("seat", id_, role=US)


def _lift(register: Register, record: Recorder, kept_id: int, other_id: int) -> None:
    """What stood below the other one, in whatever depth, is not to stand above it."""
    above = dict(register.rows("SELECT id, parent_id FROM party"))
    at, seen = above[kept_id], {kept_id}
    while at is not None and at != other_id and at not in seen:
        seen.add(at)
        at = above[at]
    if at == other_id:
        record.update("party", kept_id, parent_id=above[other_id])


def _move(
    register: Register, record: Recorder, column: tuple[str, str], kept_id: int, other_id: int
) -> None:
    """Let the rows of one column name the party that is kept; none twice."""
    table, name = column
    held = set(_said(register, table, name, kept_id).values()) if table in _ONCE else set()
    for id_, said in _said(register, table, name, other_id).items():
        if table in _ONCE and said in held:
            record.remove(table, id_)
        else:
            record.update(table, id_, **{name: kept_id})


def _said(
    register: Register, table: str, name: str, party_id: int
) -> dict[int, tuple[object, ...]]:
    """What each row with this party says beside it, by the id of the row."""
    columns = ", ".join(("id", *_ONCE.get(table, ())))
    rows = register.rows(
        f"SELECT {columns} FROM {table} WHERE {name} = ? ORDER BY id",  # noqa: S608 - own names
        party_id,
    )
    return {id_: tuple(said) for id_, *said in rows}


def _names(register: Register, kept_id: int, others: tuple[str, ...]) -> tuple[str, ...]:
    """The other names of the one that is kept, with those of the other, each once."""
    own = names_of_all(register)[kept_id]
    kept = register.value("SELECT other_names FROM party WHERE id = ?", kept_id)
    return (*names_from(kept), *_new_among(others, own))


def _new_among(others: tuple[str, ...], own: tuple[str, ...]) -> Iterator[str]:
    told = list(own)
    for name in others:
        if not any(same_name(name, each) for each in told):
            told.append(name)
            yield name
