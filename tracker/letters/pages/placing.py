"""Where the words of a letter stand on its printed page.

The text of a letter was read from the page once, without the typesetter's
hyphens, the marks of notes and the running heads; its characters are found
again among those of the page, and never by their look alone: a stretch of text
goes where the longest run of the same characters stands.
"""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.letters.pages.pages import Character

#: Runs of characters shorter than this tell nothing about a place.
_TELLING = 6
#: Of the places where a run may begin, so many are tried, the nearest ones.
_MOST_TRIED = 50
#: What may stand on the page and not in the text: a hyphen, the mark of a note.
_MOST_SKIPPED = 4
_HALF = 0.5


class Box(Frozen):
    """A part of a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


class PlacedText:
    """The part of a letter's text on one page, each character with its box where it has one."""

    def __init__(self, start: int, boxes: Sequence[Box | None]) -> None:
        self.start, self.end = start, start + len(boxes)
        self._boxes = boxes

    def lines(self, start: int, end: int) -> list[Box]:
        """A box for each line that the characters from `start` to `end` stand on, in order."""
        first, last = max(start, self.start) - self.start, min(end, self.end) - self.start
        lines: list[Box] = []
        for box in self._boxes[max(first, 0) : max(last, 0)]:
            if box is None:
                continue
            if lines and _same_line(lines[-1], box):
                lines[-1] = _around(lines[-1], box)
            else:
                lines.append(box)
        return lines

    def box(self, position: int) -> Box | None:
        """The box of one character; None for a blank and for what is not on the page."""
        here = 0 <= position - self.start < len(self._boxes)
        return self._boxes[position - self.start] if here else None

    def nearest(self, x: float, y: float) -> int | None:
        """The position before or after the character nearest to a point; None on an empty page."""
        found = min(
            (
                (_distance(box, x, y), index)
                for index, box in enumerate(self._boxes)
                if box is not None
            ),
            default=None,
        )
        if found is None:
            return None
        box = self._boxes[found[1]]
        behind = box is not None and x > (box.left + box.right) / 2
        return self.start + found[1] + behind


def placed_text(letter: Letter, page: int, characters: Iterable[Character]) -> PlacedText:
    """The text of page number `page`, placed among the `characters` of that page."""
    printed = [each for each in characters if not each.character.isspace()]
    search = _Search(printed)
    start, end = letter.pages[page - 1] if page <= len(letter.pages) else (0, 0)
    boxes: list[Box | None] = [None] * (end - start)
    for block in letter.blocks:
        if block.page != page:
            continue
        places = [at for at in range(block.start, block.end) if not letter.text[at].isspace()]
        words = "".join(letter.text[at] for at in places)
        for at, found in zip(places, search.find(words), strict=True):
            if found is not None:
                boxes[at - start] = _box(printed[found])
    return PlacedText(start, boxes)


class _Search:
    """Finds the characters of one block after the other among those of a page."""

    def __init__(self, printed: Sequence[Character]) -> None:
        self._printed = "".join(_plain(each.character) for each in printed)
        self._taken = bytearray(len(self._printed))
        self._next = 0
        self._where: defaultdict[str, list[int]] = defaultdict(list)
        for index in range(len(self._printed) - _TELLING + 1):
            self._where[self._printed[index : index + _TELLING]].append(index)

    def find(self, words: str) -> list[int | None]:
        """For each character of `words`, blanks left out, its number on the page, or None."""
        words = "".join(_plain(character) for character in words)
        found: list[int | None] = []
        while len(found) < len(words):
            at = len(found)
            run = self._run_at(words, at)
            if run is None:
                found.append(None)
                continue
            start, length = run
            found.extend(range(start, start + length))
            self._taken[start : start + length] = b"\1" * length
            self._next = start + length
        return found

    def _run_at(self, words: str, at: int) -> tuple[int, int] | None:
        """Where the characters from `at` go on: right behind the last run, else the longest run."""
        for skipped in range(_MOST_SKIPPED + 1) if at else ():
            length = self._length(words, at, self._next + skipped)
            if length >= min(_TELLING, len(words) - at):
                return self._next + skipped, length
        runs = [
            (self._length(words, at, start), start >= self._next, -abs(start - self._next), start)
            for start in self._near(words[at : at + _TELLING])
        ]
        length, _, _, start = max(runs, default=(0, False, 0, 0))
        return (start, length) if length >= _TELLING else None

    def _near(self, telling: str) -> Sequence[int]:
        """Where these characters stand, at the nearest places before and behind the last run."""
        starts = self._where.get(telling, [])
        here = bisect(starts, self._next)
        return starts[max(here - _MOST_TRIED // 2, 0) : here + _MOST_TRIED // 2]

    def _length(self, words: str, at: int, start: int) -> int:
        """How many characters from `at` stand on the page from `start` on, not taken yet."""
        most = min(len(words) - at, len(self._printed) - start)
        for length in range(max(most, 0)):
            same = words[at + length] == self._printed[start + length]
            if not same or self._taken[start + length]:
                return length
        return max(most, 0)


def _plain(character: str) -> str:
    """Hyphens are written in several ways, and PDFium has a sign of its own for one at the end."""
    return "-" if character in "\x02\u00ad\u2010\u2011" else character


def _box(character: Character) -> Box:
    return Box(character.left, character.top, character.right, character.bottom)


def _same_line(line: Box, box: Box) -> bool:
    """Whether a character goes on with a line: level with it, and not back at its start."""
    shared = min(line.bottom, box.bottom) - max(line.top, box.top)
    height = min(line.bottom - line.top, box.bottom - box.top)
    return shared > _HALF * height and box.right > line.left


def _around(line: Box, box: Box) -> Box:
    return Box(
        min(line.left, box.left),
        min(line.top, box.top),
        max(line.right, box.right),
        max(line.bottom, box.bottom),
    )


def _distance(box: Box, x: float, y: float) -> tuple[float, float]:
    """How far a point is from a box: first in height, so that a line is found before a column."""
    down = max(box.top - y, y - box.bottom, 0.0)
    across = max(box.left - x, x - box.right, 0.0)
    return down * 3 + across, across
