"""The band of a term without a date: it fades at both ends, and its words stand on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

FADE = 0.25  #: the part of its length over which a band fades, at each end
DENSITY = 0.26  #: how dense it is in between, against its colour
OVERHANG = 10.0  #: how far a band reaches beyond its words, in pixels


def paint_band(painter: QPainter, area: QRectF, colour: QColor, density: float = DENSITY) -> None:
    """Fill `area` with a band of `colour` that is clear at both ends."""
    from PySide6.QtGui import QLinearGradient  # brings 180 gradients of the web with it

    clear, dense = QColor(colour), QColor(colour)
    clear.setAlphaF(0.0)
    dense.setAlphaF(density)
    gradient = QLinearGradient(area.topLeft(), area.topRight())
    for at, stop in ((0.0, clear), (FADE, dense), (1.0 - FADE, dense), (1.0, clear)):
        gradient.setColorAt(at, stop)
    painter.fillRect(area, gradient)


def band_behind(baseline: QPointF, width: float, line_height: float) -> QRectF:
    """The area of a band behind words of `width` that stand at `baseline`."""
    top = baseline.y() - line_height * 0.72
    return QRectF(baseline.x() - OVERHANG, top, width + 2 * OVERHANG, line_height * 0.92)
