"""The timeline on screen: lanes over time, painted, and moved by hand or by key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QMenu, QSizePolicy, QWidget

from tracker.timeline.events import Event, TimelineContent, day_of
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Setting
from ui.look.mirrored import LEFT_TO_RIGHT
from ui.look.theme import Look
from ui.timeline.acts import Acts
from ui.timeline.card import Card
from ui.timeline.gliding import Glide
from ui.timeline.going import GoingDialog
from ui.timeline.keys import Keys
from ui.timeline.menu import Menu, Pointed
from ui.timeline.painting import Brush, Shown
from ui.timeline.pointing import Pointing, Zone, spot_at, zone_at
from ui.timeline.state import Days, TimelineState
from ui.timeline.telling import Telling
from ui.timeline.window import Window

#: Below this the bands of times without a date would go before the lists do.
LEAST_HEIGHT = 320


class Timeline(QWidget):
    """Drag or arrows move it, the wheel, a pinch or + and - zoom it; `ui.timeline.keys` has all.

    `selected` carries the `Event` (None when nothing is), `opened` that to go to,
    `words_wanted` that whose words are to be shown, `quotation_wanted` that to copy,
    `range_chosen` the first and the last day (None when they are let go), `folded_changed`
    the keys of the folded lanes, `add_wanted` "deadline", "meeting" or "letter" and a day,
    `ladder_wanted` the key of a lane.
    """

    selected = Signal(object)
    opened = Signal(object)
    words_wanted = Signal(object)
    quotation_wanted = Signal(object)
    range_chosen = Signal(object)
    folded_changed = Signal(object)
    add_wanted = Signal(str, object)
    ladder_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(LEFT_TO_RIGHT)
        self._look = look
        self._brush = Brush()
        self._glide = Glide(self._glided, self)
        self.state = TimelineState(self)
        self.acts = Acts(self.state)
        self.card = Card(look, self)
        self._telling = Telling(look, self.state, self)
        self._keys, self._pointing = Keys(self.acts), Pointing(self.state, self.card, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._connect()

    def _connect(self) -> None:
        state, acts = self.state, self.acts
        state.selected.connect(self.selected)
        state.range_chosen.connect(self.range_chosen)
        state.folded_changed.connect(self._show_again)
        state.folded_changed.connect(self.folded_changed)
        state.repaint.connect(self.update)
        state.spoken.connect(self._telling.speak)
        acts.opened.connect(self.opened)
        acts.words_wanted.connect(self.words_wanted)
        acts.quotation_wanted.connect(self.quotation_wanted)
        acts.add_wanted.connect(self.add_wanted)
        acts.ladder_wanted.connect(self.ladder_wanted)
        acts.day_wanted.connect(self._ask_day)
        self._look.changed.connect(self._show_again)

    def show_content(self, content: TimelineContent, index: TimelineIndex | None = None) -> None:
        """Show `content`; the same dossier read again keeps its window and its selection.

        `index` is the index of `content` where it was made already, behind the window.
        """
        setting = Setting(
            content,
            index or TimelineIndex(content),
            SCREEN,
            self._brush.measure,
            self._look.words,
            folded=self.state.folded,
            foldable=True,
        )
        self._glide.stop()
        window = Window(setting, self.update, self._glide if self._look.moves else None)
        self.state.use(window)
        window.resize(self.width(), self.height())
        self.setMinimumHeight(max(round(window.least_height), LEAST_HEIGHT))
        self.card.leave()
        self._telling.speak()
        self.update()

    @property
    def window_of_days(self) -> Window | None:
        """The days in view; None before anything is shown."""
        return self.state.window

    @property
    def event_selected(self) -> Event | None:
        """The event that is selected; None when none is."""
        return self.state.chosen

    def select(self, key: str | None) -> None:
        """Select the event with this key (None for none), bring it into view, and say so."""
        self.state.select(key)

    def choose_range(self, days: Days | None) -> None:
        """Choose the days from the first to the last, both included; None lets them go."""
        self.state.choose_days(days)

    def allow_adding(self, *, allowed: bool) -> None:
        """Whether the menu offers to add something: not on an earlier state of the register."""
        self.state.may_add = allowed

    def offer_ladders(self, lanes: frozenset[str]) -> None:
        """These lanes have a ladder to go to, by key and in their menu."""
        self.state.ladders = lanes

    def image(self) -> QImage | None:
        """The timeline as a picture, sharp on any screen, with nothing selected; None: empty."""
        if self.window_of_days is None:
            return None
        return self._brush.image(self.size(), Shown(self.window_of_days), self._look)

    # -- Qt's events

    def sizeHint(self) -> QSize:
        """Room for a few lanes."""
        return QSize(960, max(LEAST_HEIGHT, self.minimumHeight()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in view, what is selected, and the strip of the whole time."""
        window = self.window_of_days
        if window is not None:
            state = self.state
            shown = Shown(window, state.chosen, state.lines, state.days)
            self._brush.paint(self, shown, self._look, has_focus=self.hasFocus())
            if window.settle():
                self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the day in the middle where it is."""
        self._glide.stop()
        if self.window_of_days is not None:
            self.window_of_days.resize(event.size().width(), event.size().height())

    def event(self, event: QEvent) -> bool:
        """Take the pinch of a touchpad or a touch screen; all else goes its way."""
        if isinstance(event, QNativeGestureEvent | QGestureEvent):
            window = self.window_of_days
            return (window is not None and self._pointing.pinch(window, event)) or super().event(
                event
            )
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or move."""
        if self.window_of_days is not None:
            self._pointing.wheel(self.window_of_days, event)
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on one of the timeline's keys; any other goes on to whoever wants it."""
        act = self._keys.act_of(event)
        if act is None or self.window_of_days is None:
            super().keyPressEvent(event)
        else:
            act()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one is."""
        super().focusInEvent(event)
        self._telling.speak()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what the pointer does where it is."""
        if event.button() is Qt.MouseButton.LeftButton and self.window_of_days is not None:
            self._pointing.press(self.window_of_days, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or show what lies under the pointer."""
        if self.window_of_days is not None:
            self._pointing.move(self.window_of_days, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if event.button() is Qt.MouseButton.LeftButton and self.window_of_days is not None:
            self._pointing.release(self.window_of_days, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        window = self.window_of_days
        spot = spot_at(window, event.position()) if window is not None else None
        if spot is not None:
            self.select(spot.event.key)
            self.acts.open()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what lies under the pointer, or of what is selected."""
        window = self.window_of_days
        if window is None:
            return
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self._place_of_selected(window) if by_key else event.pos()
        self.menu_for(window, at).popup(self.mapToGlobal(at))

    def menu_for(self, window: Window, at: QPoint) -> QMenu:
        """The menu at a point of `window`; what lies there is selected first."""
        if (spot := spot_at(window, at.toPointF())) is not None:
            self.select(spot.event.key)
        day = None
        if zone_at(window, at.toPointF()) in (Zone.PLOT, Zone.AXIS):
            day = day_of(window.scale.day(at.x() - window.setting.measures.lane_names))
        here = Pointed(day, window.picture.lane_at(at.y()))
        menu = Menu(window, self.state, self.acts, here, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def leaveEvent(self, _event: QEvent) -> None:
        """The card goes with the pointer."""
        self.card.leave()
        self.state.hover(None)

    # --

    def _place_of_selected(self, window: Window) -> QPoint:
        event = self.event_selected
        spot = window.picture.spot_of(event.key) if event is not None else None
        if spot is None:
            return self.rect().center()
        return QPoint(round(spot.mark.x + spot.mark.width / 2), round(spot.mark.bottom - 1))

    def _ask_day(self, start: date) -> None:
        dialog = GoingDialog(self._look, start, self)
        dialog.chosen.connect(self.acts.go_to)
        dialog.open()

    def _glided(self, scale: Scale) -> None:
        if self.window_of_days is not None:
            self.window_of_days.show(scale)

    def _show_again(self) -> None:
        """Other colours, another language, other folds: the same days, set anew."""
        if self.window_of_days is not None:
            setting = self.window_of_days.setting
            self.show_content(setting.content, setting.index)
