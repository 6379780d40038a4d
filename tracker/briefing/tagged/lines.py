"""Runs of text set into lines of a given width: ragged right, no hyphens.

Lines break at blanks only; an unbreakable space stays what it is. A word wider
than the line is cut where the line ends, because cut text is worse than a
broken word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.briefing.tagged.faces import width_at_one

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """Face, size in points and colour (red, green, blue from 0 to 1)."""

    face: str
    size: float
    colour: Colour


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


_WORD = re.compile(r"[^ ]+ *| +")
_Word = list[Run]


def break_lines(runs: Iterable[Run], width: float) -> tuple[Line, ...]:
    """The lines of `runs` in a column of `width` points; each but the last ends in a blank."""
    lines: list[_Word] = []
    current: _Word = []
    used = 0.0
    for word in _words(runs):
        if current and used + _solid_width(word) > width:
            lines.append(current)
            current, used = [], 0.0
        for part in _parts(word, width):
            if current and used + _solid_width(part) > width + 0.01:
                lines.append(current)
                current, used = [], 0.0
            current = current + part
            used += sum(run.width for run in part)
    if current:
        lines.append(current)
    return tuple(_line(line) for line in lines)


def _words(runs: Iterable[Run]) -> Iterator[_Word]:
    """The runs cut behind each blank; parts of several runs without a blank stay one word."""
    word: _Word = []
    for run in runs:
        for found in _WORD.finditer(run.text):
            word.append(replace(run, text=found.group()))
            if found.group().endswith(" "):
                yield word
                word = []
    if word:
        yield word


def _parts(word: _Word, width: float) -> Iterator[_Word]:
    """`word` itself, or the pieces of it that each fit into `width`."""
    if _solid_width(word) <= width:
        yield word
        return
    for run in word:
        start, used = 0, 0.0
        for position, character in enumerate(run.text):
            step = width_at_one(character, run.style.face) * run.style.size
            if used + step > width and position > start:
                yield [replace(run, text=run.text[start:position])]
                start, used = position, 0.0
            used += step
        yield [replace(run, text=run.text[start:])]


def _solid_width(word: Sequence[Run]) -> float:
    """The width without the blanks at the end."""
    last = word[-1]
    solid = replace(last, text=last.text.rstrip(" ")).width
    return sum(run.width for run in word[:-1]) + solid


def _line(words: _Word) -> Line:
    """Neighbours of one style, link and language become one run again."""
    runs: list[Run] = []
    for run in words:
        if runs and replace(runs[-1], text=run.text) == run:
            runs[-1] = replace(run, text=runs[-1].text + run.text)
        else:
            runs.append(run)
    return Line(tuple(runs), _solid_width(runs))
