"""How values are kept in columns: as plain text and numbers that JSON can carry too.

Days are ISO text, moments ISO text in UTC with milliseconds (so that they
sort), terms of closed lists their English value, tuples JSON.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

#: What a column holds; bytes stand only in `stored_file`.
Plain = str | int | float | None

#: Made once, because making one costs more than most of what it encodes.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(value: object) -> Plain:
    """`value` as it is kept in a column."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value)


def to_json(value: object) -> str:
    """`value` as JSON on one line, the same text for the same value."""
    return _ENCODER.encode(value)


def moment_text(moment: datetime) -> str:
    """A moment with a zone as text in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def moment_from(text: str | None) -> datetime | None:
    """The moment kept as `text`."""
    return datetime.fromisoformat(text) if text else None


def day_from(text: str | None) -> date | None:
    """The day kept as `text`."""
    return date.fromisoformat(text) if text else None


def names_from(text: str) -> tuple[str, ...]:
    """The names kept as `text`."""
    return tuple(json.loads(text))


def ranges_from(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of characters kept as `text`."""
    return tuple((start, end) for start, end in json.loads(text))
