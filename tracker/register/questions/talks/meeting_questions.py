"""The questions of a meeting, in the order in which they are to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import QuestionLine
from tracker.register.register import Register
from tracker.vocabulary import Audience, QuestionCause

#: Those that nobody moved come last, in the order in which they were put on the list.
_LINES = """
SELECT question.id, question.text, question.statement_id, statement.entry, question.answer_id,
    question.audience, question.cause, question.asked,
    question.dropped
FROM question LEFT JOIN statement ON statement.id = question.statement_id
WHERE question.meeting_id = ? ORDER BY question.position IS NULL, question.position, question.id
"""
_ASKED = """
SELECT question.id, question.text, question.statement_id, statement.entry, question.answer_id,
    question.audience, question.cause, question.asked,
    question.dropped, meeting.id, meeting.title, meeting.starts
FROM question JOIN meeting ON meeting.id = question.meeting_id
LEFT JOIN statement ON statement.id = question.statement_id
"""


class AskedLine(Frozen):
    """A question on the list of a meeting, which starts at `starts` (UTC)."""

    question: QuestionLine
    meeting_id: int
    meeting: str
    starts: datetime


def questions_about(register: Register, statement_id: int) -> tuple[AskedLine, ...]:
    """The questions that rise from a statement and were not dropped, by their meetings.

    Those of meetings that were called off are left out.
    """
    where = Where("question.dropped = 0", "meeting.called_off = 0")
    where.equal("question.statement_id", statement_id)
    order = " ORDER BY meeting.starts, question.position IS NULL, question.position, question.id"
    return tuple(
        AskedLine(_question(row[:9]), meeting_id, title, datetime.fromisoformat(starts))
        for *row, meeting_id, title, starts in register.rows(
            _ASKED + where.sql + order, *where.values
        )
    )


def questions_of(register: Register, meeting_id: int, *, dropped: bool) -> tuple[QuestionLine, ...]:
    """The questions of a meeting: those on its list, or those dropped from it."""
    rows = register.rows(_LINES, meeting_id)
    return tuple(_question(row) for row in rows if bool(row[8]) is dropped)


def question_ids_of(register: Register, meeting_id: int) -> list[int]:
    """The numbers of all its questions in their order, those dropped among them."""
    return [line[0] for line in register.rows(_LINES, meeting_id)]


def _question(row: Sequence[Any]) -> QuestionLine:
    id_, text, statement_id, entry, answer_id, audience, cause, asked, _ = row
    return QuestionLine(
        id_,
        text,
        statement_id,
        entry,
        answer_id,
        Audience(audience),
        QuestionCause(cause) if cause else None,
        bool(asked),
    )
