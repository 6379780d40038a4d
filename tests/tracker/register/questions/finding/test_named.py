"""What is called what somebody typed comes before all that only speaks of it."""

from datetime import UTC, date, datetime

import pytest

from tests.making import UNION, WHO, make_document, make_statement, party_id
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.finding.find import find, find_more
from tracker.reports import Findable
from tracker.search.query import read_query

TEXT = """\
The Union of Veldland asks for an answer on the toll before talk 6.

Anna Brug of the Union of Veldland wrote this answer on the toll and the ferry."""


@pytest.fixture
def talks(register, dossier):
    """Letters of three years that speak of a party, a meeting, a letter and a person."""
    make_document(register, dossier, "No toll.", title="Answer on the toll", dated=date(2024, 1, 1))
    for year in range(2025, 2031):
        made = make_document(
            register, dossier, f"{TEXT} {year}", title=f"Letter {year}", dated=date(year, 1, 1)
        )
        make_statement(register, made, TEXT.partition("\n")[0])
    for number in (6, 60):
        starts = datetime(2024, 6, 5, number % 24, tzinfo=UTC)
        plan_meeting(register, NewMeeting(dossier, f"Talk {number}", starts), who=WHO)
    add_person(register, NewPerson("Anna Brug", ()), who=WHO)
    party_id(register, UNION)
    return register


def first(register, typed):
    group = find(register, read_query(typed)).groups[0]
    return group.kind, group.hits[0].title.text


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("union of veldland", Findable.PARTY, "Union of Veldland"),
        ("UV", Findable.PARTY, "Union of Veldland"),
        ("the union", Findable.PARTY, "Union of Veldland"),
        ("brug", Findable.PERSON, "Anna Brug"),
        ("talk 6", Findable.MEETING, "Talk 6"),
        ("answer on the toll", Findable.DOCUMENT, "Answer on the toll"),
    ],
)
def test_what_is_called_so_comes_first(talks, typed, kind, title):
    assert first(talks, typed) == (kind, title)


def test_a_name_that_is_still_being_typed_is_known(talks):
    (group, *_) = find(talks, read_query("union of vel", still_typing=True)).groups
    assert group.kind is Findable.PARTY


def test_words_that_name_nothing_leave_the_kinds_in_their_order(talks):
    groups = find(talks, read_query("toll")).groups
    assert [group.kind for group in groups] == [Findable.STATEMENT, Findable.DOCUMENT]
    assert groups[1].hits[0].title.text == "Letter 2030"


def test_all_of_a_kind_goes_by_its_days_alone(talks):
    hits = find_more(talks, read_query("answer on the toll"), Findable.DOCUMENT, limit=60)
    assert [hit.day.year for hit in hits] == [2030, 2029, 2028, 2027, 2026, 2025, 2024]
