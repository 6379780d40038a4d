"""Painting one frame of the timeline: the picture, what is chosen in it, the strip, the foot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPaintDevice, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from tracker.frozen import Frozen
from tracker.timeline.events import Event, Link
from tracker.timeline.layout.connections import thread_lines
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.picture import Lettering, Picture, draw, draw_items
from ui.look.palette import Palette
from ui.look.theme import Look
from ui.timeline import foot
from ui.timeline.pen import QtPen, Stamps, fonts_of, measure_with
from ui.timeline.window import Window

#: How much larger than the screen a picture for the clipboard is.
SHARP = 2

#: How high the dates of the chosen days are, over the names of the days.
PILL = 20


class Shown(Frozen):
    """What a frame shows: the days, what is selected, the lines to follow, the chosen days."""

    window: Window
    selected: Event | None = None
    lines: Sequence[Link] = ()
    days: tuple[date, date] | None = None


class Brush:
    """What frames have in common: the fonts, the widths of words, the stamps."""

    def __init__(self) -> None:
        self._fonts = fonts_of(SCREEN)
        self._stamps: Stamps | None = None
        self._foot: tuple[object, QPixmap] | None = None
        self.measure = measure_with(self._fonts)

    def paint(self, widget: QWidget, shown: Shown, look: Look, *, has_focus: bool) -> None:
        """Paint a whole frame on `widget`."""
        painter = self._painter(widget, look)
        self._paint(painter, shown, look, widget.size())
        if has_focus:
            _paint_focus(painter, shown.window.picture, look.palette)

    def image(self, size: QSize, shown: Shown, look: Look) -> QImage:
        """The frame as a picture of `size`, `SHARP` times as fine."""
        image = QImage(size * SHARP, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SHARP)
        painter = self._painter(image, look)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), look.colour("paper"))
        self._paint(painter, shown, look, size)
        painter.end()
        return image

    def _painter(self, device: QPaintDevice, look: Look) -> QPainter:
        painter = QPainter(device)
        painter.fillRect(painter.viewport(), look.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter

    def _paint(self, painter: QPainter, shown: Shown, look: Look, size: QSize) -> None:
        window, palette = shown.window, look.palette
        pen = QtPen(painter, self._stamps_for(palette, painter))
        draw(window.picture, pen, thread_lines(shown.lines, window.picture))
        if shown.days is not None:
            self._paint_days(painter, window, shown.days, look)
        if shown.selected is not None:
            paint_selected(painter, window, shown.selected, palette)
        strip = window.overview
        frame = strip.window_of(window.scale.first, window.scale.day(window.width))
        strip.paint(painter, palette, look.words, self._fonts[Lettering.DAY], frame)
        if window.has_foot:
            at = QPointF(0, strip.area.bottom() + 1)
            painter.drawPixmap(at, self._foot_of(window, painter, palette, size.width()))

    def _foot_of(self, window: Window, painter: QPainter, palette: Palette, width: int) -> QPixmap:
        """The foot, painted once for as long as nothing in it changes."""
        ratio = painter.device().devicePixelRatio()
        key = (window.setting.words, palette, width, ratio)
        if self._foot is None or self._foot[0] != key:
            picture = QPixmap(round(width * ratio), round(foot.HEIGHT * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(palette.paper))
            own = QPainter(picture)
            own.setRenderHint(QPainter.RenderHint.Antialiasing)
            items = foot.foot_items(window.setting, window.scale, width)
            draw_items(tuple(items), QtPen(own, self._stamps_for(palette, own)))
            own.end()
            self._foot = key, picture
        return self._foot[1]

    def _stamps_for(self, palette: Palette, painter: QPainter) -> Stamps:
        """The stamps of this palette and this screen; new ones where either is another."""
        ratio, stamps = painter.device().devicePixelRatio(), self._stamps
        if stamps is None or stamps.palette is not palette or stamps.ratio != ratio:
            stamps = self._stamps = Stamps(palette, ratio, self._fonts)
        return stamps

    def _paint_days(
        self, painter: QPainter, window: Window, days: tuple[date, date], look: Look
    ) -> None:
        """The chosen days lie under a tint between two lines, with their dates on it."""
        plot, palette = window.picture.plot, look.palette
        first, last = days
        left = plot.x + max(window.scale.x(first.toordinal()), 0)
        right = plot.x + min(window.scale.x(last.toordinal() + 1), window.width)
        if right <= plot.x or left >= plot.right:
            return
        tint = QColor(palette.accent)
        tint.setAlphaF(0.10)
        painter.fillRect(QRectF(left, plot.y, right - left, plot.height), tint)
        painter.setPen(QPen(QColor(palette.accent), 1))
        for x in (round(left), round(right)):
            painter.drawLine(QPointF(x, plot.y), QPointF(x, plot.bottom))
        font = self._fonts[Lettering.TODAY]
        said = look.words.text(
            "{first} to {last}", first=look.words.day(first), last=look.words.day(last)
        )
        said = look.words.day(first) if first == last else said
        width = self.measure(said, Lettering.TODAY) + 16
        at = min(max((left + right - width) / 2, plot.x + 2), plot.right - width - 2)
        pill = QRectF(round(at), plot.y - PILL - 1, width, PILL)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(pill, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(palette.sheet))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, said)


def paint_selected(painter: QPainter, window: Window, selected: Event, palette: Palette) -> None:
    """A frame of accent around the selected mark; its day in its lane where it is only counted."""
    spot = window.picture.spot_of(selected.key)
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if spot is not None:
        mark = QRectF(spot.mark.x, spot.mark.y, spot.mark.width, spot.mark.height)
        painter.drawRoundedRect(mark.adjusted(-3, -3, 3, 3), 3, 3)
    elif window.shows(selected.day):
        lane = window.picture.lanes[selected.lane]
        x = round(window.picture.plot.x + window.scale.x(selected.day))
        painter.drawLine(QPointF(x, lane.y + 2), QPointF(x, lane.bottom - 2))


def _paint_focus(painter: QPainter, picture: Picture, palette: Palette) -> None:
    """A line of accent under the names of the days, where the keys go."""
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.drawLine(QPointF(0, picture.plot.y), QPointF(picture.width, picture.plot.y))
