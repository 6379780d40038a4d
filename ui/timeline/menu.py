"""The menu of a timeline: about the event under it, its day and its lane."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QWidget

from tracker.words import Words
from ui.timeline.acts import Acts
from ui.timeline.state import TimelineState
from ui.timeline.window import Window


class Pointed(NamedTuple):
    """What the menu is asked at: a day and the number of a lane, each None beside them."""

    day: date | None
    lane: int | None


class Menu(QMenu):
    """The menu for the selected event, and for what one points at in `window`."""

    def __init__(
        self, window: Window, state: TimelineState, acts: Acts, at: Pointed, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._window, self._state, self._acts = window, state, acts
        self._words: Words = window.setting.words
        self._add_event()
        if at.day is not None and state.may_add:
            self._add_day(at.day)
        self._add_ways()
        if at.lane is not None:
            self._add_lane(at.lane)

    def _add_event(self) -> None:
        words, acts, event = self._words, self._acts, self._state.chosen
        if event is None:
            return
        self.addAction(words.text("Open"), acts.open)
        if event.passage is not None:
            self.addAction(words.text("Open the words in their letter"), acts.open_words)
        if event.quote:
            self.addAction(words.text("Copy as quotation with source"), acts.copy)
        for title, step in (
            (words.text("Forward along the line"), 1),
            (words.text("Back along the line"), -1),
        ):
            if self._window.travel.along(event, step) is not None:
                self.addAction(title, partial(acts.step_along, step))
        self.addSeparator()

    def _add_day(self, day: date) -> None:
        words = self._words
        said = words.day(day)
        for kind, title in (
            ("deadline", words.text("Add a deadline on {day}…", day=said)),
            ("meeting", words.text("Plan a meeting on {day}…", day=said)),
            ("letter", words.text("Import a letter of {day}…", day=said)),
        ):
            self.addAction(title, partial(self._acts.add, kind, day))
        self.addSeparator()

    def _add_ways(self) -> None:
        words, acts = self._words, self._acts
        self.addAction(words.text("Next open point"), partial(acts.step_open, 1))
        self.addAction(words.text("Go to today"), partial(acts.move, Window.go_to_today))
        self.addAction(words.text("Go to a day…"), acts.ask_day)
        self.addAction(words.text("Show the whole time"), partial(acts.move, Window.show_all))
        if self._state.days is not None:
            title = words.text("Let the chosen days go")
            self.addAction(title, partial(self._state.choose_days, None))
        self.addSeparator()

    def _add_lane(self, number: int) -> None:
        lane = self._window.setting.content.lanes[number]
        # The name of a lane is somebody's text: an ampersand in it is no shortcut.
        name = lane.name.replace("&", "&&")
        if lane.key in self._state.folded:
            title = self._words.text("Unfold {lane}", lane=name)
        else:
            title = self._words.text("Fold {lane}", lane=name)
        self.addAction(title, partial(self._state.fold, lane.key))
        if lane.key in self._state.ladders:
            title = self._words.text("How far {topic} was let go", topic=name)
            self.addAction(title, partial(self._acts.ladder_wanted.emit, lane.key))
