"""The columns of the history as fields a person knows, and their values as terms and names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum, StrEnum

from tracker.frozen import Frozen
from tracker.register.fields import Plain, day_from, moment_from
from tracker.register.rules.keeping.netting import Net
from tracker.reports import EntryField
from tracker.vocabulary import (
    Audience,
    Confirmation,
    Dispute,
    Evidence,
    Life,
    Rank,
    StatementType,
    Strength,
    TimeKind,
)

#: What a field holds: a term of a closed list, a day, a moment (UTC), text, or nothing.
Value = Enum | date | datetime | str | None


class FieldChange(Frozen):
    """A field with what it held, and what it holds now; None: nothing."""

    field: EntryField
    old: Value
    new: Value


class Named(Frozen):
    """What ids in columns stand for: short names of parties, quotations of passages."""

    parties: Mapping[int, str]
    quotes: Mapping[int, str]


def _text(value: Plain, _: Named) -> Value:
    return None if value is None else str(value)


def _day(value: Plain, _: Named) -> Value:
    return day_from(None if value is None else str(value))


def _moment(value: Plain, _: Named) -> Value:
    return moment_from(None if value is None else str(value))


def _party(value: Plain, named: Named) -> Value:
    return named.parties.get(value) if isinstance(value, int) else None


def _quote(value: Plain, named: Named) -> Value:
    return named.quotes.get(value) if isinstance(value, int) else None


def _term_of(closed_list: type[StrEnum]) -> Callable[[Plain, Named], Value]:
    return lambda value, _: None if value is None else closed_list(str(value))


#: Per table and column: which field it is, and how its value is read.
_FIELDS: Mapping[tuple[str, str], tuple[EntryField, Callable[[Plain, Named], Value]]] = {
    ("statement", "type"): (EntryField.TYPE, _term_of(StatementType)),
    ("statement", "strength"): (EntryField.STRENGTH, _term_of(Strength)),
    ("statement", "rank"): (EntryField.RANK, _term_of(Rank)),
    ("statement", "actor_id"): (EntryField.ACTOR, _party),
    ("statement", "caveat_id"): (EntryField.CAVEAT, _quote),
    ("statement", "confirmation"): (EntryField.CONFIRMATION, _term_of(Confirmation)),
    ("statement", "dispute"): (EntryField.DISPUTE, _term_of(Dispute)),
    ("statement", "audience"): (EntryField.AUDIENCE, _term_of(Audience)),
    ("statement", "embargo"): (EntryField.EMBARGO, _moment),
    ("commitment", "life"): (EntryField.LIFE, _term_of(Life)),
    ("commitment", "life_on"): (EntryField.LIFE_ON, _day),
    ("commitment", "evidence"): (EntryField.EVIDENCE, _term_of(Evidence)),
    ("commitment", "evidence_on"): (EntryField.EVIDENCE_ON, _day),
    ("commitment", "closed_on"): (EntryField.CLOSED_ON, _day),
    ("deadline", "words"): (EntryField.TERM_WORDS, _text),
    ("deadline", "kind"): (EntryField.TERM_KIND, _term_of(TimeKind)),
    ("deadline", "earliest"): (EntryField.FIRST_DAY, _day),
    ("deadline", "latest"): (EntryField.LAST_DAY, _day),
    ("deadline", "moment"): (EntryField.MOMENT, _moment),
    ("deadline", "party_id"): (EntryField.TERM_PARTY, _party),
    ("deadline", "window_earliest"): (EntryField.WINDOW_FROM, _day),
    ("deadline", "window_latest"): (EntryField.WINDOW_UNTIL, _day),
    ("deadline", "reason"): (EntryField.WINDOW_REASON, _text),
    ("deadline", "ask_again"): (EntryField.ASK_AGAIN, _day),
}
_IN_ORDER = {field: number for number, field in enumerate(EntryField)}


def field_changes(nets: Iterable[Net], named: Named) -> tuple[FieldChange, ...]:
    """The fields that differ after `nets`, in the order of `EntryField`."""
    found = (change for each in nets for change in _of(each, named))
    return tuple(sorted(found, key=lambda change: _IN_ORDER[change.field]))


def ids_in(nets: Iterable[Net], table: str, column: str) -> set[int]:
    """The ids that this column held before or after."""
    states = (state for each in nets if each.kind == table for state in (each.before, each.after))
    held = ((state or {}).get(column) for state in states)
    return {value for value in held if isinstance(value, int)}


def _of(each: Net, named: Named) -> Iterator[FieldChange]:
    before, after = each.before or {}, each.after or {}
    for column in {**before, **after}:
        if (each.kind, column) in _FIELDS:
            field, read = _FIELDS[each.kind, column]
            old, new = read(before.get(column), named), read(after.get(column), named)
            if old != new:
                yield FieldChange(field, old, new)
