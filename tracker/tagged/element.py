"""The structure tree, as it grows while pages are drawn.

An element hangs itself under its parent the moment its first content is
drawn, so the order of drawing is the order of reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Content(NamedTuple):
    """A stretch of a page's content: the page from 0 and the mark on that page."""

    page: int
    mark: int


class LinkPlace(NamedTuple):
    """A place to click, by its number in the file from 0."""

    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A node of the tree: `tag` is a standard type of PDF 1.7 (P, H1, L, TR, ...).

    `language` where it differs from the document's; `alt` says in words what a
    Figure shows; `scope` (Column or Row) belongs to a TH, and `rows` where it
    heads several; `box` (left, bottom, right, top in points) to a Figure. The
    pieces of a paragraph that runs over a page share one element.
    """

    tag: str
    parent: Element | None = None
    language: str | None = None
    alt: str | None = None
    scope: str | None = None
    box: tuple[float, float, float, float] | None = None
    children: list[Element | Content | LinkPlace] = field(default_factory=list)
    _hangs: bool = False
    rows: int = 1

    def add(self, child: Content | LinkPlace) -> None:
        """Add content drawn just now, hanging this element in the tree if it is the first."""
        self._hang()
        self.children.append(child)

    def _hang(self) -> None:
        if self._hangs or self.parent is None:
            return
        self._hangs = True
        self.parent._hang()
        self.parent.children.append(self)
