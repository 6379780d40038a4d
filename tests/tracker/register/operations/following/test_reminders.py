from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tests.making import WHO, make_statement
from tracker.register.errors import ZoneMissingError
from tracker.register.errors.terms import (
    DeadlineMissingError,
    ReminderDoneError,
    ReminderMissingError,
    SnoozedBackwardsError,
)
from tracker.register.operations.entries.statements import take_back_statement
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.reminders import (
    NewReminder,
    add_reminder,
    remind_done,
    remove_reminder,
    snooze_reminder,
)
from tracker.register.questions.following.reminders import (
    next_reminder,
    reminders_due,
    reminders_of,
)
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind

TEN = datetime(2027, 5, 1, 10, 0, tzinfo=timezone(timedelta(hours=2)))
MINUTE = timedelta(minutes=1)


@pytest.fixture
def deadline(register, dossier):
    term = Term("Saturday 1 May 10.00", TimeKind.EXACT, moment=TEN)
    return set_deadline(register, NewDeadline(dossier, "Answer", None, term), who=WHO).ids[0]


@pytest.fixture
def reminder(register, deadline):
    new = NewReminder(deadline, TEN, "Look at the post")
    return add_reminder(register, new, who=WHO).ids[0]


def test_a_reminder_comes_on_the_minute(register, dossier, reminder):
    assert reminders_due(register, TEN - MINUTE) == []
    (line,) = reminders_due(register, TEN, dossier)
    assert (line.id, line.words, line.subject) == (reminder, "Look at the post", "Answer")
    assert (line.at, line.at.tzinfo) == (TEN, UTC)
    assert line.term.latest == date(2027, 5, 1)
    assert reminders_due(register, TEN, dossier + 1) == []
    assert next_reminder(register) == TEN


def test_what_was_done_reminds_no_more_and_is_kept(register, deadline, reminder):
    remind_done(register, reminder, who=WHO)
    remind_done(register, reminder, who=WHO)
    assert reminders_due(register, TEN) == []
    assert next_reminder(register) is None
    assert [each.done for each in reminders_of(register, deadline)] == [True]
    with pytest.raises(ReminderDoneError):
        snooze_reminder(register, reminder, TEN + MINUTE, who=WHO)


def test_a_reminder_is_put_off_to_a_later_moment(register, reminder):
    with pytest.raises(SnoozedBackwardsError, match="2027-05-01 08:00"):
        snooze_reminder(register, reminder, TEN, who=WHO)
    snooze_reminder(register, reminder, TEN + MINUTE, who=WHO)
    assert reminders_due(register, TEN) == []
    assert [each.id for each in reminders_due(register, TEN + MINUTE)] == [reminder]


def test_a_reminder_can_be_removed(register, deadline, reminder):
    remove_reminder(register, reminder, who=WHO)
    assert reminders_of(register, deadline) == []
    with pytest.raises(ReminderMissingError):
        remind_done(register, reminder, who=WHO)


def test_a_reminder_needs_a_term_and_a_zone(register, deadline):
    with pytest.raises(DeadlineMissingError):
        add_reminder(register, NewReminder(99, TEN), who=WHO)
    with pytest.raises(ZoneMissingError):
        add_reminder(register, NewReminder(deadline, datetime(2027, 5, 1, 10, 0)), who=WHO)


def test_a_statement_taken_back_reminds_of_nothing(register, dossier, document):
    quote = "We invite you to talk at short notice."
    vague = Term("at short notice", TimeKind.VAGUE)
    statement = make_statement(register, document, quote, term=vague)
    (deadline,) = (row[0] for row in register.rows("SELECT id FROM deadline"))
    add_reminder(register, NewReminder(deadline, TEN), who=WHO)
    take_back_statement(register, statement, who=WHO)
    assert reminders_due(register, TEN) == []
