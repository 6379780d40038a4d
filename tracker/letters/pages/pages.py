"""The pages of a PDF, drawn in a child of its own that stays as long as somebody looks.

One question at a time, each within limits. When the child does not survive
one, a new one is started for the next: a page that cannot be drawn costs no
other page.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from math import ceil
from typing import Any

from tracker.frozen import Frozen
from tracker.letters.child import child
from tracker.letters.limits import Limits
from tracker.letters.pages.drawing import CHARACTER, MOST_CHARACTERS, MOST_PIXELS
from tracker.letters.pages.frames import BrokenFrameError, receive, send
from tracker.letters.watch import Watch

_ENTRY = "tracker.letters.pages.in_child"
#: What each question may take.
_LIMITS = Limits(seconds=10.0)
_MOST_TOLD = 1_000_000
_MOST_BYTES = max(MOST_PIXELS**2 * 4, MOST_CHARACTERS * CHARACTER.size)


class PageNotDrawnError(Exception):
    """The child cannot draw what it was asked for, or did not survive trying."""


class Picture(Frozen):
    """A page as pixels, row by row: blue, green, red and one unused byte each."""

    width: int
    height: int
    rows: bytes


class Character(Frozen):
    """A printed character and its box, in points from the upper left corner of its page."""

    character: str
    left: float
    top: float
    right: float
    bottom: float


class Pages:
    """The pages of one PDF; to be used from one thread at a time, and closed in the end."""

    def __init__(self, content: bytes, *, limits: Limits = _LIMITS) -> None:
        self._content, self._limits = content, limits
        self._running = ExitStack()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_wanted = True

    def stop(self) -> None:
        """From any thread: what is being asked ends at once, and nothing is asked any more."""
        self._is_wanted = False
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the child; the next question would start another."""
        self._process = None
        self._running.close()

    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Width and height of each page in points; PageNotDrawnError for what is no open PDF."""
        told, _ = self._ask(about="sizes")
        return tuple((_length(width), _length(height)) for width, height in _list(told))

    def picture(self, page: int, width: int) -> Picture:
        """Page number `page` at `width` pixels, or less where that is very much."""
        return self._picture(about="picture", page=page, width=width)

    def strips(self, page: int, width: int) -> Iterator[Picture]:
        """The same at any width, from the top down in strips that are held one at a time."""
        wide, high = self.sizes()[page - 1]
        whole = ceil(high * width / wide)
        rows = max(min(MOST_PIXELS**2 // width, whole), 1)
        top = 0
        while top < whole:
            strip = self._picture(about="strip", page=page, width=width, top=top, rows=rows)
            yield strip
            top += strip.height

    def _picture(self, **question: object) -> Picture:
        told, rows = self._ask(**question)
        wide, high = (int(each) for each in _pair(told))
        if not 0 < wide * high * 4 == len(rows):
            raise PageNotDrawnError(question)
        return Picture(wide, high, rows)

    def characters(self, page: int) -> tuple[Character, ...]:
        """The characters of a page in the order in which they were written, blanks too.

        Error: `PageNotDrawnError`.
        """
        _, packed = self._ask(about="characters", page=page)
        if len(packed) % CHARACTER.size:
            raise PageNotDrawnError(page)
        return tuple(
            Character(_written(code), *box) for code, *box in CHARACTER.iter_unpack(packed)
        )

    def _ask(self, **question: object) -> tuple[Any, bytes]:
        """The answer of the child, started if need be; it is gone when it gave none in bounds."""
        if not self._is_wanted:
            raise PageNotDrawnError(question)
        process = self._process or self._start()
        if not process.stdin or not process.stdout:
            raise PageNotDrawnError(question)
        watch = Watch(process, self._limits)
        try:
            send(process.stdin, json.dumps(question).encode())
            told = json.loads(receive(process.stdout, _MOST_TOLD))
            return told, receive(process.stdout, _MOST_BYTES)
        except (BrokenFrameError, OSError, ValueError, RecursionError) as error:
            self.close()
            raise PageNotDrawnError(question) from error
        finally:
            watch.end()

    def _start(self) -> subprocess.Popen[bytes]:
        process = self._running.enter_context(child(_ENTRY))
        self._process = process
        if process.stdin:
            try:
                send(process.stdin, self._content)
            except OSError as error:
                self.close()
                raise PageNotDrawnError("start") from error
        return process


def _written(code: int) -> str:
    """The character of a code; half of one, or none at all, is shown as unknown."""
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _list(told: object) -> list[Any]:
    if not isinstance(told, list):
        raise PageNotDrawnError(told)
    return told


def _pair(told: object) -> list[Any]:
    found = _list(told)
    if len(found) != 2 or not all(isinstance(each, int) for each in found):
        raise PageNotDrawnError(told)
    return found


def _length(told: object) -> float:
    """A length that a page can have, at least a point."""
    if not isinstance(told, int | float) or not 0 <= told < 1e6:
        raise PageNotDrawnError(told)
    return max(float(told), 1.0)
