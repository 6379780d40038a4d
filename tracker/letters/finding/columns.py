"""Data beside each other in the head of a letter, brought under one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.letters.fixed_words import fixed_words
from tracker.letters.proposal import Span

#: What stands between two columns: a tab, or more blanks than one.
_CELL = re.compile(r"\S+(?: \S+)*")


def in_one_column(lines: Sequence[Span]) -> Iterator[Span]:
    """The lines, with data that stand beside each other each on a line of its own.

    A row of labels over a row of as many values becomes each label with its
    value below; where the numbers differ nobody can tell whose a value is.
    """
    rest = list(reversed(lines))
    while rest:
        line = rest.pop()
        cells, below = _cells(line), _cells(rest[-1]) if rest else []
        if len(cells) > 1 and all(map(_is_label, cells)) and len(below) == len(cells):
            rest.pop()
            yield from (cell for pair in zip(cells, below, strict=True) for cell in pair)
        elif len(cells) > 1 and all(map(_is_labelled, cells)):
            yield from cells
        else:
            yield line


def _cells(line: Span) -> list[Span]:
    return [
        Span(line.start + found.start(), line.start + found.end(), found[0])
        for found in _CELL.finditer(line.words)
    ]


def _is_label(cell: Span) -> bool:
    label = fixed_words().label(cell.words)
    return label is not None and not label[1]


def _is_labelled(cell: Span) -> bool:
    label = fixed_words().label(cell.words)
    return label is not None and bool(label[1])
