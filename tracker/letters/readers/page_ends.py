"""Words that were broken over the end of a page.

A paragraph over a page's end stays two blocks, each on its own page. A word
that is broken between them is put together in the first, so that it is found
and quoted whole; the second begins with the word after it.
"""

from __future__ import annotations

from tracker.letters.letter import BlockKind
from tracker.letters.readers.joining import joined
from tracker.letters.readers.printed import Printed

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})

_Parts = list[tuple[Printed, BlockKind]]


def with_whole_words(parts: _Parts, hyphenated: frozenset[str]) -> _Parts:
    """The parts with each word that a page's end broke put in the block where it begins."""
    made: _Parts = []
    before: int | None = None
    for printed, kind in parts:
        block = printed
        if kind is BlockKind.PARAGRAPH and before is not None:
            first, kind_before = made[before]
            if first.page != block.page:
                first, rest = _word_moved(first, block, hyphenated)
                made[before] = first, kind_before
                if rest is None:
                    continue
                block = rest
        if kind is not BlockKind.FOOTNOTE:
            before = len(made) if kind in _RUNNING else None
        made.append((block, kind))
    return made


def _word_moved(
    first: Printed, second: Printed, hyphenated: frozenset[str]
) -> tuple[Printed, Printed | None]:
    """Both blocks with the broken word whole in the first; as they were when none is broken."""
    last, line = first.lines[-1], second.lines[0].lstrip(" \t")
    word, _, rest = line.partition(" ")
    whole = joined([last, word], hyphenated)
    if not word or whole == joined([last]) + " " + word:
        return first, second
    lines = (rest, *second.lines[1:]) if rest else second.lines[1:]
    taken = first.with_lines((*first.lines[:-1], whole))
    return taken, second.with_lines(lines) if lines else None
