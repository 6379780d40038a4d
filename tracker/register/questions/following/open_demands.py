"""How many demands nobody answered, and those that wait longest."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.entries.statement_rows import read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.following.matrix import ANSWERED, DEMAND, IN_ORDER
from tracker.register.questions.lines import DemandLine
from tracker.register.register import Register

_ALL = """
SELECT count(*) FROM demand JOIN statement ON statement.id = demand.statement_id
"""
#: Answers are few beside demands: those that have one are counted from there.
_WITH_ANSWER = """
SELECT count(DISTINCT demand.id) FROM answer
JOIN statement AS said ON said.id = answer.statement_id AND said.taken_back = 0
JOIN demand ON demand.id = answer.demand_id
JOIN statement ON statement.id = demand.statement_id
"""

#: How many lines are shown at first.
SHOWN = 50


class OpenDemands(Frozen):
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
        demands = int(register.value(_ALL + counted.sql, *counted.values))
        answered = int(register.value(_WITH_ANSWER + counted.sql, *counted.values))
        found = read_statements(register, where, order=IN_ORDER, followed=DEMAND, limit=limit)
    lines = tuple(DemandLine(id_, number, line) for line, (id_, number, _) in found)
    return OpenDemands(demands - answered, demands, lines)
