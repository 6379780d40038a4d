"""Searches are kept under a name, for everybody, with their history."""

import pytest

from tests.making import WHO
from tracker.register.errors import FieldEmptyError, RecordMissingError
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.keeping.views import KeptView, keep_view, remove_view, rename_view
from tracker.register.questions.finding.views import saved_views


def keep(register, name="Vague promises", asked="type:commitment shortly"):
    return keep_view(register, KeptView(name, asked), who=WHO).ids[0]


def told(register):
    return [(line.name, line.asked) for line in saved_views(register)]


def test_views_are_listed_by_name(register):
    keep(register, "Toll", "toll")
    keep(register, "Ferry", "ferry")
    assert told(register) == [("Ferry", "ferry"), ("Toll", "toll")]


def test_a_view_of_the_same_name_takes_the_place_of_the_other(register):
    assert keep(register) == keep(register, asked="soon")
    assert told(register) == [("Vague promises", "soon")]
    undo(register, WHO)
    assert told(register) == [("Vague promises", "type:commitment shortly")]


def test_a_view_is_removed_and_brought_back(register):
    remove_view(register, keep(register), who=WHO)
    assert told(register) == []
    undo(register, WHO)
    assert told(register) == [("Vague promises", "type:commitment shortly")]


def test_a_view_is_renamed_and_called_as_before_after_undo(register):
    rename_view(register, keep(register), "Soft promises", who=WHO)
    assert told(register) == [("Soft promises", "type:commitment shortly")]
    undo(register, WHO)
    assert told(register) == [("Vague promises", "type:commitment shortly")]


def test_renamed_it_takes_the_place_of_one_that_is_called_so(register):
    keep(register, "Toll", "toll")
    rename_view(register, keep(register, "Ferry", "ferry"), "Toll", who=WHO)
    assert told(register) == [("Toll", "ferry")]
    undo(register, WHO)
    assert told(register) == [("Ferry", "ferry"), ("Toll", "toll")]


def test_a_view_keeps_a_name(register):
    with pytest.raises(FieldEmptyError):
        rename_view(register, keep(register), " ", who=WHO)
    with pytest.raises(RecordMissingError):
        rename_view(register, 70, "Toll", who=WHO)


@pytest.mark.parametrize(("name", "asked"), [(" ", "toll"), ("Toll", " ")])
def test_a_view_has_a_name_and_asks_something(register, name, asked):
    with pytest.raises(FieldEmptyError):
        keep(register, name, asked)


def test_what_is_not_there_is_not_removed(register):
    with pytest.raises(RecordMissingError):
        remove_view(register, 7, who=WHO)
