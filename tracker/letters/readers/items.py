"""Items of a list, told by the sign or number their first line begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.letters.readers.printed import Look, Printed

_BULLET = re.compile(r"[ \t]*[•·◦▪▸►‣⁃●○■➢✓✔\uf0b7\uf0a7][ \t\u00a0]+")
_DASH = re.compile(r"[ \t]*[-*–][ \t]+(?=\S)")
_NUMBER = re.compile(r"[ \t]*(?:\d{1,2}[.)]|[a-z]\)|\([a-z\d]\))[ \t]+(?=\S)")
#: How a line looks that any of these may fit; most lines of a letter do not.
_MAY_BEGIN = re.compile(r"[ \t]*(?:[^\w \t]|\d|[a-z]\))")


def split_items(block: Printed, *, dashes: bool) -> Iterator[Printed]:
    """The block, cut before every line that begins an item.

    A bullet is dropped as a mark on the page; a number is kept, since people
    cite it. With `dashes`, lines that begin with a dash or a number count too.
    """
    if not any(map(_MAY_BEGIN.match, block.lines)):
        yield block
        return
    lines: list[str] = []
    look = block.look
    for line in block.lines:
        words = _item(line, dashes=dashes)
        if words is not None:
            if lines:
                yield Printed(tuple(lines), look, block.page)
            lines, look = [words], Look.ITEM
        else:
            lines.append(line)
    yield Printed(tuple(lines), look, block.page)


def _item(line: str, *, dashes: bool) -> str | None:
    """The words of the item that `line` begins; None when it begins none."""
    if bullet := _BULLET.match(line) or (dashes and _DASH.match(line)):
        return line[bullet.end() :]
    if dashes and _NUMBER.match(line):
        return line.strip(" \t")
    return None
