"""Whether the index has what it would have if it were filled anew now."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime

from tracker.frozen import Frozen
from tracker.register.engines.engine import Engine
from tracker.register.index.upkeep import filling
from tracker.register.index.writing import empty, put
from tracker.register.migrations import take_steps

#: What stands in the index of a file, word by word; made for one look and gone after it.
_COUNTED = "CREATE VIRTUAL TABLE temp.counted_words USING fts5vocab(main, search_words, row)"
_PLACED = "CREATE VIRTUAL TABLE temp.placed_words USING fts5vocab(main, search_words, instance)"
#: Where a property stands among the others means nothing; where a word stands does.
_INSTANCES = """
SELECT doc, col, term, CASE col WHEN 'facets' THEN 0 ELSE offset END FROM placed_words
WHERE term BETWEEN ? AND ?
"""
#: How many of them are held at a time, more only of one word.
AT_ONCE = 200_000
_NO_WORDS = 0
_MANY = 2**64

#: What stands at each place, digested: its record with its properties, and its words.
Digests = dict[int, tuple[int, int]]


class Differences(Frozen):
    """How many records the index lacks, has for nothing, and has otherwise than they are."""

    missing: int = 0
    surplus: int = 0
    differing: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether there are none."""
        return not (self.missing or self.surplus or self.differing)


def differences(database: Engine) -> Differences:
    """What the index of `database` has otherwise than one filled anew: a part of that at a time."""
    found = _digests(database)
    missing = differing = 0
    with database.twin() as twin:
        take_steps(twin, since=0, now=datetime.now(UTC))
        for indexed in filling(database):
            with twin.migrating():  # whatever kind of twin it is, it can be written in here
                empty(twin)
                put(twin, indexed)
            for place, expected in _digests(twin).items():
                kept = found.pop(place, None)
                missing += kept is None
                differing += kept is not None and kept != expected
    return Differences(missing, len(found), differing)


def _digests(database: Engine) -> Digests:
    if database.kind == "postgres":
        rows = database.run("SELECT place, kind, record, facets, words::text FROM search_entry")
        return {
            place: (_digest(kind, record, *sorted(facets.split())), _digest(words))
            for place, kind, record, facets, words in rows
        }
    words = _words_in_file(database)
    entries = {
        place: _digest(kind, record, *sorted(facets.split()))
        for place, kind, record, facets in database.run(
            "SELECT place, kind, record, facets FROM search_entry"
        )
    }
    return {
        place: (entries.get(place, _NO_WORDS), words.get(place, _NO_WORDS))
        for place in entries | words
    }


def _words_in_file(database: Engine) -> dict[int, int]:
    """The words at each place, as one number whatever their order."""
    found: dict[int, int] = defaultdict(int)
    with database.aside(_COUNTED, "counted_words"), database.aside(_PLACED, "placed_words"):
        for first, last in _windows(database):
            for place, *word in database.run(_INSTANCES, first, last):
                found[place] = (found[place] + hash(tuple(word))) % _MANY
    return found


def _windows(database: Engine) -> Iterator[tuple[str, str]]:
    """From which word to which one goes at a time: a large register has millions of them."""
    first, many = "", 0
    for term, times in database.run("SELECT term, cnt FROM counted_words ORDER BY term"):
        first = first or term
        many += times
        if many >= AT_ONCE:
            yield first, term
            first, many = "", 0
    if first:
        yield first, "\U0010ffff"


def _digest(*told: object) -> int:
    said = "\n".join(map(str, told)).encode()
    return int.from_bytes(hashlib.blake2b(said, digest_size=8).digest())
