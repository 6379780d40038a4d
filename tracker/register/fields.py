"""How values are kept in columns: as plain text and numbers that JSON can carry too.

Days are ISO text, moments ISO text in UTC with milliseconds (so that they
sort), terms of closed lists their English value, tuples JSON.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import lru_cache

from tracker.register.errors.serving import TextNotKeepableError

#: What a column holds; bytes stand only in `stored_file`.
Plain = str | int | float | None

#: Made once, because making one costs more than most of what it encodes.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def plain(value: object) -> Plain:
    """`value` as it is kept in a column; `TextNotKeepableError`."""
    if isinstance(value, str):
        return keepable(str(value))
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int | float):
        return value
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return keepable(to_json(value))


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
    """A moment with a zone as text in UTC."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def moment_from(text: str | None) -> datetime | None:
    """The moment kept as `text`."""
    return datetime.fromisoformat(text) if text else None


def day_from(text: str | None) -> date | None:
    """The day kept as `text`."""
    return date.fromisoformat(text) if text else None


@lru_cache(maxsize=2048)
def names_from(text: str) -> tuple[str, ...]:
    """The names kept as `text`."""
    return tuple(json.loads(text))


@lru_cache(maxsize=2048)
def ranges_from(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of characters kept as `text`."""
    return tuple((start, end) for start, end in json.loads(text))
