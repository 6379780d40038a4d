from datetime import UTC, datetime

import pytest

from tests.making import CABINET, UNION, WHO, party_id
from tracker.register.errors import MeetingMissingError
from tracker.register.errors.meetings import OfficeElsewhereError
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.operations.talks.participants import leave_meeting, take_part
from tracker.register.questions.talks.meetings import meeting, participants


@pytest.fixture
def talks(register, dossier):
    new = NewMeeting(
        dossier,
        "Talks on the toll",
        datetime(2026, 6, 9, 8, 0, tzinfo=UTC),
        participant_ids=(party_id(register, CABINET),),
    )
    return plan_meeting(register, new, who=WHO).ids[0]


def make_office(register, name, party=CABINET):
    with register.change("add office", WHO) as record:
        return record.insert(
            "office", party_id=party_id(register, party), name=name, other_names=()
        )


def at_the_table(register, talks):
    return [(line.party.short, line.office) for line in participants(register, talks)]


def test_a_party_takes_part_in_an_office(register, talks):
    minister = make_office(register, "Minister of Ferries")
    take_part(register, talks, party_id(register, CABINET), minister, who=WHO)
    take_part(register, talks, party_id(register, UNION), who=WHO)
    assert at_the_table(register, talks) == [("the cabinet", "Minister of Ferries"), ("UV", None)]


def test_two_offices_of_a_party_are_two_who_take_part(register, talks):
    cabinet = party_id(register, CABINET)
    for name in ("Minister of Ferries", "Minister of Bridges"):
        take_part(register, talks, cabinet, make_office(register, name), who=WHO)
    assert len(at_the_table(register, talks)) == 2
    assert [each.short for each in meeting(register, talks).line.participants] == ["the cabinet"]


def test_taking_part_twice_changes_nothing(register, talks):
    cabinet = party_id(register, CABINET)
    assert take_part(register, talks, cabinet, who=WHO).kinds == frozenset()


def test_an_office_of_another_party_is_refused(register, talks):
    minister = make_office(register, "Minister of Ferries")
    with pytest.raises(OfficeElsewhereError, match="Minister of Ferries is not an office of Union"):
        take_part(register, talks, party_id(register, UNION), minister, who=WHO)


def test_whoever_leaves_takes_part_no_more(register, talks):
    cabinet = party_id(register, CABINET)
    leave_meeting(register, talks, cabinet, who=WHO)
    assert at_the_table(register, talks) == []
    assert leave_meeting(register, talks, cabinet, who=WHO).kinds == frozenset()
    with pytest.raises(MeetingMissingError):
        leave_meeting(register, 99, cabinet, who=WHO)
