"""Periods of a calendar under a timeline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.making import WHO, make_dossier, make_register
from tracker.register.operations.talks.calendar_periods import (
    NewCalendarPeriod,
    add_calendar_period,
)
from tracker.timeline.events import CalendarPeriod, day_of
from tracker.timeline.gathering.gather import gather_timeline
from tracker.vocabulary import Audience, CalendarLayer
from tracker.words import words_in

TODAY = date(2026, 6, 1)
FIRST, LAST = date(2026, 7, 3), date(2026, 8, 31)


def test_a_period_lies_from_the_beginning_of_its_first_day_to_the_end_of_its_last(tmp_path: Path):
    with make_register(tmp_path) as register:
        dossier, other = make_dossier(register), make_dossier(register, "Other")
        for new in (
            NewCalendarPeriod(CalendarLayer.RECESS, "Summer", FIRST, LAST),
            NewCalendarPeriod(CalendarLayer.OTHER, "Theirs", FIRST, LAST, other),
        ):
            add_calendar_period(register, new, who=WHO)
        content = gather_timeline(register, dossier, TODAY, words_in("en"))
        public = gather_timeline(register, dossier, TODAY, words_in("en"), audience=Audience.PUBLIC)
    assert content.periods == (
        CalendarPeriod(CalendarLayer.RECESS, "Summer", FIRST.toordinal(), LAST.toordinal() + 1),
    )
    assert public.periods == ()
    assert day_of(content.span[1]) == TODAY
