import pytest

from tests.making import LETTER_TEXT, WHO, make_statement, place_of
from tracker.register.checking import check
from tracker.register.errors import EmptyPassageError, PassageOutsideError, StatementMissingError
from tracker.register.errors.entries import ProvisoMarkedError, ProvisoMissingError
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso, remove_proviso
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import statement
from tracker.vocabulary import Proviso

UNLESS = "unless the council asks for it"


@pytest.fixture
def made(register, document):
    return make_statement(register, document)


@pytest.fixture
def place(register, document):
    return place_of(register, document, UNLESS)


def mark(register, made, place, kind=Proviso.CONDITION):
    return mark_proviso(register, NewProviso(made, kind, place), who=WHO).ids[0]


def test_limiting_words_travel_with_the_statement(register, made, place):
    mark(register, made, place)
    mark(register, made, (0, 11), Proviso.SCOPE)
    assert statement(register, made).provisos == (
        (Proviso.SCOPE, "The cabinet"),
        (Proviso.CONDITION, UNLESS),
    )
    [scope, condition] = entry_page(register, made).provisos
    assert (scope.place, condition.place) == ((0, 11), place)


@pytest.mark.parametrize(
    ("wrong", "error"),
    [((0, len(LETTER_TEXT) + 1), PassageOutsideError), ((47, 49), EmptyPassageError)],
)
def test_they_are_words_of_the_text(register, made, wrong, error):
    with pytest.raises(error):
        mark(register, made, wrong)


def test_the_same_words_are_marked_once_as_each_kind(register, made, place):
    mark(register, made, place)
    with pytest.raises(ProvisoMarkedError):
        mark(register, made, place)
    mark(register, made, place, Proviso.RESERVATION)
    assert len(statement(register, made).provisos) == 2


def test_a_mark_is_taken_away_and_comes_back_with_undo(register, made, place):
    marked = mark(register, made, place)
    remove_proviso(register, marked, who=WHO)
    assert statement(register, made).provisos == ()
    with pytest.raises(ProvisoMissingError):
        remove_proviso(register, marked, who=WHO)
    undo(register, WHO)
    assert statement(register, made).provisos == ((Proviso.CONDITION, UNLESS),)
    assert check(register) == []


def test_a_statement_that_is_not_there_is_not_limited(register, place):
    with pytest.raises(StatementMissingError):
        mark(register, 99, place)
