"""`overleg import`: bringing letters into a register."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tracker.addresses import Address
from tracker.cli import opening
from tracker.cli.address import RegisterAddress
from tracker.desk.intake import Intake, Wanted, take_in
from tracker.errors import TrackerError
from tracker.frozen import replace
from tracker.letters.refusals import ProtectedError
from tracker.letters.remarks import left_out, remarks_of
from tracker.register import Register
from tracker.register.errors import WritingError
from tracker.words import Words

#: Where the password of a letter stands for a command that nobody sits at.
PASSWORD = "OVERLEG_LETTER_PASSWORD"  # noqa: S105 - the name of it


@click.command("import")
@click.argument("register", type=RegisterAddress())
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dossier", required=True, help="The dossier's name; made when it is not there.")
@click.option("--accept", is_flag=True, help="Register all core proposals as they stand.")
@click.option("--without-attachments", is_flag=True, help="Leave out what came with a mail.")
@click.option("--recognise", is_flag=True, help="Recognise the text of scans, by Tesseract.")
@click.pass_obj
def import_(
    words: Words,
    /,
    register: Address,
    letters: tuple[Path, ...],
    *,
    dossier: str,
    **chosen: bool,
) -> int:
    """Bring LETTERS into the register at REGISTER, each whole or not at all.

    One that cannot be read does not keep the others out.
    """
    wanted = Wanted(
        accept_core=chosen["accept"],
        with_enclosed=not chosen["without_attachments"],
        recognise=chosen["recognise"],
        password=os.environ.pop(PASSWORD, None) or None,
    )
    refused = 0
    with opening.opened(register, words) as opened:
        for letter in letters:
            try:
                taken = _take_in(opened, letter, dossier, wanted, words)
            except TrackerError as error:
                if len(letters) == 1 or isinstance(error, WritingError):
                    raise
                refused += 1
                click.echo(error.sentence(words), err=True)
            else:
                click.echo("\n".join(_report(taken, words)))
    if len(letters) > 1:
        _close(words, len(letters) - refused, refused)
    return 1 if refused else 0


def _take_in(
    register: Register, letter: Path, dossier: str, wanted: Wanted, words: Words
) -> Intake:
    """The letter brought in; its password is asked for where it has one and somebody is there."""
    who = getpass.getuser()
    try:
        return take_in(register, letter, dossier, who=who, wanted=wanted)
    except ProtectedError:
        if not sys.stdin.isatty():
            raise
    question = words.text("Password of {file}", file=letter.name)
    password = str(click.prompt(question, hide_input=True, err=True))
    return take_in(register, letter, dossier, who=who, wanted=replace(wanted, password=password))


def _report(taken: Intake, words: Words, indent: str = "") -> Iterator[str]:
    """What came of a letter: its title, what it proposes, what is to know of its file."""
    yield indent + words.text(
        "{title}: {proposed}, {accepted}.",
        title=taken.title,
        proposed=words.count("{count} proposal", "{count} proposals", taken.proposed),
        accepted=words.count("{count} registered", "{count} registered", taken.accepted),
    )
    for sentence in remarks_of(taken.remarks, words):
        yield f"{indent}  {sentence}"
    for inside in taken.enclosed:
        yield from _report(inside, words, indent + "  ")
    for error in taken.left_out:
        yield f"{indent}  {left_out(error, words)}"


def _close(words: Words, brought_in: int, refused: int) -> None:
    """Say how many letters are in, and how many are not."""
    click.echo(words.count("{count} letter brought in.", "{count} letters brought in.", brought_in))
    if refused:
        click.echo(words.count("{count} was not.", "{count} were not.", refused), err=True)
