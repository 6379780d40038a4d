"""`overleg list`: what stands in a register, for people, spreadsheets and scripts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from tracker.cli import opening, shapes
from tracker.cli.address import Address, RegisterAddress
from tracker.cli.output import as_csv, as_json, table
from tracker.register import Register
from tracker.register.questions.commitments import commitments, demands
from tracker.register.questions.deadlines import deadlines
from tracker.register.questions.documents import documents
from tracker.register.questions.dossiers import dossiers
from tracker.register.questions.meetings import meetings
from tracker.register.questions.parties import parties
from tracker.vocabulary import DocumentKind
from tracker.words import Words

Rows = list[shapes.Shape]

LISTS: dict[str, Callable[[Register], Rows]] = {
    "parties": lambda r: [shapes.shape_of_party(line) for line in parties(r)],
    "dossiers": lambda r: [shapes.shape_of_dossier(line) for line in dossiers(r)],
    "documents": lambda r: [shapes.shape_of_document(line) for line in documents(r)],
    "ultimatums": lambda r: [
        shapes.shape_of_document(line) for line in documents(r, kinds=(DocumentKind.ULTIMATUM,))
    ],
    "demands": lambda r: [shapes.shape_of_demand(line) for line in demands(r)],
    "responses": lambda r: [
        shapes.shape_of_document(line) for line in documents(r, kinds=(DocumentKind.RESPONSE,))
    ],
    "commitments": lambda r: [
        shapes.shape_of_commitment(line) for line in commitments(r, date.today())
    ],
    "deadlines": lambda r: [shapes.shape_of_deadline(line) for line in deadlines(r)],
    "meetings": lambda r: [shapes.shape_of_meeting(line) for line in meetings(r)],
}


@click.command("list")
@click.argument("register", type=RegisterAddress())
@click.argument("what", type=click.Choice(list(LISTS)))
@click.option("--json", "form", flag_value="json", help="Print one JSON document.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV with a head line.")
@click.pass_obj
def list_(words: Words, register: Address, what: str, form: str | None) -> None:
    """List WHAT stands in the register at REGISTER."""
    with opening.opened(register, words, read_only=True) as opened:
        rows = LISTS[what](opened)
    if form == "json":
        click.echo(as_json(rows))
    elif form == "csv":
        click.echo(as_csv(rows))
    elif rows:
        click.echo("\n\n".join("\n".join(table(_filled(row, words))) for row in rows))
    else:
        click.echo(words.text("Nothing registered yet."))


def _filled(row: shapes.Shape, words: Words) -> list[tuple[str, str]]:
    """The columns of a row that say something, as text."""
    return [(name, _text(value, words)) for name, value in row.items() if value not in (None, [])]


def _text(value: object, words: Words) -> str:
    if isinstance(value, list):
        return words.both([str(item) for item in value])
    if isinstance(value, dict):
        return str(value["words"])
    return str(value)
