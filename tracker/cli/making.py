"""`overleg new` and `overleg import`: making a register, and bringing letters into it."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path

import click

from tracker.cli import opening
from tracker.cli.address import Address, RegisterAddress, shown
from tracker.example import make_example
from tracker.intake import Intake, Wanted, take_in
from tracker.register import create_register
from tracker.words import LANGUAGES, Words


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--example", is_flag=True, help="Fill it with the invented example dossier.")
@click.option("--language", type=click.Choice(list(LANGUAGES)), help="Language of the example.")
@click.option(
    "--passphrase", "locked", is_flag=True, help="Put it under a passphrase; asks for it."
)
@click.pass_obj
def new(
    words: Words, register: Address, *, example: bool, language: str | None, locked: bool
) -> None:
    """Make an empty register at REGISTER; one that is there is never overwritten."""
    if example and locked:
        raise click.UsageError("The example is for everybody: it is made without a passphrase.")
    if example:
        make_example(register, language or words.language, date.today())
    else:
        passphrase = opening.new_passphrase(words) if locked else None
        create_register(register, passphrase=passphrase).close()
    click.echo(words.text("Made {register}.", register=shown(register)))
    if locked:
        click.echo(
            words.text("Without its passphrase nobody can open it. Keep the passphrase safe."),
            err=True,
        )


@click.command("import")
@click.argument("register", type=RegisterAddress())
@click.argument("letters", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dossier", required=True, help="The dossier's name; made when it is not there.")
@click.option("--accept", is_flag=True, help="Register all core proposals as they stand.")
@click.pass_obj
def import_(
    words: Words, register: Address, letters: tuple[Path, ...], *, dossier: str, accept: bool
) -> None:
    """Bring LETTERS into the register at REGISTER, each whole or not at all."""
    with opening.opened(register, words) as opened:
        for letter in letters:
            taken = take_in(
                opened, letter, dossier, who=getpass.getuser(), wanted=Wanted(accept_core=accept)
            )
            click.echo(_report(taken, words))


def _report(taken: Intake, words: Words) -> str:
    """One line on a letter brought in: its title, what it proposes, what was registered."""
    return words.text(
        "{title}: {proposed}, {accepted}.",
        title=taken.title,
        proposed=words.count("{count} proposal", "{count} proposals", taken.proposed),
        accepted=words.count("{count} registered", "{count} registered", taken.accepted),
    )
