"""`overleg show`: one entry, meeting or person, with everything that is kept about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.as_of import as_of_option, day_of, known
from tracker.cli.asked import only_dossier
from tracker.cli.opening import opened
from tracker.cli.output import as_json, lines_for_people
from tracker.cli.page_shapes import shape_of_course, shape_of_entry_page, shape_of_meeting_page
from tracker.cli.round_shapes import shape_of_person
from tracker.cli.shapes import Shape
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.errors import RecordMissingError
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.keeping.entry_changes import statement_of_entry
from tracker.register.questions.keeping.named_letters import letters_that_name
from tracker.register.questions.people.people import people
from tracker.register.questions.talks.meetings import meeting
from tracker.words import Words


class Wanted(Frozen):
    """A call as it was said; None where something was not."""

    register: Address
    what: str
    number: int
    dossier: str | None
    as_of: datetime | None
    json_: bool


def _entry(register: Register, wanted: Wanted) -> Shape:
    """An entry, with its course where it is followed as an undertaking."""
    dossier_id = only_dossier(register, wanted.dossier).id
    statement_id = statement_of_entry(register, dossier_id, wanted.number)
    commitment_id = followed_of(register, "commitment", statement_id)
    shape = shape_of_entry_page(entry_page(register, statement_id))
    if commitment_id is None:
        return shape
    return shape | shape_of_course(commitment_page(register, commitment_id, day_of(wanted.as_of)))


def _meeting(register: Register, wanted: Wanted) -> Shape:
    return shape_of_meeting_page(meeting(register, wanted.number))


def _person(register: Register, wanted: Wanted) -> Shape:
    """A person, with the letters of others in which they are named."""
    line = next((each for each in people(register) if each.id == wanted.number), None)
    if line is None:
        raise RecordMissingError()
    named_in = letters_that_name(register, wanted.number)
    return shape_of_person(line) | {"named_in": list(named_in)}


#: What can be shown, and how it is asked for.
SHOWN: Mapping[str, Callable[[Register, Wanted], Shape]] = {
    "entry": _entry,
    "meeting": _meeting,
    "person": _person,
}


@click.command()
@click.argument("register", type=RegisterAddress())
@click.argument("what", metavar="|".join(SHOWN), type=click.Choice(list(SHOWN)))
@click.argument("number", type=click.IntRange(1))
@click.option("--dossier", help="In which dossier the entry is; not needed when there is one.")
@as_of_option
@click.option("--json", "json_", is_flag=True, help="Print one JSON document.")
@click.pass_obj
def show(words: Words, /, **said: Any) -> None:  # noqa: ANN401 - options, by name
    """Show everything about the entry, the meeting or the person with that NUMBER."""
    wanted = Wanted(**said)
    with (
        opened(wanted.register, words, read_only=True) as present,
        known(present, wanted.as_of) as asked,
    ):
        shape = SHOWN[wanted.what](asked, wanted)
    if wanted.json_:
        click.echo(as_json(shape))
    else:
        click.echo("".join(lines_for_people([shape], words)), nl=False)
