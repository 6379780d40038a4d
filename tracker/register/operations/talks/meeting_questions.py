"""The questions to ask at a meeting, and what answers them."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors import StatementMissingError
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.operations.papers.raised_questions import remove_decisions_on
from tracker.register.questions.entries.belonging import refuse_other_dossier, statement_head
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.vocabulary import Audience, QuestionCause


class NewQuestion(Frozen):
    """A question to ask; `statement_id` is the entry that gives rise to it.

    `cause` is what in the entry raises it, where that was proposed; None for a question
    of one's own.
    """

    meeting_id: int
    text: str
    statement_id: int | None = None
    audience: Audience = Audience.ORGANISATION
    cause: QuestionCause | None = None


class ChangedQuestion(Frozen):
    """How a question reads from now on: all of it, not only what differs."""

    text: str
    statement_id: int | None = None
    audience: Audience = Audience.ORGANISATION


def add_question(
    register: Register, new: NewQuestion, *, who: str, why: str | None = None
) -> Changed:
    """Put a question at the end of a meeting's list; its id comes back.

    `StatementMissingError` when it rises from a statement that was taken back,
    `OtherDossierError` when from one of another dossier.
    """
    with register.change("add question", who, why) as record:
        dossier_id = dossier_of_meeting(register, new.meeting_id)
        record.about(dossier_id)
        _check_rise(register, dossier_id, new.statement_id)
        made = record.insert(
            "question",
            meeting_id=new.meeting_id,
            text=required("text", new.text),
            statement_id=new.statement_id,
            audience=new.audience,
            cause=new.cause,
            dropped=False,
            asked=False,
        )
        return record.changed(made)


def change_question(
    register: Register,
    question_id: int,
    new: ChangedQuestion,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Put a question otherwise; its answer, if any, stays. Errors as in `add_question`."""
    with register.change("change question", who, why) as record:
        dossier_id, rises_from = begin_question(register, record, question_id)
        if new.statement_id != rises_from:
            _check_rise(register, dossier_id, new.statement_id)
        record.update(
            "question",
            question_id,
            text=required("text", new.text),
            statement_id=new.statement_id,
            audience=new.audience,
        )
        return record.changed(question_id)


def answer_question(
    register: Register,
    question_id: int,
    statement_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Keep which statement answers a question; None: none does.

    `StatementMissingError` for a statement that was taken back.
    """
    with register.change("answer question", who, why) as record:
        begin_question(register, record, question_id)
        if statement_id is not None:
            _check_stands(register, statement_id)
        record.update("question", question_id, answer_id=statement_id)
        return record.changed(question_id)


def mark_asked(
    register: Register, question_id: int, *, asked: bool, who: str, why: str | None = None
) -> Changed:
    """Keep that a question was put at the meeting, whatever came of it; or that it was not."""
    with register.change("mark asked", who, why) as record:
        begin_question(register, record, question_id)
        record.update("question", question_id, asked=asked)
        return record.changed(question_id)


def remove_question(
    register: Register, question_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a question off the list; the history keeps it.

    Where a letter raised it, the letter proposes it again.
    """
    with register.change("remove question", who, why) as record:
        begin_question(register, record, question_id)
        remove_decisions_on(register, record, question_id)
        record.remove("question", question_id)
        return record.changed(question_id)


def begin_question(
    register: Register, record: Recorder, question_id: int
) -> tuple[int, int | None]:
    """The question's dossier, which the lines from here on are about, and what it rises from.

    That is the id of an entry, None where somebody thought of it. Error: `QuestionMissingError`.
    """
    row = register.row(
        "SELECT meeting.dossier_id, question.statement_id FROM question"
        " JOIN meeting ON meeting.id = question.meeting_id WHERE question.id = ?",
        question_id,
    )
    if row is None:
        raise QuestionMissingError()
    dossier_id, rises_from = row
    record.about(dossier_id)
    return dossier_id, rises_from


def _check_rise(register: Register, dossier_id: int, statement_id: int | None) -> None:
    if statement_id is not None:
        refuse_other_dossier(statement_head(register, statement_id).dossier_id, dossier_id)


def _check_stands(register: Register, statement_id: int) -> None:
    stands = register.value(
        "SELECT id FROM statement WHERE id = ? AND taken_back = 0", statement_id
    )
    if stands is None:
        raise StatementMissingError()
