import pytest

from tests.making import CABINET, UNION, WHO, make_statement, party_id
from tests.making_people import make_office
from tracker.register.errors import (
    DocumentMissingError,
    RecordMissingError,
    StatementMissingError,
)
from tracker.register.errors.people import OfficeOfAnotherError, OfficeReasonMissingError
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.entries.readings import NewReading, change_reading
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.operations.people.speaking import send_in_office, speak_in_office
from tracker.register.questions.keeping.changes import changes
from tracker.vocabulary import Rank, Side, StatementType, Strength


@pytest.fixture
def minister(register):
    return make_office(register, "minister of ferries", CABINET)


@pytest.fixture
def statement(register, document):
    return make_statement(register, document)


@pytest.fixture(params=["statement", "document"])
def words(request, register, document, statement):
    """A statement or a document: its table, id and operation."""
    operation = {"statement": speak_in_office, "document": send_in_office}[request.param]
    return request.param, {"statement": statement, "document": document}[request.param], operation


def office_of(register, table, id_):
    return register.value(f"SELECT office_id FROM {table} WHERE id = ?", id_)


def test_words_come_to_stand_in_an_office(register, words, minister):
    table, id_, operation = words
    operation(register, id_, minister, who=WHO)
    assert office_of(register, table, id_) == minister


def test_another_office_is_kept_with_its_reason(register, words, minister):
    table, id_, operation = words
    other = make_office(register, "prime minister", CABINET)
    operation(register, id_, minister, who=WHO)
    for office, why in ((other, None), (other, "  "), (None, None)):
        with pytest.raises(OfficeReasonMissingError):
            operation(register, id_, office, who=WHO, why=why)
    assert office_of(register, table, id_) == minister
    operation(register, id_, other, who=WHO, why="Signed by another.")
    assert office_of(register, table, id_) == other
    assert changes(register, 1)[0].why == "Signed by another."


def test_the_same_office_again_asks_for_no_reason(register, words, minister):
    _, id_, operation = words
    operation(register, id_, minister, who=WHO)
    number = changes(register, 1)[0].number
    operation(register, id_, minister, who=WHO)
    assert changes(register, 1)[0].number == number


def test_words_do_not_stand_in_an_office_that_is_not_there(register, words):
    _, id_, operation = words
    with pytest.raises(RecordMissingError):
        operation(register, id_, 99, who=WHO)


def test_words_that_are_not_there_have_no_office(register, minister, statement):
    take_back_statement(register, statement, who=WHO)
    with pytest.raises(StatementMissingError):
        speak_in_office(register, statement, minister, who=WHO)
    with pytest.raises(DocumentMissingError):
        send_in_office(register, 99, minister, who=WHO)


def test_words_do_not_stand_in_an_office_of_somebody_else(register, words):
    table, id_, operation = words
    chair = make_office(register, "chair", UNION)
    with pytest.raises(OfficeOfAnotherError, match="chair is an office of UV"):
        operation(register, id_, chair, who=WHO)
    assert office_of(register, table, id_) is None


def test_a_ministry_speaks_in_an_office_of_its_cabinet(register, dossier, document, minister):
    new = NewParty("Ministry of Ferries", "MF", Side.GOVERNMENT)
    ministry = add_party(register, new, who=WHO).ids[0]
    above = PartyFacts(new.name, new.short, Side.GOVERNMENT, parent_id=party_id(register, CABINET))
    change_party(register, ministry, above, who=WHO)
    statement = make_statement(register, document, actor_id=ministry, office_id=minister)
    assert office_of(register, "statement", statement) == minister


def test_words_that_somebody_else_said_leave_the_office(register, statement, minister):
    speak_in_office(register, statement, minister, who=WHO)
    reading = NewReading(
        StatementType.INTENTION, Strength.WILLING, Rank.CORE, party_id(register, UNION)
    )
    change_reading(register, statement, reading, who=WHO, why="quoted from the union")
    assert office_of(register, "statement", statement) is None
