"""What lies ready in the example for everybody at the register: its calendar, kept searches."""

from __future__ import annotations

from tracker.example.stage import MAKER, Facts, Stage
from tracker.register.operations.keeping.views import KeptView, keep_view
from tracker.register.operations.talks.calendar_periods import (
    NewCalendarPeriod,
    add_calendar_period,
)
from tracker.vocabulary import CalendarLayer


def mark_period(stage: Stage, entry: Facts) -> None:
    """A period of the calendar that the timeline shows behind the lines."""
    new = NewCalendarPeriod(
        CalendarLayer(entry["layer"]),
        entry["name"],
        stage.moved.day(entry["first"]),
        stage.moved.day(entry["last"]),
    )
    add_calendar_period(stage.register, new, who=MAKER)


def keep_search(stage: Stage, entry: Facts) -> None:
    """A search kept under a name."""
    keep_view(stage.register, KeptView(entry["name"], entry["asked"]), who=MAKER)
