"""From a file to a letter and what it says of itself."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from tracker.letters.arriving import arrived
from tracker.letters.facts import Facts
from tracker.letters.file_names import tidy
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import may_be_letter, media_type_of
from tracker.letters.letter import Letter
from tracker.letters.opening import bytes_of, check_size
from tracker.letters.readers.contents import Enclosed
from tracker.letters.readers.refused import RefusedError
from tracker.letters.refusals import WrongKindError, refusal
from tracker.letters.worker import ask_worker


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """A letter that was read: its words, its facts, and the file as it came.

    `file_name` is fit to be shown; `media_type` is told by the bytes; `sha256` is the
    checksum of `content` in hexadecimal. `enclosed` are the files that came inside
    it, such as the attachments of a mail, unread.
    """

    letter: Letter
    facts: Facts
    file_name: str
    media_type: str
    content: bytes
    sha256: str
    enclosed: tuple[Enclosed, ...] = ()


def read_letter(
    path: Path, *, password: str | None = None, stop: Event | None = None
) -> ReadLetter:
    """The letter in the file at `path`, read in a worker; setting `stop` ends the worker.

    Raises a LetterError (see `tracker.letters.refusals`) that names the file.
    """
    return read_bytes(bytes_of(path), path.name, password=password, stop=stop)


def read_bytes(
    content: bytes, file_name: str, *, password: str | None = None, stop: Event | None = None
) -> ReadLetter:
    """The letter in `content`, read in a worker; the name is only kept and shown."""
    check_size(file_name, content)
    looks_like = media_type_of(content)
    if not may_be_letter(looks_like):
        raise WrongKindError(file_name, looks_like)
    try:
        arrival = arrived(ask_worker(content, password=password, stop=stop))
    except RefusedError as refused:
        raise refusal(refused.reason, file_name, looks_like) from refused
    return ReadLetter(
        letter=arrival.letter,
        facts=facts_of(arrival.letter),
        file_name=tidy(file_name),
        media_type=arrival.letter.media_type,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        enclosed=arrival.enclosed,
    )
