"""`overleg undo` and `overleg redo`: taking the last action back, and doing it again."""

from __future__ import annotations

import getpass

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.opening import opened
from tracker.register.operations.keeping.undo import redo as redo_last
from tracker.register.operations.keeping.undo import undo as undo_last
from tracker.register.operations.keeping.undo import undo_to
from tracker.words import Words


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--who", help="Who takes it back; without it, whoever is logged in here.")
@click.option("--why", help="The reason, which is kept with the change.")
@click.option("--to", type=int, metavar="LINE", help="Take back all that was done after this line.")
@click.pass_obj
def undo(words: Words, register: Address, who: str | None, why: str | None, to: int | None) -> None:
    """Take the last action in REGISTER back; the history keeps it all the same."""
    who = who or getpass.getuser()
    with opened(register, words) as changed:
        if to is None:
            done = undo_last(changed, who, why)
        else:
            done = undo_to(changed, to, who=who, why=why)
            done = done if done.ids else None
    click.echo(words.text("There is nothing to undo.") if done is None else words.text("Undone."))


@click.command()
@click.argument("register", type=RegisterAddress())
@click.option("--who", help="Who does it again; without it, whoever is logged in here.")
@click.option("--why", help="The reason, which is kept with the change.")
@click.pass_obj
def redo(words: Words, register: Address, who: str | None, why: str | None) -> None:
    """Do again what was last undone in REGISTER."""
    with opened(register, words) as changed:
        done = redo_last(changed, who or getpass.getuser(), why)
    click.echo(words.text("There is nothing to redo.") if done is None else words.text("Redone."))
