"""Reminding with a real register: once, also after a restart and at two places at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.making import WHO, make_document, make_dossier, make_register, make_statement
from tracker.register import Register, open_register
from tracker.register.checking import check
from tracker.register.operations.following.assuming import Window, set_window
from tracker.register.operations.following.closing import close_commitment
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.reminders import NewReminder, add_reminder
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.reminders_today import reminders_between
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.lines import Term
from tracker.reminding import Notice, Snooze, put_off, put_off_again, remind, snooze
from tracker.vocabulary import TimeKind

HOME = ZoneInfo("Europe/Amsterdam")
END = datetime(2027, 5, 3, 17, 0, tzinfo=HOME)
MORNING = datetime(2027, 5, 3, tzinfo=HOME)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def here(wall: datetime) -> datetime:
    return wall.replace(tzinfo=HOME)


def told(register: Register, now: datetime) -> list[str]:
    return [notice.term.subject for notice in remind(register, now, here, who=WHO).notices]


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with make_register(tmp_path) as made:
        yield made


@pytest.fixture
def dossier(register: Register) -> int:
    return make_dossier(register)


@pytest.fixture
def deadline(register: Register, dossier: int) -> int:
    term = Term("Monday 3 May at 17.00", TimeKind.EXACT, moment=END)
    return set_deadline(register, NewDeadline(dossier, "Board paper", None, term), who=WHO).ids[0]


def test_a_deadline_an_hour_away_is_told_once(register: Register, deadline: int):
    assert told(register, END - HOUR - MINUTE) == []
    assert told(register, END - HOUR) == ["Board paper"]
    assert told(register, END - HOUR) == []
    assert told(register, END - MINUTE) == []


def test_a_restart_tells_nothing_again(register: Register, deadline: int):
    assert told(register, END - HOUR) == ["Board paper"]
    with open_register(register.path) as again:
        assert told(again, END - HOUR + MINUTE) == []


def test_who_starts_late_is_told_and_who_starts_after_the_end_is_not(
    register: Register, deadline: int
):
    assert told(register, END + MINUTE) == []
    assert told(register, END - MINUTE) == ["Board paper"]


def test_a_reminder_put_off_comes_back_once_at_its_moment(register: Register, deadline: int):
    (notice,) = remind(register, END - HOUR, here, who=WHO).notices
    until = put_off(Snooze.TEN_MINUTES, END - HOUR, here)
    snooze(register, notice, until, who=WHO)
    assert remind(register, END - HOUR + MINUTE, here, who=WHO).next_look == until
    assert told(register, until - MINUTE) == []
    assert told(register, until) == ["Board paper"]
    assert told(register, until + MINUTE) == []


def test_ones_own_reminder_brings_its_words(register: Register, deadline: int):
    at = END - 24 * HOUR
    add_reminder(register, NewReminder(deadline, at, "call the minister’s office"), who=WHO)
    (notice,) = remind(register, at, here, who=WHO).notices
    assert notice.words == "call the minister’s office"
    assert told(register, END - HOUR) == ["Board paper"]


def test_undo_takes_back_the_last_act_of_a_person(register: Register, deadline: int):
    assert told(register, END - HOUR) == ["Board paper"]
    undo(register, WHO)
    assert deadlines(register) == []
    assert told(register, END - HOUR + MINUTE) == []


def test_being_reminded_changes_no_register(register: Register, deadline: int):
    before = version_of(register)
    assert told(register, END - HOUR) == ["Board paper"]
    assert version_of(register) == before
    assert check(register) == []


def test_time_words_without_a_day_are_told_on_the_morning_to_ask(register: Register, dossier: int):
    document = make_document(register, dossier)
    statement = make_statement(
        register,
        document,
        "We invite you to talk at short notice.",
        term=Term("at short notice", TimeKind.VAGUE),
    )
    line = next(each for each in deadlines(register) if each.statement_id == statement)
    set_window(register, line.id, Window(ask_again=date(2027, 5, 3)), who=WHO)
    morning = datetime(2027, 5, 3, 9, 0, tzinfo=HOME)
    assert told(register, morning - MINUTE) == []
    (notice,) = remind(register, morning, here, who=WHO).notices
    assert notice.term.statement_id == statement
    assert notice.term.term.latest is None


def test_what_is_followed_no_longer_is_not_told(register: Register, dossier: int):
    document = make_document(register, dossier)
    quote = "The report will be with you by 1 March 2027 at the latest."
    term = Term("1 March 2027", TimeKind.EXACT, latest=date(2027, 3, 1))
    make_statement(register, document, quote, term=term)
    (line,) = commitments(register, date(2027, 3, 1))
    close_commitment(register, line.id, date(2027, 2, 1), who=WHO, why="asked for no more")
    assert told(register, datetime(2027, 3, 1, 9, 0, tzinfo=HOME)) == []


def test_two_places_at_one_register_tell_it_once(register: Register, deadline: int):
    with open_register(register.path) as other:
        both = told(register, END - HOUR) + told(other, END - HOUR)
    assert both == ["Board paper"]


def test_a_register_that_can_only_be_read_still_tells(register: Register, deadline: int):
    with open_register(register.path, read_only=True) as reading:
        notices = remind(reading, END - HOUR, here, who=WHO).notices
    assert [type(each) for each in notices] == [Notice]


def test_what_was_told_today_can_be_put_off_and_then_is_to_come(register: Register, deadline: int):
    assert reminders_between(register, MORNING, END + HOUR) == []
    assert told(register, END - HOUR) == ["Board paper"]
    (given,) = reminders_between(register, MORNING, END + HOUR)
    assert (given.given, given.at) == (True, END - HOUR)
    put_off_again(register, given, END - HOUR + 10 * MINUTE, who=WHO)
    (coming,) = reminders_between(register, MORNING, END + HOUR)
    assert (coming.given, coming.at) == (False, END - HOUR + 10 * MINUTE)
    put_off_again(register, coming, END - HOUR + 20 * MINUTE, who=WHO)
    assert told(register, END - HOUR + 10 * MINUTE) == []
    assert told(register, END - HOUR + 20 * MINUTE) == ["Board paper"]
