"""Drawing a laid-out timeline with Qt's painter, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

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

#: Words kept set: those of many frames.
MOST_WORDS = 3000


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


class Stamps:
    """Marks painted once and words set once, for many frames: these then cost a copy of each.

    They are those of one palette and of one `ratio` of pixels.
    """

    def __init__(self, palette: Palette, ratio: float, fonts: Mapping[Lettering, QFont]) -> None:
        self.palette, self.ratio, self.fonts = palette, ratio, fonts
        self.ascents = {name: QFontMetricsF(font).ascent() for name, font in fonts.items()}
        self._marks: dict[tuple[Shape, bool, Ink, float], QPixmap] = {}
        self._words: dict[tuple[str, Lettering], QStaticText] = {}
        self._colours: dict[Ink, QColor] = {
            side: QColor(colour) for side, colour in palette.sides.items()
        }

    def colour(self, ink: Ink) -> QColor:
        """The colour of an ink."""
        if ink not in self._colours:
            name = "paper" if ink == "ground" else str(ink)
            self._colours[ink] = QColor(getattr(self.palette, name))
        return self._colours[ink]

    def mark(self, mark: Mark) -> QPixmap:
        """The picture of a mark, 3 times its size."""
        key = (mark.shape, mark.spoken, mark.ink, mark.size)
        if key not in self._marks:
            self._marks[key] = self._painted(mark)
        return self._marks[key]

    def words(self, words: str, lettering: Lettering) -> QStaticText:
        """Words set in their lettering."""
        key = (words, lettering)
        if key not in self._words:
            if len(self._words) >= MOST_WORDS:
                self._words.clear()
            text = QStaticText(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self.fonts[lettering])
            self._words[key] = text
        return self._words[key]

    def _painted(self, mark: Mark) -> QPixmap:
        side = 3 * mark.size
        colour, ground = self.colour(mark.ink), QColor(self.palette.paper)
        stamp = QPixmap(round(side * self.ratio), round(side * self.ratio))
        stamp.setDevicePixelRatio(self.ratio)
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

    def __init__(self, painter: QPainter, stamps: Stamps) -> None:
        self._painter, self._stamps = painter, stamps
        self._colour = stamps.colour
        self._ground = QColor(stamps.palette.paper)

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
        (x1, y1), (x2, y2) = line.points[0], line.points[-1]
        if len(line.points) == 2 and not line.dashes and (x1 == x2 or y1 == y2):
            thick = max(line.width, 1)
            left, top = round(min(x1, x2)), round(min(y1, y2))
            area = QRectF(left, top, round(abs(x2 - x1)) or thick, round(abs(y2 - y1)) or thick)
            self._painter.fillRect(area, self._colour(line.ink))
            return
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
        half = 1.5 * mark.size
        at = QPointF(round(mark.x - half), round(mark.y - half))
        self._painter.drawPixmap(at, self._stamps.mark(mark))

    def text(self, text: Text) -> None:
        """Set a line of words, on a cleared ground where it crosses lines."""
        box, lettering = text.box, text.lettering
        if text.cleared:
            area = QRectF(box.x - 2, box.y, box.width + 4, box.height)
            self._painter.fillRect(area, self._ground)
        self._painter.setFont(self._stamps.fonts[lettering])
        self._painter.setPen(self._colour(text.ink))
        at = QPointF(box.x, text.baseline - self._stamps.ascents[lettering])
        self._painter.drawStaticText(at, self._stamps.words(text.words, lettering))
