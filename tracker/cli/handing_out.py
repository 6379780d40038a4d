"""Files that leave a register: read from it, written in one step, and noted in its history."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from tracker.cli.address import Address
from tracker.cli.opening import unlocked
from tracker.errors import TrackerError
from tracker.files import replace_file
from tracker.register import Register, open_register
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.words import Words
from tracker.words.marks import N_

_NOT_NOTED = N_("The history could not note that {file} was made. {why}")
_NOT_NOTED_OLDER = N_(
    "The history does not note that {file} was made: the register is of an older release and was "
    "left as it is. Open it once in the app to bring it up to date."
)

#: Writes a file, notes it, and says so.
Deliver = Callable[[Path, bytes, HandOut], None]


@contextmanager
def handing_out(address: Address, words: Words) -> Iterator[tuple[Register, Deliver]]:
    """The register, to be read only, and how what is made of it is delivered.

    One that cannot be written here, or is of an older release and left as it is, has no note
    of the file: then a sentence says so.
    """
    register, passphrase = unlocked(address, words, read_only=True)

    def deliver(path: Path, content: bytes, out: HandOut) -> None:
        replace_file(path, content)
        click.echo(words.text("Made {file}.", file=path))
        if register.is_copy:
            click.echo(words.text(_NOT_NOTED_OLDER, file=path.name), err=True)
            return
        try:
            with open_register(address, passphrase=passphrase) as open_:
                note_hand_out(open_, out, content, who=getpass.getuser())
        except TrackerError as error:
            sentence = error.sentence(words)
            click.echo(words.text(_NOT_NOTED, file=path.name, why=sentence), err=True)

    with register:
        yield register, deliver
