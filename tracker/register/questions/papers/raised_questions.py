"""Which of the questions that letters raise were decided on, and how."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.register import Register
from tracker.register.rules.papers.passages import Range

_LINES = """
SELECT raised_question.id, raised_question.document_id, document.title, raised_question.cause,
    passage.quote, passage.start_char, passage.end_char, passage.lost, raised_question.question_id
FROM raised_question
JOIN document ON document.id = raised_question.document_id
JOIN passage ON passage.id = raised_question.passage_id
"""
_ORDER = " ORDER BY document.dated IS NULL, document.dated, document.id, raised_question.id"


class DecidedQuestion(Frozen):
    """A question a letter raises by a `cause`, and what somebody decided on it.

    `place` is where the words stand that raise it, None where they are lost.
    `question_id` is the question of a meeting that it became; None where it is left out.
    """

    id: int
    document_id: int
    document: str  # title
    cause: str
    quote: str
    place: Range | None
    question_id: int | None

    def is_about(self, cause: str, place: Range) -> bool:
        """Whether it is the question that this cause raises there.

        A letter read with more signal words may quote a little more or less of the same.
        """
        return self.cause == cause and self.place is not None and _meet(self.place, place)


def raised_questions(
    register: Register, dossier_id: int | None = None, *, document_id: int | None = None
) -> list[DecidedQuestion]:
    """What was decided in all dossiers, in one, or on one letter; by the date of the letter."""
    where = Where()
    where.equal("document.dossier_id", dossier_id)
    where.equal("raised_question.document_id", document_id)
    return [
        DecidedQuestion(id_, document, title, cause, quote, _place(start, end, lost), question)
        for id_, document, title, cause, quote, start, end, lost, question in register.rows(
            _LINES + where.sql + _ORDER, *where.values
        )
    ]


def decision_on(register: Register, document_id: int, cause: str, place: Range) -> int | None:
    """The id of what was decided on that question of a letter; None where nothing was."""
    decided = raised_questions(register, document_id=document_id)
    return next((each.id for each in decided if each.is_about(cause, place)), None)


def _place(start: int, end: int, lost: int) -> Range | None:
    return None if lost else (start, end)


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
