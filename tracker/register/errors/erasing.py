"""What taking a person's name out of a register can be refused for, or leave to do."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError, WritingError


class FileTakenOutError(RefusedError):
    """The bytes of a file are gone because a name stood in them."""

    message = (
        "The file {file} was taken out of the register because a name in it had to go."
        " Its text is still there, with the name made unreadable."
    )


class NotSweptError(WritingError):
    """The name is out of every record and line, but the space it stood in was not cleared."""

    message = (
        "The name is out of the register, but the space it stood in could not be cleared,"
        " because {path} is in use elsewhere. Close it there and erase the person once more."
    )
