"""`overleg history`: who changed what, when and why; of a register, a dossier or one entry."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.asked import DayType, dossier_called, only_dossier
from tracker.cli.listing import print_rows
from tracker.cli.opening import opened
from tracker.cli.shapes import Shape
from tracker.register import Register
from tracker.register.questions.keeping.changes import changes
from tracker.register.questions.keeping.entry_changes import changes_of_entry, statement_of_entry
from tracker.register.questions.lines import ChangeLine
from tracker.words import Words

#: How many lines of the history are at hand at a time.
WINDOW = 500
#: Columns that say nothing to a person: they change with every change, or never.
_SILENT = frozenset({"id", "uid", "version"})


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--dossier", help="Only of this dossier.")
@click.option("--entry", type=click.IntRange(1), help="Only of this entry; oldest first.")
@click.option("--since", type=DayType(), help="Only from this day on.")
@click.option("--limit", type=click.IntRange(1), help="At most so many lines.")
@click.option("--json", "form", flag_value="json", help="Print one JSON document.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV with a head line.")
@click.pass_obj
def history(
    words: Words,
    /,
    register: Address,
    dossier: str | None,
    entry: int | None,
    form: str | None,
    **narrowed: date | int | None,
) -> None:
    """Show who changed what in REGISTER, when, and why; the newest first.

    With --entry: all that was ever recorded of that entry, in the order in which it happened.
    """
    since = _beginning_of(narrowed["since"])
    with opened(register, words, read_only=True) as asked, asked.snapshot():
        if entry is not None:
            lines = _of_entry(asked, dossier, entry, since)
        else:
            lines = _newest_first(asked, dossier, since)
        limit = narrowed["limit"]
        rows = islice(lines, limit if isinstance(limit, int) else None)
        print_rows(map(shape_of_line if form else _for_people, rows), form, words)


def shape_of_line(line: ChangeLine) -> Shape:
    """One line of the history: a record of `table` before and after it."""
    return {
        "number": line.number,
        "action": line.action,
        "at": line.at,
        "who": line.who,
        "operation": line.operation,
        "why": line.why,
        "table": line.table,
        "record": line.record,
        "before": _columns(line.before),
        "after": _columns(line.after),
    }


def _for_people(line: ChangeLine) -> Shape:
    """The same, with the columns that differ in the place of all of them."""
    before, after = _columns(line.before) or {}, _columns(line.after) or {}
    differing = [
        {"field": name, "before": before.get(name), "after": after.get(name)}
        for name in {**before, **after}
        if name not in _SILENT and before.get(name) != after.get(name)
    ]
    told = ("number", "at", "who", "operation", "why", "table")
    return {name: shape_of_line(line)[name] for name in told} | {"fields": differing}


def _newest_first(
    register: Register, dossier: str | None, since: datetime | None
) -> Iterator[ChangeLine]:
    dossier_id = dossier_called(register, dossier).id if dossier is not None else None
    before: int | None = None
    while lines := changes(register, WINDOW, before, dossier_id=dossier_id, since=since):
        yield from lines
        before = lines[-1].number


def _of_entry(
    register: Register, dossier: str | None, entry: int, since: datetime | None
) -> Iterable[ChangeLine]:
    statement_id = statement_of_entry(register, only_dossier(register, dossier).id, entry)
    lines = changes_of_entry(register, statement_id)
    return (line for line in lines if since is None or line.at >= since)


def _beginning_of(day: date | int | None) -> datetime | None:
    return datetime.combine(day, time.min).astimezone() if isinstance(day, date) else None


def _columns(kept: str | None) -> Shape | None:
    return None if kept is None else dict(json.loads(kept))
