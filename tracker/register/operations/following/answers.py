"""Answers: how a document meets a demand, in the words of one of its statements."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import RecordMissingError
from tracker.register.errors.answers import (
    AnswerElsewhereError,
    AnswerInSameDocumentError,
    AnswerReasonMissingError,
)
from tracker.register.questions.entries.belonging import (
    InDocument,
    demand_head,
    refuse_other_dossier,
    statement_head,
)
from tracker.register.register import Register
from tracker.register.rules.following.answers import check_state
from tracker.register.rules.reasons import ask_reason
from tracker.vocabulary import AnswerState

_KNOWN = """
SELECT answer.id, answer.state, statement.taken_back
FROM answer JOIN statement ON statement.id = answer.statement_id
WHERE answer.demand_id = ? AND answer.document_id = ?
"""
_DOSSIER = """
SELECT statement.dossier_id FROM answer
JOIN demand ON demand.id = answer.demand_id
JOIN statement ON statement.id = demand.statement_id
WHERE answer.id = ?
"""


class NewAnswer(Frozen):
    """What a document does with a demand; `statement_id` is the entry that shows it."""

    demand_id: int
    document_id: int
    statement_id: int
    state: AnswerState


def answer_demand(
    register: Register, new: NewAnswer, *, who: str, why: str | None = None
) -> Changed:
    """Record how a document answers a demand; the id of the answer comes back.

    A demand has one state per answering document: a second time changes it, and
    another state than the one that stands asks `why` (`AnswerReasonMissingError`).
    Silence is never entered (`NotAnsweredEnteredError`).
    """
    check_state(new.state)
    with register.change("answer demand", who, why) as record:
        demand = demand_head(register, new.demand_id)
        record.about(demand.dossier_id)
        _check_place(register, new, demand)
        known = register.row(_KNOWN, new.demand_id, new.document_id)
        columns = {"statement_id": new.statement_id, "state": new.state}
        if known is None:
            links = {"demand_id": new.demand_id, "document_id": new.document_id}
            return record.changed(record.insert("answer", **links, **columns))
        id_, state, taken_back = known
        if state != new.state and not taken_back:
            ask_reason(why, AnswerReasonMissingError)
        record.change("answer", id_, columns)
        return record.changed(id_)


def withdraw_answer(
    register: Register, answer_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take an answer away: by this document the demand is not answered any more.

    Error: `RecordMissingError`.
    """
    with register.change("withdraw answer", who, why) as record:
        dossier_id = register.value(_DOSSIER, answer_id)
        if dossier_id is None:
            raise RecordMissingError()
        record.about(dossier_id)
        record.remove("answer", answer_id)
        return record.changed(answer_id)


def _check_place(register: Register, new: NewAnswer, demand: InDocument) -> None:
    said = statement_head(register, new.statement_id)
    refuse_other_dossier(demand.dossier_id, said.dossier_id)
    if said.document_id != new.document_id:
        raise AnswerElsewhereError(document=_title(register, new.document_id))
    if new.document_id == demand.document_id:
        raise AnswerInSameDocumentError(document=_title(register, new.document_id))


def _title(register: Register, document_id: int) -> str:
    title: str | None = register.value("SELECT title FROM document WHERE id = ?", document_id)
    if title is None:
        raise RecordMissingError()
    return title
