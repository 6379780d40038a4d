"""`overleg term`: counting a term to its last day, with the working."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.asked import DayType
from tracker.cli.opening import opened
from tracker.cli.output import as_json
from tracker.register.errors.terms import BeyondCalendarError
from tracker.register.questions.following.free_days import calendar_in
from tracker.terms.free_days import CALENDARS, Calendar, calendar_of
from tracker.terms.reckoning import Counted, Reckoning, Unit, reckon
from tracker.terms.working import working_of
from tracker.words import Words

_UNITS = [unit.value.replace(" ", "-") for unit in Unit]


class ClockType(click.ParamType[time]):
    """A time of day as 10:00."""

    name = "time"

    def convert(
        self, value: str | time, param: click.Parameter | None, ctx: click.Context | None
    ) -> time:
        """The time of day."""
        if isinstance(value, time):
            return value
        try:
            return time.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is no time like 10:00.", param, ctx)


@click.command("term")
@click.argument("start", type=DayType())
@click.argument("length", type=click.IntRange(min=1))
@click.argument("unit", type=click.Choice(_UNITS), metavar="UNIT")
@click.option("--set-by-act", is_flag=True, help="An act or an order in council sets the term.")
@click.option("--back", is_flag=True, help="It is counted back from the day.")
@click.option("--clock", type=ClockType(), help="When it starts, for a term in hours: 10:00.")
@click.option("--calendar", "key", type=click.Choice([str(key) for key in CALENDARS]), default="nl")
@click.option("--register", type=RegisterAddress(), help="With the free days of this register.")
@click.option("--json", "json_", is_flag=True, help="Print one JSON document.")
@click.pass_obj
def term(words: Words, /, start: date, length: int, unit: str, **said: Any) -> None:  # noqa: ANN401 - by name
    """Count a term of LENGTH UNITs from the day START, which is not counted itself.

    UNIT is hour, day, weekday, working-day, week, month or year.
    """
    counted = Counted(
        start=start,
        length=length,
        unit=Unit(unit.replace("-", " ")),
        clock=said["clock"],
        backwards=said["back"],
        statutory=said["set_by_act"],
    )
    calendar = _calendar(said["key"], said["register"], words)
    reckoning = reckon(counted, calendar)
    if reckoning is None:
        raise BeyondCalendarError(start=start)
    lines = working_of(reckoning, calendar, words)
    click.echo(as_json(_shape(reckoning, lines)) if said["json_"] else "\n".join(lines))


def _calendar(key: str, register: Address | None, words: Words) -> Calendar:
    if register is None:
        return calendar_of(key)
    with opened(register, words, read_only=True) as present:
        return calendar_in(present, key)


def _shape(reckoning: Reckoning, lines: list[str]) -> dict[str, object]:
    return {
        "nominal": reckoning.nominal,
        "end": reckoning.end,
        "clock": f"{reckoning.clock:%H:%M}" if reckoning.clock else None,
        "scope": reckoning.scope.value,
        "passed": [each.day for each in reckoning.passed],
        "working": lines,
    }
