"""A short glide from one window of days to another, so that one sees where it came from."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from tracker.timeline.layout.scale import Scale

#: How long a glide takes, in milliseconds.
LONG = 140


class Glide(QVariantAnimation):
    """Calls `show` with the scales between two windows of `width`, the last one exactly."""

    def __init__(self, show: Callable[[Scale], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._ends: tuple[Scale, Scale, float] | None = None
        self.setDuration(LONG)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.valueChanged.connect(self._step)

    def between(self, start: Scale, end: Scale, width: float) -> None:
        """Glide from `start` to `end`; one that still runs is given up for this one."""
        self.stop()
        self._ends = (start, end, width)
        self.start()

    def _step(self, share: float) -> None:
        if self._ends is not None:
            self._show(partway(*self._ends, share))


def partway(start: Scale, end: Scale, width: float, share: float) -> Scale:
    """The window `share` of the way: zoom grows evenly by factors, the middle day goes along."""
    if share >= 1:
        return end
    zoom = math.log(end.per_day / start.per_day)
    per_day = start.per_day * math.exp(zoom * share)
    middle = start.day(width / 2) * (1 - share) + end.day(width / 2) * share
    return Scale(middle - width / 2 / per_day, per_day)
