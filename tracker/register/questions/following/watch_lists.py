"""The watch list: which standing undertakings ask for attention, and why."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.following.commitment_rows import (
    BY_TERM,
    FIRST_TERM,
    commitments_by_id,
)
from tracker.register.questions.lines import CommitmentLine
from tracker.register.register import Register
from tracker.register.rules.following.standing import WARN_DAYS
from tracker.register.rules.following.statuses import DONE, RUNNING, UNSUPPORTED
from tracker.register.rules.following.terms import VAGUE
from tracker.reports import Watch

#: How many lines each group shows at first.
SHOWN = 50

#: Later than any day that is kept: what has no day comes last.
_NO_DAY = "9999-12-31"
_ALONE = """
FROM commitment
JOIN statement ON statement.id = commitment.statement_id
"""
_STANDING = ("statement.taken_back = 0", "commitment.closed_on IS NULL")


#: By what the lines of a group are ordered, before their id.
_ORDER = {
    Watch.OVERDUE: "deadline.latest",
    Watch.DUE_SOON: "deadline.latest",
    Watch.ASK: "deadline.ask_again",
    Watch.CLAIMED: f"coalesce(commitment.life_on, '{_NO_DAY}')",
    Watch.MOVED: f"coalesce(deadline.latest, '{_NO_DAY}')",
}


class WatchGroup(Frozen):
    """How many undertakings there are in a group, and the first of them in order."""

    count: int
    lines: tuple[CommitmentLine, ...]


class Watched(Frozen):
    """What is watched: on which day, in which dossier (None: in all), how far ahead."""

    today: date
    dossier_id: int | None = None
    warn_days: int = WARN_DAYS


def watch_list(
    register: Register,
    today: date,
    dossier_id: int | None = None,
    warn_days: int = WARN_DAYS,
    *,
    limit: int = SHOWN,
) -> Mapping[Watch, WatchGroup]:
    """Every group with its count and at most `limit` lines, the one that waits longest first.

    Only undertakings whose statement stands and that are not closed. Overdue,
    due soon and to be asked again are those still to be carried out; claimed
    are those said to be fulfilled, wholly or partly, without evidence; moved
    those whose date was moved. A vague term counts as `ASK`, never as overdue.
    """
    watched = Watched(today, dossier_id, warn_days)
    with register.snapshot():
        found = {group: _counted(register, group, watched, limit) for group in Watch}
        wanted = sorted({id_ for _, ids in found.values() for id_ in ids})
        lines = commitments_by_id(register, wanted, today)
    return {
        group: WatchGroup(count, tuple(lines[id_] for id_ in ids))
        for group, (count, ids) in found.items()
    }


def watch_window(
    register: Register,
    group: Watch,
    watched: Watched,
    after: CommitmentLine | None = None,
    *,
    limit: int = SHOWN,
) -> list[CommitmentLine]:
    """At most `limit` lines of one group, behind the line `after`; None: from the beginning."""
    with register.snapshot():
        ids = _ids(register, group, watched, after, limit)
        lines = commitments_by_id(register, ids, watched.today)
    return [lines[id_] for id_ in ids]


def watch_count(register: Register, group: Watch, watched: Watched) -> int:
    """How many undertakings one group has."""
    tables, where = _of(group, watched)
    return int(register.value(f"SELECT count(*) {tables}{where.sql}", *where.values))


def dossiers_watched(register: Register, today: date, warn_days: int = WARN_DAYS) -> list[int]:
    """The dossiers that have an undertaking in any group, by id."""
    found: set[int] = set()
    with register.snapshot():
        for group in Watch:
            tables, where = _of(group, Watched(today, None, warn_days))
            sql = f"SELECT DISTINCT statement.dossier_id {tables}{where.sql}"
            found.update(id_ for (id_,) in register.rows(sql, *where.values))
    return sorted(found)


def _counted(
    register: Register, group: Watch, watched: Watched, limit: int
) -> tuple[int, list[int]]:
    """How many there are in a group, and the first of them."""
    tables, where = _of(group, watched)
    sql = f"SELECT commitment.id, count(*) OVER () {tables}{where.sql} {_in_order(group)}"
    rows = register.rows(sql, *where.values, limit)
    return (rows[0][1] if rows else 0), [id_ for id_, _ in rows]


def _ids(
    register: Register, group: Watch, watched: Watched, after: CommitmentLine | None, limit: int
) -> list[int]:
    tables, where = _of(group, watched)
    if after is not None:
        day, key = _ORDER[group], _key(group, after)
        where.that(f"({day} > ? OR ({day} = ? AND commitment.id > ?))", key, key, after.id)
    sql = f"SELECT commitment.id {tables}{where.sql} {_in_order(group)}"
    return [id_ for (id_,) in register.rows(sql, *where.values, limit)]


def _in_order(group: Watch) -> str:
    return f"ORDER BY {_ORDER[group]}, commitment.id LIMIT ?"


def _of(group: Watch, watched: Watched) -> tuple[str, Where]:
    """The tables of a group, and its conditions."""
    where = Where(*_STANDING)
    where.equal("statement.dossier_id", watched.dossier_id)
    if group is Watch.CLAIMED:
        where.among("commitment.life", _texts(DONE))
        where.among("commitment.evidence", _texts(UNSUPPORTED))
        return _ALONE, where
    where.that(FIRST_TERM)
    # The term's own dossier is that of its statement, and leads the index.
    where.equal("deadline.dossier_id", watched.dossier_id)
    if group is Watch.MOVED:
        where.that("deadline.id IN (SELECT deadline_id FROM moved_date)")
        return BY_TERM, where
    where.among("commitment.life", _texts(RUNNING))
    _narrow_by_day(where, group, watched)
    return BY_TERM, where


def _narrow_by_day(where: Where, group: Watch, watched: Watched) -> None:
    if group is Watch.ASK:
        where.among("deadline.kind", _texts(VAGUE))
        where.that("coalesce(deadline.latest, '') = ''")  # most have no end: no way to look them up
        where.that("deadline.ask_again <= ?", watched.today.isoformat())
    elif group is Watch.OVERDUE:
        where.below("deadline.latest", watched.today.isoformat())
    else:
        until = watched.today + timedelta(days=watched.warn_days + 1)
        where.at_least("deadline.latest", watched.today.isoformat())
        where.below("deadline.latest", until.isoformat())


def _key(group: Watch, line: CommitmentLine) -> str:
    term = line.statement.term
    if group is Watch.CLAIMED:
        day = line.life_on
    elif term is None:
        day = None
    else:
        day = term.ask_again if group is Watch.ASK else term.latest
    return _NO_DAY if day is None else day.isoformat()


def _texts(values: Collection[str]) -> list[str]:
    return sorted(str(value) for value in values)
