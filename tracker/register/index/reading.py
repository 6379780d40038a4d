"""Asking the index: what is where, newest first, and which words it has."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.register.engines.engine import Engine
from tracker.register.history import Execute
from tracker.register.index.asking import among
from tracker.register.index.matching import Node, as_fts5, as_tsquery
from tracker.reports import Findable

_PLACES = {
    "sqlite": "SELECT rowid FROM search_words WHERE search_words MATCH ?"
    " AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?",
    "postgres": "SELECT place FROM search_entry WHERE words @@ ?::tsquery"
    " AND place BETWEEN ? AND ?{} ORDER BY place DESC LIMIT ?",
}
#: How many words that begin as asked are looked for, the shortest first.
MOST_BEGINNINGS = 50


def places(
    database: Engine, node: Node, within: tuple[int, int], *, limit: int, kind: Findable | None
) -> list[int]:
    """The places of what fits `node` in a range of them, newest first, at most `limit`.

    `kind` is the one that `node` asks for, if it does: a server that is told so need not look
    through all that has the words for the few that are of it.
    """
    if database.kind == "sqlite":
        rows = database.run(_PLACES["sqlite"], as_fts5(node), *within, limit)
    else:
        of_kind = "" if kind is None else f" AND kind = {int(kind)}"
        sql = _PLACES["postgres"].format(of_kind)
        rows = database.run(sql, as_tsquery(node), *within, limit)
    return [place for (place,) in rows]


def kinds_there(execute: Execute) -> list[Findable]:
    """The kinds of which there is anything at all, in their order."""
    kinds = " UNION ALL ".join(f"SELECT {int(kind)} AS kind" for kind in Findable)
    rows = execute(
        f"SELECT kind FROM ({kinds}) AS known"  # noqa: S608 - our own numbers
        " WHERE EXISTS (SELECT 1 FROM search_entry WHERE search_entry.kind = known.kind)"
    )
    there = {kind for (kind,) in rows}
    return [kind for kind in Findable if kind in there]


def facets_at(execute: Execute, at: Sequence[int]) -> dict[int, list[str]]:
    """The properties of what stands at these places."""
    rows = among(execute, "SELECT place, facets FROM search_entry WHERE place IN ({})", at)
    return {place: facets.split() for place, facets in rows}


def words_that_begin(execute: Execute, begin: str) -> list[str]:
    """Words of the register that begin so, the shortest first and no more than a few dozen."""
    rows = execute(
        "SELECT word FROM search_word WHERE word >= ? AND word < ?"
        " ORDER BY length(word), word LIMIT ?",
        begin,
        begin + "\U0010ffff",
        MOST_BEGINNINGS,
    )
    return [word for (word,) in rows]


def words_that_hold(execute: Execute, part: str) -> list[str]:
    """Words of the register that hold these letters, the shortest first and a few dozen."""
    rows = execute(
        "SELECT word FROM search_word WHERE word LIKE ? ORDER BY length(word), word LIMIT ?",
        f"%{part}%",
        MOST_BEGINNINGS,
    )
    return [word for (word,) in rows]


def known_among(execute: Execute, words: Sequence[str]) -> set[str]:
    """Which of these words the register has, or once had."""
    return {
        word for (word,) in among(execute, "SELECT word FROM search_word WHERE word IN ({})", words)
    }


def words_between(execute: Execute, begin: str, shortest: int, longest: int) -> list[str]:
    """The words that begin so and have that many letters."""
    rows = execute(
        "SELECT word FROM search_word WHERE word >= ? AND word < ?"
        " AND length(word) BETWEEN ? AND ?",
        begin,
        begin + "\U0010ffff",
        shortest,
        longest,
    )
    return [word for (word,) in rows]
