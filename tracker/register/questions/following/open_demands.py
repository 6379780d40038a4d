"""How many demands nobody answered, and those that wait longest."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.following.matrix import ANSWERED, DEMAND, IN_ORDER
from tracker.register.questions.lines import DemandLine
from tracker.register.register import Register

_COUNTED = f"""
SELECT count(*), coalesce(sum(CASE WHEN {ANSWERED} THEN 0 ELSE 1 END), 0)
FROM demand JOIN statement ON statement.id = demand.statement_id
"""  # noqa: S608 - names of our own tables

#: How many lines are shown at first.
SHOWN = 50


@dataclass(frozen=True, slots=True)
class OpenDemands:
    """How many of `demands` stand without an answer (`count`), and the oldest of those."""

    count: int
    demands: int
    lines: tuple[DemandLine, ...]


def open_demands(
    register: Register, dossier_id: int | None = None, *, limit: int = SHOWN
) -> OpenDemands:
    """As `unanswered` has them, at most `limit` of them, with how many there are in all."""
    counted, where = Where("statement.taken_back = 0"), Where(f"NOT {ANSWERED}")
    counted.equal("statement.dossier_id", dossier_id)
    where.equal("statement.dossier_id", dossier_id)
    with register.snapshot():
        demands, count = register.row(_COUNTED + counted.sql, *counted.values) or (0, 0)
        found = read_statements(register, where, order=IN_ORDER, followed=DEMAND, limit=limit)
    lines = tuple(DemandLine(id_, number, line) for line, (id_, number, _) in found)
    return OpenDemands(count, demands, lines)
