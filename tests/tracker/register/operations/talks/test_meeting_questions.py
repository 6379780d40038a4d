from datetime import UTC, datetime

import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import FieldEmptyError, StatementMissingError
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.talks.meeting_questions import (
    ChangedQuestion,
    NewQuestion,
    add_question,
    answer_question,
    change_question,
    remove_question,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.talks.meetings import meeting
from tracker.vocabulary import Audience


@pytest.fixture
def talks(register, dossier):
    new = NewMeeting(dossier, "Talks on the toll", datetime(2026, 6, 9, 8, 0, tzinfo=UTC))
    return plan_meeting(register, new, who=WHO).ids[0]


@pytest.fixture
def question(register, talks):
    return add_question(register, NewQuestion(talks, "By when?"), who=WHO).ids[0]


def test_a_question_keeps_which_statement_answers_it(register, document, talks, question):
    statement = make_statement(register, document)
    answer_question(register, question, statement, who=WHO)
    (line,) = meeting(register, talks).questions
    assert line.answer_id == statement
    answer_question(register, question, None, who=WHO)
    assert meeting(register, talks).questions[0].answer_id is None


def test_a_statement_taken_back_answers_nothing(register, document, question):
    statement = make_statement(register, document)
    take_back_statement(register, statement, who=WHO)
    with pytest.raises(StatementMissingError):
        answer_question(register, question, statement, who=WHO)


def test_a_question_is_put_otherwise(register, document, talks, question):
    statement = make_statement(register, document)
    new = ChangedQuestion("By which day?", statement, Audience.TEAM)
    change_question(register, question, new, who=WHO)
    (line,) = meeting(register, talks).questions
    assert (line.text, line.statement_id, line.entry) == ("By which day?", statement, 1)
    assert line.audience is Audience.TEAM
    with pytest.raises(FieldEmptyError):
        change_question(register, question, ChangedQuestion(" "), who=WHO)


def test_a_question_is_taken_off_the_list(register, talks, question):
    remove_question(register, question, who=WHO)
    assert meeting(register, talks).questions == ()
    with pytest.raises(QuestionMissingError):
        remove_question(register, question, who=WHO)
