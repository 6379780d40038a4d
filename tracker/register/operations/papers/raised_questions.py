"""The questions that letters raise, and what a person decided on them: asked, or left out."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.errors.papers import QuestionUndecidedError
from tracker.register.passages import insert_passage
from tracker.register.questions.entries.belonging import refuse_other_dossier
from tracker.register.questions.papers.documents import document_head
from tracker.register.questions.papers.raised_questions import decision_on
from tracker.register.questions.papers.texts import letter_of
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.register.rules.papers.passages import Range, check_range


class RaisedQuestion(Frozen):
    """A question that the words of a letter at `place` raise by a `cause`, decided on.

    `question_id` is the question of a meeting that it became, in whatever words; None
    where it is left out.
    """

    document_id: int
    cause: str
    place: Range
    question_id: int | None = None


def settle_raised_question(
    register: Register, raised: RaisedQuestion, *, who: str, why: str | None = None
) -> Changed:
    """Keep what was decided on a question a letter raises, in the place of what was before; its id.

    Nothing is written when that was the same. Errors: `QuestionMissingError`,
    `OtherDossierError`, `PassageOutsideError`, `EmptyPassageError`.
    """
    with register.change("settle raised question", who, why) as record:
        dossier_id = document_head(register, raised.document_id).dossier_id
        record.about(dossier_id)
        if raised.question_id is not None:
            _check_question(register, raised.question_id, dossier_id)
        cause = required("cause", raised.cause)
        known = decision_on(register, raised.document_id, cause, raised.place)
        if known is not None:
            record.update("raised_question", known, question_id=raised.question_id)
            return record.changed(known)
        letter = letter_of(register, raised.document_id)
        check_range(letter, raised.place)
        made = record.insert(
            "raised_question",
            document_id=raised.document_id,
            cause=cause,
            passage_id=insert_passage(record, raised.document_id, letter, raised.place),
            question_id=raised.question_id,
        )
        return record.changed(made)


def raise_question_again(
    register: Register, raised_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take back what was decided: the letter raises the question again.

    `QuestionUndecidedError` where nothing was decided.
    """
    with register.change("raise question again", who, why) as record:
        row = register.row(
            "SELECT document.dossier_id, raised_question.passage_id FROM raised_question"
            " JOIN document ON document.id = raised_question.document_id"
            " WHERE raised_question.id = ?",
            raised_id,
        )
        if row is None:
            raise QuestionUndecidedError()
        dossier_id, passage_id = row
        record.about(dossier_id)
        _remove(record, raised_id, passage_id)
        return record.changed(raised_id)


def remove_decisions_on(register: Register, record: Recorder, question_id: int) -> None:
    """Forget which question of a letter a question was, as part of taking it off the list."""
    for raised_id, passage_id in register.rows(
        "SELECT id, passage_id FROM raised_question WHERE question_id = ? ORDER BY id", question_id
    ):
        _remove(record, raised_id, passage_id)


def _remove(record: Recorder, raised_id: int, passage_id: int) -> None:
    record.remove("raised_question", raised_id)
    record.remove("passage", passage_id)


def _check_question(register: Register, question_id: int, dossier_id: int) -> None:
    of_question = register.value(
        "SELECT meeting.dossier_id FROM question JOIN meeting ON meeting.id = question.meeting_id"
        " WHERE question.id = ?",
        question_id,
    )
    if of_question is None:
        raise QuestionMissingError()
    refuse_other_dossier(of_question, dossier_id)
