"""What is drawn on the pages of a paper, kept as the tree that a screen reader reads.

The pieces of a paper draw themselves on this as they do on the canvas of a PDF; nothing is
drawn, their words are kept under the elements they belong to, in the order of reading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from tracker.briefing.kinds.kind import LaidOut
from tracker.frozen import Frozen, replace
from tracker.marks import Shape
from tracker.tagged import Element, TaggedCanvas
from tracker.tagged.canvas import Place
from tracker.tagged.element import Content
from tracker.tagged.lines import Line, Run
from tracker.tagged.shapes import Box, Picture, Shapes

#: Points by which a shape and its words may differ in height.
SAME_LINE = 1.5


class Words(Frozen):
    """A stretch of words; `places` are the names by which links lead to it.

    `language` where it is not that of the paper; `shape` is what is drawn before them.
    """

    run: Run
    left: float
    level: tuple[int, float]  # page and baseline: what stands side by side has the same
    places: tuple[str, ...] = ()
    language: str | None = None
    shape: Shape | None = None


class Drawn(Frozen):
    """A picture, as wide as it is shown, in points."""

    picture: Picture
    width: float
    says: str


Kept = Words | Drawn


class Edges(Frozen):
    """What stands at the edges of a page: texts from left to right, head before foot."""

    head: tuple[str, ...]
    foot: tuple[str, ...]


class Recording(Frozen):
    """A paper as its tree. `kept` is what `Content` of the tree points at, by its mark."""

    document: Element
    kept: Sequence[Kept]
    first: Edges
    further: Edges

    def of(self, element: Element) -> list[Kept]:
        """What stands right in an element."""
        return [self.kept[each.mark] for each in element.children if isinstance(each, Content)]

    def all_of(self, element: Element) -> Iterator[Words]:
        """All words in an element and in those below it, in order."""
        for each in element.children:
            if isinstance(each, Element):
                yield from self.all_of(each)
            elif isinstance(each, Content):
                kept = self.kept[each.mark]
                if isinstance(kept, Words):
                    yield kept


def record(laid_out: LaidOut) -> Recording:
    """Let all pages draw themselves, and keep what they say."""
    recorder = _Recorder(laid_out.document)
    for page in laid_out.pages.pages:
        for placed in page:
            for anchor in placed.anchors:
                recorder.mark_target(anchor.name, placed.top)
            placed.piece.draw(recorder, laid_out.sheet.left, placed.top)
        recorder.next_page()
    middle = laid_out.sheet.height / 2
    edges = []
    for number in (1, 2):
        recorder.artifacts.clear()
        laid_out.furniture(recorder, number, 2)
        edges.append(_edges(recorder.artifacts, middle))
    return Recording(laid_out.document, _with_shapes(recorder), *edges)


def _with_shapes(recorder: _Recorder) -> list[Kept]:
    """What was kept, each shape with the nearest words on its right that stand on its line."""
    kept = list(recorder.kept)
    on_page: defaultdict[int, list[int]] = defaultdict(list)
    for number, each in enumerate(kept):
        if isinstance(each, Words):
            on_page[each.level[0]].append(number)
    for page, shape, place in recorder.shapes:
        beside = [n for n in on_page[page] if _is_beside(kept[n], place)]
        if beside:
            nearest = min(beside, key=lambda n: (_left_of(kept[n]), n))
            kept[nearest] = replace(cast(Words, kept[nearest]), shape=shape)
    return kept


def _is_beside(kept: Kept, place: Place) -> bool:
    if not isinstance(kept, Words):
        return False
    return kept.left > place.left and abs(kept.level[1] - place.baseline) < SAME_LINE


def _left_of(kept: Kept) -> float:
    return kept.left if isinstance(kept, Words) else 0.0


def _edges(drawn: Sequence[tuple[Place, str]], middle: float) -> Edges:
    head = tuple(text for place, text in drawn if place.baseline < middle)
    return Edges(head, tuple(text for place, text in drawn if place.baseline >= middle))


class _Recorder(TaggedCanvas):
    """Takes the place of a canvas; what is drawn on it is only remembered."""

    def __init__(self, document: Element) -> None:  # without the paper that a canvas begins
        self.page = 0
        self.document = document
        self.kept: list[Kept] = []
        self.shapes: list[tuple[int, Shape, Place]] = []
        self.artifacts: list[tuple[Place, str]] = []
        self._waiting: list[str] = []
        self._named: set[str] = set()

    def next_page(self) -> None:
        """The next page."""
        self.page += 1

    def resize(self, width: float, height: float) -> None:
        """A document for editing has pages of one size."""

    def corners(self, box: Box) -> tuple[float, float, float, float]:
        """The box itself: it is not asked for."""
        return (box.left, box.top, box.width, box.height)

    @contextmanager
    def content(self, element: Element) -> Iterator[Shapes]:
        """Keeps the picture that is drawn inside."""
        pictures = _Pictures()
        yield pictures
        for picture, width in pictures.drawn:
            self._keep(element, Drawn(picture, width, element.alt or ""))

    @contextmanager
    def artifact(self) -> Iterator[Shapes]:
        """Decoration is left out."""
        yield _Pictures()

    def write(self, element: Element, place: Place, lines: Sequence[Line], leading: float) -> None:
        """Keep the words of `lines` under their elements."""
        owners: dict[object, Element] = {}
        for number, line in enumerate(lines):
            level = (self.page, round(place.baseline + number * leading, 2))
            for run in line.runs:
                owner = self._owner(run, element, owners)
                places, language = tuple(self._waiting), run.language or _language_of(element)
                self._keep(owner, Words(run, place.left, level, places, language))
                self._waiting.clear()

    def write_artifact(self, place: Place, runs: Sequence[Run]) -> None:
        """Kept apart: only the edges of a page are asked for."""
        self.artifacts.append((place, "".join(run.text for run in runs)))

    def note_shape(self, shape: Shape, place: Place) -> None:
        """Remember it, to find the words it stands for."""
        self.shapes.append((self.page, shape, place))

    def mark_target(self, name: str, top: float) -> None:
        """The words that come next are where links to `name` lead; the first mark counts."""
        if name not in self._named:
            self._named.add(name)
            self._waiting.append(name)

    def _keep(self, element: Element, kept: Kept) -> None:
        element.add(Content(self.page, len(self.kept)))
        self.kept.append(kept)


def _language_of(element: Element) -> str | None:
    """That of the element, or of the nearest one around it that has one."""
    around: Element | None = element
    while around is not None and around.language is None:
        around = around.parent
    return around.language if around else None


@dataclass
class _Pictures(Shapes):
    """Shapes of which only pictures are remembered."""

    drawn: list[tuple[Picture, float]] = field(default_factory=list)

    def picture(self, box: Box, picture: Picture) -> None:
        """Remember it."""
        self.drawn.append((picture, box.width))

    def _ignore(self, *_given: Any, **_named: Any) -> None:  # noqa: ANN401 - as each shape is drawn
        """Drawn nowhere."""

    rule = fill = stroke = fading_box = _ignore
