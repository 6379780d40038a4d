"""Lines of a page grouped into the paragraphs a person sees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.letters.readers.pdf.lines import Line
from tracker.letters.readers.printed import NOTE_MARK
from tracker.letters.readers.punctuation import ends_sentence

#: A step to the next line larger than this, in usual steps, opens a paragraph.
_PARAGRAPH_STEP = 1.2
_OTHER_SIZE = 0.1
#: The part of all steps that makes one of them usual.
_OFTEN = 0.15


def paragraphs(lines: Sequence[Line], step: float) -> Iterator[list[Line]]:
    """The lines in groups, one for each paragraph; `step` is the usual one from line to line."""
    if not lines:
        return
    group = [lines[0]]
    for before, line in pairwise(lines):
        if _opens(before, line, step) or _fell_short(before, line, group, lines):
            yield group
            group = []
        group.append(line)
    yield group


def usual_step(pages: Sequence[Sequence[Line]]) -> float:
    """The distance from line to line inside a paragraph: the smallest that is met often.

    Only lines in the size of the running text count: notes are set closer.
    """
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.words)
    main = max(sizes, key=lambda size: sizes[size], default=0.0)
    steps = Counter(
        round((before.baseline - line.baseline) * 2) / 2
        for lines in pages
        for before, line in pairwise(lines)
        if round(line.size, 1) == main and 0.8 < (before.baseline - line.baseline) / line.size < 2.5
    )
    often = [step for step, times in steps.items() if times >= _OFTEN * steps.total()]
    return min(often, default=0.0)


def _opens(before: Line, line: Line, step: float) -> bool:
    """Whether the page itself sets `line` apart: by white, by size, by a note's mark."""
    down = before.baseline - line.baseline
    other_size = abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size)
    return bool(not 0 < down <= step * _PARAGRAPH_STEP or other_size or NOTE_MARK.match(line.words))


def _fell_short(before: Line, line: Line, group: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether a sentence ended on `before` with room left for the first word of `line`."""
    if not ends_sentence(before.words):
        return False
    indented = line.left > before.left + line.size
    if indented:
        return True
    first_word = line.words.split(" ", 1)[0]
    character = (line.right - line.left) / max(len(line.words), 1)
    return before.right + character * (len(first_word) + 2) < _right_edge(group, lines)


def _right_edge(group: Sequence[Line], lines: Sequence[Line]) -> float:
    """The right end of the column that `group` stands in."""
    left = min(line.left for line in group)
    return max(line.right for line in lines if line.left <= left + line.size * 3)
