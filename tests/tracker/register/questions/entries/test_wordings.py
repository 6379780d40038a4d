from datetime import date

import pytest

from tests.making import LETTER_TEXT, WHO, make_document, make_statement, place_of
from tests.tracker.register.speaking import speak
from tracker.register.errors import StatementMissingError
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.questions.entries.wordings import wording_chain
from tracker.reports import Movement, WordFate
from tracker.vocabulary import Relation, Strength

STOP, FERRY, INVITATION, REPORT = LETTER_TEXT.split("\n\n")
SOFTER = "For now the cabinet stops the plan for the bridge toll."


@pytest.fixture
def chain(register, dossier, document):
    """An undertaking in three wordings: firm, hedged in a later letter, plain when spoken."""
    first = make_statement(register, document, STOP, strength=Strength.FIRM)
    letter = make_document(register, dossier, SOFTER, title="Second", dated=date(2026, 6, 1))
    softer = make_statement(
        register,
        letter,
        SOFTER,
        strength=Strength.HEDGED,
        caveat=place_of(register, letter, "For now"),
    )
    spoken = speak(register, dossier)
    relate(register, NewRelation(softer, Relation.AMENDS, first), who=WHO)
    relate(register, NewRelation(spoken, Relation.RESTATES, softer), who=WHO)
    return [first, softer, spoken]


def ids(register, statement_id):
    return [wording.statement.id for wording in wording_chain(register, statement_id)]


def test_the_same_chain_comes_from_each_of_its_wordings(register, chain):
    for each in chain:
        assert ids(register, each) == chain


def test_each_wording_is_held_against_the_one_before(register, chain):
    first, softer, spoken = wording_chain(register, chain[1])
    assert (first.compared, first.movement) == (None, None)
    assert (softer.movement, spoken.movement) == (Movement.SOFTENED, Movement.HARDENED)
    assert softer.statement.caveat == "For now"
    added = [part.words for part in softer.compared if part.fate is WordFate.ADDED]
    removed = [part.words for part in softer.compared if part.fate is WordFate.REMOVED]
    assert (removed, added) == (["The"], ["For now the"])


def test_two_that_are_restated_together_do_not_become_one(register, document):
    toll = make_statement(register, document, STOP)
    ferry = make_statement(register, document, FERRY)
    both = make_statement(register, document, REPORT)
    for each in (toll, ferry):
        relate(register, NewRelation(both, Relation.RESTATES, each), who=WHO)
    assert ids(register, toll) == [toll, both]
    assert ids(register, ferry) == [ferry, both]
    assert ids(register, both) == [toll, ferry, both]


def test_other_relations_make_no_other_wording(register, chain, document):
    limit = make_statement(register, document, INVITATION)
    relate(register, NewRelation(limit, Relation.LIMITS, chain[0]), who=WHO)
    assert ids(register, limit) == [limit]
    assert limit not in ids(register, chain[0])


def test_a_wording_taken_back_is_in_no_chain(register, chain):
    take_back_statement(register, chain[1], who=WHO)
    assert ids(register, chain[0]) == [chain[0]]
    with pytest.raises(StatementMissingError):
        wording_chain(register, chain[1])
