"""Days to places on the line and back, and moving and zooming over them."""

from __future__ import annotations

from tracker.frozen import Frozen, replace

#: From sixty years on a small window to an afternoon on a large one.
LEAST, MOST = 0.02, 2400.0

#: The days that can be shown at all: the years Python's calendar knows.
FIRST_DAY, LAST_DAY = 1.0, 3_652_059.0


class Scale(Frozen):
    """`first` is the day at x = 0; `per_day` how much room one day has."""

    first: float
    per_day: float

    def x(self, day: float) -> float:
        """Where `day` stands."""
        return (day - self.first) * self.per_day

    def day(self, x: float) -> float:
        """The day that stands at `x`."""
        return self.first + x / self.per_day

    def zoomed(self, factor: float, at: float) -> Scale:
        """Larger (factor over 1) or smaller, with the day at `at` staying where it is."""
        per_day = min(max(self.per_day * factor, LEAST), MOST)
        return Scale(self.day(at) - at / per_day, per_day)

    def moved(self, distance: float) -> Scale:
        """The window moved `distance` to the right: later days come into view."""
        first = self.first + distance / self.per_day
        return replace(self, first=min(max(first, FIRST_DAY), LAST_DAY))

    def around(self, day: float, width: float, share: float = 0.5) -> Scale:
        """The same zoom with `day` at `share` of the width."""
        return replace(self, first=day - width * share / self.per_day)


def fitted(first: float, last: float, width: float, margin: float = 0.04) -> Scale:
    """The scale that shows `first` to `last` in `width`, with `margin` of it free at both ends."""
    days = max(last - first, 7.0)
    per_day = min(max(width * (1 - 2 * margin) / days, LEAST), MOST)
    middle = (first + last) / 2
    return Scale(middle - width / per_day / 2, per_day)


def kept_near(scale: Scale, span: tuple[float, float], width: float) -> Scale:
    """`scale`, moved back just so far that something of `span` lies in the middle half."""
    quarter = width / 4 / scale.per_day
    earliest, latest = span[0] - 3 * quarter, span[1] - quarter
    return replace(scale, first=min(max(scale.first, earliest), latest))
