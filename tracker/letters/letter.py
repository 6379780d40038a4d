"""A letter as text with positions: what every reader returns and every rule reads.

Positions are characters from the start of `text`; a range includes its start
and excludes its end. Pages and paragraphs count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What part a block plays in the letter."""

    ADDRESS = "address"  # letterhead, addressee, return address
    DATA = "data"  # date, reference and subject lines
    HEADING = "heading"  # a heading inside the running text
    SALUTATION = "salutation"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # an item of a list
    FOOTNOTE = "footnote"
    CLOSING = "closing"  # from the closing courtesy to the last signature


@dataclass(frozen=True, slots=True)
class Block:
    """One block of text as a person sees it on the page."""

    kind: BlockKind
    start: int
    end: int
    page: int
    number: int | None = None  # the paragraph's number; None outside the running text
    continues: bool = False  # runs on from the block before it, over a page's end


@dataclass(frozen=True, slots=True)
class Letter:
    """The words of a file, in reading order, without page headings and note marks.

    Blocks are in order, do not overlap, and are parted by an empty line in
    `text`. `pages` has one range per page; a file without pages has one.
    """

    media_type: str
    text: str
    pages: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]

    def page_of(self, position: int) -> int:
        """The page on which the character at `position` stands."""
        return max(1, bisect_right(self.pages, (position, len(self.text) + 1)))

    def block_at(self, position: int) -> Block | None:
        """The block that holds `position`; None between blocks."""
        number = bisect_right(self.blocks, position, key=lambda block: block.start)
        block = self.blocks[number - 1] if number else None
        return block if block and position < block.end else None
