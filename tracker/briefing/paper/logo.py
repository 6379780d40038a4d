"""The logo of a house as a piece: as large as its box lets it be, with words for what it shows."""

from __future__ import annotations

from tracker.briefing.paper.measures import MM
from tracker.frozen import Frozen
from tracker.styles.house import Logo
from tracker.tagged import Element, TaggedCanvas
from tracker.tagged.shapes import Box

#: No logo is larger than this.
MOST_WIDTH, MOST_HEIGHT = 48 * MM, 15 * MM


class LogoPiece(Frozen):
    """A logo with its upper right corner where it is placed, so that it ends at the margin.

    It takes no height of its own beyond `taken`: text stands beside it.
    """

    logo: Logo
    parent: Element
    taken: float = 0.0
    baseline: float = 0.0

    @property
    def width(self) -> float:
        """As the picture is shown, in points."""
        picture = self.logo.picture
        return min(MOST_WIDTH, MOST_HEIGHT * picture.width / picture.height)

    @property
    def shown_height(self) -> float:
        """How high the picture is shown."""
        picture = self.logo.picture
        return self.width * picture.height / picture.width

    @property
    def height(self) -> float:
        """What it takes of the page."""
        return self.taken

    def draw(self, canvas: TaggedCanvas, left: float, top: float) -> None:
        """Draw the picture as a figure."""
        box = Box(left - self.width, top, self.width, self.shown_height)
        figure = Element("Figure", self.parent, alt=self.logo.says, box=canvas.corners(box))
        with canvas.content(figure) as shapes:
            shapes.picture(box, self.logo.picture)

    def split(self, room: float, *, anywhere: bool = False) -> None:
        """A logo stays whole."""
        return
