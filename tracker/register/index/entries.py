"""What the index holds of one record: where it stands in time, its words, and what it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import NamedTuple

from tracker.frozen import Frozen
from tracker.reports import Findable
from tracker.search.stems import stem
from tracker.search.words import Word, compounds_of, words_of

#: A place is a day, a kind and a record's number in one whole number of 63 bits.
_RECORD_BITS, _KIND_BITS = 36, 5
#: The place of what has no day: before all days, so it comes last.
NO_DAY = 0


class Indexed(Frozen):
    """A record to be found: `texts` are what is searched, `facets` what it can be narrowed by."""

    kind: Findable
    record: int
    day: str | None
    language: str
    texts: tuple[str, ...]
    facets: tuple[str, ...]

    @property
    def place(self) -> int:
        """Its number in the index."""
        return place_of(self.kind, self.record, date.fromisoformat(self.day) if self.day else None)

    @property
    def properties(self) -> tuple[str, ...]:
        """Its facets, with its kind as one of them."""
        return (facet("kind", self.kind.name), *self.facets)


class Terms(NamedTuple):
    """The words of a record as they stand in the index.

    A word that hyphens tie together stands once more, as one, after all others. `stems` are
    those that are no word of it.
    """

    words: tuple[str, ...]
    stems: tuple[str, ...]


def place_of(kind: Findable, record: int, day: date | None) -> int:
    """The number of a record in the index."""
    days = day.toordinal() if day else NO_DAY
    return (days << (_KIND_BITS + _RECORD_BITS)) | (kind << _RECORD_BITS) | record


def first_place(day: date) -> int:
    """The lowest number of what is of this day."""
    return day.toordinal() << (_KIND_BITS + _RECORD_BITS)


def day_at(place: int) -> date | None:
    """The day of what stands at a place; None for what has none."""
    days = place >> (_KIND_BITS + _RECORD_BITS)
    return date.fromordinal(days) if days else None


def record_at(place: int) -> tuple[Findable, int]:
    """Which record stands at a place."""
    kind = (place >> _RECORD_BITS) & ((1 << _KIND_BITS) - 1)
    return Findable(kind), place & ((1 << _RECORD_BITS) - 1)


def terms_of(indexed: Indexed) -> Terms:
    """The words and stems of a record."""
    found: list[str] = []
    tied: list[str] = []
    for text in indexed.texts:
        words = list(words_of(text))
        found += _folded(words)
        tied += _folded(compounds_of(text, words))
    known = set(chain(found, tied))
    stems = {stem(word, indexed.language) for word in known} - known
    return Terms((*found, *tied), tuple(sorted(stems)))


def _folded(words: Iterable[Word]) -> list[str]:
    return [word.folded for word in words]


def facet(name: str, value: object) -> str:
    """What stands in the index for a property: letters and digits only."""
    return f"{name}{value}".replace("_", "").lower()
