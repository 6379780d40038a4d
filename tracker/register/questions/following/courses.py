"""How all undertakings of a dossier stand, and how they came to it, without their words."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.fields import day_from
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.register.rules.following.statuses import RUNNING, settled_on
from tracker.vocabulary import Evidence, Life

_STANDING = "statement.taken_back = 0"
_STATES = """
SELECT commitment.statement_id, commitment.life, commitment.evidence, commitment.life_on,
    commitment.closed_on
FROM commitment JOIN statement ON statement.id = commitment.statement_id
"""
_CHANGES = """
SELECT status_change.id, commitment.statement_id, status_change.dated, status_change.life,
    status_change.evidence, status_change.reason
FROM status_change JOIN commitment ON commitment.id = status_change.commitment_id
JOIN statement ON statement.id = commitment.statement_id
"""


class CommitmentState(Frozen):
    """Where an undertaking stands; `is_running` while it is followed and still to be done."""

    life: Life
    is_running: bool


class StatusChangeLine(Frozen):
    """A status that was entered of a statement's undertaking, of the day `dated`, and why.

    Either `life`, what was said of it, or `evidence`, what was found; the other is None.
    """

    id: int
    statement_id: int
    dated: date
    life: Life | None
    evidence: Evidence | None
    reason: str | None


def commitment_states(
    register: Register, dossier_id: int | None = None
) -> dict[int, CommitmentState]:
    """The undertakings of the register, or of a dossier, by the id of their statement."""
    where = _of(dossier_id)
    rows = register.rows(_STATES + where.sql, *where.values)
    return {row[0]: _state(*row[1:]) for row in rows}


def status_changes(register: Register, dossier_id: int | None = None) -> list[StatusChangeLine]:
    """Every status entered in the register, or in a dossier, in the order of their days."""
    where = _of(dossier_id)
    order = " ORDER BY status_change.dated, status_change.id"
    return [
        StatusChangeLine(
            id=id_,
            statement_id=statement_id,
            dated=date.fromisoformat(dated),
            life=Life(life) if life else None,
            evidence=Evidence(evidence) if evidence else None,
            reason=reason,
        )
        for id_, statement_id, dated, life, evidence, reason in register.rows(
            _CHANGES + where.sql + order, *where.values
        )
    ]


def _of(dossier_id: int | None) -> Where:
    where = Where(_STANDING)
    where.equal("statement.dossier_id", dossier_id)
    return where


def _state(life: str, evidence: str, life_on: str | None, closed_on: str | None) -> CommitmentState:
    settled = settled_on(Life(life), Evidence(evidence), day_from(life_on), day_from(closed_on))
    return CommitmentState(Life(life), settled is None and Life(life) in RUNNING)
