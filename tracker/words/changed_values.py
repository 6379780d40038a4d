"""The value of a field of an entry, in words: as it was, and as it is now."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from enum import Enum

from tracker.reports import EntryField
from tracker.words.language import Words, capital

#: Fields that hold words somebody wrote or said.
QUOTED = frozenset({EntryField.CAVEAT, EntryField.TERM_WORDS})


def value_in_words(
    value: Enum | date | datetime | str | None,
    field: EntryField,
    words: Words,
    zone: tzinfo | None = None,
) -> str:
    """A term of a list, a day, a moment by the clock of `zone`, somebody's words, or nothing.

    Without a zone the clock is that of this computer.
    """
    if value is None:
        return words.text("nothing")
    if isinstance(value, Enum):
        return capital(words.label(value))
    if isinstance(value, datetime):
        return words.moment(value.astimezone(zone))
    if isinstance(value, date):
        return words.day(value)
    return words.quoted(value) if field in QUOTED else value
