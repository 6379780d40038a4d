"""One commitment with all that was said and found of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.frozen import Frozen
from tracker.register.errors.statuses import CommitmentMissingError
from tracker.register.questions.following.commitment_rows import commitments_by_id
from tracker.register.questions.following.source_rows import (
    SOURCE_WIDTH,
    SourceLine,
    source_columns,
    source_from,
    source_joins,
)
from tracker.register.questions.following.terms import TermHistory, term_histories
from tracker.register.questions.lines import CommitmentLine
from tracker.register.register import Register
from tracker.vocabulary import Evidence, Life

_STATUSES = f"""
SELECT {source_columns("status_change")}, status_change.id, status_change.dated,
    status_change.life, status_change.evidence, status_change.reason,
    status_change.office_id, office.name
FROM status_change {source_joins("status_change")}
LEFT JOIN office ON office.id = status_change.office_id
WHERE status_change.commitment_id = ? ORDER BY status_change.dated, status_change.id
"""  # noqa: S608 - names of our own columns


class StatusLine(Frozen):
    """One status that was entered: of which day, on what source, and why.

    Either `life`, what was said, in that `office` (a name) if it is known, or
    `evidence`, what was found; the other is None.
    """

    id: int
    dated: date
    life: Life | None
    evidence: Evidence | None
    office_id: int | None
    office: str | None
    source: SourceLine
    reason: str | None


class CommitmentPage(Frozen):
    """A commitment: its words and three statuses (`line`), and how it came to them.

    `statuses` are all that were entered, in order of their day. `term` has the
    first date, every later one and the slip in days; None without a term.
    """

    line: CommitmentLine
    statuses: tuple[StatusLine, ...]
    term: TermHistory | None

    @property
    def is_closed(self) -> bool:
        """Whether it is followed no longer, whatever came of it."""
        return self.line.closed_on is not None


def commitment_page(register: Register, commitment_id: int, today: date) -> CommitmentPage:
    """One commitment as it stands on `today`, with its whole course.

    `CommitmentMissingError` when its statement was taken back, or it never was.
    """
    with register.snapshot():
        line = commitments_by_id(register, [commitment_id], today).get(commitment_id)
        if line is None:
            raise CommitmentMissingError()
        statuses = register.rows(_STATUSES, commitment_id)
        return CommitmentPage(
            line, tuple(_status(row) for row in statuses), _term(register, line.statement.id)
        )


def _term(register: Register, statement_id: int) -> TermHistory | None:
    deadline_id = register.value(
        "SELECT min(id) FROM deadline WHERE statement_id = ?", statement_id
    )
    return None if deadline_id is None else term_histories(register, [deadline_id])[deadline_id]


def _status(row: tuple[Any, ...]) -> StatusLine:
    id_, dated, life, evidence, reason, office_id, office = row[SOURCE_WIDTH:]
    return StatusLine(
        id=id_,
        dated=date.fromisoformat(dated),
        life=Life(life) if life else None,
        evidence=Evidence(evidence) if evidence else None,
        office_id=office_id,
        office=office,
        source=source_from(row),
        reason=reason,
    )
