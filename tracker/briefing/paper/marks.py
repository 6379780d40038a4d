"""The shapes of strength and of terms, as pieces: the same as on screen, in pure black.

They are artifacts, because the word they stand for is always printed beside them.
"""

from __future__ import annotations

from collections.abc import Mapping

from tracker.frozen import Frozen
from tracker.marks import Shape, strength_shape
from tracker.tagged import TaggedCanvas
from tracker.tagged.canvas import Place
from tracker.tagged.lines import Colour
from tracker.tagged.shapes import Pen, Shapes
from tracker.vocabulary import Strength

FIRM_SQUARE = 8.8

STRENGTH_MARKS: Mapping[Strength, Shape] = {s: strength_shape(s) for s in Strength}


class Mark(Frozen):
    """A shape beside the first line of what it marks; it takes no height of its own."""

    shape: Shape
    colour: Colour
    size: float = FIRM_SQUARE
    lift: float = 3.4  # from the baseline to the middle of the letters beside it
    baseline: float = 0.01
    height: float = 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the shape with its middle on the middle of the letters."""
        centre = (left + self.size / 2, top - self.lift)
        with canvas.artifact() as shapes:
            draw_shape(shapes, self, centre)
        canvas.note_shape(self.shape, Place(left, top))

    def split(self, room: float, *, anywhere: bool = False) -> None:
        """A mark stays whole."""
        return


def draw_shape(shapes: Shapes, mark: Mark, centre: tuple[float, float]) -> None:
    """Draw the outlines and lines of a mark around `centre`."""
    shape, pen = mark.shape, Pen(mark.shape.line_width * mark.size, mark.colour, _dashes(mark))
    for outline in shape.placed(shape.outlines, centre, mark.size):
        if shape.filled:
            shapes.fill(outline, mark.colour)
        else:
            shapes.stroke(outline, pen, closed=True)
    for line in shape.placed(shape.lines, centre, mark.size):
        shapes.stroke(line, pen, closed=False)


def _dashes(mark: Mark) -> tuple[float, ...]:
    return tuple(length * mark.size for length in mark.shape.dashes)
