"""`--as-of`: asking a register for what it held at the end of an earlier day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

import click

from tracker.errors import TrackerError
from tracker.register import Register
from tracker.register.knowledge import as_it_stood, end_of
from tracker.register.questions.keeping.changes import begun

#: A day as ISO writes it, for any command that asks for one.
DAY = click.DateTime(["%Y-%m-%d"])

as_of_option: Callable[[Any], Any] = click.option(
    "--as-of", type=DAY, help="What the register held at the end of that day (2026-03-03)."
)


class NothingKnownThenError(TrackerError):
    """The register was begun after the day asked for."""

    message = (
        "This register was begun on {begun}, so it held nothing on {day}."
        " Ask for that day or a later one."
    )


@contextmanager
def known(
    register: Register, day: datetime | None, dossier_id: int | None = None
) -> Iterator[Register]:
    """The register as it stood at the end of `day` here; as it is when `day` is None.

    `NothingKnownThenError` for a day before its first line.
    """
    if day is None:
        yield register
        return
    moment = end_of(day.date())
    first = begun(register)
    if first is None or first > moment:
        raise NothingKnownThenError(
            begun="–" if first is None else first.astimezone().date(), day=day.date()
        )
    with as_it_stood(register, moment, dossier_id) as then:
        yield then


def day_of(as_of: datetime | None) -> date:
    """The day that statuses are worked out for: that of knowledge, else today."""
    return date.today() if as_of is None else as_of.date()
