"""Pages on which everything drawn is either content of an element or an artifact.

Places are in points from the upper left corner of the sheet. Text comes with
its element, and shapes are handed out by a mark, so nothing can stay untagged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from tracker.marks import Shape
from tracker.tagged.codes import Codes
from tracker.tagged.element import Content, Element, LinkPlace
from tracker.tagged.faces import SANS, ready
from tracker.tagged.lines import Line, Link, Run
from tracker.tagged.shapes import Box, Shapes

# The settings files of reportlab may re-open fetching; a letter's text never does.
_settings: Any = rl_config
_settings.trustedHosts = None
_settings.trustedSchemes = []
_settings.toColorCanUse = None
_settings.useA85 = 0  # bytes as they are, not as text


class Place(NamedTuple):
    """Where a line of text begins: its left edge and its baseline."""

    left: float
    baseline: float


class PlacedLink(NamedTuple):
    """Where to click: page from 0 and rectangle (left, bottom, right, top) in points."""

    page: int
    rectangle: tuple[float, float, float, float]
    link: Link
    element: Element


class Target(NamedTuple):
    """A place links lead to: page from 0 and height from the lower edge in points."""

    page: int
    height: float


class OutlineEntry(NamedTuple):
    """A line of the outline; `level` counts from 0."""

    title: str
    level: int
    target: str


class TaggedCanvas:
    """Draws pages, and remembers what the last pass needs to know about them."""

    def __init__(self, width: float, height: float, document: Element) -> None:
        self._buffer = BytesIO()
        self._height = height
        make_canvas: Any = Canvas  # reportlab has no types
        self._paper = make_canvas(
            self._buffer,
            pagesize=(width, height),
            invariant=1,
            pageCompression=1,
            initialFontName=ready(SANS),
        )
        self._shapes = Shapes(self._paper, height)
        self._codes = Codes(self._paper)
        self._marks = 0
        self._open = False
        self.page = 0
        self.document = document
        self.links: list[PlacedLink] = []
        self.targets: dict[str, Target] = {}
        self.outline: list[OutlineEntry] = []

    # Pages

    def next_page(self) -> None:
        """End this page; what is drawn from here on stands on the next one."""
        self._paper.showPage()
        self.page += 1
        self._marks = 0

    def resize(self, width: float, height: float) -> None:
        """This page and those after it are of another size; nothing may be drawn on it yet."""
        self._height = height
        self._paper.setPageSize((width, height))
        self._shapes = Shapes(self._paper, height)

    def corners(self, box: Box) -> tuple[float, float, float, float]:
        """The box of a figure as its element keeps it: left, bottom, right, top from below."""
        bottom = self._height - box.top - box.height
        return (box.left, bottom, box.left + box.width, bottom + box.height)

    def close(self) -> bytes:
        """The drawn pages, still without the tree: `finish` makes the file of them."""
        self._paper.save()
        with self._buffer as buffer:
            return buffer.getvalue()

    # Marks

    @contextmanager
    def content(self, element: Element) -> Iterator[Shapes]:
        """What is drawn inside is content of `element`, for instance of a Figure."""
        self._begin(element)
        yield self._shapes
        self._end()

    @contextmanager
    def artifact(self) -> Iterator[Shapes]:
        """What is drawn inside is decoration: read by nobody, missed by nobody."""
        self._start("/Artifact BMC")
        yield self._shapes
        self._end()

    def note_shape(self, shape: Shape, place: Place) -> None:
        """A shape was drawn before the words on its line; here it is seen, and no more is kept."""

    def _begin(self, element: Element, then: str = "") -> None:
        self._start(f"/{element.tag} <</MCID {self._marks}>> BDC{then}")
        element.add(Content(self.page, self._marks))
        self._marks += 1

    def _start(self, operator: str) -> None:
        if self._open:
            raise RuntimeError("marked content is never nested")
        self._open = True
        self._paper.addLiteral(operator)

    def _end(self, before: str = "") -> None:
        self._open = False
        self._paper.addLiteral(f"{before}EMC")

    # Text

    def write(self, element: Element, place: Place, lines: Sequence[Line], leading: float) -> None:
        """Write `lines` under each other as content of `element`, the first at `place`.

        A run with a link or another language becomes an element of its own inside it.
        """
        owners: dict[object, Element] = {}
        current: Element | None = None
        for number, line in enumerate(lines):
            left, baseline = place.left - line.hang, place.baseline + number * leading
            for run in line.runs:
                owner = self._owner(run, element, owners)
                if owner is not current:
                    if current is not None:
                        self._end("ET ")
                    self._begin(owner, " BT")
                    current = owner
                self._show(run, left, baseline)
                if run.link is not None:
                    self._place_link(run, run.link, Place(left, baseline), owner)
                if run is not line.runs[-1]:
                    left += run.width
        if current is not None:
            self._end("ET ")

    def write_artifact(self, place: Place, runs: Sequence[Run]) -> None:
        """Write text that is not part of the document, such as the head of a page."""
        self._start("/Artifact BMC BT")
        left = place.left
        for run in runs:
            self._show(run, left, place.baseline)
            left += run.width
        self._end("ET ")

    def _owner(self, run: Run, element: Element, owners: dict[object, Element]) -> Element:
        if run.link is None and run.language is None:
            return element
        key = run.link or run.language
        if key not in owners:
            tag = "Link" if run.link else "Span"
            owners[key] = Element(tag, element, language=run.language)
        return owners[key]

    def _show(self, run: Run, left: float, baseline: float) -> None:
        shown = self._codes.showing(run.text, run.style)
        self._paper.addLiteral(f"1 0 0 1 {left:.2f} {self._height - baseline:.2f} Tm {shown}")

    # Ways to other places

    def mark_target(self, name: str, top: float) -> None:
        """Links to `name` lead to this height on this page; the first mark counts."""
        self.targets.setdefault(name, Target(self.page, self._height - top))

    def add_outline_entry(self, title: str, level: int, target: str) -> None:
        """Add a line to the outline."""
        self.outline.append(OutlineEntry(title, level, target))

    def _place_link(self, run: Run, link: Link, place: Place, element: Element) -> None:
        size = run.style.size
        bottom = self._height - place.baseline - 0.25 * size
        rectangle = (place.left, bottom, place.left + run.width, bottom + 1.2 * size)
        element.add(LinkPlace(len(self.links)))
        self.links.append(PlacedLink(self.page, rectangle, link, element))
