"""The menu of a timeline: about the event under it, its day and its lane."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QMenu

from ui.timeline.window import Window

if TYPE_CHECKING:
    from ui.timeline.view import Timeline


class Pointed(NamedTuple):
    """What the menu is asked at: a day and the number of a lane, each None beside them."""

    day: date | None
    lane: int | None


def menu_at(timeline: Timeline, window: Window, at: Pointed) -> QMenu:
    """The menu for the selected event, and for what one points at."""
    menu = QMenu(timeline)
    _add_event(menu, timeline, window)
    if at.day is not None and timeline.may_add:
        _add_day(menu, timeline, at.day)
    _add_ways(menu, timeline)
    if at.lane is not None:
        _add_lane(menu, timeline, window, at.lane)
    return menu


def _add_event(menu: QMenu, timeline: Timeline, window: Window) -> None:
    words, acts, event = timeline.look.words, timeline.acts, timeline.event_selected
    if event is None:
        return
    if event.passage is not None:
        menu.addAction(words.text("Open the words"), acts.open_words)
    if event.quote:
        menu.addAction(words.text("Copy as quotation with source"), acts.copy)
    for title, step in (
        (words.text("Forward along the line"), 1),
        (words.text("Back along the line"), -1),
    ):
        if window.travel.along(event, step) is not None:
            menu.addAction(title, partial(acts.step_along, step))
    menu.addSeparator()


def _add_day(menu: QMenu, timeline: Timeline, day: date) -> None:
    words = timeline.look.words
    said = words.day(day)
    for kind, title in (
        ("deadline", words.text("Add a deadline on {day}…", day=said)),
        ("meeting", words.text("Plan a meeting on {day}…", day=said)),
        ("letter", words.text("Import a letter of {day}…", day=said)),
    ):
        menu.addAction(title, partial(timeline.add_wanted.emit, kind, day))
    menu.addSeparator()


def _add_ways(menu: QMenu, timeline: Timeline) -> None:
    words, acts = timeline.look.words, timeline.acts
    menu.addAction(words.text("Next open point"), partial(acts.step_open, 1))
    menu.addAction(words.text("Go to today"), partial(acts.move, Window.go_to_today))
    menu.addAction(words.text("Go to a day…"), acts.ask_day)
    menu.addAction(words.text("Show the whole time"), partial(acts.move, Window.show_all))
    if timeline.range_selected is not None:
        menu.addAction(words.text("Let the chosen days go"), partial(timeline.choose_range, None))
    menu.addSeparator()


def _add_lane(menu: QMenu, timeline: Timeline, window: Window, lane: int) -> None:
    words, one = timeline.look.words, window.setting.content.lanes[lane]
    # The name of a lane is somebody's text: an ampersand in it is no shortcut.
    name = one.name.replace("&", "&&")
    if one.key in timeline.folded:
        title = words.text("Unfold {lane}", lane=name)
    else:
        title = words.text("Fold {lane}", lane=name)
    menu.addAction(title, partial(timeline.fold, one.key))
