"""Painting one frame of the timeline: the picture, the selection, the strip below."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from tracker.timeline.events import Event
from tracker.timeline.layout.connections import link_line, links_of
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.picture import Lettering, Picture, draw
from ui.look.palette import Palette
from ui.look.theme import Look
from ui.timeline.pen import QtPen, Stamps, fonts_of, measure_with
from ui.timeline.window import Window


class Brush:
    """What frames have in common: the fonts, the widths of words, the stamps."""

    def __init__(self) -> None:
        self._fonts = fonts_of(SCREEN)
        self._stamps: Stamps | None = None
        self.measure = measure_with(self._fonts)

    def paint(self, widget: QWidget, window: Window, look: Look, selected: Event | None) -> None:
        """Paint a whole frame on `widget`."""
        painter = QPainter(widget)
        painter.fillRect(widget.rect(), look.colour("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QtPen(painter, self._stamps_for(look.palette, painter))
        draw(window.picture, pen)
        if selected is not None:
            self._paint_links(pen, window, selected)
            paint_selected(painter, window, selected, look.palette)
        strip = window.overview
        frame = strip.window_of(window.scale.first, window.scale.day(window.width))
        strip.paint(painter, look.palette, look.words, self._fonts[Lettering.DAY], frame)
        if widget.hasFocus():
            _paint_focus(painter, window.picture, look.palette)

    def _stamps_for(self, palette: Palette, painter: QPainter) -> Stamps:
        """The stamps of this palette and this screen; new ones where either is another."""
        ratio, stamps = painter.device().devicePixelRatio(), self._stamps
        if stamps is None or stamps.palette is not palette or stamps.ratio != ratio:
            stamps = self._stamps = Stamps(palette, ratio, self._fonts)
        return stamps

    def _paint_links(self, pen: QtPen, window: Window, selected: Event) -> None:
        """The lines from what was asked to what answers it, for the selected event alone."""
        for link in links_of(selected, window.setting.content.links):
            line = link_line(link, window.picture, 1.5)
            if line is not None:
                pen.line(line)


def paint_selected(painter: QPainter, window: Window, selected: Event, palette: Palette) -> None:
    """A frame of accent around the selected mark; one that is only counted has its day marked."""
    spot = window.picture.spot_of(selected.key)
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if spot is not None:
        mark = QRectF(spot.mark.x, spot.mark.y, spot.mark.width, spot.mark.height)
        painter.drawRoundedRect(mark.adjusted(-3, -3, 3, 3), 3, 3)
    elif window.shows(selected.day):
        plot = window.picture.plot
        x = round(plot.x + window.scale.x(selected.day))
        painter.drawLine(QPointF(x, plot.y), QPointF(x, plot.bottom))


def _paint_focus(painter: QPainter, picture: Picture, palette: Palette) -> None:
    """A line of accent under the names of the days, where the keys go."""
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.drawLine(QPointF(0, picture.plot.y), QPointF(picture.width, picture.plot.y))
