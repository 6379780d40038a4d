"""The columns of the history as fields a person knows, and their values as terms and names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, StrEnum

from tracker.register.fields import Plain, day_from, moment_from
from tracker.register.rules.netting import Net
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


class Field(StrEnum):
    """A field of an entry whose changes are told, in the order in which they are shown."""

    TYPE = "type"
    STRENGTH = "strength"
    RANK = "rank"
    ACTOR = "actor"
    CAVEAT = "caveat"
    CONFIRMATION = "confirmation"
    DISPUTE = "dispute"
    AUDIENCE = "audience"
    EMBARGO = "embargo"
    LIFE = "life"
    LIFE_ON = "life_on"
    EVIDENCE = "evidence"
    EVIDENCE_ON = "evidence_on"
    CLOSED_ON = "closed_on"
    TERM_WORDS = "term_words"
    TERM_KIND = "term_kind"
    FIRST_DAY = "first_day"
    LAST_DAY = "last_day"
    MOMENT = "moment"
    TERM_PARTY = "term_party"
    WINDOW_FROM = "window_from"
    WINDOW_UNTIL = "window_until"
    WINDOW_REASON = "window_reason"
    ASK_AGAIN = "ask_again"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with what it held, and what it holds now; None: nothing."""

    field: Field
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Named:
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
_FIELDS: Mapping[tuple[str, str], tuple[Field, Callable[[Plain, Named], Value]]] = {
    ("statement", "type"): (Field.TYPE, _term_of(StatementType)),
    ("statement", "strength"): (Field.STRENGTH, _term_of(Strength)),
    ("statement", "rank"): (Field.RANK, _term_of(Rank)),
    ("statement", "actor_id"): (Field.ACTOR, _party),
    ("statement", "caveat_id"): (Field.CAVEAT, _quote),
    ("statement", "confirmation"): (Field.CONFIRMATION, _term_of(Confirmation)),
    ("statement", "dispute"): (Field.DISPUTE, _term_of(Dispute)),
    ("statement", "audience"): (Field.AUDIENCE, _term_of(Audience)),
    ("statement", "embargo"): (Field.EMBARGO, _moment),
    ("commitment", "life"): (Field.LIFE, _term_of(Life)),
    ("commitment", "life_on"): (Field.LIFE_ON, _day),
    ("commitment", "evidence"): (Field.EVIDENCE, _term_of(Evidence)),
    ("commitment", "evidence_on"): (Field.EVIDENCE_ON, _day),
    ("commitment", "closed_on"): (Field.CLOSED_ON, _day),
    ("deadline", "words"): (Field.TERM_WORDS, _text),
    ("deadline", "kind"): (Field.TERM_KIND, _term_of(TimeKind)),
    ("deadline", "earliest"): (Field.FIRST_DAY, _day),
    ("deadline", "latest"): (Field.LAST_DAY, _day),
    ("deadline", "moment"): (Field.MOMENT, _moment),
    ("deadline", "party_id"): (Field.TERM_PARTY, _party),
    ("deadline", "window_earliest"): (Field.WINDOW_FROM, _day),
    ("deadline", "window_latest"): (Field.WINDOW_UNTIL, _day),
    ("deadline", "reason"): (Field.WINDOW_REASON, _text),
    ("deadline", "ask_again"): (Field.ASK_AGAIN, _day),
}
_IN_ORDER = {field: number for number, field in enumerate(Field)}


def field_changes(nets: Iterable[Net], named: Named) -> tuple[FieldChange, ...]:
    """The fields that differ after `nets`, in the order of `Field`."""
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
