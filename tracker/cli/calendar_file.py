"""`overleg calendar`: terms and meetings as a file that other calendars read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.as_of import as_of_option, known
from tracker.cli.asked import dossier_called
from tracker.cli.handing_out import handing_out
from tracker.exports.calendar.making import ENDING, write_calendar
from tracker.exports.request import ExportRequest
from tracker.register.operations.keeping.handing_out import HandOut
from tracker.vocabulary import Audience
from tracker.words import LANGUAGES, Words, words_in


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--dossier", help="Only of this dossier.")
@click.option(
    "--audience",
    type=click.Choice([level.value for level in Audience]),
    default=Audience.ORGANISATION.value,
    show_default=True,
)
@as_of_option
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="Language of the file.")
@click.option("-o", "output", required=True, type=click.Path(path_type=Path))
@click.pass_obj
def calendar(
    words: Words, /, register: Address, output: Path, as_of: datetime | None, **wanted: str | None
) -> None:
    """Make a calendar file (.ics) of the terms and meetings in REGISTER."""
    if output.suffix.lower() != ENDING:
        raise click.BadParameter(f"{output.name}: the name must end in {ENDING}.", param_hint="-o")
    audience, day = Audience(str(wanted["audience"])), as_of.date() if as_of else None
    file_words = words_in(wanted["language"]) if wanted["language"] else words
    with handing_out(register, words) as (opened, deliver):
        dossier_id = dossier_called(opened, wanted["dossier"]).id if wanted["dossier"] else None
        request = ExportRequest(dossier_id, audience, datetime.now().astimezone(), day)
        with known(opened, as_of, dossier_id) as then:
            content = write_calendar(then, request, file_words)
        out = HandOut("calendar", "ics", audience, file_words.language, dossier_id, day)
        deliver(output, content, out)
