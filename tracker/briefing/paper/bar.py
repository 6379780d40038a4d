"""The bar that sets an internal passage apart."""

from __future__ import annotations

from tracker.briefing.paper.measures import MM
from tracker.frozen import Frozen
from tracker.tagged import TaggedCanvas
from tracker.tagged.lines import Colour
from tracker.tagged.pieces import Piece
from tracker.tagged.shapes import Pen, Point

BAR_WIDTH = 2.2
BAR_INDENT = 6.4 * MM


class Barred(Frozen):
    """An internal passage: a bar at its left sets it apart."""

    piece: Piece
    colour: Colour

    @property
    def height(self) -> float:
        """That of the passage."""
        return self.piece.height

    @property
    def baseline(self) -> float:
        """That of the passage."""
        return self.piece.baseline

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the bar, then the passage right of it."""
        with canvas.artifact() as shapes:
            bar = Pen(BAR_WIDTH, self.colour)
            shapes.rule(
                Point(left + BAR_WIDTH / 2, top),
                Point(left + BAR_WIDTH / 2, top + self.height),
                bar,
            )
        self.piece.draw(canvas, left + BAR_INDENT, top)

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """The bar goes on with the passage; None where that stays whole."""
        parts = self.piece.split(room, anywhere=anywhere)
        return parts and (Barred(parts[0], self.colour), Barred(parts[1], self.colour))
