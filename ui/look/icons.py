"""The few icons of the app: own line drawings, in the ink of the moment."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tracker.places import resource

SIZES = (16, 32, 48)  #: pixels; the larger ones serve screens of double and triple density


def icon(name: str, colour: str, current: str | None = None) -> QIcon:
    """The icon `name` of `resources/icons` in `colour`, in `current` where it is switched on."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    result = QIcon()
    for size in SIZES:
        result.addPixmap(_picture(drawing, colour, size), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(
            _picture(drawing, current or colour, size), QIcon.Mode.Normal, QIcon.State.On
        )
    return result


def _picture(drawing: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return QPixmap.fromImage(image)
