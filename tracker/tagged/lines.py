"""Runs of text set into lines of a given width: ragged right, no hyphens.

Lines break at blanks only; an unbreakable space stays what it is. A word wider
than the line comes apart at its unbreakable spaces, and else is cut where the line
ends, because cut text is worse than a broken word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from tracker.tagged.faces import width_at_one

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """Face, size in points and colour (red, green, blue from 0 to 1)."""

    face: str
    size: float
    colour: Colour


class Lettering(NamedTuple):
    """A style with the distance from one baseline to the next, in points."""

    style: Style
    leading: float


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another place in the file; `words` say where it leads."""

    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style. `language` where it differs from what surrounds it.

    A banded run stands on a band that fades at both ends.
    """

    text: str
    style: Style
    link: Link | None = None
    language: str | None = None
    banded: bool = False

    @property
    def width(self) -> float:
        """In points, blanks at the end included."""
        return width_at_one(self.text, self.style.face) * self.style.size


@dataclass(frozen=True, slots=True)
class Line:
    """Runs side by side; `width` leaves out the blank that parts it from the next line.

    `hang` is how far the line begins left of its column, for an opening quotation mark.
    """

    runs: tuple[Run, ...]
    width: float
    hang: float = 0


class _Word(NamedTuple):
    """Pieces of runs without a blank between them; `solid` leaves out the blanks at the end."""

    pieces: tuple[tuple[Run, str], ...]
    solid: float
    width: float


_WORD = re.compile(r"[^ ]+ *| +")
#: What unbreakable spaces tie together comes apart there before a word is cut.
_TIED = re.compile("[^\N{NO-BREAK SPACE}]+\N{NO-BREAK SPACE}*|\N{NO-BREAK SPACE}+")
_ROUNDING = 0.01


def break_lines(runs: Iterable[Run], width: float) -> tuple[Line, ...]:
    """The lines of `runs` in a column of `width` points; each but the last ends in a blank."""
    lines: list[Line] = []
    current: list[_Word] = []
    used = 0.0
    for word in _fitting(_words(runs), width):
        if current and used + word.solid > width + _ROUNDING:
            lines.append(_line(current))
            current, used = [], 0.0
        current.append(word)
        used += word.width
    if current:
        lines.append(_line(current))
    return tuple(lines)


def _words(runs: Iterable[Run]) -> Iterator[_Word]:
    """The runs cut behind each blank; pieces of several runs without a blank stay one word."""
    pieces: list[tuple[Run, str]] = []
    before = 0.0
    for run in runs:
        for text in _WORD.findall(run.text):
            pieces.append((run, text))
            solid, width = _widths(text, run.style)
            if text.endswith(" "):
                yield _Word(tuple(pieces), before + solid, before + width)
                pieces, before = [], 0.0
            else:
                before += width
    if pieces:
        yield _Word(tuple(pieces), before, before)


def _widths(text: str, style: Style) -> tuple[float, float]:
    """The width of `text` without and with the blanks at its end."""
    letters = text.rstrip(" ")
    solid = width_at_one(letters, style.face) * style.size
    blanks = len(text) - len(letters)
    return solid, solid + blanks * width_at_one(" ", style.face) * style.size


def _fitting(words: Iterable[_Word], width: float) -> Iterator[_Word]:
    """The words, those wider than a line cut into pieces that each fit."""
    for word in words:
        if word.solid <= width:
            yield word
        else:
            for run, whole in word.pieces:
                for text in _TIED.findall(whole):
                    yield from _cut(run, text, width)


def _cut(run: Run, text: str, width: float) -> Iterator[_Word]:
    start, used = 0, 0.0
    for position, character in enumerate(text):
        step = width_at_one(character, run.style.face) * run.style.size
        if used + step > width and position > start and character != " ":
            yield _Word(((run, text[start:position]),), used, used)
            start, used = position, 0.0
        used += step
    solid, whole = _widths(text[start:], run.style)
    yield _Word(((run, text[start:]),), solid, whole)


def _line(words: Sequence[_Word]) -> Line:
    """The words of a line as runs again, one for each run they came from."""
    pieces = [piece for word in words for piece in word.pieces]
    runs = [
        replace(found[0][0], text="".join(text for _, text in found)) for found in _by_run(pieces)
    ]
    width = sum(word.width for word in words) - words[-1].width + words[-1].solid
    return Line(tuple(runs), width)


def _by_run(pieces: Iterable[tuple[Run, str]]) -> Iterator[list[tuple[Run, str]]]:
    return (list(found) for _, found in groupby(pieces, key=lambda piece: id(piece[0])))
