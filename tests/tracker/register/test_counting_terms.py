"""Terms counted in a register, and counted again when a day turns out to be free."""

from __future__ import annotations

from datetime import date, time

import pytest

from tests.making import UNION, WHO, party_id
from tracker.register.errors import RecordMissingError
from tracker.register.errors.terms import (
    BeyondCalendarError,
    CalendarUnknownError,
    FreeAlreadyError,
    NothingToCountError,
    UltimatumTermError,
    WorkingWithoutDayError,
)
from tracker.register.operations.following.counting import NewCount, count_deadline
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.operations.following.free_days import (
    NewFreeDay,
    add_free_day,
    remove_free_day,
)
from tracker.register.operations.following.ultimatums import NewUltimatum, declare_ultimatum
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.following.free_days import free_days
from tracker.register.questions.lines import Term
from tracker.terms.reckoning import Unit
from tracker.vocabulary import TimeKind

FIRST_GUESS = date(2026, 5, 20)
TWO_WEEKS = NewCount(date(2026, 5, 11), 2, Unit.WEEK)
BRIDGE_DAY = NewFreeDay("nl", date(2026, 6, 5), "Dag van de brug", "Besluit van 2 mei 2026")
FOUR_DAYS = NewCount(date(2026, 6, 1), 4, Unit.DAY, statutory=True)


@pytest.fixture
def term(register, dossier):
    return make_term(register, dossier)


def make_term(register, dossier, subject="answer", kind=TimeKind.COMPUTED):
    words = Term("within two weeks", kind, None, FIRST_GUESS)
    if kind is TimeKind.VAGUE:
        words = Term("shortly", kind)
    new = NewDeadline(dossier, subject, party_id(register, UNION), words)
    return set_deadline(register, new, who=WHO).ids[0]


def line(register, term):
    return next(each for each in deadlines(register) if each.id == term)


def test_a_term_set_by_an_act_ends_where_the_working_says(register, term):
    count = NewCount(date(2026, 5, 11), 2, Unit.WEEK, statutory=True)
    count_deadline(register, term, count, who=WHO)
    found = line(register, term)
    assert (found.term.latest, found.statutory) == (date(2026, 5, 26), True)
    assert "Whit Monday" in found.working
    assert found.working.splitlines()[-1] == "It ends on Tuesday 26 May 2026."


def test_a_term_that_no_act_sets_ends_where_it_ends(register, term):
    count_deadline(register, term, TWO_WEEKS, who=WHO)
    assert line(register, term).term.latest == date(2026, 5, 25)


def test_hours_end_at_their_hour(register, term):
    count = NewCount(date(2026, 5, 11), 48, Unit.HOUR, clock=time(10))
    count_deadline(register, term, count, who=WHO)
    moment = line(register, term).term.moment
    assert moment.astimezone().strftime("%d %H:%M") == "13 10:00"


def test_vague_words_are_never_counted(register, dossier):
    vague = make_term(register, dossier, kind=TimeKind.VAGUE)
    with pytest.raises(WorkingWithoutDayError):
        count_deadline(register, vague, TWO_WEEKS, who=WHO)


def test_the_term_of_an_ultimatum_is_counted_and_never_lengthened(register, document, term):
    declare_ultimatum(register, NewUltimatum(document, deadline_id=term), who=WHO)
    count_deadline(register, term, TWO_WEEKS, who=WHO)
    assert line(register, term).term.latest == date(2026, 5, 25)
    with pytest.raises(UltimatumTermError):
        count_deadline(register, term, FOUR_DAYS, who=WHO)


@pytest.mark.parametrize(
    ("count", "error"),
    [
        (NewCount(date(2026, 5, 11), 0, Unit.DAY), NothingToCountError),
        (NewCount(date(2026, 5, 11), 9_000, Unit.YEAR), BeyondCalendarError),
        (NewCount(date(2026, 5, 11), 1, Unit.DAY, calendar="xx"), CalendarUnknownError),
    ],
)
def test_what_cannot_be_counted_is_said(register, term, count, error):
    with pytest.raises(error):
        count_deadline(register, term, count, who=WHO)
    assert line(register, term).term.latest == FIRST_GUESS


def test_a_day_that_turns_out_free_counts_the_running_terms_again(register, dossier, term):
    other = make_term(register, dossier, "no act")
    count_deadline(register, term, FOUR_DAYS, who=WHO)
    count_deadline(register, other, NewCount(date(2026, 6, 1), 4, Unit.DAY), who=WHO)
    changed = add_free_day(register, BRIDGE_DAY, who=WHO)
    (anew,) = changed.counted_anew
    assert (anew.line.id, anew.line.term.latest) == (term, date(2026, 6, 5))
    assert anew.reckoning.end == line(register, term).term.latest == date(2026, 6, 8)
    assert "Dag van de brug" in line(register, term).working
    assert line(register, other).term.latest == date(2026, 6, 5)


def test_removing_the_day_or_undoing_it_counts_back(register, term):
    count_deadline(register, term, FOUR_DAYS, who=WHO)
    day = add_free_day(register, BRIDGE_DAY, who=WHO).ids[0]
    (anew,) = remove_free_day(register, day, who=WHO).counted_anew
    assert anew.reckoning.end == date(2026, 6, 5)
    add_free_day(register, BRIDGE_DAY, who=WHO)
    undo(register, WHO)
    assert line(register, term).term.latest == date(2026, 6, 5)
    assert free_on(register, BRIDGE_DAY.day) == []


def test_terms_in_working_days_are_counted_again_whoever_set_them(register, term):
    count_deadline(register, term, NewCount(date(2026, 6, 1), 4, Unit.WORKING_DAY), who=WHO)
    add_free_day(register, BRIDGE_DAY, who=WHO)
    assert line(register, term).term.latest == date(2026, 6, 8)


def test_a_day_of_another_country_changes_nothing_here(register, term):
    count_deadline(register, term, FOUR_DAYS, who=WHO)
    elsewhere = NewFreeDay("fr", BRIDGE_DAY.day, "pont")
    assert add_free_day(register, elsewhere, who=WHO).counted_anew == ()


def test_a_day_that_is_free_already_is_not_added_twice(register, term):
    with pytest.raises(FreeAlreadyError, match="Whit Monday"):
        add_free_day(register, NewFreeDay("nl", date(2026, 5, 25), "Extra"), who=WHO)
    add_free_day(register, BRIDGE_DAY, who=WHO)
    with pytest.raises(FreeAlreadyError, match="Dag van de brug"):
        add_free_day(register, BRIDGE_DAY, who=WHO)
    with pytest.raises(RecordMissingError):
        remove_free_day(register, 99, who=WHO)


def free_on(register, day):
    return [each for each in free_days(register, "nl", day.year) if each.free.day == day]


def test_added_days_stand_among_those_of_the_calendar(register, dossier):
    add_free_day(register, BRIDGE_DAY, who=WHO)
    (line_,) = free_on(register, BRIDGE_DAY.day)
    assert (line_.id, line_.free.source) == (1, "Besluit van 2 mei 2026")
    (listed,) = free_on(register, date(2026, 12, 25))
    assert listed.id is None


def test_a_moved_date_was_not_counted(register, term, document):
    from tracker.register.operations.following.moving import MovedDeadline, move_deadline
    from tracker.register.rules.following.sources import Source

    count_deadline(register, term, FOUR_DAYS, who=WHO)
    later = Term("by 30 June 2026", TimeKind.EXACT, None, date(2026, 6, 30))
    moved = MovedDeadline(term, later, date(2026, 6, 2), "They asked.", Source(text="Call"))
    move_deadline(register, moved, who=WHO)
    assert add_free_day(register, BRIDGE_DAY, who=WHO).counted_anew == ()
    assert line(register, term).term.latest == date(2026, 6, 30)
