"""One term with all that it was: as it first stood, and every later date."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors.terms import DeadlineMissingError
from tracker.register.questions.filters import Where
from tracker.register.questions.following.source_rows import (
    SOURCE_WIDTH,
    SourceLine,
    source_columns,
    source_from,
    source_joins,
)
from tracker.register.questions.following.term_rows import (
    FIRST_COLUMNS,
    MOVED_COLUMNS,
    TERM_COLUMNS,
    first_term_from,
    moved_term_from,
    term_from,
)
from tracker.register.questions.lines import Term
from tracker.register.register import Register
from tracker.register.rules.following.slipping import slip_in_days

_MOVES = f"""
SELECT moved_date.deadline_id, moved_date.id, moved_date.dated, moved_date.reason,
    {source_columns("moved_date")}, {MOVED_COLUMNS}
FROM moved_date {source_joins("moved_date")}
"""  # noqa: S608 - names of our own columns
_IN_TURN = " ORDER BY moved_date.deadline_id, moved_date.dated, moved_date.id"
_TERMS = f"""
SELECT deadline.id, deadline.dossier_id, {TERM_COLUMNS}, {FIRST_COLUMNS}, deadline.working,
    deadline.statutory FROM deadline
"""  # noqa: S608 - as above
_TERM_AT = 2  # where the term begins in such a row
_FIRST_AT = 12  # and where the term as it first stood


class MovedTerm(Frozen):
    """A later date of a term: since which day, in which words, on what source, and why."""

    id: int
    dated: date
    term: Term
    source: SourceLine
    reason: str


class TermHistory(Frozen):
    """A term: as it stands (`now`), as it first stood, and every later one in order of day.

    `slip_in_days` is the total from the first to the one that stands, in calendar
    days; None when one of the two gives no last day. It is 0 when nothing was moved.
    `working` says how its end was counted, `statutory` that an act of parliament sets it.
    """

    deadline_id: int
    dossier_id: int
    now: Term
    first: Term
    moves: tuple[MovedTerm, ...]
    slip_in_days: int | None
    working: str | None = None
    statutory: bool = False


def term_history(register: Register, deadline_id: int) -> TermHistory:
    """The history of one term; `DeadlineMissingError` when there is none with that id."""
    found = term_histories(register, [deadline_id])
    if not found:
        raise DeadlineMissingError()
    return found[deadline_id]


def term_histories(register: Register, deadline_ids: Collection[int]) -> dict[int, TermHistory]:
    """The histories of these terms by their ids, in two questions; ids without a term are left."""
    terms, moves = Where(), Where()
    terms.among("deadline.id", deadline_ids)
    moves.among("moved_date.deadline_id", deadline_ids)
    with register.snapshot():
        rows = register.rows(_TERMS + terms.sql, *terms.values)
        moved = register.rows(_MOVES + moves.sql + _IN_TURN, *moves.values)
    later: dict[int, list[MovedTerm]] = {}
    for deadline_id, *rest in moved:
        later.setdefault(deadline_id, []).append(_moved(tuple(rest)))
    return {row[0]: _history(row, tuple(later.get(row[0], ()))) for row in rows}


def _history(row: tuple[Any, ...], moves: tuple[MovedTerm, ...]) -> TermHistory:
    now = term_from(row[_TERM_AT:])
    assert now is not None  # noqa: S101 - every deadline has words
    first = first_term_from(row[_FIRST_AT:]) or now
    return TermHistory(
        deadline_id=row[0],
        dossier_id=row[1],
        now=now,
        first=first,
        moves=moves,
        slip_in_days=slip_in_days(first, now) if moves else 0,
        working=row[-2],
        statutory=bool(row[-1]),
    )


def _moved(row: tuple[Any, ...]) -> MovedTerm:
    id_, dated, reason, *rest = row
    return MovedTerm(
        id=id_,
        dated=date.fromisoformat(dated),
        term=moved_term_from(tuple(rest[SOURCE_WIDTH:])),
        source=source_from(tuple(rest)),
        reason=reason,
    )
