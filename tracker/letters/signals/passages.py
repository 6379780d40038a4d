"""The stretches of a letter in which statements are looked for, and what leads them in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.letters.letter import Block, BlockKind, Letter

_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.FOOTNOTE})

#: A heading of at least so many words that ends in a full stop is a sentence of its own.
_LONG_HEADING = 8


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of running text; `lead_in` is the block whose last sentence introduces this item."""

    block: Block
    lead_in: Block | None
    leads: bool  # introduces items itself


def passages_of(letter: Letter) -> Iterator[Passage]:
    """The running text of a letter in order, list items with the words that lead them in."""
    lead_in: Block | None = None
    for block, after in zip(letter.blocks, [*letter.blocks[1:], None], strict=False):
        if block.kind is not BlockKind.ITEM:
            lead_in = block if _introduces(letter, block, after) else None
        if block.kind in _RUNNING or _is_sentence(letter, block):
            is_item = block.kind is BlockKind.ITEM
            yield Passage(block, lead_in if is_item else None, leads=lead_in is block)


def _introduces(letter: Letter, block: Block, after: Block | None) -> bool:
    """Whether a block ends in a colon and items follow."""
    is_followed = after is not None and after.kind is BlockKind.ITEM
    return is_followed and letter.text[block.start : block.end].rstrip().endswith(":")


def _is_sentence(letter: Letter, block: Block) -> bool:
    """Whether a heading says something by itself."""
    words = letter.text[block.start : block.end]
    return (
        block.kind is BlockKind.HEADING
        and words.rstrip().endswith((".", "!"))
        and len(words.split()) >= _LONG_HEADING
    )
