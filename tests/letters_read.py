"""Letters read in the test's own process, for tests of what is read and not of the worker."""

from __future__ import annotations

from tracker.letters.kinds import FileKind
from tracker.letters.letter import Letter
from tracker.letters.readers.choosing import letter_in, reader_of


def letter_as(kind: FileKind, content: bytes, password: str | None = None) -> Letter:
    """The letter in `content`; RefusedError as the reader of `kind` gives it."""
    return letter_in(reader_of(kind)(content, password))
