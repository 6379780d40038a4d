"""`overleg backup`: a checked copy of a register in a file."""

from __future__ import annotations

from pathlib import Path

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.opening import opened
from tracker.register.operations.keeping.backing_up import back_up, proposed_copy
from tracker.words import Words


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("-o", "--output", "output", type=click.Path(path_type=Path, dir_okay=False))
@click.pass_obj
def backup(words: Words, register: Address, output: Path | None) -> None:
    """Copy REGISTER to a file that is not there yet; beside it, with the day, without -o."""
    with opened(register, words) as open_:
        target = output or proposed_copy(open_)
        back_up(open_, target)
    click.echo(words.text("The copy is in {file}.", file=target))
