"""Plain text: blocks are parted by empty lines, pages by form feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.kinds import FileKind
from tracker.letters.readers.contents import Contents
from tracker.letters.readers.decoding import remarks_on_encoding, text_in
from tracker.letters.readers.items import split_items
from tracker.letters.readers.printed import Printed, note_mark
from tracker.letters.readers.punctuation import RULE

#: A line longer than this was not wrapped, so its end is the paragraph's end.
_UNWRAPPED = 160

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_FIGURES = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")


def contents_of(content: bytes, _password: str | None) -> Contents:
    """The blocks of a plain text file."""
    return Contents(FileKind.TEXT, plain_blocks(text_in(content)), remarks_on_encoding(content))


def plain_blocks(text: str) -> Iterator[Printed]:
    """The blocks of a plain text, in order; without form feeds they have no page."""
    pages = text.split("\f")
    for number, page in enumerate(pages, 1):
        for lines in _paragraphs(page):
            block = Printed(lines, page=number if len(pages) > 1 else None)
            yield from split_items(block, dashes=True)


def _paragraphs(page: str) -> Iterator[tuple[str, ...]]:
    lines: list[str] = []
    for line in [*page.split("\n"), ""]:
        if not line.strip() or RULE.fullmatch(line):
            if lines:
                yield tuple(lines)
            lines = []
            continue
        lines.append(_RAISED_FIGURES.sub(_mark, line.rstrip(" \t")))
        if len(line) > _UNWRAPPED:
            yield tuple(lines)
            lines = []


def _mark(found: re.Match[str]) -> str:
    return note_mark(found[0].translate(_RAISED))
