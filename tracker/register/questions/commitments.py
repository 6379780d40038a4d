"""What is followed: commitments with their three statuses, and demands."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.filters import Where
from tracker.register.questions.lines import CommitmentLine, DemandLine
from tracker.register.questions.statement_rows import Followed, read_statements
from tracker.register.register import Register
from tracker.register.rules.standing import standing
from tracker.vocabulary import Evidence, Life

_COMMITMENT = Followed("commitment", ("id", "life", "evidence"))
_DEMAND = Followed("demand", ("id", "number"))


def commitments(
    register: Register, today: date, dossier_id: int | None = None
) -> list[CommitmentLine]:
    """All commitments, or those of a dossier, by entry; their stand against the date on `today`."""
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    order = "statement.dossier_id, statement.entry"
    return [
        CommitmentLine(
            id=id_,
            statement=line,
            life=Life(life),
            evidence=Evidence(evidence),
            against_date=standing(line.term, today),
        )
        for line, (id_, life, evidence) in read_statements(
            register, where, order=order, followed=_COMMITMENT
        )
    ]


def demands(register: Register, dossier_id: int | None = None) -> list[DemandLine]:
    """All demands, or those of a dossier, by document and number."""
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    order = "document.dated IS NULL, document.dated, document.id, demand.number"
    return [
        DemandLine(id=id_, number=number, statement=line)
        for line, (id_, number) in read_statements(register, where, order=order, followed=_DEMAND)
    ]
