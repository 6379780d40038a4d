"""Reading commitments from the tables: their words, and how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from tracker.register.fields import day_from
from tracker.register.questions.entries.statement_rows import Followed, read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import CommitmentLine, StatementLine
from tracker.register.register import Register
from tracker.register.rules.following.standing import days_late, standing
from tracker.register.rules.following.statuses import settled_on
from tracker.vocabulary import Evidence, Life

_COMMITMENT = Followed(
    "commitment", ("id", "life", "evidence", "life_on", "evidence_on", "closed_on")
)

#: Commitments by way of their terms. CROSS JOIN is kept in this order by SQLite, which would
#: else begin with all that is open and sort it: the first lines of a list need the day's index.
BY_TERM = "FROM deadline CROSS JOIN statement CROSS JOIN commitment "
#: What belongs to it, and keeps to the one term each commitment is read with.
FIRST_TERM = (
    "statement.id = deadline.statement_id AND commitment.statement_id = statement.id"
    " AND NOT EXISTS (SELECT 1 FROM deadline AS earlier"
    " WHERE earlier.statement_id = deadline.statement_id AND earlier.id < deadline.id)"
)


def read_commitments(
    register: Register, where: Where, today: date, *, order: str
) -> list[CommitmentLine]:
    """Commitments whose statement stands, as of `today`."""
    return [
        _line(line, columns, today)
        for line, columns in read_statements(register, where, order=order, followed=_COMMITMENT)
    ]


def commitments_by_id(
    register: Register, ids: Sequence[int], today: date
) -> dict[int, CommitmentLine]:
    """The commitments with these ids, by id, as of `today`."""
    where = Where()
    where.among("commitment.id", ids)
    found = read_commitments(register, where, today, order="commitment.id")
    return {line.id: line for line in found}


def _line(statement: StatementLine, columns: tuple[Any, ...], today: date) -> CommitmentLine:
    id_, life, evidence, *days = columns
    life_on, evidence_on, closed_on = map(day_from, days)
    settled = settled_on(Life(life), Evidence(evidence), life_on, closed_on)
    return CommitmentLine(
        id=id_,
        statement=statement,
        life=Life(life),
        evidence=Evidence(evidence),
        against_date=standing(statement.term, today, settled=settled),
        life_on=life_on,
        evidence_on=evidence_on,
        closed_on=closed_on,
        days_late=days_late(statement.term, today, settled=settled),
    )
