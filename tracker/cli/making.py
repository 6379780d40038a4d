"""`overleg new`: making a register."""

from __future__ import annotations

from datetime import date

import click

from tracker.cli import opening
from tracker.cli.address import Address, RegisterAddress, shown
from tracker.example import make_example
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
