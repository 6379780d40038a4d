import pytest

from tests.making import WHO
from tests.tracker.register.answering import make_ultimatum
from tracker.register.errors.answers import (
    DemandMissingError,
    DemandNumberTakenError,
    DemandNumberTooLowError,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.demands import number_demand, set_priority
from tracker.register.questions.following.matrix import matrix
from tracker.vocabulary import DemandPriority


@pytest.fixture
def demands(register, dossier):
    return make_ultimatum(register, dossier)[1]


def numbers(register, dossier):
    return [(row.demand_id, row.number) for row in matrix(register, dossier)]


def test_demands_come_in_the_order_of_their_numbers(register, dossier, demands):
    first, second, third = demands
    number_demand(register, first, 4, who=WHO)
    assert numbers(register, dossier) == [(second, 2), (third, 3), (first, 4)]


def test_a_number_is_given_once_in_a_document(register, demands):
    with pytest.raises(DemandNumberTakenError, match="Demand 3"):
        number_demand(register, demands[0], 3, who=WHO)


def test_the_same_number_in_another_document_is_another_number(register, dossier, demands):
    _, others = make_ultimatum(register, dossier, title="Second", content=b"second")
    number_demand(register, others[0], 1, who=WHO)
    assert [number for _, number in numbers(register, dossier)] == [1, 2, 3, 1, 2, 3]


def test_the_number_of_a_demand_taken_back_is_free(register, demands):
    statement = register.value("SELECT statement_id FROM demand WHERE id = ?", demands[2])
    take_back_statement(register, statement, who=WHO)
    number_demand(register, demands[0], 3, who=WHO)
    with pytest.raises(DemandMissingError):
        number_demand(register, demands[2], 5, who=WHO)


@pytest.mark.parametrize("number", [0, -1])
def test_numbers_start_at_one(register, demands, number):
    with pytest.raises(DemandNumberTooLowError):
        number_demand(register, demands[0], number, who=WHO)


def test_a_priority_is_set_and_taken_away(register, dossier, demands):
    set_priority(register, demands[0], DemandPriority.DEAL_BREAKER, who=WHO)
    assert matrix(register, dossier)[0].priority is DemandPriority.DEAL_BREAKER
    set_priority(register, demands[0], None, who=WHO)
    assert matrix(register, dossier)[0].priority is None
