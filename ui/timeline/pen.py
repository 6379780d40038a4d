"""Drawing a laid-out timeline with Qt's painter, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from tracker.marks import Shape, wave
from tracker.timeline.layout.measures import Face, Measure, Measures
from tracker.timeline.layout.picture import (
    Band,
    Bars,
    Columns,
    Ink,
    Layer,
    Lettering,
    Line,
    Mark,
    Text,
)
from ui.look.band import paint_band
from ui.look.lettering import SANS, SERIF
from ui.look.marks import paint_shape
from ui.look.palette import Palette

_FAMILIES = {"sans": SANS, "serif": SERIF}


def fonts_of(measures: Measures) -> Mapping[Lettering, QFont]:
    """Qt's font for each lettering."""
    return {lettering: _font(face) for lettering, face in measures.faces.items()}


def _font(face: Face) -> QFont:
    font = QFont(_FAMILIES[face.family])
    font.setPixelSize(round(face.size))
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def measure_with(fonts: Mapping[Lettering, QFont]) -> Measure:
    """How wide a text is on screen; asked again and again for the same labels, so remembered."""
    metrics = {lettering: QFontMetricsF(font) for lettering, font in fonts.items()}

    @lru_cache(maxsize=50_000)
    def measure(words: str, lettering: Lettering) -> float:
        return metrics[lettering].horizontalAdvance(words)

    return measure


class MarkStore:
    """Marks painted once and stamped many times: a frame then costs a copy per mark."""

    def __init__(self) -> None:
        self._stamps: dict[tuple[Shape, bool, str, float, float], QPixmap] = {}

    def stamp(self, mark: Mark, colour: QColor, ground: QColor, ratio: float) -> QPixmap:
        """The picture of `mark`, 3 times its size, at the device's `ratio` of pixels."""
        key = (mark.shape, mark.spoken, colour.name() + ground.name(), mark.size, ratio)
        if key not in self._stamps:
            self._stamps[key] = self._painted(mark, colour, ground, ratio)
        return self._stamps[key]

    def _painted(self, mark: Mark, colour: QColor, ground: QColor, ratio: float) -> QPixmap:
        side = 3 * mark.size
        stamp = QPixmap(round(side * ratio), round(side * ratio))
        stamp.setDevicePixelRatio(ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        centre = QPointF(side / 2, side / 2)
        if not mark.shape.filled:
            whole = Shape(mark.shape.outlines, filled=True)
            paint_shape(painter, whole, centre, ground, mark.size)
        paint_shape(painter, mark.shape, centre, colour, mark.size)
        if mark.spoken:
            paint_shape(painter, Shape((), (wave(),)), centre, colour, mark.size)
        painter.end()
        return stamp


class QtPen:
    """Draws shapes and texts with `painter`; made anew for each frame."""

    def __init__(
        self,
        painter: QPainter,
        palette: Palette,
        fonts: Mapping[Lettering, QFont],
        marks: MarkStore,
    ) -> None:
        self._painter = painter
        self._fonts = fonts
        self._marks = marks
        self._ratio = painter.device().devicePixelRatio()
        self._ground = QColor(palette.paper)
        self._colours: dict[Ink, QColor] = {
            side: QColor(colour) for side, colour in palette.sides.items()
        }
        self._palette = palette

    def begin(self, layer: Layer) -> None:
        """Nothing to open on screen."""

    def end(self, layer: Layer) -> None:
        """Nothing to close on screen."""

    def bars(self, bars: Bars) -> None:
        """Fill rectangles, all with one call."""
        colour = QColor(self._colour(bars.ink))
        colour.setAlphaF(bars.depth)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        # On whole pixels columns need no smoothing, which would cost most of a frame.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._painter.drawRects([QRectF(box.x, box.y, box.width, box.height) for box in bars.boxes])
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def columns(self, columns: Columns) -> None:
        """Fill columns, all with one call and on whole pixels."""
        colour = QColor(self._colour(columns.ink))
        colour.setAlphaF(columns.depth)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        x, foot, pitch, width = columns.x, columns.foot, columns.pitch, columns.width
        self._painter.drawRects(
            [
                QRectF(x + number * pitch, foot - height, width, height)
                for number, height in enumerate(columns.heights)
                if height
            ]
        )
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def line(self, line: Line) -> None:
        """Draw an open line; upright and level ones on whole pixels, so that they stay thin."""
        pen = QPen(self._colour(line.ink), line.width)
        if line.dashes:
            pen.setDashPattern([dash / line.width for dash in line.dashes])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(
            [QPointF(round(x) + 0.5, round(y) + 0.5) for x, y in line.points]
        )

    def band(self, band: Band) -> None:
        """Draw a band that is clear at both ends."""
        box = band.box
        area = QRectF(box.x, box.y, box.width, box.height)
        paint_band(self._painter, area, self._colour(band.ink))

    def mark(self, mark: Mark) -> None:
        """Stamp a shape."""
        stamp = self._marks.stamp(mark, self._colour(mark.ink), self._ground, self._ratio)
        half = 1.5 * mark.size
        self._painter.drawPixmap(QPointF(round(mark.x - half), round(mark.y - half)), stamp)

    def text(self, text: Text) -> None:
        """Set a line of words, on a cleared ground where it crosses lines."""
        box = text.box
        if text.cleared:
            area = QRectF(box.x - 2, box.y, box.width + 4, box.height)
            self._painter.fillRect(area, self._ground)
        self._painter.setFont(self._fonts[text.lettering])
        self._painter.setPen(self._colour(text.ink))
        self._painter.drawText(QPointF(box.x, text.baseline), text.words)

    def _colour(self, ink: Ink) -> QColor:
        if ink not in self._colours:
            name = "paper" if ink == "ground" else str(ink)
            self._colours[ink] = QColor(getattr(self._palette, name))
        return self._colours[ink]
