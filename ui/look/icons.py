"""The few icons of the app: own line drawings, in the ink of the moment."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from tracker.places import resource

#: How much of an icon is seen where what it stands on cannot be used.
FAINT = 0.4


def icon(name: str, colour: str, current: str | None = None) -> QIcon:
    """The icon `name` of `resources/icons` in `colour`, in `current` where it is switched on."""
    return QIcon(Drawing(name, colour, current or colour))


class Drawing(QIconEngine):
    """Draws itself when it is to be seen, as large as that is: most stand in menus, unopened."""

    def __init__(self, name: str, off: str, on: str) -> None:
        super().__init__()
        self._name, self._off, self._on = name, off, on

    def clone(self) -> QIconEngine:
        """The same drawing."""
        return Drawing(self._name, self._off, self._on)

    def paint(self, painter: QPainter, area: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it in an area; faintly where what it stands on cannot be used."""
        colour = self._on if state == QIcon.State.On else self._off
        drawing = _source(self._name).replace("currentColor", colour)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * FAINT)
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(area))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as a picture of this size in pixels; the same few are asked for again and again."""
        asked = (size.width(), size.height(), mode.value, state.value)
        known = f"{self._name} {self._off} {self._on} {asked}"
        made = QPixmap(size)
        if not QPixmapCache.find(known, made):
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            self.paint(painter, made.rect(), mode, state)
            painter.end()
            QPixmapCache.insert(known, made)
        return made


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")
