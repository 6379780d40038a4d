from tests.making import WHO, make_document, make_dossier, make_statement
from tests.tracker.register.answering import make_answer, make_response, make_ultimatum
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.questions.entries.bearings import Bearing, bearings, unanswered_statements
from tracker.register.questions.papers.responses import replies_as_a_whole
from tracker.vocabulary import Relation

AGAIN = "We invite you to talk at short notice."


def asked_in(register, demand):
    return register.value("SELECT statement_id FROM demand WHERE id = ?", demand)


def test_relations_and_answers_come_together_with_the_earlier_statement_first(register, dossier):
    _, (toll, *_) = make_ultimatum(register, dossier)
    _, answer = make_answer(register, toll, make_response(register, dossier))
    letter = make_document(register, dossier)
    first, second = make_statement(register, letter), make_statement(register, letter, AGAIN)
    relate(register, NewRelation(second, Relation.SUPPLEMENTS, first), who=WHO)
    assert bearings(register, dossier) == [
        Bearing(first, second, Relation.SUPPLEMENTS),
        Bearing(asked_in(register, toll), answer, Relation.ANSWERS),
    ]
    assert bearings(register) == bearings(register, dossier)
    assert bearings(register, make_dossier(register, "Lighthouse")) == []


def test_what_was_taken_back_bears_on_nothing_and_answers_nothing(register, dossier):
    _, (toll, ferry, light) = make_ultimatum(register, dossier)
    _, answer = make_answer(register, toll, make_response(register, dossier))
    left = {asked_in(register, demand) for demand in (ferry, light)}
    assert unanswered_statements(register, dossier) == left
    take_back_statement(register, answer, who=WHO)
    assert bearings(register) == []
    assert unanswered_statements(register) == left | {asked_in(register, toll)}


def test_a_demand_taken_back_is_not_waited_for(register, dossier):
    _, (toll, *others) = make_ultimatum(register, dossier)
    take_back_statement(register, asked_in(register, toll), who=WHO)
    assert unanswered_statements(register) == {asked_in(register, each) for each in others}


def test_a_reply_as_a_whole_says_itself_what_it_answers(register, dossier):
    letter, (toll, *_) = make_ultimatum(register, dossier)
    whole = make_response(register, dossier, to=letter)
    make_answer(register, toll, make_response(register, dossier, title="Another"))
    assert replies_as_a_whole(register, dossier) == [(letter, whole)]
