"""The numbered steps that make a register what it is now, and the one way to take them.

A step describes the past: it knows nothing of what came after it, and once released it is
never edited. Each is taken in one transaction together with its record, so a
step that fails leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tracker.register.engines.engine import Engine
from tracker.register.fields import moment_text
from tracker.register.migrations import (
    s001_first_tables,
    s002_a_whole_round,
    s003_what_letters_hold,
    s004_what_is_not_said,
    s005_calendar_periods,
    s006_questions_decided_on,
    s007_an_index_of_words,
    s008_what_talks_came_to,
    s009_changes_by_name,
    s010_what_is_asked_daily,
)

#: All steps in order; the data version of a register is how many of them it has taken.
STEPS = (
    s001_first_tables,
    s002_a_whole_round,
    s003_what_letters_hold,
    s004_what_is_not_said,
    s005_calendar_periods,
    s006_questions_decided_on,
    s007_an_index_of_words,
    s008_what_talks_came_to,
    s009_changes_by_name,
    s010_what_is_asked_daily,
)

#: The data version this release writes.
VERSION = len(STEPS)


def take_steps(
    database: Engine,
    since: int,
    now: datetime,
    until: int = VERSION,
    tell: Callable[[float], None] | None = None,
) -> None:
    """Take the steps after the first `since`, up to step `until`, each in its own transaction.

    With the last one there is, the index of words is filled, which takes a while in a large
    register: `tell` is told how far that is, from 0 to 1. What it raises breaks the last step
    off, and the register stays as the steps before it left it.
    """
    for number, step in enumerate(STEPS[since:until], since + 1):
        with database.migrating():
            if database.version() >= number:
                continue  # another program that was waiting to write took it first
            step.apply(database)
            if number == VERSION:
                _fill_index(database, tell)
            database.run(
                "INSERT INTO migration (step, applied) VALUES (?, ?)",
                step.__name__.rpartition(".")[2],
                moment_text(now),
            )
            database.set_version(number)


def _fill_index(database: Engine, tell: Callable[[float], None] | None) -> None:
    """Fill the index as it is filled today; it reads tables as only the last step leaves them."""
    from tracker.register.index.upkeep import fill_anew

    fill_anew(database, tell=tell)
