"""The pages of a scan recognised one after the other: drawn in one child, read in the next.

A page that is not recognised in its time costs no other page; it stays one
without text, and that is told.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from threading import Event

from tracker.frozen import Frozen
from tracker.letters.finding.language import language_of
from tracker.letters.limits import Limits
from tracker.letters.readers.refused import Reason, RefusedError
from tracker.letters.recognising.picture import PAGE_SECONDS, RESOLUTION, words_in
from tracker.letters.recognising.tesseract import Tesseract, installed
from tracker.letters.worker import ask

#: No letter that is read has more.
MOST_PAGES = 500
#: Nobody waits longer for one letter: it is enough for hundreds of pages.
MOST_SECONDS = 30 * 60.0
_DRAWING_SECONDS = 40.0

_DRAWER = "tracker.letters.recognising.in_child"


class Scan(Frozen):
    """A PDF with pages that show no text, and how its words are to be recognised.

    `told` is called with the part that is done, from 0 to 1; setting `stop` ends it.
    """

    content: bytes
    password: str | None = None
    stop: Event | None = None
    told: Callable[[float], None] | None = None
    page_seconds: float = PAGE_SECONDS
    seconds: float = MOST_SECONDS


def recognised_in(scan: Scan) -> dict[int, str]:
    """By the number of each page without text what Tesseract tells of it; untrusted.

    Raises RefusedError: NO_RECOGNISER where Tesseract is not installed, STOPPED,
    TOOK_TOO_LONG, and NOT_RECOGNISED when it failed on every page.
    """
    tesseract = installed()
    if tesseract is None:
        raise RefusedError(Reason.NO_RECOGNISER)
    pages = _pages_without_text(scan)
    found: dict[int, str] = {}
    for page in _in_time(pages, scan):
        words = _words_on(page, scan, tesseract)
        if words and not found:  # the first page tells the language, and is read in it
            first, tesseract = tesseract, tesseract.led_by(language_of(words))
            if tesseract != first:
                words = _words_on(page, scan, tesseract) or words
        if words:
            found[page] = words
    if pages and not found:
        raise RefusedError(Reason.NOT_RECOGNISED)
    return found


def _in_time(pages: Sequence[int], scan: Scan) -> Iterator[int]:
    """The pages one after the other, with how far it is told, until the time for all is over."""
    until = time.monotonic() + scan.seconds
    for done, page in enumerate(pages):
        if time.monotonic() > until:
            raise RefusedError(Reason.TOOK_TOO_LONG)
        if scan.told:
            scan.told(done / len(pages))
        yield page


def _pages_without_text(scan: Scan) -> list[int]:
    """The numbers of the pages to recognise, as the child that opened the file tells them."""
    try:
        told = [int(page) for page in json.loads(_ask(scan, None))]
    except (ValueError, TypeError) as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    return told[:MOST_PAGES]


def _words_on(page: int, scan: Scan, tesseract: Tesseract) -> str | None:
    """What Tesseract tells of a page; None when it cannot be drawn or is not recognised."""
    try:
        picture = _ask(scan, page)
        return words_in(picture, tesseract, stop=scan.stop, seconds=scan.page_seconds)
    except RefusedError as refused:
        if refused.reason is Reason.STOPPED:
            raise
        return None


def _ask(scan: Scan, page: int | None) -> bytes:
    question = {"password": scan.password, "page": page, "resolution": RESOLUTION}
    limits = Limits(_DRAWING_SECONDS)
    return ask(_DRAWER, question, scan.content, stop=scan.stop, limits=limits)
