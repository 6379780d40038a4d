import pytest

from tests.making import WHO
from tests.making_people import BEFORE_MAY, FROM_MAY, make_holder, make_office, make_person
from tracker.register.errors import ChangedMeanwhileError, FieldEmptyError, RecordMissingError
from tracker.register.errors.people import HeldByNamesakeError
from tracker.register.operations.people.people import (
    NewPerson,
    PersonNames,
    add_person,
    rename_person,
)
from tracker.register.questions.people.offices import office_history
from tracker.register.questions.people.people import people


def names(register):
    return [(each.name, each.other_names) for each in people(register)]


def test_a_person_is_kept_with_all_names(register):
    (made,) = add_person(register, NewPerson(" Ada Veer ", ("Mrs Veer",)), who=WHO).ids
    (line,) = people(register)
    assert (line.id, line.name, line.other_names) == (made, "Ada Veer", ("Mrs Veer",))


def test_persons_may_share_a_name(register):
    make_person(register, "Ada Veer")
    make_person(register, "Ada Veer")
    assert names(register) == [("Ada Veer", ())] * 2


def test_a_person_needs_a_name(register):
    person = make_person(register)
    with pytest.raises(FieldEmptyError, match="name"):
        add_person(register, NewPerson("  "), who=WHO)
    with pytest.raises(FieldEmptyError, match="name"):
        rename_person(register, person, PersonNames(""), who=WHO)
    assert names(register) == [("Ada Veer", ())]


def test_a_person_who_takes_another_name_stays_the_holder(register):
    office = make_office(register)
    make_holder(register, office, "Ada Veer")
    rename_person(register, 1, PersonNames("Ada Dijk", ("Ada Veer",)), who=WHO)
    assert names(register) == [("Ada Dijk", ("Ada Veer",))]
    assert [each.person for each in office_history(register, office)] == ["Ada Dijk"]


def test_two_holders_at_the_same_time_are_not_given_one_name(register):
    office = make_office(register)
    make_holder(register, office, "Ada Veer")
    make_holder(register, office, "Bram Kust", acting=True)
    with pytest.raises(HeldByNamesakeError, match="chair has a holder Ada Veer"):
        rename_person(register, 2, PersonNames("ada veer"), who=WHO)
    assert [each.person for each in office_history(register, office)] == ["Ada Veer", "Bram Kust"]


def test_holders_one_after_the_other_may_share_a_name(register):
    office = make_office(register)
    make_holder(register, office, "Ada Veer", BEFORE_MAY)
    make_holder(register, office, "Bram Kust", FROM_MAY)
    rename_person(register, 2, PersonNames("Ada Veer"), who=WHO)
    assert [each.person for each in office_history(register, office)] == ["Ada Veer"] * 2


def test_names_seen_before_somebody_else_changed_them_are_not_written_over(register):
    person = make_person(register)
    rename_person(register, person, PersonNames("Ada Dijk", version=1), who=WHO)
    with pytest.raises(ChangedMeanwhileError):
        rename_person(register, person, PersonNames("Ada Meer", version=1), who=WHO)
    assert names(register) == [("Ada Dijk", ())]


def test_a_person_who_is_not_there_is_not_renamed(register):
    with pytest.raises(RecordMissingError):
        rename_person(register, 99, PersonNames("Ada"), who=WHO)
