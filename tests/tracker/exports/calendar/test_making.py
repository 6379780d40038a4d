"""The calendar file, read back by two libraries: days, moments, alarms, and notes without a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject

from tests.making import CABINET, WHO, make_document, make_statement, party_id
from tests.tracker.exports.planting import (
    NOW,
    OPEN,
    OPEN_CAVEAT,
    ZEBRA,
    marker,
    plant,
    request_for,
)
from tracker.exports.calendar.making import write_calendar
from tracker.exports.request import ExportRequest
from tracker.exports.scanning import texts_in_file
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.register.operations.talks.meetings import NewMeeting, call_off_meeting, plan_meeting
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Audience, TimeKind
from tracker.words import LANGUAGES, words_in

INSIDE = (Audience.NOTE, Audience.TEAM, Audience.ORGANISATION)
OUTSIDE = (Audience.SHARED, Audience.PUBLIC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAY = date(2026, 7, 1)


def made(register, dossier, audience=Audience.ORGANISATION, language="en") -> bytes:
    return write_calendar(register, request_for(dossier, audience), words_in(language))


def read(content: bytes) -> icalendar.Calendar:
    return icalendar.Calendar.from_ical(content)


def events(content: bytes) -> dict[str, icalendar.Event]:
    return {str(each["SUMMARY"]): each for each in read(content).walk("VEVENT")}


def due(register, dossier, term: Term, subject: str = "the costing") -> int:
    party = party_id(register, CABINET)
    return set_deadline(register, NewDeadline(dossier, subject, party, term), who=WHO).ids[0]


def on(day: date, **fields) -> Term:
    return Term("by 1 July", TimeKind.EXACT, None, day, **fields)


def meet(register, dossier, starts: datetime, **fields) -> int:
    new = {"ends": None, "place": None, "participant_ids": (), "agenda": ()}
    meeting = NewMeeting(dossier_id=dossier, title="Talks", starts=starts, **{**new, **fields})
    return plan_meeting(register, meeting, who=WHO).ids[0]


def test_a_term_with_a_day_lasts_that_day_and_reminds_the_morning_before(register, dossier):
    due(register, dossier, on(DAY))
    event = events(made(register, dossier))["Cabinet of Veldland: the costing"]
    assert event.decoded("DTSTART") == DAY
    assert event.decoded("DTEND") == DAY + timedelta(days=1)
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=-15)
    assert str(alarm["ACTION"]) == "DISPLAY"


@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 25)])
def test_a_term_to_the_hour_is_at_that_hour_on_both_sides_of_summer_time(register, dossier, day):
    moment = datetime.combine(day, datetime.min.time().replace(hour=10), AMSTERDAM)
    due(register, dossier, on(day, moment=moment.astimezone(UTC)))
    content = made(register, dossier)
    (event,) = read(content).walk("VEVENT")
    assert event.decoded("DTSTART").astimezone(AMSTERDAM) == moment
    other = vobject.readOne(content.decode())
    assert other.vevent.dtstart.value.astimezone(AMSTERDAM) == moment
    assert other.vevent.valarm.trigger.value == timedelta(hours=-1)


def test_reminders_of_ones_own_take_the_place_of_the_usual_one(register, dossier):
    term = due(register, dossier, on(DAY))
    at = datetime(2026, 6, 24, 7, 0, tzinfo=UTC)
    add_reminder(register, NewReminder(term, at, "ring them"), who=WHO)
    content = made(register, dossier)
    (alarm,) = read(content).walk("VALARM")
    assert alarm.decoded("TRIGGER") == at
    assert vobject.readOne(content.decode()).vevent.valarm.trigger.value == at


def test_time_words_without_a_day_are_a_note_and_get_no_day(register, dossier):
    plant(register, dossier, Audience.NOTE)
    for audience in (Audience.ORGANISATION, Audience.PUBLIC):
        calendar = read(made(register, dossier, audience))
        (note,) = calendar.walk("VJOURNAL")
        assert "DTSTART" not in note
        assert "DUE" not in note
        assert "“shortly”" in note["DESCRIPTION"]
        assert "These words name no day." in note["DESCRIPTION"]
    days = [event.decoded("DTSTART") for event in read(made(register, dossier)).walk("VEVENT")]
    assert days == [date(2026, 6, 20)]  # the day to ask again, and not the assumed one


def test_words_never_stand_without_their_caveat(register, dossier):
    plant(register, dossier, Audience.NOTE)
    for audience in Audience:
        calendar = read(made(register, dossier, audience))
        found = [each for each in calendar.walk() if "SUMMARY" in each]
        of_it = [each for each in found if OPEN in each["DESCRIPTION"]]
        assert of_it
        for each in of_it:
            assert f"Caveat: {OPEN_CAVEAT}" in each["SUMMARY"]
            assert f"Caveat: {OPEN_CAVEAT}" in each["DESCRIPTION"]
            assert "Entry 001: Cabinet of Veldland, Open answer" in each["DESCRIPTION"]


@pytest.mark.parametrize("audience", OUTSIDE)
@pytest.mark.parametrize("level", INSIDE)
def test_no_marker_of_a_level_above_stands_anywhere(register, dossier, audience, level):
    plant(register, dossier, level)
    content = made(register, dossier, audience)
    assert ZEBRA.encode() not in content
    assert ZEBRA not in "\n".join(texts_in_file(content, ".ics")).casefold()
    assert {str(each["CLASS"]) for each in read(content).walk() if "CLASS" in each} == {"PUBLIC"}


def test_the_own_house_finds_what_a_calendar_has_a_place_for(register, dossier):
    plant(register, dossier, Audience.ORGANISATION)
    found = "\n".join(texts_in_file(made(register, dossier), ".ics"))
    places = ("words", "caveat", "time words", "due", "assumption", "working", "meeting", "place")
    assert [place for place in places if marker(place) not in found] == []


def test_a_meeting_has_its_time_and_place_and_one_called_off_says_so(register, dossier):
    starts = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
    ends = starts + timedelta(hours=2)
    id_ = meet(register, dossier, starts, ends=ends, place="Quay house; 2nd")
    event = events(made(register, dossier))["Talks"]
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (starts, ends)
    assert str(event["LOCATION"]) == "Quay house; 2nd"
    assert "STATUS" not in event
    call_off_meeting(register, id_, who=WHO, why="No room.")
    later = events(made(register, dossier))["Talks"]
    assert str(later["STATUS"]) == "CANCELLED"
    assert later.walk("VALARM") == []
    assert later["UID"] == event["UID"]
    assert later["SEQUENCE"] > event["SEQUENCE"]


def test_an_item_keeps_its_name_and_counts_up_when_it_is_moved(register, dossier):
    document = make_document(register, dossier, "The costing comes by 8 July.")
    term = due(register, dossier, on(DAY))
    (before,) = read(made(register, dossier)).walk("VEVENT")
    later = Term("by 8 July", TimeKind.EXACT, None, date(2026, 7, 8))
    source = Source(document_id=document)
    move_deadline(register, MovedDeadline(term, later, date(2026, 6, 2), "Late.", source), who=WHO)
    (after,) = read(made(register, dossier)).walk("VEVENT")
    assert before["UID"] == after["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTAMP") >= before.decoded("DTSTAMP")
    assert after.decoded("DTSTART") == date(2026, 7, 8)


def test_the_same_content_gives_the_same_bytes_on_any_day(register, dossier):
    plant(register, dossier, Audience.NOTE)
    first = made(register, dossier)
    out = HandOut("calendar", "ics", Audience.TEAM, "en", dossier)
    note_hand_out(register, out, first, who=WHO)
    later = ExportRequest(dossier, Audience.ORGANISATION, NOW + timedelta(days=40))
    assert write_calendar(register, later, words_in("en")) == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_is_folded_and_can_be_read_in_every_language(register, dossier, language):
    make_statement(
        register,
        make_document(register, dossier, "Wij komen “terug”, spoedig; dit is é\n1."),
        "Wij komen “terug”, spoedig; dit is é",
        term=Term("spoedig", TimeKind.VAGUE),
    )
    content = made(register, dossier, Audience.NOTE, language)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert vobject.readOne(content.decode()).vjournal.summary.value
