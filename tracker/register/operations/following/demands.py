"""Demands: the number each has in its document, and what it is worth to whoever makes it."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors.answers import DemandNumberTakenError, DemandNumberTooLowError
from tracker.register.questions.entries.belonging import demand_head
from tracker.register.register import Register
from tracker.vocabulary import DemandPriority

_SAME_NUMBER = """
SELECT demand.id FROM demand
JOIN statement ON statement.id = demand.statement_id
JOIN passage ON passage.id = statement.passage_id
WHERE passage.document_id = ? AND demand.number = ? AND demand.id <> ?
    AND statement.taken_back = 0
"""


def number_demand(
    register: Register, demand_id: int, number: int, *, who: str, why: str | None = None
) -> Changed:
    """Give a demand the number it has in its own document, 1 or more.

    `DemandNumberTakenError` when another demand of that document that stands has it.
    """
    if number < 1:
        raise DemandNumberTooLowError()
    with register.change("number demand", who, why) as record:
        demand = demand_head(register, demand_id)
        record.about(demand.dossier_id)
        if register.row(_SAME_NUMBER, demand.document_id, number, demand_id) is not None:
            raise DemandNumberTakenError(number=number)
        record.update("demand", demand_id, number=number)
        return record.changed(demand_id)


def set_priority(
    register: Register,
    demand_id: int,
    priority: DemandPriority | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Say what a demand is worth, or with None nothing of it; a priority is never shared."""
    with register.change("set priority", who, why) as record:
        record.about(demand_head(register, demand_id).dossier_id)
        record.update("demand", demand_id, priority=priority)
        return record.changed(demand_id)
