"""Terms that were counted, with what they were counted from, so that they can be counted again."""

from __future__ import annotations

import json
from datetime import date, time
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.lines import DeadlineLine
from tracker.register.register import Register
from tracker.terms.free_days import Calendar
from tracker.terms.reckoning import Counted, Reckoning, Unit, reckon

_COUNTED = "SELECT id, counted, statutory FROM deadline WHERE counted IS NOT NULL"
#: Units that are counted in days of which free days are none.
_BY_FREE_DAYS = frozenset({Unit.WEEKDAY, Unit.WORKING_DAY})


class CountedLine(Frozen):
    """A term in the register, and how it was counted by the calendar of that key."""

    line: DeadlineLine
    counted: Counted
    calendar: str


class CountedAnew(Frozen):
    """A term that ends on another day when it is counted by another calendar."""

    line: DeadlineLine
    reckoning: Reckoning


def counted_terms(register: Register) -> list[CountedLine]:
    """The terms that were counted and still run, in the order of `deadlines`."""
    with register.snapshot():
        kept = {id_: (text, flag) for id_, text, flag in register.rows(_COUNTED)}
        running = [each for each in deadlines(register) if not each.settled and each.id in kept]
    return [_counted(line, *kept[line.id]) for line in running]


def ending_otherwise(register: Register, calendar: Calendar) -> list[CountedAnew]:
    """The running terms that end on another day by `calendar` than they do in the register.

    Only those that free days bear on are counted again: what an act sets, and what
    is counted in working days.
    """
    anew = []
    for each in counted_terms(register):
        bears = each.counted.statutory or each.counted.unit in _BY_FREE_DAYS
        if not bears or each.calendar != calendar.key:
            continue
        reckoning = reckon(each.counted, calendar)
        if reckoning is not None and reckoning.end != each.line.term.latest:
            anew.append(CountedAnew(each.line, reckoning))
    return anew


def counted_text(counted: Counted, calendar: str) -> dict[str, Any]:
    """How a term was counted, as the column `deadline.counted` keeps it."""
    return {
        "start": counted.start.isoformat(),
        "length": counted.length,
        "unit": counted.unit.value,
        "clock": counted.clock.isoformat("minutes") if counted.clock else None,
        "backwards": counted.backwards,
        "calendar": calendar,
    }


def _counted(line: DeadlineLine, text: str, statutory: int) -> CountedLine:
    kept = json.loads(text)
    counted = Counted(
        start=date.fromisoformat(kept["start"]),
        length=kept["length"],
        unit=Unit(kept["unit"]),
        clock=time.fromisoformat(kept["clock"]) if kept["clock"] else None,
        backwards=kept["backwards"],
        statutory=bool(statutory),
    )
    return CountedLine(line, counted, kept["calendar"])
