"""The stretches of a letter in which statements are looked for, and what leads them in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tracker.frozen import Frozen
from tracker.letters.letter import Block, BlockKind, Letter

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW, BlockKind.FOOTNOTE})

#: A heading of at least so many words that ends in a full stop is a sentence of its own.
_LONG_HEADING = 8

#: A numbered heading of fewer words, its number among them, is a title.
_NUMBERED_HEADING = 5
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")

_CELL = re.compile(r"[^\t]+")

_ITEM_MARK = re.compile(r"(?:[-–—*•▪◦·]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+")


class Passage(Frozen):
    """A block of running text, or a cell of one.

    `lead_in` is the block whose last sentence introduces this item.
    """

    block: Block
    start: int  # where its words begin, after the mark or number of a list item
    end: int
    lead_in: Block | None
    leads: bool  # introduces items itself


def passages_of(letter: Letter, announcing: frozenset[str]) -> Iterator[Passage]:
    """The running text of a letter in order, list items with the words that lead them in.

    A list is led in by a colon, or by a last sentence that announces it with
    one of the words of `announcing`: "We ask five things of you."
    """
    lead_in: Block | None = None
    blocks = [block for block in letter.blocks if block.end > block.start]
    for block, after in zip(blocks, [*blocks[1:], None], strict=False):
        if block.kind is not BlockKind.ITEM:
            lead_in = block if _introduces(letter, block, after, announcing) else None
        if block.kind is BlockKind.ROW:
            yield from _cells(letter, block)
        elif block.kind in _RUNNING or lead_in is block or _is_sentence(letter, block):
            is_item = block.kind is BlockKind.ITEM
            is_marked = block.kind in {BlockKind.ITEM, BlockKind.HEADING}
            start = _after_mark(letter, block) if is_marked else block.start
            lead = lead_in if is_item else None
            yield Passage(block, start, block.end, lead, leads=lead_in is block)


def _cells(letter: Letter, block: Block) -> Iterator[Passage]:
    """The cells of a row: a sentence never goes on in the next one."""
    for cell in _CELL.finditer(letter.text, block.start, block.end):
        yield Passage(block, cell.start(), cell.end(), None, leads=False)


def _after_mark(letter: Letter, block: Block) -> int:
    """Where an item begins after its dash, bullet, number or letter."""
    mark = _ITEM_MARK.match(letter.text, block.start, block.end)
    return mark.end() if mark else block.start


def _introduces(
    letter: Letter, block: Block, after: Block | None, announcing: frozenset[str]
) -> bool:
    """Whether items follow on a block that ends in a colon or announces them."""
    if block.kind is BlockKind.ROW or after is None or after.kind is not BlockKind.ITEM:
        return False
    words = letter.text[block.start : block.end].rstrip()
    last = re.split(r"[.!?]\s", words)[-1].lower().rstrip(".").split()
    return words.endswith(":") or not announcing.isdisjoint(last)


def _is_sentence(letter: Letter, block: Block) -> bool:
    """Whether a heading says something by itself: a numbered one may be a demand in a row."""
    words = letter.text[block.start : block.end]
    if block.kind is not BlockKind.HEADING:
        return False
    numbered = bool(_NUMBERED.match(words)) and len(words.split()) >= _NUMBERED_HEADING
    closed = words.rstrip().endswith((".", "!")) and len(words.split()) >= _LONG_HEADING
    return numbered or closed or words.rstrip().endswith("!")
