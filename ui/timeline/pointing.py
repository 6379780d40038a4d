"""What the pointer does on a timeline: drag the days, choose a range, fold, zoom, hover."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from tracker.timeline.events import day_of
from tracker.timeline.layout.picture import Spot
from ui.timeline.card import Card
from ui.timeline.state import TimelineState
from ui.timeline.window import Window

#: The pointer must travel so many pixels before a press becomes a drag.
DRAG = 4.0

#: How much one notch of the wheel zooms.
NOTCH_ZOOM, NOTCH = 1.2, 120


class Zone(Enum):
    """The parts of a timeline, which take a press each in their own way."""

    NAMES = auto()
    AXIS = auto()
    PLOT = auto()
    STRIP = auto()


class Pointing:
    """The pointer on one timeline that has something to show; `card` tells what is under it."""

    def __init__(self, state: TimelineState, card: Card, widget: QWidget) -> None:
        self._state, self._card, self._widget = state, card, widget
        self._pressed: QPointF | None = None
        self._zone: Zone | None = None
        self._dragged_to: QPointF | None = None
        self._with_shift = False

    def press(self, window: Window, event: QMouseEvent) -> None:
        """Begin a drag, or a choice; on the strip go there at once."""
        self._zone = zone_at(window, event.position())
        self._pressed, self._dragged_to = event.position(), None
        self._with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._zone is Zone.STRIP:
            window.put(window.overview.day_at(event.position().x()))

    def move(self, window: Window, event: QMouseEvent) -> None:
        """Go on with what the press began, or show what lies under the pointer."""
        at = event.position()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self.hover(window, at)
        elif self._zone is Zone.STRIP:
            window.put(window.overview.day_at(at.x()))
        elif self._dragged_to is not None or abs(at.x() - self._pressed.x()) >= DRAG:
            self._drag(window, at)

    def release(self, window: Window, event: QMouseEvent) -> None:
        """Without a drag, select what was clicked or fold the lane; with one, the range holds."""
        pressed, dragged = self._pressed, self._dragged_to is not None
        self._pressed = self._dragged_to = None
        if pressed is None:
            return
        if dragged and self._chooses_range():
            self._state.settle_days()
        elif not dragged and self._zone is Zone.NAMES:
            self._fold(window, pressed)
        elif not dragged and self._zone is not Zone.STRIP:
            spot = spot_at(window, pressed)
            self._state.select(spot.event.key if spot else None)
        if self._state.window is not None:
            self.hover(self._state.window, event.position())

    def wheel(self, window: Window, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways, or with Shift, move."""
        turn, fine = event.angleDelta(), event.pixelDelta()
        with_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        sideways = turn.x() or (turn.y() if with_shift else 0)
        if sideways:
            window.move_by(-fine.x() if fine.x() else -sideways / 2)
        elif turn.y():
            window.zoom(NOTCH_ZOOM ** (turn.y() / NOTCH), self._plot_x(window, event.position()))

    def pinch(self, window: Window, event: QNativeGestureEvent | QGestureEvent) -> bool:
        """Zoom where two fingers pinch, on a touchpad or on the screen; False for other signs."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
                return False
            window.zoom(1 + event.value(), self._plot_x(window, event.position()))
            return True
        gesture = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(gesture, QPinchGesture):
            return False
        window.zoom(gesture.scaleFactor(), self._plot_x(window, gesture.centerPoint()))
        return True

    def hover(self, window: Window, at: QPointF) -> None:
        """Show the card of what lies under the pointer, and the lines through it."""
        spot = spot_at(window, at)
        self._widget.setCursor(_cursor(zone_at(window, at), spot))
        if spot is None:
            self._card.leave()
            self._state.hover(None)
            return
        mark = QRectF(spot.mark.x, spot.mark.y, spot.mark.width, spot.mark.height)
        self._card.show_event(spot.event, window.setting.content, mark)
        self._state.hover(spot.event)

    def _drag(self, window: Window, at: QPointF) -> None:
        pressed = self._pressed or at
        self._card.leave()
        if self._chooses_range():
            ends = sorted(day_of(window.scale.day(self._plot_x(window, p))) for p in (pressed, at))
            self._state.show_days((ends[0], ends[1]))
        elif self._zone is not Zone.NAMES:
            window.move_by((self._dragged_to or pressed).x() - at.x())
        self._dragged_to = at

    def _chooses_range(self) -> bool:
        """Along the axis, or anywhere with Shift, a drag chooses days."""
        return self._zone is Zone.AXIS or (self._zone is Zone.PLOT and self._with_shift)

    def _fold(self, window: Window, at: QPointF) -> None:
        lane = window.picture.lane_at(at.y())
        if lane is not None:
            self._state.fold(window.setting.content.lanes[lane].key)

    @staticmethod
    def _plot_x(window: Window, at: QPointF) -> float:
        return at.x() - window.setting.measures.lane_names


def zone_at(window: Window, at: QPointF) -> Zone:
    """The part of the timeline under a point."""
    plot = window.picture.plot
    if at.y() >= window.overview.area.top():
        return Zone.STRIP
    if at.x() < plot.x:
        return Zone.NAMES
    return Zone.AXIS if at.y() < plot.y else Zone.PLOT


def spot_at(window: Window, at: QPointF) -> Spot | None:
    """The event under a point; None beside all of them."""
    return window.picture.spot_at(at.x(), at.y())


def _cursor(zone: Zone, spot: Spot | None) -> Qt.CursorShape:
    if spot is not None or zone in (Zone.NAMES, Zone.STRIP):
        return Qt.CursorShape.PointingHandCursor
    return Qt.CursorShape.SplitHCursor if zone is Zone.AXIS else Qt.CursorShape.ArrowCursor
