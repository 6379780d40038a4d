"""The few icons of the app: own line drawings, in the ink of the moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
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
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * FAINT)
        _renderer(self._name, colour).render(painter, QRectF(area))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """It as a picture of this size in pixels."""
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, made.rect(), mode, state)
        painter.end()
        return made


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """Read once: the same few stand in many places, and are asked for with every new screen."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
