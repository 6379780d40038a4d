"""Lines of a page grouped into the paragraphs a person sees."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tracker.letters.readers.pdf.lines import Line
from tracker.letters.readers.printed import NOTE_MARK
from tracker.letters.readers.punctuation import ends_sentence

#: A step to the next line larger than this, in usual steps, opens a paragraph.
_PARAGRAPH_STEP = 1.2
_OTHER_SIZE = 0.1
#: The part of all steps that makes one of them usual.
_OFTEN = 0.15
#: Steps between lines of one text, in sizes of the font.
_CLOSEST, _WIDEST = 0.8, 2.5
#: Lines further apart than this, in sizes of the font, are of one text only where they are wide.
_CLOSE, _FULL = 1.6, 0.4
#: Where a letter is set in other sizes than those met often: the usual step in sizes of the font.
_UNKNOWN_STEP = 1.3

#: The usual step from line to line by the size of the font, in half points.
Steps = Mapping[int, float]


def usual_steps(pages: Sequence[Sequence[Line]]) -> Steps:
    """The distance from line to line inside a sentence: of each size the smallest met often."""
    steps: defaultdict[int, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        left = min((line.left for line in lines), default=0.0)
        full = _FULL * (max((line.right for line in lines), default=0.0) - left)
        for before, line in pairwise(lines):
            down = before.baseline - line.baseline
            near = _CLOSEST < down / line.size < _WIDEST and _same_size(before, line)
            close = down < _CLOSE * line.size or before.right - before.left > full
            if near and close and not ends_sentence(before.words):
                steps[_half_points(line)][round(down * 2) / 2] += 1
    return {
        size: min(step for step, times in counted.items() if times >= _OFTEN * counted.total())
        for size, counted in steps.items()
    }


def paragraphs(lines: Sequence[Line], steps: Steps) -> Iterator[list[Line]]:
    """The lines in groups, one for each paragraph; one that goes on in the next column is one."""
    if not lines:
        return
    group = [lines[0]]
    for before, line in pairwise(lines):
        if not _goes_on_in_next_column(before, line) and (
            _opens(before, line, steps) or _fell_short(before, line, group, lines)
        ):
            yield group
            group = []
        group.append(line)
    yield group


def _opens(before: Line, line: Line, steps: Steps) -> bool:
    """Whether the page itself sets `line` apart: by white, by size, by a note's mark."""
    down = before.baseline - line.baseline
    step = steps.get(_half_points(line), line.size * _UNKNOWN_STEP)
    if not 0 < down <= step * _PARAGRAPH_STEP or not _same_size(before, line):
        return True
    return bool(NOTE_MARK.match(line.words)) or before.is_upright != line.is_upright


def _goes_on_in_next_column(before: Line, line: Line) -> bool:
    """Whether a sentence broke off at a column's foot and goes on at the head of the next."""
    next_column = line.baseline > before.baseline and line.left > before.left + line.size
    unfinished = not ends_sentence(before.words) and line.words[:1].islower()
    return next_column and unfinished and _same_size(before, line)


def _fell_short(before: Line, line: Line, group: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a sentence ended on `before` with room left for the first word of `line`."""
    if not ends_sentence(before.words):
        return False
    if line.left > before.left + line.size:  # indented
        return True
    first_word = line.words.split(" ", 1)[0]
    character = (line.right - line.left) / max(len(line.words), 1)
    return before.right + character * (len(first_word) + 2) < _right_edge(group, lines)


def _right_edge(group: Sequence[Line], lines: Sequence[Line]) -> float:
    """The right end of the column that `group` stands in."""
    left = min(line.left for line in group)
    near = left + group[-1].size * 3
    return max(line.right for line in lines if line.left <= near)


def _same_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) <= _OTHER_SIZE * max(before.size, line.size)


def _half_points(line: Line) -> int:
    return round(line.size * 2)
