"""`overleg list`: what stands in a register, for people, spreadsheets and scripts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.as_of import as_of_option, known
from tracker.cli.asked import (
    Asked,
    DayType,
    DossierNotYetError,
    branch_of,
    dossier_called,
    party_called,
    topics_called,
)
from tracker.cli.kinds import KINDS
from tracker.cli.narrowing import Given, check_filters, narrowed
from tracker.cli.opening import opened
from tracker.cli.output import Row, csv_lines, json_lines, lines_for_people
from tracker.frozen import replace
from tracker.register import Register
from tracker.register.knowledge import end_of
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, Words


@click.command("list", epilog=f"WHAT is one of: {', '.join(KINDS)}.")
@click.argument("register", type=RegisterAddress())
@click.argument("what", type=click.Choice(list(KINDS)), metavar="WHAT")
@click.option("--dossier", help="Only of this dossier.")
@click.option("--topic", help="Only about this topic.")
@click.option("--party", help="Only of this party, by any of its names.")
@click.option("--status", help="Only what stands so, in English: fulfilled, late, not_answered.")
@click.option("--type", "type_", help="Only of this type, in English: demand, refusal, letter.")
@click.option("--due-before", type=DayType(), help="Only with a last day before this one.")
@click.option("--since", type=DayType(), help="Only from this day on.")
@as_of_option
@click.option("--json", "form", flag_value="json", help="Print one JSON document.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV with a head line.")
@click.option(
    "-o",
    "output",
    type=click.Path(path_type=Path),
    help="Write the list to this file for a spreadsheet: .csv or .xlsx.",
)
@click.option(
    "--audience",
    type=click.Choice([level.value for level in Audience]),
    help="For whom the file is; without it for the organisation.",
)
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="Language of the file.")
@click.pass_obj
def list_(
    words: Words,
    /,
    register: Address,
    what: str,
    form: str | None,
    as_of: datetime | None,
    **filters: Any,  # noqa: ANN401 - each as its option reads it
) -> None:
    """List WHAT stands in the register at REGISTER; with -o as a file for others to work with.

    A filter that does not fit WHAT is wrong use, and says which do.
    """
    output, audience, language = (filters.pop(name) for name in ("output", "audience", "language"))
    if output is not None:
        from tracker.cli.list_files import ListFile, check_list_file, make_list_file

        level = Audience(audience or Audience.ORGANISATION)
        asked_file = ListFile(what, output, level, language, filters.pop("dossier"), as_of)
        check_list_file(asked_file, [name.strip("_") for name, value in filters.items() if value])
        make_list_file(register, asked_file, words)
        return
    if audience or language:
        raise click.UsageError("--audience and --language are of a file: give -o FILE as well.")
    given: Given = {name.strip("_").replace("_", "-"): value for name, value in filters.items()}
    check_filters(what, given)
    with opened(register, words, read_only=True) as present, _as_of(present, as_of, given) as asked:
        print_rows(narrowed(KINDS[what].rows(asked), KINDS[what], asked, given), form, words)


def print_rows(rows: Iterable[Row], form: str | None, words: Words) -> None:
    """Print rows as they come: as JSON, as CSV, or, where `form` is None, for a person."""
    if form == "json":
        lines = json_lines(rows)
    elif form == "csv":
        lines = csv_lines(rows)
    else:
        lines = lines_for_people(rows, words)
    nothing = True
    for line in lines:
        click.echo(line, nl=False)
        nothing = False
    if form == "json":
        click.echo()
    elif form is None and nothing:
        click.echo(words.text("There is nothing to list."))


@contextmanager
def _as_of(register: Register, day: datetime | None, given: Given) -> Iterator[Asked]:
    """What is asked for, of the register as it is or as it stood at the end of `day`."""
    name = given["dossier"]
    chosen = None if name is None or day is None else dossier_called(register, str(name))
    with known(register, day, chosen.id if chosen else None) as then, then.snapshot():
        if chosen and day and chosen.id not in {line.id for line in dossiers(then)}:
            raise DossierNotYetError(name=chosen.name, day=day.date())
        now = end_of(day.date()) if day else register.now().astimezone()
        yield _asked(then, now, given)


def _asked(register: Register, now: datetime, given: Given) -> Asked:
    """The names that were given, found in the register; the errors of `asked.py`."""
    dossier, party, topic = (given[name] for name in ("dossier", "party", "topic"))
    due_before, since = given["due-before"], given["since"]
    asked = Asked(
        register,
        now,
        dossier_called(register, str(dossier)) if dossier is not None else None,
        party_called(register, str(party)) if party is not None else None,
        due_before=due_before if isinstance(due_before, date) else None,
        since=since if isinstance(since, date) else None,
    )
    if topic is None:
        return asked
    tops = topics_called(register, asked.dossier_ids, str(topic))
    return replace(asked, topics=tuple(node for top in tops for node in branch_of(top)))
