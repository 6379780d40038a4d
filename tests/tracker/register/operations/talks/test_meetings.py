from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import (
    CABINET,
    UNION,
    WHO,
    make_document,
    make_dossier,
    make_statement,
    party_id,
)
from tracker.register.errors import (
    ChangedMeanwhileError,
    DaysReversedError,
    MeetingEndsEarlyError,
    MeetingMissingError,
    ZoneMissingError,
)
from tracker.register.errors.meetings import (
    AgendaNumberTwiceError,
    CalledOffError,
    MinutesElsewhereError,
    NotCalledOffError,
)
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.talks.meetings import (
    ChangedMeeting,
    NewMeeting,
    NewQuestion,
    add_question,
    call_off_meeting,
    change_meeting,
    plan_meeting,
    put_back_meeting,
    record_minutes,
    set_agenda,
)
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import AgendaItem, Term
from tracker.register.questions.people.parties import topics
from tracker.register.questions.talks.meetings import (
    called_off_between,
    meeting,
    meetings,
    next_meeting,
    why_called_off,
)
from tracker.vocabulary import Audience, TimeKind

TEN = datetime(2026, 6, 9, 10, 0, tzinfo=timezone(timedelta(hours=2)))


def plan(register, dossier, starts=TEN, **fields):
    new = NewMeeting(dossier, fields.pop("title", "Talks on the toll"), starts, **fields)
    return plan_meeting(register, new, who=WHO).ids[0]


def test_a_meeting_comes_with_its_agenda_people_and_questions(register, dossier, document):
    agenda = (
        AgendaItem(2, "Ferry", (), None),
        AgendaItem(1, "Toll", ("Bridge toll",), "Ask for the law itself."),
    )
    people = (party_id(register, UNION), party_id(register, CABINET))
    made = plan(register, dossier, agenda=agenda, participant_ids=people, place="Town hall")
    statement = make_statement(register, document)
    add_question(register, NewQuestion(made, "By when?", statement), who=WHO)
    add_question(register, NewQuestion(made, "Who pays?"), who=WHO)
    page = meeting(register, made)
    assert page.agenda == (agenda[1], agenda[0])
    assert [each.short for each in page.line.participants] == ["UV", "the cabinet"]
    assert [(each.text, each.entry) for each in page.questions] == [
        ("By when?", 1),
        ("Who pays?", None),
    ]
    assert [each.name for each in topics(register, dossier)] == ["Bridge toll"]


def test_a_meeting_is_kept_in_utc(register, dossier):
    line = meeting(register, plan(register, dossier)).line
    assert line.starts == TEN
    assert line.starts.tzinfo is UTC


def test_a_meeting_without_a_time_zone_is_refused(register, dossier):
    with pytest.raises(ZoneMissingError):
        plan(register, dossier, starts=datetime(2026, 6, 9, 10, 0))


def test_a_meeting_ends_after_it_starts(register, dossier):
    with pytest.raises(MeetingEndsEarlyError, match="Talks on the toll"):
        plan(register, dossier, ends=TEN - timedelta(minutes=1))


def test_the_next_meeting_is_the_first_from_now_on(register, dossier):
    other = make_dossier(register, "Other talks")
    plan(register, dossier, TEN + timedelta(days=7), title="second")
    plan(register, dossier, TEN, title="first")
    plan(register, other, TEN + timedelta(days=1), title="elsewhere")
    assert [each.title for each in meetings(register)] == ["first", "elsewhere", "second"]
    assert next_meeting(register, TEN).title == "first"
    assert next_meeting(register, TEN + timedelta(seconds=1)).title == "elsewhere"
    assert next_meeting(register, TEN + timedelta(seconds=1), dossier).title == "second"
    assert next_meeting(register, TEN + timedelta(days=8)) is None


def test_a_dossier_shows_its_next_meeting_by_the_registers_clock(register, dossier):
    plan(register, dossier, datetime(2020, 1, 1, tzinfo=UTC), title="long ago")
    plan(register, dossier)
    assert dossiers(register)[0].next_meeting == TEN


def test_a_meeting_that_is_not_there(register):
    with pytest.raises(MeetingMissingError):
        meeting(register, 99)
    with pytest.raises(MeetingMissingError):
        add_question(register, NewQuestion(99, "Anyone?"), who=WHO)


def test_deadlines_set_by_hand_come_with_the_nearest_last_day_first(register, dossier):
    party = party_id(register, CABINET)
    terms = {
        "vague": Term("soon", TimeKind.VAGUE, ask_again=date(2026, 7, 1)),
        "late": Term("1 May", TimeKind.EXACT, date(2027, 5, 1), date(2027, 5, 1)),
        "early": Term("1 March", TimeKind.EXACT, latest=date(2027, 3, 1)),
    }
    for subject, term in terms.items():
        set_deadline(register, NewDeadline(dossier, subject, party, term), who=WHO)
    found = deadlines(register, dossier)
    assert [each.subject for each in found] == ["early", "late", "vague"]
    assert {each.subject: each.term for each in found} == terms
    assert [each.entry for each in found] == [None, None, None]


def test_a_deadline_keeps_the_rules_of_terms(register, dossier):
    reversed_days = Term("in May", TimeKind.EXACT, date(2027, 5, 31), date(2027, 5, 1))
    with pytest.raises(DaysReversedError):
        set_deadline(register, NewDeadline(dossier, "May", None, reversed_days), who=WHO)
    assert deadlines(register) == []


def test_a_meeting_is_changed_as_a_whole(register, dossier):
    made = plan(register, dossier, place="Town hall")
    later = TEN + timedelta(days=1)
    new = ChangedMeeting("Talks on fares", later, later + timedelta(hours=1), None, Audience.TEAM)
    change_meeting(register, made, new, who=WHO)
    line = meeting(register, made).line
    assert (line.title, line.starts, line.ends, line.place, line.audience) == (
        "Talks on fares",
        later,
        later + timedelta(hours=1),
        None,
        Audience.TEAM,
    )


def test_a_changed_meeting_ends_after_it_starts(register, dossier):
    made = plan(register, dossier)
    with pytest.raises(MeetingEndsEarlyError):
        early = ChangedMeeting("Talks", TEN, TEN - timedelta(minutes=1))
        change_meeting(register, made, early, who=WHO)
    with pytest.raises(MeetingMissingError):
        change_meeting(register, 99, ChangedMeeting("Talks", TEN), who=WHO)


def test_a_meeting_somebody_else_changed_is_not_overwritten(register, dossier):
    made = plan(register, dossier)
    seen = meeting(register, made).line.version
    change_meeting(register, made, ChangedMeeting("One", TEN, version=seen), who=WHO)
    with pytest.raises(ChangedMeanwhileError):
        change_meeting(register, made, ChangedMeeting("Other", TEN, version=seen), who=WHO)


def test_a_meeting_called_off_is_not_the_next_one(register, dossier):
    first, second = plan(register, dossier), plan(register, dossier, TEN + timedelta(days=1))
    call_off_meeting(register, first, who=WHO)
    assert meeting(register, first).line.called_off
    assert next_meeting(register, TEN).id == second
    assert dossiers(register)[0].next_meeting == TEN + timedelta(days=1)
    put_back_meeting(register, first, who=WHO)
    assert next_meeting(register, TEN).id == first


def test_calling_off_and_putting_back_happen_once(register, dossier):
    made = plan(register, dossier)
    with pytest.raises(NotCalledOffError, match="Talks on the toll"):
        put_back_meeting(register, made, who=WHO)
    call_off_meeting(register, made, who=WHO)
    with pytest.raises(CalledOffError, match="Talks on the toll"):
        call_off_meeting(register, made, who=WHO)
    with pytest.raises(MeetingMissingError):
        call_off_meeting(register, 99, who=WHO)


def test_the_minutes_are_a_paper_of_the_same_dossier(register, dossier, document):
    made = plan(register, dossier)
    record_minutes(register, made, document, who=WHO)
    assert meeting(register, made).line.minutes_id == document
    elsewhere = make_document(register, make_dossier(register, "Other talks"))
    with pytest.raises(MinutesElsewhereError):
        record_minutes(register, made, elsewhere, who=WHO)
    record_minutes(register, made, None, who=WHO)
    assert meeting(register, made).line.minutes_id is None


def test_a_point_of_the_agenda_keeps_its_identity_by_its_number(register, dossier):
    before = (AgendaItem(1, "Toll", ("Toll",), None), AgendaItem(2, "Ferry", ("Ferry",), None))
    made = plan(register, dossier, agenda=before)
    ids = dict(register.rows("SELECT number, id FROM agenda_item"))
    after = (
        AgendaItem(2, "Ferry fares", ("Fares", "Ferry"), "Ask for the table."),
        AgendaItem(3, "Any other business", (), None),
    )
    set_agenda(register, made, after, who=WHO)
    page = meeting(register, made)
    assert [(each.number, each.title, each.line_to_take) for each in page.agenda] == [
        (2, "Ferry fares", "Ask for the table."),
        (3, "Any other business", None),
    ]
    assert set(page.agenda[0].topics) == {"Ferry", "Fares"}
    assert dict(register.rows("SELECT number, id FROM agenda_item"))[2] == ids[2]
    set_agenda(register, made, (), who=WHO)
    assert meeting(register, made).agenda == ()


def test_two_points_of_one_number_are_refused(register, dossier):
    twice = (AgendaItem(1, "Toll", (), None), AgendaItem(1, "Ferry", (), None))
    with pytest.raises(AgendaNumberTwiceError, match="Point 1"):
        plan(register, dossier, agenda=twice)
    with pytest.raises(AgendaNumberTwiceError):
        set_agenda(register, plan(register, dossier), twice, who=WHO)


def test_the_reason_why_a_meeting_was_last_called_off_is_told(register, dossier):
    made = plan(register, dossier)
    assert why_called_off(register, made) is None
    call_off_meeting(register, made, who=WHO, why="The hall was taken.")
    put_back_meeting(register, made, who=WHO)
    call_off_meeting(register, made, who=WHO, why="The minister is ill.")
    assert why_called_off(register, made) == "The minister is ill."


def test_those_called_off_are_told_from_a_moment_to_another(register, dossier):
    days = [plan(register, dossier, TEN + timedelta(days=day), title=str(day)) for day in range(4)]
    for made in days[:3]:
        call_off_meeting(register, made, who=WHO)
    begin, end = TEN + timedelta(days=1), TEN + timedelta(days=2)
    assert [each.title for each in called_off_between(register, begin, end)] == ["1"]
    assert [each.title for each in called_off_between(register, begin, None)] == ["1", "2"]
    other = make_dossier(register, "Other talks")
    assert called_off_between(register, begin, None, other) == []
