"""What is printed again and again in the margins: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from tracker.letters.readers.pdf.lines import Line

#: The part of a page's height, at its head and its foot, in which a running line may stand.
_MARGIN = 0.12
#: In sizes of the font: a running line stands apart from the text at least this far.
_APART = 1.6
_OTHER_SIZE = 0.08
#: The words in a running line that is told by its place alone; a longer one must be said, word
#: for word, more often than this.
_LONGEST_HEAD, _SAID_OFTEN = 8, 2

#: In points: how far a sheet lies higher or lower under a scanner than another.
_SHIFTED = 14.0

_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)

#: The words of a line without its figures, and how high it stands.
_Place = tuple[str, int]


def laid_level(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The pages with what is printed again in their margins at the height it first had.

    A scanner takes each sheet in a little higher or lower than the one before.
    """
    first: defaultdict[str, list[float]] = defaultdict(list)

    def level(line: Line) -> Line:
        known = first[_FIGURES.sub("0", line.words)]
        near = next((high for high in known if abs(high - line.baseline) <= _SHIFTED), None)
        if near is None:
            known.append(line.baseline)
            return line
        return line._replace(baseline=near)

    return [
        [level(line) if _in_margin(line, height) else line for line in lines]
        for lines, height in zip(pages, heights, strict=True)
    ]


def without_running_lines(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[list[Line]]:
    """The pages without what is printed again at the same height of their margins.

    Figures make no difference, so "2 of 4" and "3 of 4" are the same. What
    stands at the head is kept on the first page, which has the letterhead. A
    sentence of the text stays, however often it is said: it does not stand apart.
    """
    margins = [
        [line for line in lines if _in_margin(line, height)]
        for lines, height in zip(pages, heights, strict=True)
    ]
    seen = Counter(key for lines in margins for key in {_place(line) for line in lines})
    said = Counter(line.words for lines in margins for line in lines)
    repeated = {
        _place(line)
        for lines in margins
        for line in lines
        if seen[_place(line)] > 1 and (_is_short(line) or said[line.words] > _SAID_OFTEN)
    }
    return [
        _kept(
            lines, [each for each in margin if _place(each) in repeated], height, is_first=not index
        )
        for index, (lines, margin, height) in enumerate(zip(pages, margins, heights, strict=True))
    ]


def _is_short(line: Line) -> bool:
    """Whether a line is no longer than heads are; a longer one may well be a sentence."""
    return line.words.count(" ") < _LONGEST_HEAD


def _in_margin(line: Line, height: float) -> bool:
    return not height * _MARGIN <= line.baseline <= height * (1 - _MARGIN)


def _kept(
    lines: Sequence[Line], repeated: Sequence[Line], height: float, *, is_first: bool
) -> list[Line]:
    middle = height / 2
    running = _from_edge({line for line in repeated if line.baseline < middle}, lines, inwards=1)
    if not is_first:
        head = {line for line in repeated if line.baseline > middle}
        running |= _from_edge(head, lines, inwards=-1)
    return [line for line in lines if line not in running] if running else list(lines)


def _from_edge(repeated: set[Line], lines: Sequence[Line], *, inwards: int) -> set[Line]:
    """The repeated lines that stand apart, with only such between them and the page's edge."""
    apart: set[Line] = set()
    if not repeated:
        return apart
    from_edge = sorted(lines, key=lambda line: line.baseline * inwards)
    for number, line in enumerate(from_edge):
        if line not in repeated:
            continue
        text_outside = any(
            each not in apart and each.baseline != line.baseline and _is_over(each, line)
            for each in from_edge[:number]
        )
        if not text_outside and _stands_apart(line, from_edge, repeated, inwards=inwards):
            apart.add(line)
    return apart


def _is_over(one: Line, other: Line) -> bool:
    """Whether one line stands above or below the other."""
    return one.left < other.right and other.left < one.right


def _stands_apart(
    line: Line, from_edge: Sequence[Line], repeated: set[Line], *, inwards: int
) -> bool:
    """Whether there is white, or another size, between what is repeated here and the text."""
    while True:
        inside = (
            each
            for each in from_edge
            if (each.baseline - line.baseline) * inwards > 0 and _is_over(each, line)
        )
        near = next(inside, None)
        if near is None:  # a column of its own, or all there is on the page
            return any(each not in repeated for each in from_edge)
        far = abs(near.baseline - line.baseline) > _APART * line.size
        if far or abs(near.size - line.size) > _OTHER_SIZE * line.size:
            return True
        if near not in repeated:
            return False
        line = near


def _place(line: Line) -> _Place:
    return _without_figures(line.words), round(line.baseline / 2)


@lru_cache(maxsize=10_000)
def _without_figures(words: str) -> str:
    return _FIGURES.sub("0", words)
