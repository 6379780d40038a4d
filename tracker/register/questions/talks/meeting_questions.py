"""The questions of a meeting, in the order in which they are to be asked."""

from __future__ import annotations

from tracker.register.questions.lines import QuestionLine
from tracker.register.register import Register
from tracker.vocabulary import Audience, QuestionCause

#: Those that nobody moved come last, in the order in which they were put on the list.
_LINES = """
SELECT question.id, question.text, question.statement_id, statement.entry, question.answer_id,
    question.audience, question.cause, question.dropped
FROM question LEFT JOIN statement ON statement.id = question.statement_id
WHERE question.meeting_id = ? ORDER BY question.position IS NULL, question.position, question.id
"""


def questions_of(register: Register, meeting_id: int, *, dropped: bool) -> tuple[QuestionLine, ...]:
    """The questions of a meeting: those on its list, or those dropped from it."""
    return tuple(
        QuestionLine(
            id_,
            text,
            statement_id,
            entry,
            answer_id,
            Audience(audience),
            QuestionCause(cause) if cause else None,
        )
        for id_, text, statement_id, entry, answer_id, audience, cause, is_dropped in register.rows(
            _LINES, meeting_id
        )
        if bool(is_dropped) is dropped
    )


def question_ids_of(register: Register, meeting_id: int) -> list[int]:
    """The numbers of all its questions in their order, those dropped among them."""
    return [line[0] for line in register.rows(_LINES, meeting_id)]
