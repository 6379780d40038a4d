"""What stands in the register now, for an operation that wants all of a record anew."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import Enum

from tracker.cli.changing.fields import Field, Type, Value, Where, inner_type
from tracker.cli.changing.values import is_mapping, is_range, item_type
from tracker.cli.changing.verbs import Verb
from tracker.register import Register
from tracker.register.fields import Plain, day_from, moment_from
from tracker.register.questions.entries.parts import parts_of
from tracker.register.questions.entries.statements import statement
from tracker.register.questions.following.followed import columns_now, ultimatum_of
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.papers.documents import document

Columns = dict[str, Plain]
#: Reads what belongs to a record, which is given by its columns.
Linked = Callable[[Register, Columns], Value]


def present_values(
    register: Register, verb: Verb, subject: int, fields: Iterable[Field]
) -> dict[Where, Value]:
    """The value of each field as it stands in the record of `verb`, by its path."""
    assert verb.record is not None  # noqa: S101 - asked only of what changes a whole record
    id_ = ultimatum_of(register, subject) if verb.record == "ultimatum" else subject
    columns = columns_now(register, verb.record, id_)
    known: dict[Where, Value] = {}
    for field in fields:
        name = field.path[-1]
        column = verb.columns.get(name, name)
        if name in _LINKED:
            known[field.path] = _LINKED[name](register, columns)
        elif column in columns:
            known[field.path] = _value(field.type, columns[column])
    return known


def _value(type_: Type, kept: Plain) -> Value:
    """What is kept in a column, as a value of the field's type."""
    inner = inner_type(type_)
    if kept is None:
        return None
    if is_mapping(inner):
        return json.loads(str(kept))
    item = item_type(inner)
    if item is not None:
        return tuple(tuple(each) if is_range(item) else each for each in json.loads(str(kept)))
    if issubclass(inner, datetime):
        return moment_from(str(kept))
    if issubclass(inner, date):
        return day_from(str(kept))
    return inner(kept) if issubclass(inner, Enum | bool) else kept


def _place_in(column: str) -> Linked:
    """The place of the passage that a column names."""

    def place(register: Register, columns: Columns) -> tuple[int, int] | None:
        if columns[column] is None:
            return None
        passage = columns_now(register, "passage", _id(columns, column))
        return _id(passage, "start_char"), _id(passage, "end_char")

    return place


def _parts(name: str) -> Linked:
    return lambda register, columns: _ids(getattr(parts_of(register, _id(columns)), name))


def _id(columns: Columns, column: str = "id") -> int:
    return int(columns[column] or 0)


def _ids(parties: Iterable[PartyLine]) -> tuple[int, ...]:
    return tuple(party.id for party in parties)


#: What is kept in tables of its own, by the field it is given in.
_LINKED: dict[str, Linked] = {
    "addressee_ids": lambda register, columns: _ids(document(register, _id(columns)).addressees),
    "topics": lambda register, columns: statement(register, _id(columns)).topics,
    "caveat": _place_in("caveat_id"),
    "consequence": _place_in("consequence_id"),
    "bound": _parts("bound"),
    "beneficiaries": _parts("beneficiaries"),
    "named": _parts("named"),
}
