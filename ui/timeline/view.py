"""The timeline on screen: lanes of parties over time, painted, and moved by hand or by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tracker.timeline.describing import description_of, spoken
from tracker.timeline.events import Event, TimelineContent
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.picture import Spot
from tracker.timeline.layout.setting import Setting
from ui.look.theme import Look
from ui.timeline.card import Card
from ui.timeline.painting import Brush
from ui.timeline.selection import in_next_lane, nearest_in_view
from ui.timeline.window import Window

#: Below this the bands of times without a date would go before the lists do.
LEAST_HEIGHT = 320

#: The pointer must travel so many pixels before a press becomes a drag.
DRAG = 4.0

#: How much one key press zooms, and one notch of the wheel.
KEY_ZOOM, NOTCH_ZOOM, NOTCH = 1.25, 1.2, 120


class Timeline(QWidget):
    """Drag or arrows move it, the wheel or + and - zoom it, T is today, 0 the whole time.

    Arrows left and right go from event to event once one is selected, up and
    down from lane to lane; Return opens the words, Escape lets go. `selected`
    carries the `Event` (None when nothing is), `opened` the id of the document
    and the characters to show.
    """

    selected = Signal(object)
    opened = Signal(int, int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._brush = Brush()
        self.window_of_days: Window | None = None
        self._key: str | None = None
        self._pressed: QPointF | None = None
        self._dragged_to: QPointF | None = None
        self.card = Card(look, self)
        self._keys = self._key_table()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._show_again)

    def show_content(self, content: TimelineContent, index: TimelineIndex | None = None) -> None:
        """Show `content`; the same dossier read again keeps its window and its selection.

        `index` is the index of `content` where it was made already, behind the window.
        """
        index = index or TimelineIndex(content)
        setting = Setting(content, index, SCREEN, self._brush.measure, self._look.words)
        former, window = self.window_of_days, Window(setting, self._days_moved)
        if former is not None and former.setting.content.title == content.title:
            window.take_place_of(former)
        elif former is not None:
            self._key = None
        window.resize(self.width(), self.height())
        self.window_of_days = window
        self.setMinimumHeight(max(round(window.least_height), LEAST_HEIGHT))
        self.card.leave()
        self._speak()
        self.update()

    @property
    def event_selected(self) -> Event | None:
        """The event that is selected; None when none is."""
        window = self.window_of_days
        return window.setting.index.source.find(self._key) if window and self._key else None

    def select(self, key: str | None) -> None:
        """Select the event with this key (None for none), bring it into view, and say so."""
        self._key = key
        event, window = self.event_selected, self.window_of_days
        if event is not None and window is not None and not window.shows(event.day):
            window.go_to(event.day)
        self._speak()
        self.selected.emit(event)
        self.update()

    def step(self, step: int) -> None:
        """Select the next (1) or previous (-1) event in time; with none selected move the days."""
        window, event = self.window_of_days, self.event_selected
        if window is None:
            return
        if event is None:
            window.move_by(step * window.width / 10)
        elif (following := window.setting.index.next_to(event, step)) is not None:
            self.select(following.key)

    def step_lane(self, step: int) -> None:
        """Select in the lane above (-1) or below (1), or the middle one when none is selected."""
        window, event = self.window_of_days, self.event_selected
        if window is None:
            return
        if event is None:
            following = nearest_in_view(window.picture, window.scale.day(window.width / 2))
        else:
            following = in_next_lane(window.picture, event, step)
        if following is not None:
            self.select(following.key)

    def open_selected(self) -> None:
        """Ask for the words of the selected event."""
        event = self.event_selected
        if event is not None and event.passage is not None:
            passage = event.passage
            self.opened.emit(passage.document_id, passage.start, passage.end)

    def sizeHint(self) -> QSize:
        """Room for a few lanes."""
        return QSize(960, max(LEAST_HEIGHT, self.minimumHeight()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in view, what is selected, and the strip of the whole time."""
        if self.window_of_days is not None:
            self._brush.paint(self, self.window_of_days, self._look, self.event_selected)
            if self.window_of_days.settle():
                self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the day in the middle where it is."""
        if self.window_of_days is not None:
            self.window_of_days.resize(event.size().width(), event.size().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways, or with Shift, move."""
        window, turn = self.window_of_days, event.angleDelta()
        if window is None:
            return
        with_shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        sideways = turn.x() or (turn.y() if with_shift else 0)
        if sideways:
            window.move_by(-sideways / 2)
        elif turn.y():
            at = event.position().x() - SCREEN.lane_names
            window.zoom(NOTCH_ZOOM ** (turn.y() / NOTCH), at)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on one of the timeline's keys; any other goes on to whoever wants it."""
        act = self._keys.get(event.key())
        if act is None or self.window_of_days is None:
            super().keyPressEvent(event)
        else:
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a drag, or a choice; on the strip go there at once."""
        if event.button() is not Qt.MouseButton.LeftButton or self.window_of_days is None:
            return
        strip = self.window_of_days.overview
        if strip.area.contains(event.position()):
            self.window_of_days.go_to(strip.day_at(event.position().x()))
        else:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the days along, or show the card of what lies under the pointer."""
        if self.window_of_days is None:
            return
        at, is_held = event.position(), bool(event.buttons() & Qt.MouseButton.LeftButton)
        if is_held and self._pressed is None:
            self.window_of_days.go_to(self.window_of_days.overview.day_at(at.x()))
        elif is_held:
            self._drag(at)
        else:
            self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a drag, select what was clicked."""
        if self._pressed is not None and self._dragged_to is None:
            spot = self._spot_at(self._pressed)
            self.select(spot.event.key if spot else None)
        self._pressed = self._dragged_to = None
        self._hover(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the words of what was clicked."""
        spot = self._spot_at(event.position())
        if spot is not None:
            self.select(spot.event.key)
            self.open_selected()

    def leaveEvent(self, _event: QEvent) -> None:
        """The card goes with the pointer."""
        self.card.leave()

    def _drag(self, at: QPointF) -> None:
        pressed = self._pressed or at
        if self._dragged_to is None and abs(at.x() - pressed.x()) < DRAG:
            return
        self.card.leave()
        if self.window_of_days is not None:
            self.window_of_days.move_by((self._dragged_to or pressed).x() - at.x())
        self._dragged_to = at

    def _hover(self, at: QPointF) -> None:
        spot, window = self._spot_at(at), self.window_of_days
        if spot is None or window is None:
            self.card.leave()
            self.unsetCursor()
            return
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        mark = QRectF(spot.mark.x, spot.mark.y, spot.mark.width, spot.mark.height)
        self.card.show_event(spot.event, window.setting.content, mark)

    def _spot_at(self, at: QPointF) -> Spot | None:
        return self.window_of_days.picture.spot_at(at.x(), at.y()) if self.window_of_days else None

    def _days_moved(self) -> None:
        self.update()

    def _show_again(self) -> None:
        """Other colours or another language: the same days, set anew."""
        if self.window_of_days is not None:
            setting = self.window_of_days.setting
            self.show_content(setting.content, setting.index)

    def _speak(self) -> None:
        """Tell assistive technology what is shown, and which event is selected."""
        window, words = self.window_of_days, self._look.words
        if window is None:
            return
        content, event = window.setting.content, self.event_selected
        self.setAccessibleName(words.text("Timeline: {title}", title=content.title))
        said = spoken(event, content, words) if event else description_of(content, words)
        self.setAccessibleDescription(said)
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)

    def _key_table(self) -> Mapping[int, Callable[[], None]]:
        key = Qt.Key
        return {
            key.Key_Left: lambda: self.step(-1),
            key.Key_Right: lambda: self.step(1),
            key.Key_Up: lambda: self.step_lane(-1),
            key.Key_Down: lambda: self.step_lane(1),
            key.Key_Plus: lambda: self._zoom(KEY_ZOOM),
            key.Key_Equal: lambda: self._zoom(KEY_ZOOM),
            key.Key_Minus: lambda: self._zoom(1 / KEY_ZOOM),
            key.Key_T: lambda: self._move(Window.go_to_today),
            key.Key_Home: lambda: self._move(Window.go_to_begin),
            key.Key_End: lambda: self._move(Window.go_to_end),
            key.Key_0: lambda: self._move(Window.show_all),
            key.Key_Return: self.open_selected,
            key.Key_Enter: self.open_selected,
            key.Key_Escape: lambda: self.select(None),
        }

    def _zoom(self, factor: float) -> None:
        """Zoom around the selected event when it is in view, else around the middle."""
        window, event = self.window_of_days, self.event_selected
        if window is not None:
            around = event is not None and window.shows(event.day)
            window.zoom(factor, window.scale.x(event.day) if event and around else None)

    def _move(self, act: Callable[[Window], None]) -> None:
        if self.window_of_days is not None:
            act(self.window_of_days)
