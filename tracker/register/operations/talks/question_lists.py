"""The list of questions of a meeting: their order, and those dropped from it."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.operations.talks.meeting_questions import begin_question
from tracker.register.questions.talks.meeting_questions import question_ids_of
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.register import Register


def order_questions(
    register: Register,
    meeting_id: int,
    question_ids: tuple[int, ...],
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Ask these questions of a meeting first, in this order; the others follow as they stood.

    `QuestionMissingError` for a question that is not on the list of that meeting.
    """
    with register.change("order questions", who, why) as record:
        record.about(dossier_of_meeting(register, meeting_id))
        standing = question_ids_of(register, meeting_id)
        if not set(question_ids) <= set(standing):
            raise QuestionMissingError()
        for position, id_ in enumerate(dict.fromkeys((*question_ids, *standing)), 1):
            record.update("question", id_, position=position)
        return record.changed(meeting_id)


def drop_question(
    register: Register, question_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Keep a question without asking it; it is not proposed again and can be put back."""
    with register.change("drop question", who, why) as record:
        begin_question(register, record, question_id)
        record.update("question", question_id, dropped=True)
        return record.changed(question_id)


def put_back_question(
    register: Register, question_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Put a question that was dropped on the list again, where it stood."""
    with register.change("put back question", who, why) as record:
        begin_question(register, record, question_id)
        record.update("question", question_id, dropped=False)
        return record.changed(question_id)
