"""From a file to a letter and what it says of itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tracker.letters.arriving import letter_from
from tracker.letters.facts import Facts
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import kind_of, media_type_of
from tracker.letters.letter import Letter
from tracker.letters.opening import bytes_of, check_size
from tracker.letters.readers.refused import RefusedError
from tracker.letters.refusals import WrongKindError, refusal
from tracker.letters.worker import ask_worker


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """A letter that was read: its words, its facts, and the file as it came.

    `media_type` is told by the bytes; `sha256` is the checksum of `content` in
    hexadecimal.
    """

    letter: Letter
    facts: Facts
    file_name: str
    media_type: str
    content: bytes
    sha256: str


def read_letter(path: Path) -> ReadLetter:
    """The letter in the file at `path`, read in a worker.

    Raises a LetterError (see `tracker.letters.refusals`) that names the file.
    """
    return read_bytes(bytes_of(path), path.name)


def read_bytes(content: bytes, file_name: str) -> ReadLetter:
    """The letter in `content`, read in a worker; the name is only kept and shown."""
    check_size(file_name, content)
    kind = kind_of(content)
    if kind is None:
        raise WrongKindError(file_name, media_type_of(content))
    try:
        letter = letter_from(ask_worker(content))
    except RefusedError as refused:
        raise refusal(refused.reason, file_name, kind.value) from refused
    return ReadLetter(
        letter=letter,
        facts=facts_of(letter),
        file_name=file_name,
        media_type=kind.value,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
    )
