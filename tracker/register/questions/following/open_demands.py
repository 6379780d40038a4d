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
#: Of the whole register few are taken back: those are counted, and not all the others.
_MADE = "SELECT count(*) FROM demand"
_TAKEN_BACK = f"{_ALL} WHERE statement.taken_back = 1"
#: Answers are few beside demands: those that have one are counted from there.
_WITH_ANSWER = """
SELECT count(DISTINCT demand.id) FROM answer
JOIN statement AS said ON said.id = answer.statement_id AND said.taken_back = 0
JOIN demand ON demand.id = answer.demand_id
JOIN statement ON statement.id = demand.statement_id
"""
#: Those that wait longest stand in the oldest letters: from there on so many are looked for.
_OLDEST = (
    "SELECT statement.id FROM document CROSS JOIN passage CROSS JOIN statement CROSS JOIN demand"
)
_JOINED = (
    "passage.document_id = document.id",
    "statement.passage_id = passage.id",
    "demand.statement_id = statement.id",
)
#: Letters with a day, then those without; and the order of demands in each.
_BY_AGE = (
    ("document.dated IS NOT NULL", "document.dated, document.id, demand.number, demand.id"),
    ("document.dated IS NULL", "document.id, demand.number, demand.id"),
)

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
    counted = Where("statement.taken_back = 0")
    counted.equal("statement.dossier_id", dossier_id)
    with register.snapshot():
        if dossier_id is None:
            demands = int(register.value(_MADE)) - int(register.value(_TAKEN_BACK))
        else:
            demands = int(register.value(_ALL + counted.sql, *counted.values))
        answered = int(register.value(_WITH_ANSWER + counted.sql, *counted.values))
        longest = Where()
        longest.among("statement.id", _waiting_longest(register, dossier_id, limit))
        found = read_statements(register, longest, order=IN_ORDER, followed=DEMAND)
    lines = tuple(DemandLine(id_, number, line) for line, (id_, number, _) in found)
    return OpenDemands(demands - answered, demands, lines)


def _waiting_longest(register: Register, dossier_id: int | None, limit: int) -> list[int]:
    """The statements of at most `limit` demands without an answer."""
    found: list[int] = []
    for letters, order in _BY_AGE:
        where = Where(*_JOINED, "statement.taken_back = 0", f"NOT {ANSWERED}", letters)
        where.equal("document.dossier_id", dossier_id)
        wanted = limit - len(found)
        rows = register.rows(
            f"{_OLDEST} {where.sql} ORDER BY {order} LIMIT ?", *where.values, wanted
        )
        found += [id_ for (id_,) in rows]
    return found
