"""Which documents answer which: as a whole, or one of its demands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.filters import Where
from tracker.register.register import Register

_AS_A_WHOLE = """
SELECT asked.id, document.id, document.title, document.dated
FROM document AS asked
JOIN citation ON citation.cited_id = asked.id AND citation.relation = 'answers'
JOIN document ON document.id = citation.document_id
"""
_A_DEMAND = """
SELECT asked.id, document.id, document.title, document.dated
FROM document AS asked
JOIN passage ON passage.document_id = asked.id
JOIN statement ON statement.passage_id = passage.id AND statement.taken_back = 0
JOIN demand ON demand.statement_id = statement.id
JOIN answer ON answer.demand_id = demand.id
JOIN statement AS said ON said.id = answer.statement_id AND said.taken_back = 0
JOIN document ON document.id = answer.document_id
"""


class Response(Frozen):
    """A document that answers another: its title and date."""

    document_id: int
    document: str
    dated: date | None


def responses(
    register: Register, dossier_id: int | None = None
) -> Mapping[int, tuple[Response, ...]]:
    """The documents that answer each document of the register or a dossier, under its id.

    Oldest first, undated last. A document answers another when it says so as a
    whole, or when an answer to one of the other's demands stands in it.
    """
    where = Where()
    where.equal("asked.dossier_id", dossier_id)
    sql = f"{_AS_A_WHOLE}{where.sql} UNION {_A_DEMAND}{where.sql}"
    found: dict[int, list[Response]] = {}
    for asked_id, id_, title, dated in register.rows(sql, *where.values, *where.values):
        found.setdefault(asked_id, []).append(Response(id_, title, day_from(dated)))
    return {asked_id: tuple(sorted(each, key=_by_date)) for asked_id, each in found.items()}


def replies_as_a_whole(register: Register, dossier_id: int | None = None) -> list[tuple[int, int]]:
    """Which document says that it answers which, in the register or a dossier.

    Pairs of ids, the one that is answered first, in the order of both.
    """
    where = Where()
    where.equal("asked.dossier_id", dossier_id)
    rows = register.rows(f"{_AS_A_WHOLE}{where.sql} ORDER BY asked.id, document.id", *where.values)
    return [(asked_id, id_) for asked_id, id_, *_ in rows]


def _by_date(response: Response) -> tuple[date, int]:
    return response.dated or date.max, response.document_id
