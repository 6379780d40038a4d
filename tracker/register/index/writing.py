"""Writing the index: each kind of database has words its own way, and everything else alike."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from tracker.register.engines.engine import Engine
from tracker.register.index.asking import among
from tracker.register.index.entries import Indexed, Terms, terms_of
from tracker.reports import Findable

_WORD = "INSERT INTO search_word (word) VALUES (?) ON CONFLICT DO NOTHING"
#: What PostgreSQL keeps of one record: positions count no further, and a vector is a megabyte.
LAST_POSITION, MOST_OF_ONE, MOST_BYTES = 16_383, 255, 900_000


def put(database: Engine, indexed: Iterable[Indexed]) -> None:
    """Put these into the index, which has none of them yet."""
    rows = [(each, terms_of(each)) for each in indexed]
    if not rows:
        return
    if database.kind == "sqlite":
        database.run_many(
            "INSERT INTO search_entry (place, kind, record, facets) VALUES (?, ?, ?, ?)",
            [_entry(each) for each, _ in rows],
        )
        database.run_many(
            "INSERT INTO search_words (rowid, words, stems, facets) VALUES (?, ?, ?, ?)",
            [
                (
                    each.place,
                    " ".join(terms.words),
                    " ".join(terms.stems),
                    " ".join(each.properties),
                )
                for each, terms in rows
            ],
        )
    else:
        database.run_many(
            "INSERT INTO search_entry (place, kind, record, facets, words)"
            " VALUES (?, ?, ?, ?, ?::tsvector)",
            [(*_entry(each), vector_of(each, terms)) for each, terms in rows],
        )
    known = {word for _, terms in rows for word in terms.words}
    database.run_many(_WORD, [(word,) for word in sorted(known)])


def take_out(database: Engine, kind: Findable, records: Collection[int]) -> None:
    """Take these records of one kind out of the index; those that are not in it are no matter."""
    ids = sorted(records)
    sql = f"SELECT place FROM search_entry WHERE kind = {int(kind)} AND record IN ({{}})"  # noqa: S608
    places = among(database.run, sql, ids)
    if database.kind == "sqlite":
        database.run_many("DELETE FROM search_words WHERE rowid = ?", places)
    database.run_many("DELETE FROM search_entry WHERE place = ?", places)


def empty(database: Engine) -> None:
    """Take everything out, and every word that ever was in it."""
    if database.kind == "sqlite":
        database.run("INSERT INTO search_words (search_words) VALUES ('delete-all')")
    database.run("DELETE FROM search_entry")
    database.run("DELETE FROM search_word")


#: As it comes a server knows the thousand most common words, and takes all others for more
#: common than they are: it read through the whole register for one. Only its owner may say so.
_KNOW_MORE = """
DO $$ BEGIN
    ALTER TABLE search_entry ALTER COLUMN words SET STATISTICS 1000;
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$
"""


def settle(database: Engine) -> None:
    """After much was put in: let a server know how common words are, by which it plans a search."""
    if database.kind == "postgres":
        database.run(_KNOW_MORE)
        database.run("ANALYZE search_entry")


def vector_of(indexed: Indexed, terms: Terms) -> str:
    """A record as PostgreSQL has it: stems after ~ and facets after /, both without a place."""
    places: dict[str, list[str]] = {}
    for at, word in enumerate(terms.words, 1):
        places.setdefault(word, []).append(str(min(at, LAST_POSITION)))
    words = (f"'{word}':{','.join(at[:MOST_OF_ONE])}" for word, at in places.items())
    facets = [f"'/{each}'" for each in indexed.properties]
    stems = (f"'~{each}'" for each in terms.stems)
    return " ".join([*facets, *_within(words, stems)])


def _within(*parts: Iterator[str]) -> Iterator[str]:
    """As much as there is room for: a longer letter is found by its first hundred pages or so."""
    left = MOST_BYTES
    for part in parts:
        for each in part:
            left -= len(each.encode())
            if left < 0:
                return
            yield each


def _entry(each: Indexed) -> Sequence[object]:
    return each.place, int(each.kind), each.record, " ".join(each.properties)
