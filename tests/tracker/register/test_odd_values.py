"""Odd values at every door: one sentence comes back, and nothing half written."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import WHO, make_document, make_letter, make_statement, new_statement, place_of
from tracker.frozen import replace
from tracker.register.checking import check
from tracker.register.errors import RefusedError
from tracker.register.knowledge import as_it_stood
from tracker.register.operations.dossiers.dossiers import (
    NewDossier,
    NewTopic,
    add_topic,
    start_dossier,
)
from tracker.register.operations.entries.oral import NewOralStatement, record_oral_statement
from tracker.register.operations.entries.statements import (
    NewReading,
    change_reading,
    record_statement,
    take_back_statement,
)
from tracker.register.operations.following.demands import number_demand
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.papers.rereading import reread_document
from tracker.register.operations.people.people import NewPerson, add_person
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.lines import Term
from tracker.register.rules.following.ultimatums import time_left
from tracker.vocabulary import Rank, StatementType, Strength, TimeKind

HALF, NUL = "a \ud800 b", "a \0 b"
UNSEEN = "\u200b \u202e\u2066\x07"
TOO_LARGE = 2**63
EAST, WEST = timezone(timedelta(hours=2)), timezone(timedelta(hours=-2))
BEFORE_ALL, AFTER_ALL = datetime.min.replace(tzinfo=EAST), datetime.max.replace(tzinfo=WEST)


@pytest.fixture
def refused(register, dossier):
    """Call it with an operation: it must be refused, and leave everything as it was."""

    def state():
        tables = ("change", "stored_file", "stored_letter", "topic")
        return [register.value(f"SELECT count(*) FROM {table}") for table in tables]

    def call(operation, *arguments, **named):
        before = state()
        with pytest.raises(RefusedError):
            operation(register, *arguments, who=WHO, **named)
        assert state() == before
        assert check(register) == []

    return call


def spoken(dossier, **fields):
    new = NewOralStatement(
        dossier,
        speaker="A. Speaker",
        heard_by=("B. Hearer",),
        said=datetime(2026, 5, 1, 12, tzinfo=UTC),
        words="The toll is off.",
        type=StatementType.COMMITMENT,
        strength=Strength.PLAIN,
        rank=Rank.CORE,
    )
    return replace(new, **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"words": HALF},
        {"words": NUL},
        {"words": "  "},
        {"words": UNSEEN},
        {"speaker": UNSEEN},
        {"heard_by": (UNSEEN,)},
        {"speaker": HALF},
        {"speaker": NUL},
        {"heard_by": (NUL,)},
        {"title": HALF},
        {"topics": ("toll", HALF)},
        {"topics": ("toll", " ")},
        {"said": BEFORE_ALL},
        {"said": AFTER_ALL},
        {"said": datetime(2026, 5, 1)},
        {"dossier_id": 99},
        {"dossier_id": TOO_LARGE},
        {"dossier_id": -1},
        {"actor_id": TOO_LARGE},
        {"office_id": TOO_LARGE},
        {"part": (0, TOO_LARGE)},
        {"part": (-1, 3)},
        {"part": (3, 1)},
        {"caveat": (0, 0)},
    ],
    ids=ascii,
)
def test_spoken_words_with_an_odd_value_are_refused_in_a_sentence(refused, dossier, fields):
    refused(record_oral_statement, spoken(dossier, **fields))


@pytest.mark.parametrize("text", [HALF, NUL], ids=ascii)
def test_a_letter_that_no_database_can_keep_is_refused(register, refused, dossier, text):
    document = make_document(register, dossier)
    letter = make_letter(text)
    refused(lambda register, who: make_document(register, dossier, letter=letter, content=b"x"))
    refused(reread_document, document, letter, why="read anew")


@pytest.mark.parametrize("number", [0, -1, TOO_LARGE])
def test_a_number_that_cannot_be_is_refused(register, refused, document, number):
    make_statement(register, document, type=StatementType.DEMAND)
    refused(number_demand, register.value("SELECT id FROM demand"), number)


@pytest.mark.parametrize("id_", [0, -1, 99, TOO_LARGE, -TOO_LARGE - 1])
def test_what_is_not_there_is_refused_in_a_sentence(refused, id_):
    refused(take_back_statement, id_)
    refused(add_topic, NewTopic(id_, "Toll"))
    refused(add_reminder, NewReminder(id_, datetime(2026, 5, 1, tzinfo=UTC)))


@pytest.mark.parametrize("text", ["", " \n\t ", UNSEEN, HALF, NUL], ids=ascii)
def test_a_name_that_cannot_be_is_refused(refused, text):
    refused(start_dossier, NewDossier(text))
    refused(add_person, NewPerson(text))


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        (datetime(2026, 5, 1, 9), datetime(2026, 5, 1, 10, tzinfo=UTC)),
        (datetime(2026, 5, 1, 9, tzinfo=UTC), datetime(2026, 5, 1, 10)),
        (datetime(2026, 5, 1, 9, tzinfo=UTC), datetime(2026, 5, 1, 8, tzinfo=UTC)),
        (BEFORE_ALL, None),
        (AFTER_ALL, None),
    ],
    ids=str,
)
def test_a_meeting_at_a_moment_that_cannot_be_is_refused(refused, dossier, starts, ends):
    refused(plan_meeting, NewMeeting(dossier, "Talks", starts, ends))


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_day_of_the_calendar_are_days(register, dossier, day):
    make_document(register, dossier, dated=day)
    assert check(register) == []


def test_a_very_long_text_and_turned_writing_are_kept_as_they_are(register, dossier):
    text = "The toll is off. \u202e\u2066abc\u2069 \x07\x1b " + "x" * 200_000
    document = make_document(register, dossier, text)
    new = new_statement(register, document, text)
    record_statement(register, new, who=WHO)
    assert place_of(register, document, text) == (0, len(text))
    assert check(register) == []


def test_the_past_of_a_moment_outside_the_calendar_is_refused_in_a_sentence(register, dossier):
    with pytest.raises(RefusedError, match="outside the calendar"):
        changes(register, 1, since=BEFORE_ALL)
    with (
        pytest.raises(RefusedError, match="outside the calendar"),
        as_it_stood(register, AFTER_ALL),
    ):
        pass


def test_a_term_on_the_last_day_of_the_calendar_runs_until_then():
    term = Term("9999", TimeKind.EXACT, latest=date.max)
    assert time_left(term, datetime(9999, 12, 31, 12, tzinfo=UTC)) > timedelta(hours=11)
    assert time_left(term, datetime(9999, 12, 31, 12, tzinfo=WEST)) > timedelta(hours=11)
    assert time_left(term, datetime(9999, 12, 31, 12, tzinfo=EAST)) > timedelta(hours=11)


def test_a_dossier_is_kept_in_a_language_that_papers_are_made_in(refused):
    refused(start_dossier, NewDossier("Bridge", "tlh"))


def test_a_passage_of_which_nothing_can_be_seen_is_no_quotation(register, refused, dossier):
    document = make_document(register, dossier, f"Words{UNSEEN}words")
    refused(record_statement, replace(new_statement(register, document, "Words"), start=5, end=10))


def test_a_reason_of_which_nothing_can_be_seen_is_none(register, refused, document):
    made = make_statement(register, document)
    reading = NewReading(StatementType.INTENTION, Strength.PLAIN, Rank.CORE)
    refused(change_reading, made, reading, why=UNSEEN)
