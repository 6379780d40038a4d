"""A block as it stands on the page, before anyone has said what part it plays.

Every reader hands over a list of these; what happens next is the same for
all kinds of files.

The mark of a note is kept in the lines between two characters that no text
holds, until it is known which marks have a note that answers them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

NOTE_OPENS = "\ufdd0"
NOTE_CLOSES = "\ufdd1"
NOTE_MARK = re.compile(f"{NOTE_OPENS}([^{NOTE_CLOSES}]{{1,8}}){NOTE_CLOSES}")


class Look(Enum):
    """What the page itself tells of a block."""

    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    ROW = auto()  # a row of a table: each line is a cell


class Mark(NamedTuple):
    """Where the mark of a note stood that was taken out: before this character of this line."""

    line: int
    column: int
    mark: str


@dataclass(frozen=True, slots=True)
class Printed:
    """Lines that stand together; `page` counts from 1, None in a file without pages.

    `marks` are those of notes that were taken out of the lines.
    """

    lines: tuple[str, ...]
    look: Look = Look.TEXT
    page: int | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def note(self) -> str | None:
        """The mark this block answers, when it is a note."""
        found = NOTE_MARK.match(self.lines[0])
        return found[1] if found else None

    def with_lines(self, lines: tuple[str, ...]) -> Printed:
        """The same block with other lines; those that are some of its own keep their marks."""
        count = len(lines)
        starts = range(len(self.lines) - count + 1) if self.marks else ()
        first = next((at for at in starts if self.lines[at : at + count] == lines), None)
        marks = (
            tuple(
                mark._replace(line=mark.line - first)
                for mark in self.marks
                if first <= mark.line < first + count
            )
            if first is not None
            else ()
        )
        return replace(self, lines=lines, marks=marks)


def note_mark(mark: str) -> str:
    """`mark` as it is kept in a line."""
    return f"{NOTE_OPENS}{mark}{NOTE_CLOSES}"


def without_note_marks(blocks: list[Printed]) -> list[Printed]:
    """The blocks with every mark taken out that a note answers; others stay as plain figures.

    A block remembers where its marks stood. The notes themselves keep their
    mark, which is how they are known.
    """
    answered = frozenset(note for block in blocks if (note := block.note))
    return [block if block.note else _without_marks(block, answered) for block in blocks]


def _without_marks(block: Printed, answered: frozenset[str]) -> Printed:
    if not any(NOTE_OPENS in line for line in block.lines):
        return block
    lines: list[str] = []
    marks: list[Mark] = []
    for number, line in enumerate(block.lines):
        words, end = "", 0
        for found in NOTE_MARK.finditer(line):
            words += line[end : found.start()]
            end = found.end()
            if found[1] in answered:
                marks.append(Mark(number, len(words), found[1]))
            else:
                words += found[1]
        lines.append(words + line[end:])
    return replace(block, lines=tuple(lines), marks=tuple(marks))
