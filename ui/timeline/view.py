"""The timeline on screen: lanes over time, painted, and moved by hand or by key."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QMenu, QSizePolicy, QWidget

from tracker.timeline.describing import description_of, spoken
from tracker.timeline.events import Event, TimelineContent, day_of
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.scale import Scale
from tracker.timeline.layout.setting import Setting
from ui.look.theme import Look
from ui.timeline.acts import Acts
from ui.timeline.card import Card
from ui.timeline.gliding import Glide
from ui.timeline.keys import Keys
from ui.timeline.menu import Pointed, menu_at
from ui.timeline.painting import Brush, Shown
from ui.timeline.pointing import Pointing, Zone, spot_at, zone_at
from ui.timeline.window import Window

#: Below this the bands of times without a date would go before the lists do.
LEAST_HEIGHT = 320

Days = tuple[date, date]


class Timeline(QWidget):
    """Drag or arrows move it, the wheel, a pinch or + and - zoom it; `ui.timeline.keys` has all.

    `selected` carries the `Event` (None when nothing is), `opened` the id of the document
    and the characters to show, `quotation_wanted` the event to copy, `range_chosen` the
    first and the last day (None when they are let go), `folded_changed` the keys of the
    folded lanes, `add_wanted` "deadline", "meeting" or "letter" and a day.
    """

    selected = Signal(object)
    opened = Signal(int, int, int)
    quotation_wanted = Signal(object)
    range_chosen = Signal(object)
    folded_changed = Signal(object)
    add_wanted = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._brush = Brush()
        self.window_of_days: Window | None = None
        self._key: str | None = None
        self._hovered: Event | None = None
        self.range_selected: Days | None = None
        self.folded: frozenset[str] = frozenset()
        self.may_add = True  # no, while an earlier state of the register is shown
        self.card = Card(look, self)
        self.acts = Acts(self)
        self._keys, self._pointing = Keys(self.acts), Pointing(self)
        self._glide = Glide(self._glided, self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._show_again)

    # -- what is shown

    def show_content(self, content: TimelineContent, index: TimelineIndex | None = None) -> None:
        """Show `content`; the same dossier read again keeps its window and its selection.

        `index` is the index of `content` where it was made already, behind the window.
        """
        index = index or TimelineIndex(content)
        setting = Setting(
            content,
            index,
            SCREEN,
            self._brush.measure,
            self.look.words,
            folded=self.folded,
            foldable=True,
        )
        self._glide.stop()
        former = self.window_of_days
        window = Window(setting, self.update, self._glide if self.look.moves else None)
        if former is not None and former.setting.content.title == content.title:
            window.take_place_of(former)
        elif former is not None:
            self._key = self.range_selected = None
        window.resize(self.width(), self.height())
        self.window_of_days, self._hovered = window, None
        self.setMinimumHeight(max(round(window.least_height), LEAST_HEIGHT))
        self.card.leave()
        self._speak()
        self.update()

    def fold(self, lane: str) -> None:
        """Fold the lane with this key to a low row of marks, or unfold it."""
        self.folded ^= {lane}
        self._show_again()
        self.folded_changed.emit(self.folded)

    def image(self) -> QImage | None:
        """The timeline as a picture, sharp on any screen, with nothing selected; None: empty."""
        if self.window_of_days is None:
            return None
        return self._brush.image(self.size(), Shown(self.window_of_days), self.look)

    # -- what is selected

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

    def hover(self, event: Event | None) -> None:
        """Draw the lines through the event under the pointer; None for none."""
        if event is not self._hovered:
            self._hovered = event
            self.update()

    def choose_range(self, days: Days | None) -> None:
        """Choose the days from the first to the last, both included; None lets them go."""
        self.show_range(days)
        self.settle_range()

    def show_range(self, days: Days | None) -> None:
        """Show days as chosen while a drag still goes on."""
        self.range_selected = days
        self.update()

    def settle_range(self) -> None:
        """The range shown is the one that holds."""
        self._speak()
        self.range_chosen.emit(self.range_selected)

    # -- Qt's events

    def sizeHint(self) -> QSize:
        """Room for a few lanes."""
        return QSize(960, max(LEAST_HEIGHT, self.minimumHeight()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the days in view, what is selected, and the strip of the whole time."""
        window = self.window_of_days
        if window is not None:
            self._brush.paint(self, self._shown(window), self.look, has_focus=self.hasFocus())
            if window.settle():
                self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the day in the middle where it is."""
        self._glide.stop()
        if self.window_of_days is not None:
            self.window_of_days.resize(event.size().width(), event.size().height())

    def event(self, event: QEvent) -> bool:
        """Take the pinch of a touchpad or a touch screen; all else goes its way."""
        window = self.window_of_days
        if isinstance(event, QNativeGestureEvent | QGestureEvent) and window is not None:
            return self._pointing.pinch(window, event) or super().event(event)
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
        """Open the words of what was clicked."""
        window = self.window_of_days
        spot = spot_at(window, event.position()) if window is not None else None
        if spot is not None:
            self.select(spot.event.key)
            self.acts.open_words()

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
        menu = menu_at(self, window, Pointed(day, window.picture.lane_at(at.y())))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def leaveEvent(self, _event: QEvent) -> None:
        """The card goes with the pointer."""
        self.card.leave()
        self.hover(None)

    # --

    def _shown(self, window: Window) -> Shown:
        selected = self.event_selected
        followed = self._hovered or selected
        lines = window.travel.lines(followed) if followed is not None else []
        return Shown(window, selected, lines, self.range_selected)

    def _place_of_selected(self, window: Window) -> QPoint:
        spot = window.picture.spot_of(self._key)
        if spot is None:
            return self.rect().center()
        return QPoint(round(spot.mark.x + spot.mark.width / 2), round(spot.mark.bottom - 1))

    def _glided(self, scale: Scale) -> None:
        if self.window_of_days is not None:
            self.window_of_days.show(scale)

    def _show_again(self) -> None:
        """Other colours, another language, other folds: the same days, set anew."""
        if self.window_of_days is not None:
            setting = self.window_of_days.setting
            self.show_content(setting.content, setting.index)

    def _speak(self) -> None:
        """Tell assistive technology what is shown, and which event is selected."""
        window, words = self.window_of_days, self.look.words
        if window is None:
            return
        content, event = window.setting.content, self.event_selected
        self.setAccessibleName(words.text("Timeline: {title}", title=content.title))
        said = spoken(event, content, words) if event else description_of(content, words)
        if self.range_selected is not None:
            first, last = (words.day(day) for day in self.range_selected)
            chosen = words.text("Days chosen: {first} to {last}.", first=first, last=last)
            said = words.text("{one} {other}", one=said, other=chosen)
        self.setAccessibleDescription(said)
        change = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(change)
