"""`overleg list … -o FILE`: a list as a file for a spreadsheet, kept to its audience."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from tracker.cli.address import Address
from tracker.cli.as_of import known
from tracker.cli.asked import dossier_called
from tracker.cli.handing_out import handing_out
from tracker.exports.lists.making import ENDINGS, write_list
from tracker.exports.lists.table import ListKind
from tracker.exports.request import ExportRequest
from tracker.frozen import Frozen
from tracker.register.operations.keeping.handing_out import HandOut
from tracker.vocabulary import Audience
from tracker.words import Words, words_in


class ListFile(Frozen):
    """What was asked for: which list, into which file, for whom, in which language."""

    what: str
    output: Path
    audience: Audience
    language: str | None
    dossier: str | None
    as_of: datetime | None


def check_list_file(asked: ListFile, filters: list[str]) -> None:
    """Wrong use is said before the register is opened."""
    if asked.output.suffix.lower() not in ENDINGS:
        raise click.BadParameter(
            f"{asked.output.name}: the name must end in {' or '.join(ENDINGS)}.", param_hint="-o"
        )
    if asked.what not in list(ListKind):
        raise click.UsageError(f"As a file there are: {', '.join(ListKind)}.")
    if filters:
        named = ", ".join(f"--{name}" for name in filters)
        raise click.UsageError(
            f"{named} does not fit a file, which has the whole list: filter it in the spreadsheet."
        )


def make_list_file(register: Address, asked: ListFile, words: Words) -> None:
    """Write the file and note it in the history."""
    ending = asked.output.suffix.lower()
    with handing_out(register, words) as (opened, deliver):
        dossier_id = dossier_called(opened, asked.dossier).id if asked.dossier else None
        day = asked.as_of.date() if asked.as_of else None
        request = ExportRequest(dossier_id, asked.audience, datetime.now().astimezone(), day)
        file_words = words_in(asked.language) if asked.language else words
        with known(opened, asked.as_of, dossier_id) as then:
            content = write_list(then, request, ListKind(asked.what), file_words, ending)
        language = file_words.language
        out = HandOut(asked.what, ending[1:], asked.audience, language, dossier_id, day)
        deliver(asked.output, content, out)
