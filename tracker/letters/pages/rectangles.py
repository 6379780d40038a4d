"""Where words of a PDF stand on its pages, as boxes: the last part of a pinpoint."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.letters.pages.pages import PageNotDrawnError, Pages
from tracker.letters.pages.placing import Box, PlacedText, placed_text

Range = tuple[int, int]


class PlacedBox(Frozen):
    """One line of words: its page, counted from 1, and its box in points from the upper left."""

    page: int
    box: Box


def rectangles_of(
    content: bytes, letter: Letter, places: Iterable[Range]
) -> list[tuple[PlacedBox, ...]]:
    """For each place in the letter's text its boxes in order, one for each line it stands on.

    Empty boxes for words that are not printed on a page, for every place when
    the file has no pages that can be drawn.
    """
    with closing(Pages(content)) as pages:
        placing = _Placing(letter, pages)
        return [tuple(placing.boxes(*place)) for place in places]


class _Placing:
    """Places the text of each page once, when it is asked for."""

    def __init__(self, letter: Letter, pages: Pages) -> None:
        self._letter, self._pages = letter, pages
        self._placed: dict[int, PlacedText] = {}

    def boxes(self, start: int, end: int) -> Iterator[PlacedBox]:
        first, last = self._letter.page_of(start), self._letter.page_of(max(end - 1, start))
        for page in range(first, last + 1):
            for box in self._on(page).lines(start, end):
                yield PlacedBox(page, box)

    def _on(self, page: int) -> PlacedText:
        if page not in self._placed:
            try:
                characters = self._pages.characters(page)
            except PageNotDrawnError:
                characters = ()
            self._placed[page] = placed_text(self._letter, page, characters)
        return self._placed[page]
