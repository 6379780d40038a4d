"""What a statement brings with it: a commitment to follow, or a numbered demand."""

from __future__ import annotations

from tracker.register.errors.statuses import FollowedWithHistoryError
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.vocabulary import COMMITMENT_LIKE, Evidence, Life, StatementType

#: Whether somebody entered something about what is followed, which would go with it.
_STATUSES = (
    "SELECT id FROM commitment WHERE id = ? AND (closed_on IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM status_change WHERE status_change.commitment_id = commitment.id))"
)
_ANSWERS = (
    "SELECT id FROM demand WHERE id = ? AND (priority IS NOT NULL"
    " OR EXISTS (SELECT 1 FROM answer WHERE answer.demand_id = demand.id))"
)


def follow_new(
    register: Register, record: Recorder, statement_id: int, type_: StatementType
) -> None:
    """Follow a statement that was just recorded, as its type says."""
    if type_ in COMMITMENT_LIKE:
        _add_commitment(record, statement_id)
    if type_ is StatementType.DEMAND:
        _add_demand(register, record, statement_id)


def follow(register: Register, record: Recorder, statement_id: int, type_: StatementType) -> None:
    """Follow a statement as its type says, and no longer as an earlier type said.

    `FollowedWithHistoryError` when that would lose statuses, or answers, that were entered.
    """
    _follow_commitment(register, record, statement_id, wanted=type_ in COMMITMENT_LIKE)
    _follow_demand(register, record, statement_id, wanted=type_ is StatementType.DEMAND)


def _follow_commitment(
    register: Register, record: Recorder, statement_id: int, *, wanted: bool
) -> None:
    known = register.value("SELECT id FROM commitment WHERE statement_id = ?", statement_id)
    if wanted and known is None:
        _add_commitment(record, statement_id)
    elif known is not None and not wanted:
        _refuse_loss(register, statement_id, _STATUSES, known)
        record.remove("commitment", known)


def _follow_demand(
    register: Register, record: Recorder, statement_id: int, *, wanted: bool
) -> None:
    known = register.value("SELECT id FROM demand WHERE statement_id = ?", statement_id)
    if wanted and known is None:
        _add_demand(register, record, statement_id)
    elif known is not None and not wanted:
        _refuse_loss(register, statement_id, _ANSWERS, known)
        record.remove("demand", known)


def _refuse_loss(register: Register, statement_id: int, entered: str, followed_id: int) -> None:
    if register.value(entered, followed_id) is not None:
        entry = register.value("SELECT entry FROM statement WHERE id = ?", statement_id)
        raise FollowedWithHistoryError(entry=entry)


def _add_commitment(record: Recorder, statement_id: int) -> None:
    record.insert(
        "commitment", statement_id=statement_id, life=Life.OPEN, evidence=Evidence.NONE_FOUND
    )


def _add_demand(register: Register, record: Recorder, statement_id: int) -> None:
    number = _next_number(register, statement_id)
    record.insert("demand", statement_id=statement_id, number=number)


def _next_number(register: Register, statement_id: int) -> int:
    """Demands are numbered per document, in the order in which they were recorded."""
    last = register.value(
        "SELECT max(demand.number) FROM demand"
        " JOIN statement ON statement.id = demand.statement_id"
        " JOIN passage ON passage.id = statement.passage_id"
        " WHERE passage.document_id = (SELECT document_id FROM passage WHERE id ="
        " (SELECT passage_id FROM statement WHERE id = ?))",
        statement_id,
    )
    return 1 + (last or 0)
