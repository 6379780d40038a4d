"""From the words of a value to the value, by the type of its field."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from collections.abc import Collection as CollectionType
from collections.abc import Iterable as IterableType
from datetime import date, datetime, time
from enum import Enum, IntEnum
from typing import get_args, get_origin

from tracker.cli.changing.errors import ValueWrongError
from tracker.cli.changing.fields import Type, Value, inner_type
from tracker.register.questions.lines import AgendaItem

#: Types of which several values can be given.
_SEVERAL = (tuple, CollectionType, IterableType)
_YES_OR_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def item_type(type_: Type) -> Type:
    """The type of each of several values; None for a field with one value."""
    inner = inner_type(type_)
    origin: object = get_origin(inner)
    if origin in _SEVERAL and not is_range(inner):
        return get_args(inner)[0]
    return None


def is_range(type_: Type) -> bool:
    """Whether the value is a stretch of a text, which is given by its words."""
    return get_args(inner_type(type_)) == (int, int)


def is_mapping(type_: Type) -> bool:
    """Whether the value is names by language."""
    origin: object = get_origin(inner_type(type_))
    return origin is Mapping


def parted(value: str) -> list[str]:
    """Several values in one text, parted by commas; one with a comma in it stands in quotes."""
    rows = list(csv.reader([value], skipinitialspace=True))
    return [each.strip() for row in rows for each in row if each.strip()]


def plain_value(name: str, type_: Type, value: str) -> Value:
    """One value of a plain type or a closed list; `ValueWrongError` says what it should be."""
    inner = inner_type(type_)
    for kind, read in _READ:
        if issubclass(inner, kind):
            try:
                return read(inner, value)
            except (ValueError, KeyError) as error:
                raise ValueWrongError(name, value, wanted(inner)) from error
    return value


def wanted(type_: Type) -> str:
    """What a value of this type is, for the help and for a complaint."""
    inner = inner_type(type_)
    item = item_type(inner)
    if item is not None:
        return f"{wanted(item)}, several parted by commas"
    if is_range(inner):
        return "words of the text, or START-END"
    if is_mapping(inner):
        return "LANGUAGE:NAME, several parted by commas"
    if issubclass(inner, IntEnum):
        return "one of " + ", ".join(f"{term.value} ({term.name.lower()})" for term in inner)
    if issubclass(inner, Enum):
        return "one of " + ", ".join(str(term.value) for term in inner)
    return _CALLED.get(inner, "text")


def _term(type_: Type, value: str) -> Value:
    return type_(int(value)) if value.isdigit() else type_[value.upper()]


def _agenda_item(_: Type, value: str) -> AgendaItem:
    """`NUMBER. Title | topic, topic | line to take`; topics and line may be left out."""
    title, topics, line, *_rest = [*(part.strip() for part in value.split("|")), "", ""]
    number, _, name = title.partition(". ")
    return AgendaItem(int(number), name, tuple(parted(topics)), line or None)


#: The narrower type comes first.
_READ: tuple[tuple[type, Callable[[Type, str], Value]], ...] = (
    (bool, lambda _, value: _YES_OR_NO[value.lower()]),
    (IntEnum, _term),
    (Enum, lambda type_, value: type_(value)),
    (int, lambda _, value: int(value)),
    (datetime, lambda _, value: datetime.fromisoformat(value)),
    (date, lambda _, value: date.fromisoformat(value)),
    (time, lambda _, value: time.fromisoformat(value)),
    (AgendaItem, _agenda_item),
)

_CALLED: dict[type, str] = {
    bool: "yes or no",
    int: "a number",
    datetime: "a moment with its zone, as 2026-05-26T12:00+02:00",
    date: "a day, as 2026-05-26",
    time: "a time of day, as 10:00",
    AgendaItem: "NUMBER. TITLE | TOPICS | LINE TO TAKE",
}
