"""What everything that is laid out stands on: the scale, the measures, the language."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.timeline.layout.measures import Measure, Measures
from tracker.timeline.layout.picture import Anchor, Box, Ink, Lettering, Text
from tracker.timeline.layout.scale import Scale
from tracker.words import Words


class Ground(Frozen):
    """The plot from x = 0 of `scale` to `width`; `today` is a place on it, not a day.

    `plot_x` is where the plot begins in the picture.
    """

    scale: Scale
    plot_x: float
    width: float
    today: float
    measures: Measures
    measure: Measure
    words: Words

    def size(self, lettering: Lettering) -> float:
        """The type size of a lettering."""
        return self.measures.faces[lettering].size

    def line(
        self,
        words: str,
        lettering: Lettering,
        ink: Ink,
        at: tuple[float, float],
        *,
        anchor: Anchor = Anchor.START,
    ) -> Text:
        """A line of words with its `anchor` at x and its baseline at y, and the room it takes."""
        x, baseline = at
        width = self.measure(words, lettering)
        size = self.size(lettering)
        left = {Anchor.START: x, Anchor.MIDDLE: x - width / 2, Anchor.END: x - width}[anchor]
        box = Box(left, baseline - 0.98 * size, width, 1.24 * size)
        return Text(x, baseline, words, lettering, ink, box, anchor)
