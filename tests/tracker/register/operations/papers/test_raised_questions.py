"""What was decided on the questions that letters raise: asked in whatever words, or left out."""

from datetime import UTC, datetime

import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_dossier, place_of
from tracker.frozen import replace
from tracker.register.errors.answers import OtherDossierError
from tracker.register.errors.meetings import QuestionMissingError
from tracker.register.errors.papers import QuestionUndecidedError
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.raised_questions import (
    RaisedQuestion,
    raise_question_again,
    settle_raised_question,
)
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.operations.talks.meeting_questions import (
    NewQuestion,
    add_question,
    remove_question,
)
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.papers.raised_questions import raised_questions
from tracker.register.questions.papers.texts import letter_of

WORDS = LETTER_TEXT.split("\n")[0].split(".")[0]


@pytest.fixture
def place(register, document):
    return place_of(register, document, WORDS)


@pytest.fixture
def question(register, dossier):
    new = NewMeeting(dossier, "Talks", datetime(2026, 6, 9, 8, 0, tzinfo=UTC))
    talks = plan_meeting(register, new, who=WHO).ids[0]
    return add_question(register, NewQuestion(talks, "By when?"), who=WHO).ids[0]


def settle(register, document, place, question=None, cause="vague_day"):
    raised = RaisedQuestion(document, cause, place, question)
    return settle_raised_question(register, raised, who=WHO).ids[0]


def test_a_question_left_out_is_kept_with_the_words_that_raise_it(register, document, place):
    settle(register, document, place)
    (line,) = raised_questions(register, document_id=document)
    assert (line.cause, line.quote, line.place) == ("vague_day", WORDS, place)
    assert line.question_id is None


def test_a_later_decision_takes_the_place_of_the_earlier(register, document, place, question):
    first = settle(register, document, place)
    assert settle(register, document, place, question) == first
    (line,) = raised_questions(register, document_id=document)
    assert line.question_id == question


def test_each_cause_is_decided_on_by_itself(register, document, place):
    settle(register, document, place)
    settle(register, document, place, cause="no_day")
    assert [line.cause for line in raised_questions(register)] == ["vague_day", "no_day"]


def test_what_was_decided_is_taken_back_and_that_is_undone(register, document, place):
    made = settle(register, document, place)
    raise_question_again(register, made, who=WHO)
    assert raised_questions(register) == []
    with pytest.raises(QuestionUndecidedError):
        raise_question_again(register, made, who=WHO)
    undo(register, WHO)
    assert [line.id for line in raised_questions(register)] == [made]


def test_the_decision_goes_with_its_question_and_comes_back_with_it(
    register, document, place, question
):
    settle(register, document, place, question)
    remove_question(register, question, who=WHO)
    assert raised_questions(register) == []
    undo(register, WHO)
    assert [line.question_id for line in raised_questions(register)] == [question]


def test_it_moves_along_with_its_words_and_waits_where_they_are_lost(register, document, place):
    settle(register, document, place)
    letter = letter_of(register, document)
    longer = replace(letter, text="  " + letter.text)
    reread_document(register, document, longer, who=WHO, why="another scan")
    (line,) = raised_questions(register)
    assert longer.text[slice(*line.place)] == WORDS
    gone = replace(letter, text=letter.text.replace(WORDS, "…"))
    reread_document(register, document, gone, who=WHO, why="a cut")
    (line,) = raised_questions(register)
    assert (line.place, line.quote) == (None, WORDS)
    assert not line.is_about("vague_day", place)


def test_a_question_is_of_the_dossier_of_the_letter(register, place, question):
    elsewhere = make_document(register, make_dossier(register, "Ferry"))
    with pytest.raises(OtherDossierError):
        settle(register, elsewhere, place, question)
    with pytest.raises(QuestionMissingError):
        settle(register, elsewhere, place, 99)
