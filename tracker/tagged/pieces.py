"""What a page is put together from: pieces that know their height and can draw themselves.

Lengths are in points. Pieces side by side in a row stand on one first
baseline, whatever their sizes. `split` cuts a piece for the end of a page, by
the rules of breaks; None where it must stay whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from msgspec.structs import force_setattr

from tracker.frozen import Frozen, replace
from tracker.tagged.canvas import Place, TaggedCanvas
from tracker.tagged.element import Element
from tracker.tagged.lines import Colour, Lettering, Line, Run, break_lines
from tracker.tagged.shapes import Box, Pen, Point

#: A text of more lines than this may break, with so many lines at least on either side.
LINES_KEPT_TOGETHER = 8
LINES_LEFT = 3

BAND_HEIGHT = 13.0
BAND_FADE = 0.22


class Piece(Protocol):
    """Something that takes up height on a page."""

    @property
    def height(self) -> float:
        """How much of the page it takes."""

    @property
    def baseline(self) -> float:
        """How far below its upper edge its first line stands; 0 without text."""

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw it with its upper left corner there."""

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """A part at most `room` points high and the rest; None where it stays whole.

        `anywhere` when it is taller than a page.
        """


def measure(piece: Frozen, baseline: float, height: float) -> None:
    """Keep the measures of a piece of other pieces: they are asked for again and again."""
    force_setattr(piece, "baseline", baseline)
    force_setattr(piece, "height", height)


class Text(Frozen):
    """Lines of text; an artifact where `element` is None."""

    lines: tuple[Line, ...]
    leading: float
    baseline: float
    element: Element | None
    band: Colour = (0, 0, 0)

    @property
    def height(self) -> float:
        """All lines."""
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        """The widest line."""
        return max((line.width for line in self.lines), default=0.0)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the bands, then the words on them."""
        self._draw_bands(canvas, left, top)
        place = Place(left, top + self.baseline)
        if self.element is not None:
            canvas.write(self.element, place, self.lines, self.leading)
            return
        for number, line in enumerate(self.lines):
            below = place._replace(baseline=place.baseline + number * self.leading)
            canvas.write_artifact(below, line.runs)

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """Long texts only, and never so that a few lines stand alone."""
        least = 1 if anywhere else LINES_LEFT
        fitting = min(int((room + 0.01) // self.leading), len(self.lines) - least)
        if fitting < least or (len(self.lines) <= LINES_KEPT_TOGETHER and not anywhere):
            return None
        return (
            replace(self, lines=self.lines[:fitting]),
            replace(self, lines=self.lines[fitting:]),
        )

    def _draw_bands(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        for number, line in enumerate(self.lines):
            start = left - line.hang
            for run in line.runs:
                if run.banded:
                    middle = top + self.baseline + number * self.leading - 3.2
                    box = Box(start, middle - BAND_HEIGHT / 2, run.width, BAND_HEIGHT)
                    with canvas.artifact() as shapes:
                        shapes.fading_box(box, self.band, BAND_FADE)
                start += run.width


def set_text(
    runs: Iterable[Run], lettering: Lettering, width: float, element: Element | None
) -> Text:
    """`runs` set into a column of `width`, with the leading of `lettering`."""
    leading, size = lettering.leading, lettering.style.size
    return Text(break_lines(runs, width), leading, leading / 2 + 0.35 * size, element)


class Cell(NamedTuple):
    """A piece of a row, and how far right of the row's left edge it stands."""

    left: float
    piece: Piece


class Row(Frozen):
    """Pieces side by side on one first baseline, drawn (and so read) in their order.

    When the row breaks, the cell `main` goes on below and the others stay with
    its first part; `continued` is what stands beside the rest instead.
    """

    cells: tuple[Cell, ...]
    main: int = 0
    continued: tuple[Cell, ...] = ()
    baseline: float = 0.0  # the lowest first baseline of the cells
    height: float = 0.0  # down to the lowest cell

    def __post_init__(self) -> None:
        measure(self, max([cell.piece.baseline for cell in self.cells]), 0.0)
        height = max([self._drop(cell) + cell.piece.height for cell in self.cells])
        measure(self, self.baseline, height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the cells in their order."""
        for cell in self.cells:
            cell.piece.draw(canvas, left + cell.left, top + self._drop(cell))

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """Break the main cell; None where the others do not fit beside its first part."""
        cell = self.cells[self.main]
        others = [c for c in self.cells if c is not cell]
        if any(self._drop(other) + other.piece.height > room for other in others) and not anywhere:
            return None
        parts = cell.piece.split(room - self._drop(cell), anywhere=anywhere)
        if parts is None:
            return None
        upper = tuple(Cell(cell.left, parts[0]) if c is cell else c for c in self.cells)
        lower = (Cell(cell.left, parts[1]), *self.continued)
        return replace(self, cells=upper), Row(lower, 0, self.continued)

    def _drop(self, cell: Cell) -> float:
        """How far a cell moves down so that the first baselines meet; shapes stay put."""
        return self.baseline - cell.piece.baseline if cell.piece.baseline else 0.0


class Space(Frozen):
    """Empty paper."""

    height: float
    baseline: float = 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Nothing to draw."""

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece]:
        """As much as there is room for; the rest is not needed."""
        return Space(room), Space(0)


class Rule(Frozen):
    """A rule across the text, with space around it."""

    width: float
    pen: Pen
    baseline: float = 0.0
    height: float = 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the rule at its upper edge."""
        with canvas.artifact() as shapes:
            shapes.rule(Point(left, top), Point(left + self.width, top), self.pen)

    def split(self, room: float, *, anywhere: bool = False) -> None:
        """A rule stays whole."""
        return


class Part(NamedTuple):
    """A piece of a stack with the space above it."""

    above: float
    piece: Piece


class Stack(Frozen):
    """Pieces under each other that belong together."""

    parts: tuple[Part, ...]
    baseline: float = 0.0  # that of the first piece
    height: float = 0.0  # all pieces and the spaces above them

    def __post_init__(self) -> None:
        above, first = self.parts[0]
        height = sum([part.above + part.piece.height for part in self.parts])
        measure(self, above + first.baseline, height)

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the pieces from top to bottom."""
        for part in self.parts:
            top += part.above
            part.piece.draw(canvas, left, top)
            top += part.piece.height

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """Break the piece that crosses the edge; between pieces only when there is no other way."""
        used = 0.0
        for number, part in enumerate(self.parts):
            used += part.above
            if used + part.piece.height > room:
                return self._split_at(number, room - used, anywhere=anywhere)
            used += part.piece.height
        return None

    def _split_at(self, number: int, room: float, *, anywhere: bool) -> tuple[Piece, Piece] | None:
        before, crossing, after = _around(self.parts, number)
        halves = crossing.piece.split(room, anywhere=anywhere)
        if halves is not None:
            upper = (*before, Part(crossing.above, halves[0]))
            return Stack(upper), Stack((Part(0, halves[1]), *after))
        if anywhere and before:
            return Stack(before), Stack((crossing._replace(above=0), *after))
        return None


def _around(parts: Sequence[Part], number: int) -> tuple[tuple[Part, ...], Part, tuple[Part, ...]]:
    return tuple(parts[:number]), parts[number], tuple(parts[number + 1 :])
