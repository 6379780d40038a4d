"""What a screen reader is told of a timeline: what it shows, its events, and the one selected."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from tracker.timeline.describing import description_of, spoken
from tracker.timeline.events import Event, TimelineContent
from ui.look.plain_text import give_name
from ui.look.spoken import Item, Items, give_role, place_among, tell
from ui.look.theme import Look
from ui.timeline.state import TimelineState


class Telling:
    """Tells `widget` as a list of its events in the order of their days."""

    def __init__(self, look: Look, state: TimelineState, widget: QWidget) -> None:
        self._look, self._state, self._widget = look, state, widget
        self._content: TimelineContent | None = None
        self._events: list[Event] = []
        self._places: dict[str, int] = {}
        give_role(widget, QAccessible.Role.List, self.items)

    def speak(self) -> None:
        """Say what is shown, and which event is selected."""
        window, words = self._state.window, self._look.words
        if window is None:
            return
        content, event = window.setting.content, self._state.chosen
        said = spoken(event, content, words) if event else description_of(content, words)
        if self._state.days is not None:
            first, last = (words.day(day) for day in self._state.days)
            chosen = words.text("Days chosen: {first} to {last}.", first=first, last=last)
            said = words.text("{one} {other}", one=said, other=chosen)
        give_name(self._widget, words.text("Timeline: {title}", title=content.title), said)
        tell(self._widget)

    def items(self) -> Items | None:
        """All events; None before there is a timeline."""
        if self._state.window is None:
            return None
        self._read(self._state.window.setting.content)
        event = self._state.chosen
        at = self._places.get(event.key) if event is not None else None
        return Items(len(self._events), at, self._item)

    def _read(self, content: TimelineContent) -> None:
        if content is not self._content:
            self._content = content
            self._events = sorted(content.events, key=lambda each: (each.day, each.lane, each.key))
            self._places = {event.key: at for at, event in enumerate(self._events)}

    def _item(self, number: int) -> Item:
        event, words, window = self._events[number], self._look.words, self._state.window
        spot = window.picture.spot_of(event.key) if window is not None else None
        area = QRect()
        if spot is not None:
            mark = spot.mark
            area = QRect(round(mark.x), round(mark.y), round(mark.width), round(mark.height))
        name = spoken(event, self._content, words) if self._content is not None else ""
        return Item(name, place_among(words, number, len(self._events)), area)
