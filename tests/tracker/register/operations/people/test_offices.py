import pytest

from tests.making import CABINET, UNION, WHO, party_id
from tests.making_people import MAY_DAY, make_office
from tracker.register.errors import FieldEmptyError, RecordMissingError
from tracker.register.errors.people import OfficeExistsError
from tracker.register.operations.people.offices import (
    NewOffice,
    OfficeNames,
    add_office,
    change_office,
)
from tracker.register.questions.people.offices import offices


def names(register, party=None):
    return [(each.party.short, each.name) for each in offices(register, MAY_DAY, party)]


def test_offices_are_listed_by_party_and_name(register):
    make_office(register, "chair")
    make_office(register, "minister of ferries", CABINET)
    make_office(register, "bargainer")
    assert names(register) == [
        ("the cabinet", "minister of ferries"),
        ("UV", "bargainer"),
        ("UV", "chair"),
    ]
    assert names(register, party_id(register, UNION)) == [("UV", "bargainer"), ("UV", "chair")]


def test_a_party_has_one_office_of_a_name(register):
    make_office(register, "chair")
    make_office(register, "chair", CABINET)
    with pytest.raises(OfficeExistsError, match="Union of Veldland has an office chair"):
        make_office(register, " Chair")
    assert len(names(register)) == 2


def test_an_office_called_otherwise_stays_the_same_office(register):
    office = make_office(register, "chair")
    change_office(register, office, OfficeNames("president", ("chair",)), who=WHO)
    (line,) = offices(register, MAY_DAY)
    assert (line.id, line.name, line.other_names) == (office, "president", ("chair",))
    change_office(register, office, OfficeNames("President"), who=WHO)
    assert names(register) == [("UV", "President")]


def test_an_office_is_not_called_as_another_of_its_party(register):
    make_office(register, "chair")
    second = make_office(register, "bargainer")
    with pytest.raises(OfficeExistsError):
        change_office(register, second, OfficeNames("CHAIR"), who=WHO)


def test_an_office_needs_a_name_and_a_party(register):
    office = make_office(register)
    with pytest.raises(FieldEmptyError):
        change_office(register, office, OfficeNames(" "), who=WHO)
    with pytest.raises(RecordMissingError):
        add_office(register, NewOffice(99, "chair"), who=WHO)
    with pytest.raises(RecordMissingError):
        change_office(register, 99, OfficeNames("chair"), who=WHO)
