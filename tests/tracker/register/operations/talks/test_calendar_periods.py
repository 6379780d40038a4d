from datetime import date

import pytest

from tests.making import WHO, make_dossier
from tracker.frozen import replace
from tracker.register.errors import FieldEmptyError, RecordMissingError
from tracker.register.errors.people import PeriodReversedError
from tracker.register.errors.writing import ChangedMeanwhileError
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.operations.talks.calendar_periods import (
    ChangedCalendarPeriod,
    NewCalendarPeriod,
    add_calendar_period,
    change_calendar_period,
    remove_calendar_period,
)
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.talks.calendar_periods import calendar_periods
from tracker.vocabulary import Audience, CalendarLayer

SUMMER = NewCalendarPeriod(
    CalendarLayer.RECESS, "Summer recess", date(2026, 7, 3), date(2026, 8, 31)
)
SHORTER = ChangedCalendarPeriod(
    CalendarLayer.RECESS, "Summer recess", date(2026, 7, 10), date(2026, 8, 31)
)


def add(register, new=SUMMER):
    return add_calendar_period(register, new, who=WHO).ids[0]


def names(register, dossier=None):
    return [line.name for line in calendar_periods(register, dossier)]


def test_a_period_has_both_of_its_days_and_is_the_organisation_s_own_at_first(register):
    add(register)
    (line,) = calendar_periods(register)
    assert (line.first_day, line.last_day) == (date(2026, 7, 3), date(2026, 8, 31))
    assert (line.layer, line.audience) == (CalendarLayer.RECESS, Audience.ORGANISATION)


def test_a_period_of_all_dossiers_is_shown_with_those_of_each(register, dossier):
    other = make_dossier(register, "Lighthouse")
    add(register)
    add(register, replace(SUMMER, name="Council", dossier_id=dossier, last_day=date(2026, 7, 3)))
    assert names(register, dossier) == ["Council", "Summer recess"]
    assert names(register, other) == ["Summer recess"]
    assert names(register) == ["Council", "Summer recess"]
    assert [line.dossier for line in calendar_periods(register)] == ["Bridge and ferry", None]


def test_a_period_of_one_day_is_one(register):
    add(register, replace(SUMMER, last_day=SUMMER.first_day))
    assert names(register) == ["Summer recess"]


@pytest.mark.parametrize(
    ("change", "error"),
    [({"last_day": date(2026, 7, 2)}, PeriodReversedError), ({"name": "  "}, FieldEmptyError)],
)
def test_a_period_that_ends_first_or_has_no_name_is_refused(register, change, error):
    with pytest.raises(error):
        add(register, replace(SUMMER, **change))
    period = add(register)
    with pytest.raises(error):
        change_calendar_period(register, period, replace(SHORTER, **change), who=WHO)
    assert calendar_periods(register)[0].first_day == SUMMER.first_day


def test_a_period_can_be_changed_and_the_change_undone_and_done_again(register):
    period = add(register)
    change_calendar_period(register, period, SHORTER, who=WHO)
    assert calendar_periods(register)[0].first_day == date(2026, 7, 10)
    undo(register, WHO)
    assert calendar_periods(register)[0].first_day == date(2026, 7, 3)
    redo(register, WHO)
    assert calendar_periods(register)[0].first_day == date(2026, 7, 10)


def test_a_change_to_what_somebody_else_changed_is_refused(register):
    period = add(register)
    change_calendar_period(register, period, SHORTER, who=WHO)
    with pytest.raises(ChangedMeanwhileError):
        change_calendar_period(register, period, replace(SHORTER, version=1), who=WHO)


def test_a_removed_period_is_gone_and_can_be_brought_back(register):
    period = add(register)
    remove_calendar_period(register, period, who=WHO)
    assert names(register) == []
    undo(register, WHO)
    assert names(register) == ["Summer recess"]


def test_what_is_not_there_cannot_be_changed_or_removed(register):
    with pytest.raises(RecordMissingError):
        remove_calendar_period(register, 99, who=WHO)
    with pytest.raises(RecordMissingError):
        change_calendar_period(register, 99, SHORTER, who=WHO)


def test_the_history_tells_who_added_it(register):
    add(register)
    assert changes(register, limit=1)[0].operation == "add calendar period"
