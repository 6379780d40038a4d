"""Handling a timeline as a person does: where a mark is, turning the wheel, pointing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tracker.timeline.layout.picture import Spot
from ui.timeline.view import Timeline
from ui.timeline.window import Window


def window_of(timeline: Timeline) -> Window:
    assert timeline.window_of_days is not None
    return timeline.window_of_days


def spot(timeline: Timeline, key: str) -> Spot:
    found = window_of(timeline).picture.spot_of(key)
    assert found is not None
    return found


def centre(found: Spot) -> QPoint:
    box = found.mark
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def turn_wheel(timeline: Timeline, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(timeline.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline, event)


def hover(timeline: Timeline, at: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(timeline.mapToGlobal(at)),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(timeline, event)


def grabbed(timeline: Timeline) -> QImage:
    return timeline.grab().toImage()
