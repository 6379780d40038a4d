"""The strip of the whole time below a timeline, with the window on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from tracker.timeline.events import day_of
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.scale import fitted
from tracker.timeline.layout.ticks import ticks
from tracker.words import Words
from ui.look.palette import Palette

HEIGHT = 30  #: of the strip, its years included, in pixels
GAP = 8  #: between the lanes and the strip
_COLUMN = 3.0
_PITCH = 4.0
_NAMES = 15.0  # above the columns


class Overview:
    """The strip in `area`; it shows `span` whole, however long that is."""

    def __init__(self, index: TimelineIndex, span: tuple[float, float], area: QRectF) -> None:
        self.area, self.span = area, span
        self._ground: tuple[Palette, QPixmap] | None = None
        self.scale = fitted(*span, area.width(), 0.02)
        number = int(area.width() / _PITCH)
        edges = [self.scale.day(i * _PITCH) for i in range(number + 1)]
        counts = index.counts(edges)
        tallest = area.height() - _NAMES - 1
        most = max(counts, default=1) or 1
        foot = area.bottom()
        self._columns = [
            QRectF(area.x() + i * _PITCH, foot - height, _COLUMN, height)
            for i, count in enumerate(counts)
            if count and (height := max(2.0, tallest * (count / most) ** 0.5))
        ]

    def day_at(self, x: float) -> float:
        """The day under a place of the widget."""
        return self.scale.day(x - self.area.x())

    def window_of(self, first: float, last: float) -> QRectF:
        """The frame around the days `first` to `last`, wide enough to be seen and grasped."""
        left = self.area.x() + self.scale.x(first)
        right = self.area.x() + self.scale.x(last)
        if right - left < 12:
            middle = (left + right) / 2
            left, right = middle - 6, middle + 6
        frame = QRectF(left, self.area.y(), right - left, self.area.height())
        return frame.intersected(self.area)

    def paint(
        self, painter: QPainter, palette: Palette, words: Words, font: QFont, window: QRectF
    ) -> None:
        """Draw the strip, and on it the frame of the window."""
        if self._ground is None or self._ground[0] is not palette:
            ratio = painter.device().devicePixelRatio()
            self._ground = palette, self._painted(palette, words, font, ratio)
        painter.drawPixmap(QPointF(0, self.area.y()), self._ground[1])
        tint = QColor(palette.accent)
        tint.setAlphaF(0.12)
        painter.setBrush(tint)
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.drawRoundedRect(window, 2, 2)

    def _painted(self, palette: Palette, words: Words, font: QFont, ratio: float) -> QPixmap:
        """All that stays while the window moves, painted once."""
        size = QSizeF(self.area.right(), self.area.height() + 2) * ratio
        ground = QPixmap(size.toSize())
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        painter.translate(0, -self.area.y())
        self._paint_names(painter, palette, words, font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.quiet))
        painter.drawRects(self._columns)
        foot = self.area.bottom()
        painter.fillRect(QRectF(0, foot, self.area.right(), 1), QColor(palette.hairline))
        painter.end()
        return ground

    def _paint_names(self, painter: QPainter, palette: Palette, words: Words, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(palette.quiet))
        years = [str(day_of(day).year) for day in self.span]
        whole = words.text("{first} to {last}", first=years[0], last=years[1])
        named_at = QPointF(2 * GAP - 1, self.area.bottom() - 9)
        painter.drawText(named_at, whole if years[0] != years[1] else years[0])
        named = ticks(self.scale, self.area.width(), words)
        right = self.area.x()
        for tick in named.large or named.small:
            x = max(self.area.x() + tick.x, self.area.x())
            width = painter.fontMetrics().horizontalAdvance(tick.label)
            if x < right or x + width + 4 > self.area.right():
                continue
            right = x + width + 12
            painter.setPen(QColor(palette.hairline))
            painter.drawLine(QPointF(x, self.area.y()), QPointF(x, self.area.bottom()))
            painter.setPen(QColor(palette.quiet))
            painter.drawText(QPointF(x + 4, self.area.y() + 12), tick.label)
