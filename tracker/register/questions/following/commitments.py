"""What is followed: commitments with their three statuses, and demands."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.entries.statement_rows import Followed, read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.following.commitment_filters import ALL, CommitmentFilter, narrow
from tracker.register.questions.following.commitment_rows import read_commitments
from tracker.register.questions.lines import CommitmentLine, DemandLine
from tracker.register.register import Register

_DEMAND = Followed("demand", ("id", "number"))


def commitments(
    register: Register,
    today: date,
    dossier_id: int | None = None,
    *,
    wanted: CommitmentFilter = ALL,
) -> list[CommitmentLine]:
    """All commitments, or those of a dossier, by entry; their stand against the date on `today`.

    `wanted` narrows them down further.
    """
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    narrow(where, wanted)
    return read_commitments(register, where, today, order="statement.dossier_id, statement.entry")


def demands(register: Register, dossier_id: int | None = None) -> list[DemandLine]:
    """All demands, or those of a dossier, by document and number."""
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    order = "document.dated IS NULL, document.dated, document.id, demand.number"
    return [
        DemandLine(id=id_, number=number, statement=line)
        for line, (id_, number) in read_statements(register, where, order=order, followed=_DEMAND)
    ]
