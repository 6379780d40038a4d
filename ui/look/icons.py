"""The few icons of the app: own line drawings, in the ink of the moment."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from tracker.places import resource

SIZES = (16, 32, 48)  #: pixels; the larger ones serve screens of double and triple density


def icon(name: str, colour: str, current: str | None = None) -> QIcon:
    """The icon `name` of `resources/icons` in `colour`, in `current` where it is switched on."""
    result = QIcon()
    _add(result, _drawn(name, colour), QIcon.State.Off)
    if current is not None:
        _add(result, _drawn(name, current), QIcon.State.On)
    return result


def _add(to: QIcon, images: tuple[QImage, ...], state: QIcon.State) -> None:
    for image in images:
        to.addPixmap(QPixmap.fromImage(image), QIcon.Mode.Normal, state)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str) -> tuple[QImage, ...]:
    """Drawn once: the same few stand in many places, and are asked for with every new screen."""
    drawing = resource("icons", f"{name}.svg").read_text("utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    return tuple(_rendered(renderer, size) for size in SIZES)


def _rendered(renderer: QSvgRenderer, size: int) -> QImage:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image
