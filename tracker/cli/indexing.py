"""`overleg index`: the index of words filled anew from what the register holds."""

from __future__ import annotations

import click

from tracker.cli.address import Address, RegisterAddress
from tracker.cli.opening import opened
from tracker.cli.progress import Progress
from tracker.register.operations.keeping.index_of_words import fill_index
from tracker.words import Words


@click.command()
@click.argument("register", type=RegisterAddress())
@click.pass_obj
def index(words: Words, register: Address) -> None:
    """Fill the index of words of REGISTER anew, where `overleg check` says that it is not as it."""
    with opened(register, words) as open_, Progress(words) as progress:
        fill_index(open_, progress.tell)
    click.echo(words.text("The index of words is filled anew."))
