import pytest

from tests.making import WHO, make_document, make_dossier, make_statement
from tests.tracker.register.answering import (
    NOT_NOW,
    STOPPED,
    TOLL,
    make_answer,
    make_response,
    make_ultimatum,
)
from tracker.register.errors import RecordMissingError, StatementMissingError
from tracker.register.errors.answers import (
    AnswerElsewhereError,
    AnswerInSameDocumentError,
    AnswerReasonMissingError,
    DemandMissingError,
    NotAnsweredEnteredError,
    OtherDossierError,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.answers import NewAnswer, answer_demand, withdraw_answer
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.keeping.changes import changes
from tracker.vocabulary import AnswerState


@pytest.fixture
def demand(register, dossier):
    return make_ultimatum(register, dossier)[1][0]


@pytest.fixture
def response(register, dossier):
    return make_response(register, dossier)


def states(register, dossier):
    return [row.state for row in matrix(register, dossier)]


def kept(register):
    return register.rows("SELECT state, statement_id FROM answer ORDER BY id")


def test_an_answer_gives_the_demand_its_state(register, dossier, demand, response):
    make_answer(register, demand, response)
    assert states(register, dossier) == [
        AnswerState.MET,
        AnswerState.NOT_ANSWERED,
        AnswerState.NOT_ANSWERED,
    ]


def test_silence_cannot_be_entered(register, demand, response):
    with pytest.raises(NotAnsweredEnteredError, match="worked out"):
        make_answer(register, demand, response, state=AnswerState.NOT_ANSWERED)
    assert kept(register) == []


def test_a_second_answer_of_a_document_takes_the_place_of_the_first(register, demand, response):
    first, _ = make_answer(register, demand, response)
    second, said = make_answer(register, demand, response, NOT_NOW, AnswerState.DEFERRED)
    assert (first, kept(register)) == (second, [("deferred", said)])


def test_a_changed_state_asks_why(register, demand, response):
    _, said = make_answer(register, demand, response)
    new = NewAnswer(demand, response, said, AnswerState.PARTLY_MET)
    with pytest.raises(AnswerReasonMissingError):
        answer_demand(register, new, who=WHO, why=" ")
    answer_demand(register, new, who=WHO, why="the ferry is left out")
    assert kept(register) == [("partly_met", said)]
    assert changes(register, 1)[0].why == "the ferry is left out"


def test_the_same_state_in_other_words_asks_nothing(register, demand, response):
    make_answer(register, demand, response)
    other = make_statement(register, response, NOT_NOW)
    answer_demand(register, NewAnswer(demand, response, other, AnswerState.MET), who=WHO)
    assert kept(register) == [("met", other)]


def test_words_taken_back_are_answered_anew_without_a_reason(register, demand, response):
    _, said = make_answer(register, demand, response)
    take_back_statement(register, said, who=WHO)
    other = make_statement(register, response, NOT_NOW)
    answer_demand(register, NewAnswer(demand, response, other, AnswerState.REFUSED), who=WHO)
    assert kept(register) == [("refused", other)]


def test_two_documents_answer_a_demand_each_in_its_own_way(register, demand, dossier, response):
    later = make_response(register, dossier, title="Second letter")
    make_answer(register, demand, response, NOT_NOW, AnswerState.DEFERRED)
    make_answer(register, demand, later)
    assert [state for state, _ in kept(register)] == ["deferred", "met"]


def test_the_words_of_an_answer_stand_in_the_document_that_answers(
    register, dossier, demand, response
):
    elsewhere = make_statement(register, make_document(register, dossier))
    with pytest.raises(AnswerElsewhereError, match="Letter of the cabinet"):
        answer_demand(register, NewAnswer(demand, response, elsewhere, AnswerState.MET), who=WHO)


def test_a_document_does_not_answer_its_own_demand(register, dossier):
    ultimatum, (demand, *_) = make_ultimatum(register, dossier)
    with pytest.raises(AnswerInSameDocumentError, match="Letter of the union"):
        make_answer(register, demand, ultimatum, TOLL)


def test_a_demand_is_answered_in_its_own_dossier(register, demand):
    elsewhere = make_response(register, make_dossier(register, "Other talks"))
    with pytest.raises(OtherDossierError):
        make_answer(register, demand, elsewhere)


def test_what_was_taken_back_is_neither_demand_nor_answer(register, dossier, response):
    _, (demand, other, _) = make_ultimatum(register, dossier)
    said = make_statement(register, response, STOPPED)
    take_back_statement(register, said, who=WHO)
    with pytest.raises(StatementMissingError):
        answer_demand(register, NewAnswer(demand, response, said, AnswerState.MET), who=WHO)
    statement = register.value("SELECT statement_id FROM demand WHERE id = ?", other)
    take_back_statement(register, statement, who=WHO)
    with pytest.raises(DemandMissingError):
        make_answer(register, other, response)


def test_a_withdrawn_answer_leaves_silence(register, dossier, demand, response):
    answer, _ = make_answer(register, demand, response)
    withdraw_answer(register, answer, who=WHO)
    assert set(states(register, dossier)) == {AnswerState.NOT_ANSWERED}
    undo(register, WHO)
    assert states(register, dossier)[0] is AnswerState.MET


def test_an_answer_that_is_not_there_cannot_be_withdrawn(register):
    with pytest.raises(RecordMissingError):
        withdraw_answer(register, 99, who=WHO)
