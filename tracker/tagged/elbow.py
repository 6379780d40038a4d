"""A text that hangs under another, tied to it by a thin elbow: a caveat under its promise."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.tagged.canvas import TaggedCanvas
from tracker.tagged.pieces import Piece
from tracker.tagged.shapes import Pen, Point

CAVEAT_INDENT = 18.14  # 6.4 mm
ELBOW = Pen(0.6, (0, 0, 0))
ELBOW_WIDTH = 10.2
ELBOW_OVER_BASELINE = 1.6
ELBOW_ABOVE = 1.5


class Elbowed(Frozen):
    """A text that hangs under another, tied to it by a thin elbow at the left."""

    piece: Piece
    tied: bool = True

    @property
    def height(self) -> float:
        """That of the text."""
        return self.piece.height

    @property
    def baseline(self) -> float:
        """That of the text."""
        return self.piece.baseline

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the elbow, then the text right of it."""
        if self.tied:
            corner = Point(left + 0.5, top + self.baseline - ELBOW_OVER_BASELINE)
            with canvas.artifact() as shapes:
                shapes.rule(Point(corner.left, top - ELBOW_ABOVE), corner, ELBOW)
                shapes.rule(corner, Point(corner.left + ELBOW_WIDTH, corner.top), ELBOW)
        self.piece.draw(canvas, left + CAVEAT_INDENT, top)

    def split(self, room: float, *, anywhere: bool = False) -> tuple[Piece, Piece] | None:
        """The rest on the next page has no elbow: there is nothing above it to tie to."""
        parts = self.piece.split(room, anywhere=anywhere)
        return parts and (Elbowed(parts[0]), Elbowed(parts[1], tied=False))
