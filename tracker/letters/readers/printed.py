"""A block as it stands on the page, before anyone has said what part it plays.

Every reader hands over a list of these; what happens next is the same for
all kinds of files.

The mark of a note is kept in the lines between two characters that no text
holds, until it is known which marks have a note that answers them.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from tracker.frozen import Frozen, replace

NOTE_OPENS = "\ufdd0"
NOTE_CLOSES = "\ufdd1"
NOTE_MARK = re.compile(f"{NOTE_OPENS}([^{NOTE_CLOSES}]{{1,8}}){NOTE_CLOSES}")


class Look(Enum):
    """What the page itself tells of a block."""

    TEXT = auto()
    HEADING = auto()
    ITEM = auto()
    ROW = auto()  # a row of a table: each line is a cell


class Printed(Frozen):
    """Lines that stand together; `page` counts from 1, None in a file without pages."""

    lines: tuple[str, ...]
    look: Look = Look.TEXT
    page: int | None = None

    @property
    def note(self) -> str | None:
        """The mark this block answers; None when it is no note."""
        if not self.lines[0].startswith(NOTE_OPENS):
            return None
        found = NOTE_MARK.match(self.lines[0])
        return found[1] if found else None

    def with_lines(self, lines: tuple[str, ...]) -> Printed:
        """The same block with other lines."""
        return replace(self, lines=lines)


def note_mark(mark: str) -> str:
    """`mark` as it is kept in a line."""
    return f"{NOTE_OPENS}{mark}{NOTE_CLOSES}"


def with_answered_marks(blocks: list[Printed]) -> list[Printed]:
    """The blocks with only the marks that a note answers; others are plain figures again."""
    answered = {block.note for block in blocks} - {None}

    def plain(found: re.Match[str]) -> str:
        return found[0] if found[1] in answered else found[1]

    return [
        block.with_lines(tuple(NOTE_MARK.sub(plain, line) for line in block.lines))
        if any(NOTE_OPENS in line for line in block.lines)
        else block
        for block in blocks
    ]


def without_marks(words: str) -> tuple[str, list[tuple[str, int]]]:
    """The words without the marks of notes, and each mark with the place at which it stood."""
    if NOTE_OPENS not in words:
        return words, []
    kept, marks, length, at = [], [], 0, 0
    for found in NOTE_MARK.finditer(words):
        kept.append(words[at : found.start()])
        length += len(kept[-1])
        marks.append((found[1], length))
        at = found.end()
    return "".join([*kept, words[at:]]), marks
