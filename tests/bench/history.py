"""The history of a secretariat of many years, by name: who changed what."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.bench.measuring import Result, processor_seconds, within
from tests.making import make_dossier
from tracker.register import Register, create_register
from tracker.register.fields import moment_text
from tracker.register.questions.keeping.history_pages import (
    HistoryFilter,
    history_page,
    who_changed,
)

MANY = 1_000_000
PERSONS = 40
#: One who did little, and long ago, is the one that is looked for longest.
LONG_AGO, THEIRS = "E. Wold", range(500, 520)
FIRST = datetime(2012, 1, 2, tzinfo=UTC)
ALLOWED = 0.050
ROUNDS = 5
_LINE = """
INSERT INTO change (number, action, at, who, operation, kind, record, salt, seal, chain)
VALUES (?, ?, ?, ?, 'change topic', 'topic', 'none', '', '', '')
"""


def results() -> Iterator[Result]:
    """The names to choose from, and the pages of one of them."""
    with (
        tempfile.TemporaryDirectory() as folder,
        create_register(Path(folder) / "history.overleg") as register,
    ):
        make_dossier(register)
        _fill(register)
        for what, wanted in (
            ("somebody who did little, long ago", HistoryFilter(who=LONG_AGO)),
            ("somebody who is always at it", HistoryFilter(who="Person 7")),
            ("everybody", HistoryFilter()),
        ):
            name = f"a page of {what}, in {MANY:,} lines"
            yield within(name, _median(register, wanted), ALLOWED)
        seconds = sorted(processor_seconds(lambda: who_changed(register)) for _ in range(ROUNDS))
        yield within(f"the names of {MANY:,} lines", seconds[ROUNDS // 2], ALLOWED)


def _median(register: Register, wanted: HistoryFilter) -> float:
    history_page(register, wanted)
    seconds = [processor_seconds(lambda: history_page(register, wanted)) for _ in range(ROUNDS)]
    return sorted(seconds)[ROUNDS // 2]


def _fill(register: Register) -> None:
    first = int(register.value("SELECT max(number) FROM change")) + 1
    with register.database.writing():
        for start in range(first, first + MANY, 100_000):
            numbers = range(start, start + 100_000)
            register.database.run_many(_LINE, [(n, n, _at(n), _who(n)) for n in numbers])


def _at(number: int) -> str:
    return moment_text(FIRST + timedelta(minutes=number))


def _who(number: int) -> str:
    return LONG_AGO if number in THEIRS else f"Person {number % PERSONS}"
