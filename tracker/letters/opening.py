"""The bytes of a file that somebody chose, and of nothing else.

A link, pipe, device or folder is refused before it is opened, and again after:
what stands at a path can change in between.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tracker.letters.refusals import (
    EmptyFileError,
    LetterMissingError,
    NotAFileError,
    TooLargeError,
)

MOST_MEBIBYTES = 25
MOST_BYTES = MOST_MEBIBYTES * 1024 * 1024

#: Never follow a link, never wait for a pipe; unknown to Windows, which has neither here.
_CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_AS_BYTES = getattr(os, "O_BINARY", 0)


def bytes_of(path: Path) -> bytes:
    """The content of an ordinary file, at least 1 byte and at most 25 MiB.

    Raises LetterMissingError, NotAFileError, EmptyFileError or TooLargeError.
    """
    try:
        _check_ordinary(path, os.lstat(path))
        with open(os.open(path, os.O_RDONLY | _CAREFULLY | _AS_BYTES), "rb") as file:  # noqa: PTH123
            _check_ordinary(path, os.fstat(file.fileno()))
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LetterMissingError(path.name) from error
    check_size(path.name, content)
    return content


def check_size(name: str, content: bytes) -> None:
    """Raise EmptyFileError or TooLargeError when there is nothing, or too much, to read."""
    if not content:
        raise EmptyFileError(name)
    if len(content) > MOST_BYTES:
        raise TooLargeError(name, limit=MOST_MEBIBYTES)


def _check_ordinary(path: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(path.name or str(path))
