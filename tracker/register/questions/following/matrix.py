"""Demands against answers: per demand what each answering document does with it.

Every demand shows exactly one state; where no answer stands it is not
answered, and that is worked out here, never kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.frozen import Frozen
from tracker.register.questions.entries.statement_rows import Followed, read_statements
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import DemandLine, StatementLine
from tracker.register.questions.papers.responses import Response, responses
from tracker.register.register import Register
from tracker.register.rules.following.answers import Given, overall
from tracker.vocabulary import AnswerState, DemandPriority

#: A demand beside its statement, and the order of demands.
DEMAND = Followed("demand", ("id", "number", "priority"))
IN_ORDER = "document.dated IS NULL, document.dated, document.id, demand.number, demand.id"
_BY_ENTRY = "statement.dossier_id, statement.entry"
#: Whether an answer stands to a demand.
ANSWERED = """
EXISTS (SELECT 1 FROM answer JOIN statement AS said ON said.id = answer.statement_id
    WHERE answer.demand_id = demand.id AND said.taken_back = 0)
"""
_ANSWERS = """
SELECT answer.id, answer.demand_id, answer.state, answer.statement_id
FROM answer JOIN statement ON statement.id = answer.statement_id
WHERE statement.dossier_id = ? AND statement.taken_back = 0 ORDER BY answer.id
"""


class AnswerCell(Frozen):
    """What one response does with one demand.

    `statement` holds the words with their caveat, strength and place; it and the
    `answer_id` are None where the response is silent: then `state` is NOT_ANSWERED.
    """

    response: Response
    state: AnswerState
    statement: StatementLine | None
    answer_id: int | None


class MatrixRow(Frozen):
    """A demand, its one `state`, and what each response does with it, oldest first.

    The state is that of the latest response that answers it. `priority` is
    internal: it never enters what is made for others.
    """

    demand_id: int
    number: int
    statement: StatementLine
    priority: DemandPriority | None
    state: AnswerState
    answers: tuple[AnswerCell, ...]


class _Answer(Frozen):
    id: int
    demand_id: int
    state: AnswerState
    statement: StatementLine


def matrix(register: Register, dossier_id: int, ultimatum_id: int | None = None) -> list[MatrixRow]:
    """The demands of a dossier, or of one document of it, each with its answers.

    By date of the document they are made in and their number there. A document
    is a response to all demands of a document that it answers, as a whole or in part.
    """
    where = Where()
    where.equal("statement.dossier_id", dossier_id)
    where.equal("passage.document_id", ultimatum_id)
    with register.snapshot():
        demands = read_statements(register, where, order=IN_ORDER, followed=DEMAND)
        answers = _answers(register, dossier_id)
        responding = responses(register, dossier_id)
    return [
        MatrixRow(
            demand_id=demand_id,
            number=number,
            statement=line,
            priority=DemandPriority(priority) if priority else None,
            state=_overall(answers.get(demand_id, ())),
            answers=_cells(responding.get(line.place.document_id, ()), answers.get(demand_id, ())),
        )
        for line, (demand_id, number, priority) in demands
    ]


def unanswered(register: Register, dossier_id: int | None = None) -> list[DemandLine]:
    """The demands to which no answer stands, in the whole register or one dossier."""
    where = Where(f"NOT {ANSWERED}")
    where.equal("statement.dossier_id", dossier_id)
    return [
        DemandLine(id=id_, number=number, statement=line)
        for line, (id_, number, _) in read_statements(
            register, where, order=IN_ORDER, followed=DEMAND
        )
    ]


def _answers(register: Register, dossier_id: int) -> Mapping[int, list[_Answer]]:
    """The answers that stand, per demand."""
    where = Where("EXISTS (SELECT 1 FROM answer WHERE answer.statement_id = statement.id)")
    where.equal("statement.dossier_id", dossier_id)
    lines = {line.id: line for line, _ in read_statements(register, where, order=_BY_ENTRY)}
    found: dict[int, list[_Answer]] = {}
    for id_, demand_id, state, statement_id in register.rows(_ANSWERS, dossier_id):
        answer = _Answer(id_, demand_id, AnswerState(state), lines[statement_id])
        found.setdefault(demand_id, []).append(answer)
    return found


def _overall(answers: Iterable[_Answer]) -> AnswerState:
    return overall(
        Given(each.statement.place.document_id, each.statement.place.dated, each.state)
        for each in answers
    )


def _cells(responding: Iterable[Response], answers: Iterable[_Answer]) -> tuple[AnswerCell, ...]:
    by_document = {each.statement.place.document_id: each for each in answers}
    return tuple(_cell(each, by_document.get(each.document_id)) for each in responding)


def _cell(response: Response, answer: _Answer | None) -> AnswerCell:
    if answer is None:
        return AnswerCell(response, AnswerState.NOT_ANSWERED, None, None)
    return AnswerCell(response, answer.state, answer.statement, answer.id)
