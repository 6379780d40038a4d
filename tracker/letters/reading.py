"""From a file to a letter and what it says of itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from threading import Event

from tracker.frozen import Frozen
from tracker.letters.arriving import Arrival, arrived
from tracker.letters.facts import Facts
from tracker.letters.file_names import tidy
from tracker.letters.finding.facts import facts_of
from tracker.letters.kinds import FileKind, may_be_letter, media_type_of
from tracker.letters.letter import Letter, Remark
from tracker.letters.opening import bytes_of, check_size
from tracker.letters.readers.contents import Enclosed
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.recognising.scans import Scan, recognised_in
from tracker.letters.recognising.tesseract import can_recognise
from tracker.letters.refusals import WrongKindError, refusal
from tracker.letters.worker import WORKER, ask, ask_worker


class ReadLetter(Frozen):
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


class Manner(Frozen):
    """How a letter is to be read; setting `stop` ends it.

    With `recognise` the words of pages that are pictures only are recognised, where
    Tesseract is installed; `told` is called with the part of them that is done.
    """

    password: str | None = None
    stop: Event | None = None
    recognise: bool = False
    told: Callable[[float], None] | None = None


def read_letter(
    path: Path,
    *,
    password: str | None = None,
    stop: Event | None = None,
    recognise: bool = False,
) -> ReadLetter:
    """The letter in the file at `path`, read in a worker; setting `stop` ends the worker.

    Raises a LetterError (see `tracker.letters.refusals`) that names the file.
    """
    return read_as(bytes_of(path), path.name, Manner(password, stop, recognise))


def read_bytes(
    content: bytes,
    file_name: str,
    *,
    password: str | None = None,
    stop: Event | None = None,
    recognise: bool = False,
) -> ReadLetter:
    """The letter in `content`, read in a worker; the name is only kept and shown."""
    return read_as(content, file_name, Manner(password, stop, recognise))


def read_as(content: bytes, file_name: str, manner: Manner) -> ReadLetter:
    """As `read_bytes`, with its errors, read in this manner."""
    check_size(file_name, content)
    looks_like = media_type_of(content)
    if not may_be_letter(looks_like):
        raise WrongKindError(file_name, looks_like)
    try:
        arrival = _arrival(content, manner, looks_like)
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


def _arrival(content: bytes, manner: Manner, looks_like: str | None) -> Arrival:
    """What comes out of a file; of a scan, what was recognised in it where that is wanted."""
    try:
        arrival = arrived(ask_worker(content, password=manner.password, stop=manner.stop))
    except RefusedError as refused:
        if refused.reason is not Reason.NO_TEXT or looks_like != FileKind.PDF:
            raise
        if not manner.recognise:
            raise RefusedError(
                Reason.A_SCAN if can_recognise() else Reason.NO_RECOGNISER
            ) from refused
        return _recognised(content, manner)
    if manner.recognise and Remark.PAGES_WITHOUT_TEXT in arrival.letter.remarks:
        return _with_pages_recognised(content, manner, arrival)
    return arrival


def _recognised(content: bytes, manner: Manner) -> Arrival:
    """The letter in a PDF, the words of its pages without text recognised."""
    scan = Scan(content, manner.password, manner.stop, manner.told)
    question = {"password": manner.password, "recognised": recognised_in(scan)}
    try:
        return arrived(ask(WORKER, question, content, stop=manner.stop))
    except RefusedError as refused:
        if refused.reason is Reason.NO_TEXT:
            raise RefusedError(Reason.NOTHING_RECOGNISED) from refused
        raise


def _with_pages_recognised(content: bytes, manner: Manner, arrival: Arrival) -> Arrival:
    """A letter of which some pages are pictures; as it was where these are not recognised."""
    try:
        return _recognised(content, manner)
    except RefusedError as refused:
        if refused.reason is Reason.STOPPED:
            raise
        return arrival
