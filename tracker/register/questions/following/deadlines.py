"""Which terms run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.filters import Where
from tracker.register.questions.following.term_rows import (
    FIRST_COLUMNS,
    TERM_COLUMNS,
    first_term_from,
    term_from,
)
from tracker.register.questions.following.terms import TermHistory, term_histories
from tracker.register.questions.lines import DeadlineLine, PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.register.rules.following.standing import WARN_DAYS
from tracker.register.rules.following.statuses import settled_on
from tracker.vocabulary import Audience, Evidence, Life

#: How many lines a window holds.
WINDOW = 200

_LINES = f"""
SELECT deadline.id, deadline.dossier_id, statement.entry, deadline.subject, deadline.party_id,
    deadline.statement_id, deadline.working, deadline.statutory, deadline.audience,
    commitment.life, commitment.evidence, commitment.life_on, commitment.closed_on, {TERM_COLUMNS},
    {FIRST_COLUMNS}
FROM deadline LEFT JOIN statement ON statement.id = deadline.statement_id
LEFT JOIN commitment ON commitment.statement_id = statement.id
"""  # noqa: S608 - names of our own columns
_FIRST_AT = 23  # and where the term as it first stood
_TERM_AT = 13  # where the term begins in such a row
_STANDING = "coalesce(statement.taken_back, 0) = 0"
_WITH_TOPIC = (
    "deadline.statement_id IN (SELECT statement_id FROM statement_topic WHERE topic_id = ?)"
)


#: Set by hand: founded on no statement, and not the term of an ultimatum, which has its own clock.
_BY_HAND = (
    "deadline.statement_id IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM ultimatum WHERE ultimatum.deadline_id = deadline.id)"
)


class ByHandSoon(Frozen):
    """How many terms set by hand end soon, and the nearest of them."""

    count: int
    lines: tuple[DeadlineLine, ...]


class MovedMoreThanOnce(Frozen):
    """A term whose date was moved twice or more, with all that it was."""

    line: DeadlineLine
    history: TermHistory


def deadlines(
    register: Register,
    dossier_id: int | None = None,
    *,
    topic_id: int | None = None,
    party_id: int | None = None,
    due_before: date | None = None,
) -> list[DeadlineLine]:
    """All deadlines, or those of a dossier; nearest last day first, those without a day last.

    `topic_id` is a topic of the statement whose term it is, `party_id` whose
    term it is; `due_before` leaves those whose last day is earlier.
    """
    where = Where(_STANDING)
    where.equal("deadline.dossier_id", dossier_id)
    where.equal("deadline.party_id", party_id)
    where.below("deadline.latest", due_before and due_before.isoformat())
    if topic_id is not None:
        where.that(_WITH_TOPIC, topic_id)
    return _read(register, where, " ORDER BY deadline.latest IS NULL, deadline.latest, deadline.id")


def deadline_window(
    register: Register,
    dossier_id: int | None = None,
    after: DeadlineLine | None = None,
    *,
    limit: int = WINDOW,
) -> list[DeadlineLine]:
    """At most `limit` deadlines in the order of `deadlines`, behind the line `after`.

    `after` None begins at the beginning. Fewer than `limit`: there are no more.
    """
    with register.snapshot():
        lines: list[DeadlineLine] = []
        if after is None or after.term.latest is not None:
            dated = Where(_STANDING, "deadline.latest IS NOT NULL")
            dated.equal("deadline.dossier_id", dossier_id)
            _begin_behind(dated, after)
            order = " ORDER BY deadline.latest, deadline.id LIMIT ?"
            lines = _read(register, dated, order, limit)
            after = None
        if len(lines) < limit:
            undated = Where(_STANDING, "deadline.latest IS NULL")
            undated.equal("deadline.dossier_id", dossier_id)
            _begin_behind(undated, after)
            lines += _read(register, undated, " ORDER BY deadline.id LIMIT ?", limit - len(lines))
    return lines


def set_by_hand_soon(
    register: Register, today: date, dossier_id: int | None = None, *, limit: int = WINDOW
) -> ByHandSoon:
    """The terms set by hand that end today or within `WARN_DAYS`, nearest first.

    Nobody enters of such a term that it was carried out, so one that is past is told no more.
    """
    where = Where(_BY_HAND)
    where.equal("deadline.dossier_id", dossier_id)
    where.at_least("deadline.latest", today.isoformat())
    where.below("deadline.latest", (today + timedelta(days=WARN_DAYS + 1)).isoformat())
    with register.snapshot():
        counted = f"SELECT count(*) FROM deadline {where.sql}"  # noqa: S608 - names of our own
        count = int(register.value(counted, *where.values))
        order = " ORDER BY deadline.latest, deadline.id LIMIT ?"
        lines = _read(register, where, order, limit)
    return ByHandSoon(count, tuple(lines))


def dates_moved_more_than_once(
    register: Register, dossier_id: int | None = None
) -> list[MovedMoreThanOnce]:
    """The terms whose date was moved twice or more, the most often moved first."""
    where = Where(_STANDING, "deadline.moves > 1")
    where.equal("deadline.dossier_id", dossier_id)
    order = " ORDER BY deadline.moves DESC, deadline.id"
    with register.snapshot():
        lines = _read(register, where, order)
        histories = term_histories(register, [line.id for line in lines])
    return [MovedMoreThanOnce(line, histories[line.id]) for line in lines]


def _begin_behind(where: Where, after: DeadlineLine | None) -> None:
    if after is None:
        return
    if after.term.latest is None:
        where.that("deadline.id > ?", after.id)
        return
    latest = after.term.latest.isoformat()
    where.at_least("deadline.latest", latest)
    where.that(
        "(deadline.latest > ? OR (deadline.latest = ? AND deadline.id > ?))",
        latest,
        latest,
        after.id,
    )


def _read(register: Register, where: Where, order: str, *limit: int) -> list[DeadlineLine]:
    with register.snapshot():
        rows = register.rows(_LINES + where.sql + order, *where.values, *limit)
        people = parties_by_id(register, [row[4] for row in rows])
    return [_line(row, people) for row in rows]


def _line(row: tuple[Any, ...], people: Mapping[int, PartyLine]) -> DeadlineLine:
    id_, dossier_id, entry, subject, party_id, statement_id, *rest = row[:_TERM_AT]
    working, statutory, audience, *status = rest
    term = term_from(row[_TERM_AT:])
    assert term is not None  # noqa: S101 - every deadline has words
    return DeadlineLine(
        id=id_,
        dossier_id=dossier_id,
        entry=entry,
        subject=subject,
        party=people.get(party_id),
        term=term,
        statement_id=statement_id,
        working=working,
        statutory=bool(statutory),
        audience=Audience(audience),
        settled=_is_settled(*status),
        first=first_term_from(row[_FIRST_AT:]),
    )


def _is_settled(
    life: str | None, evidence: str | None, life_on: str | None, closed_on: str | None
) -> bool:
    if life is None or evidence is None:
        return False
    on = settled_on(Life(life), Evidence(evidence), day_from(life_on), day_from(closed_on))
    return on is not None
