"""Painting the shapes of `tracker.marks` with Qt, and a widget that holds one of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from tracker.marks import Points, Shape, strength_shape, wave
from tracker.vocabulary import Side, Strength
from ui.look.mirrored import turn_back
from ui.look.palette import Palette
from ui.look.space import MARK, MARK_BOX
from ui.look.spoken import give_role


def paint_shape(
    painter: QPainter, shape: Shape, centre: QPointF, colour: QColor, size: float = MARK
) -> None:
    """Draw `shape` around `centre`; `size` is the side of a firm square in pixels."""
    painter.save()
    turn_back(painter, centre)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if shape.filled else _pen(shape, colour, size))
    painter.setBrush(colour if shape.filled else Qt.BrushStyle.NoBrush)
    for outline in _polygons(shape, shape.outlines, centre, size):
        painter.drawPolygon(outline)
    painter.setPen(_pen(shape, colour, size))
    for line in _polygons(shape, shape.lines, centre, size):
        painter.drawPolyline(line)
    painter.restore()


def paint_strength(
    painter: QPainter,
    strength: Strength,
    centre: QPointF,
    colour: QColor,
    *,
    spoken: bool = False,
) -> None:
    """Draw the mark of a wording, with the wave under it when the words were only spoken."""
    paint_shape(painter, strength_shape(strength), centre, colour)
    if spoken:
        paint_shape(painter, _WAVE, centre, colour)


def side_colour(palette: Palette, side: Side | None) -> QColor:
    """The colour of a side of the table; ink when nobody is named."""
    return QColor(palette.sides[side] if side else palette.ink)


class MarkView(QWidget):
    """One mark in its box, told to a screen reader by the word beside it."""

    def __init__(self, shape: Shape, colour: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._colour = colour
        self.setFixedSize(self.sizeHint())
        give_role(self, QAccessible.Role.Graphic)

    def sizeHint(self) -> QSize:
        """The box every mark stands in."""
        return QSize(MARK_BOX, MARK_BOX)

    def show_shape(self, shape: Shape, colour: QColor) -> None:
        """Hold another mark."""
        self._shape, self._colour = shape, colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the mark in the middle of its box."""
        painter = QPainter(self)
        paint_shape(painter, self._shape, QPointF(MARK_BOX / 2, MARK_BOX / 2), self._colour)


_WAVE = Shape(outlines=(), lines=(wave(),))


def _pen(shape: Shape, colour: QColor, size: float) -> QPen:
    width = shape.line_width * size
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if shape.dashes:
        pen.setDashPattern([dash * size / width for dash in shape.dashes])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _polygons(
    shape: Shape, paths: tuple[Points, ...], centre: QPointF, size: float
) -> list[QPolygonF]:
    at = (centre.x(), centre.y())
    return [QPolygonF([QPointF(x, y) for x, y in path]) for path in shape.placed(paths, at, size)]
