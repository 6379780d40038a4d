"""Puts blocks on pages by the rules of breaks, then draws them.

One pass: where everything stands is known before anything is drawn, so the
contents and "page x of y" print the right numbers without a second run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol

from tracker.frozen import Frozen, replace
from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.pieces import Piece


class Body(Protocol):
    """The part of a sheet that blocks stand in, from its upper left corner."""

    @property
    def left(self) -> float:
        """Its left edge."""

    @property
    def body_top(self) -> float:
        """Where a page begins that goes on with the one before."""

    @property
    def body_bottom(self) -> float:
        """Nothing goes below this."""


class Anchor(Frozen):
    """A place links lead to; with a `title` it is a line of the outline too."""

    name: str
    title: str | None = None
    level: int = 0


class Block(Frozen):
    """A piece that moves to the next page whole, if it can.

    `above` is the space over it, left out at the head of a page. It stays with
    the next block where `keeps_next`; begins a new page when less than
    `needs` of the page is left. `again` is drawn over it when it begins a page
    that goes on with what the page before had, such as a table's head; it then
    stands there as `resumed`, which names what it goes on with.
    """

    piece: Piece
    above: float = 0.0
    keeps_next: bool = False
    needs: float = 0.0
    anchors: tuple[Anchor, ...] = ()
    again: Piece | None = None
    new_page: bool = False
    resumed: Piece | None = None

    def at_head(self) -> Block:
        """The block as it begins a page."""
        return replace(self, piece=self.resumed or self.piece)


class Placed(NamedTuple):
    """A piece at its height on a page."""

    piece: Piece
    top: float
    anchors: tuple[Anchor, ...]


@dataclass
class Pages:
    """What stands where; `number_of` an anchor is its page from 1."""

    pages: list[list[Placed]] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    def number_of(self, anchor: str) -> int:
        """The page on which the anchor stands, from 1; asked once all pages are there."""
        return self.numbers[anchor]

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The page of every anchor, from 1."""
        found: dict[str, int] = {}
        for number, page in enumerate(self.pages, 1):
            for placed in page:
                for anchor in placed.anchors:
                    found.setdefault(anchor.name, number)
        return found


class Pager:
    """Fills pages from top to bottom."""

    def __init__(self, sheet: Body, first_top: float) -> None:
        self._sheet = sheet
        self._top = first_top
        self._begun_at = first_top  # where the page's own content begins
        self.pages: list[list[Placed]] = [[]]

    def place(self, blocks: Iterable[Block]) -> list[list[Placed]]:
        """Place all blocks; returns the pages."""
        for chain in _chains(blocks):
            self._place_chain(chain)
        return self.pages

    @property
    def _room(self) -> float:
        return self._sheet.body_bottom - self._top

    def _place_chain(self, chain: Sequence[Block]) -> None:
        first = chain[0]
        wanted = max(first.needs, sum(block.above + block.piece.height for block in chain))
        fits = wanted <= self._room or self._may_break(chain)
        if self.pages[-1] and (first.new_page or not fits or first.needs > self._room):
            self._next_page(first.again)
            chain = [first.at_head(), *chain[1:]]
        for block in chain:
            self._place(block)

    def _may_break(self, chain: Sequence[Block]) -> bool:
        """Whether the last block of a chain may break, once all before it are on the page."""
        *heads, last = chain
        used = sum(block.above + block.piece.height for block in heads) + last.above
        return last.piece.split(self._room - used) is not None

    def _place(self, block: Block) -> None:
        if self._is_under_something():
            self._top += block.above
        while block.piece.height > self._room + 0.01:
            parts = block.piece.split(self._room)
            if parts is None and self.pages[-1] and self._is_under_something():
                self._next_page(block.again)
                block = block.at_head()
                continue
            parts = parts or block.piece.split(self._room, anywhere=True)
            if parts is None:
                break
            self._put(replace(block, piece=parts[0]))
            block = replace(block, piece=parts[1], anchors=(), resumed=None)
            self._next_page(block.again)
        self._put(block)

    def _is_under_something(self) -> bool:
        return self._top > self._begun_at + 0.01

    def _put(self, block: Block) -> None:
        self.pages[-1].append(Placed(block.piece, self._top, block.anchors))
        self._top += block.piece.height

    def _next_page(self, again: Piece | None = None) -> None:
        """A new page, with what is drawn over everything that goes on there."""
        self.pages.append([])
        self._top = self._sheet.body_top
        if again is not None:
            self._put(Block(again))
        self._begun_at = self._top


def _chains(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Blocks that stay together: each that keeps its next one, with that one."""
    chain: list[Block] = []
    for block in blocks:
        chain.append(block)
        if not block.keeps_next:
            yield chain
            chain = []
    if chain:
        yield chain


Furniture = Callable[[TaggedCanvas, int, int], None]
#: Hears how much of the work is done, 0 to 1, and may raise to stop it.
Progress = Callable[[float], None]


def unheard(_done: float) -> None:
    """For work that nobody follows."""


def draw_pages(
    canvas: TaggedCanvas,
    sheet: Body,
    pages: Pages,
    furniture: Furniture,
    progress: Progress = unheard,
) -> None:
    """Draw all pages; `furniture` draws head and foot of page x of y.

    What is drawn is let go, so that a long paper is not in memory twice.
    """
    count, _ = pages.count, pages.numbers  # both known before the first page is let go
    for number, page in enumerate(pages.pages, 1):
        progress(number / (count + 1))
        for placed in page:
            for anchor in placed.anchors:
                canvas.mark_target(anchor.name, placed.top)
                if anchor.title is not None:
                    canvas.add_outline_entry(anchor.title, anchor.level, anchor.name)
            placed.piece.draw(canvas, sheet.left, placed.top)
        furniture(canvas, number, count)
        canvas.next_page()
        page.clear()
