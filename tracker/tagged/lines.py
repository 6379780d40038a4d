"""Runs of text set into lines of a given width: ragged right, no hyphens.

Lines break at blanks only; an unbreakable space stays what it is. A word wider
than the line comes apart at its unbreakable spaces, and else is cut where the line
ends, because cut text is worse than a broken word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tracker.frozen import Frozen
from tracker.tagged.faces import widths_in

Colour = tuple[float, float, float]


class Style(Frozen):
    """Face, size in points and colour (red, green, blue from 0 to 1)."""

    face: str
    size: float
    colour: Colour


class Lettering(NamedTuple):
    """A style with the distance from one baseline to the next, in points."""

    style: Style
    leading: float


class Link(Frozen):
    """A way to another place in the file; `words` say where it leads."""

    target: str
    words: str


class Run(NamedTuple):
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
        known = widths_in(self.style.face)
        words = self.text.split(" ")
        blanks = (len(words) - 1) * known[" "]
        return (sum([known[word] for word in words]) + blanks) * self.style.size


class Line(NamedTuple):
    """Runs side by side; `width` leaves out the blank that parts it from the next line.

    `hang` is how far the line begins left of its column, for an opening quotation mark.
    """

    runs: tuple[Run, ...]
    width: float
    hang: float = 0


class _Place(NamedTuple):
    """A place in a text: which of its runs, and how many letters of that stand before it."""

    run: int
    letters: int


#: Where a word ends, its width without the blanks at its end, and with them. There are so many
#: that they are plain tuples.
_Word = tuple[_Place, float, float]

#: What unbreakable spaces tie together comes apart there before a word is cut.
_TIED = re.compile("[^\N{NO-BREAK SPACE}]+\N{NO-BREAK SPACE}*|\N{NO-BREAK SPACE}+")
_ROUNDING = 0.01


def break_lines(runs: Iterable[Run], width: float) -> tuple[Line, ...]:
    """The lines of `runs` in a column of `width` points; each but the last ends in a blank."""
    runs = tuple(runs)
    lines: list[Line] = []
    start = end = _Place(0, 0)
    used = line_width = 0.0
    for word_end, solid, whole in _words(runs, width):
        if used and solid and used + solid > width + _ROUNDING:
            lines.append(Line(_between(runs, start, end), line_width))
            start, used = end, 0.0
        end, line_width = word_end, used + solid
        used += whole
    if end != start:
        lines.append(Line(_between(runs, start, end), line_width))
    return tuple(lines)


def _between(runs: Sequence[Run], start: _Place, end: _Place) -> tuple[Run, ...]:
    """What stands between two places, as runs."""
    if start.run == end.run:
        return (runs[start.run]._replace(text=runs[start.run].text[start.letters : end.letters]),)
    first, last = runs[start.run], runs[end.run]
    parts = (
        first._replace(text=first.text[start.letters :]),
        *runs[start.run + 1 : end.run],
        last._replace(text=last.text[: end.letters]),
    )
    return tuple(part for part in parts if part.text)


def _words(runs: Sequence[Run], width: float) -> Iterator[_Word]:
    """The words, blanks behind them included; those wider than a line in pieces that each fit.

    Pieces of several runs without a blank between them are one word.
    """
    before, start, end = 0.0, _Place(0, 0), _Place(0, 0)
    for number, run in enumerate(runs):
        size, known, letters = run.style.size, widths_in(run.style.face), 0
        blank = known[" "] * size
        *ended, rest = run.text.split(" ")
        for word in ended:
            solid = before + known[word] * size
            letters += len(word) + 1
            end = _Place(number, letters)
            if solid <= width:
                yield end, solid, solid + blank
            else:
                yield from _cut(runs, start, end, width)
            before, start = 0.0, end
        if rest:
            before += known[rest] * size
            end = _Place(number, letters + len(rest))
    if end != start:
        yield from [(end, before, before)] if before <= width else _cut(runs, start, end, width)


def _cut(runs: Sequence[Run], start: _Place, end: _Place, width: float) -> Iterator[_Word]:
    """A word from `start` to `end`, apart at its unbreakable spaces, then wherever lines end."""
    for number in range(start.run, end.run + 1):
        run, begin = runs[number], start.letters if number == start.run else 0
        whole = run.text[begin : end.letters if number == end.run else None]
        for found in _TIED.finditer(whole):
            yield from _cut_run(run, _Place(number, begin + found.start()), found[0], width)


def _cut_run(run: Run, start: _Place, text: str, width: float) -> Iterator[_Word]:
    known, size = widths_in(run.style.face), run.style.size
    used = solid = 0.0
    for position, letter in enumerate(text):
        step = known[letter] * size
        if used and letter != " " and used + step > width:
            yield _Place(start.run, start.letters + position), solid, used
            used = solid = 0.0
        used += step
        if letter != " ":
            solid = used
    yield _Place(start.run, start.letters + len(text)), solid, used
