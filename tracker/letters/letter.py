"""A letter as text with positions: what every reader returns and every rule reads.

Positions are characters from the start of `text`; a range includes its start
and excludes its end. Pages and paragraphs count from 1.
"""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from tracker.frozen import Frozen


class BlockKind(StrEnum):
    """What part a block plays in the letter."""

    ADDRESS = "address"  # letterhead, addressee, return address
    DATA = "data"  # date, reference and subject lines
    HEADING = "heading"  # a heading inside the running text
    SALUTATION = "salutation"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # an item of a list
    ROW = "row"  # a row of a table, its cells parted by tabs
    FOOTNOTE = "footnote"
    CLOSING = "closing"  # from the closing courtesy to the last signature


class Remark(StrEnum):
    """What a reader should know of a file besides its words."""

    DELETED_TEXT = "deleted_text"  # tracked deletions, left out
    INSERTED_TEXT = "inserted_text"  # tracked insertions nobody accepted yet, read as text
    HIDDEN_TEXT = "hidden_text"  # text the page does not show, left out
    COMMENTS = "comments"  # comments in the margin, left out
    ACTIVE_CONTENT = "active_content"  # scripts, macros, remote pictures and the like, ignored
    OTHER_VERSION = "other_version"  # a mail whose plain and laid-out texts differ
    OLD_ENCODING = "old_encoding"  # no mark of its encoding: read as Windows-1252
    PAGES_WITHOUT_TEXT = "pages_without_text"  # some pages are pictures only
    RECOGNISED = "recognised"  # the text was recognised from pictures and may hold slips
    PARTS_UNREAD = "parts_unread"  # some parts could not be read


class Block(Frozen):
    """One block of text as a person sees it on the page."""

    kind: BlockKind
    start: int
    end: int
    page: int
    number: int | None = None  # the paragraph's number; None outside the running text
    continues: bool = False  # runs on from the block before it, over a page's end
    mark: int | None = None  # of a footnote: the position in the text at which its mark stood


class Letter(Frozen):
    """The words of a file, in reading order, without page headings and note marks.

    Blocks are in order, do not overlap, and are parted by an empty line in
    `text`. `pages` has one range per page; a file without pages has one. Each
    remark is there once, in the order of `Remark`.
    """

    media_type: str
    text: str
    pages: tuple[tuple[int, int], ...]
    blocks: tuple[Block, ...]
    remarks: tuple[Remark, ...] = ()

    def page_of(self, position: int) -> int:
        """The page on which the character at `position` stands."""
        return max(1, bisect_right(self.pages, (position, len(self.text) + 1)))

    def block_at(self, position: int) -> Block | None:
        """The block that holds `position`; None between blocks."""
        number = bisect_right(self.blocks, position, key=lambda block: block.start)
        block = self.blocks[number - 1] if number else None
        return block if block and position < block.end else None
