"""How values are kept in columns: as plain text and numbers that JSON can carry too.

Days are ISO text, moments ISO text in UTC with milliseconds (so that they
sort), terms of closed lists their English value, tuples JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from functools import lru_cache

from tracker.register.errors.numbers import MomentOutsideCalendarError, NumberTooLargeError
from tracker.register.errors.serving import TextNotKeepableError

#: What a column holds; bytes stand only in `stored_file`.
Plain = str | int | float | None

#: The largest whole number that a column holds.
LARGEST = 2**63 - 1

#: Made once, because making one costs more than most of what it encodes.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(value: object) -> Plain:
    """`value` as it is kept in a column; `TextNotKeepableError` for what JSON would hide."""
    if isinstance(value, str):
        return str(value)  # whether it can be kept is asked of every value that is written
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    for text in _texts_in(value):
        keepable(text)
    return to_json(value)


def check_values(values: Iterable[object]) -> None:
    """`TextNotKeepableError` or `NumberTooLargeError` for what no database takes.

    SQLite and PostgreSQL hold whole numbers of 64 bits.
    """
    for value in values:
        if isinstance(value, str):
            keepable(value)
        elif isinstance(value, int) and not -LARGEST <= value <= LARGEST:
            raise NumberTooLargeError(number=value)


def _texts_in(value: object) -> Iterator[str]:
    """The texts in what is kept as JSON: as JSON a NUL would be written as something else."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts_in([*value, *value.values()])
    elif isinstance(value, Iterable):
        for each in value:
            yield from _texts_in(each)


def keepable(text: str) -> str:
    """`text`, when every database keeps it as it is; else `TextNotKeepableError`.

    PostgreSQL keeps no NUL, and half a surrogate pair has no UTF-8: on every database
    the same is refused.
    """
    if "\0" in text:
        raise TextNotKeepableError()
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise TextNotKeepableError() from error
    return text


def to_json(value: object) -> str:
    """`value` as JSON on one line, the same text for the same value."""
    return _ENCODER.encode(value)


def moment_text(moment: datetime) -> str:
    """A moment with a zone as text in UTC; `MomentOutsideCalendarError`."""
    return as_utc(moment).isoformat(timespec="milliseconds")


def as_utc(moment: datetime) -> datetime:
    """A moment with a zone in UTC; `MomentOutsideCalendarError` where UTC has no such year."""
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise MomentOutsideCalendarError(moment=moment.isoformat(" ", "minutes")) from error


def moment_from(text: str | None) -> datetime | None:
    """The moment kept as `text` (UTC); None for none."""
    return datetime.fromisoformat(text) if text else None


def day_from(text: str | None) -> date | None:
    """The day kept as `text`; None for none."""
    return date.fromisoformat(text) if text else None


@lru_cache(maxsize=2048)
def names_from(text: str) -> tuple[str, ...]:
    """The names kept as `text`."""
    return tuple(json.loads(text))


@lru_cache(maxsize=2048)
def ranges_from(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of characters kept as `text`."""
    return tuple((start, end) for start, end in json.loads(text))
