"""What is selected in a list is selected on the timeline, and the other way round."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.timeline.events import Event, Kind, LinkKind
from ui.places import Tab
from ui.screens.dossier import DossierScreen

Key = Qt.Key


@pytest.fixture
def screen(open_window: OpenWindow) -> DossierScreen:
    window: Opened = open_window("en")
    window.visit("commitments")
    shown = window.window.shown
    assert isinstance(shown, DossierScreen)
    return shown


def selected_in(screen: DossierScreen, tab: Tab) -> str | None:
    one = screen.tabs.lists[tab]
    line = one.view.current_line()
    return None if line is None else one.key_of(line)


def selected_on_timeline(screen: DossierScreen) -> str | None:
    event = screen.timeline.event_selected
    return None if event is None else event.key


def test_going_down_a_list_goes_along_on_the_timeline(screen: DossierScreen, qtbot: QtBot):
    view = screen.tabs.commitments.panel.list
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    first = selected_on_timeline(screen)
    assert first == selected_in(screen, Tab.COMMITMENTS)
    qtbot.keyClick(view, Key.Key_Down)
    assert selected_on_timeline(screen) == selected_in(screen, Tab.COMMITMENTS) != first


def test_a_click_in_a_list_selects_the_mark(screen: DossierScreen, qtbot: QtBot):
    screen.turn_to(Tab.DOCUMENTS)
    view = screen.tabs.documents.list
    at = view.visualRect(view.model_of_lines.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert selected_on_timeline(screen) == f"document:{view.model_of_lines.line(1).id}"


def test_a_mark_shows_its_line_in_the_list_that_has_it(screen: DossierScreen):
    meeting = screen.tabs.meetings.list.model_of_lines.line(1)
    screen.timeline.select(f"meeting:{meeting.id}")
    assert screen.tabs.bar.currentIndex() == Tab.MEETINGS
    assert selected_in(screen, Tab.MEETINGS) == f"meeting:{meeting.id}"
    assert selected_in(screen, Tab.COMMITMENTS) is None


def test_nothing_is_told_twice(screen: DossierScreen, qtbot: QtBot):
    told: list[Event | None] = []
    screen.timeline.selected.connect(told.append)
    view = screen.tabs.commitments.panel.list
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    assert len(told) == 1
    screen.timeline.select(f"statement:{view.model_of_lines.line(0).statement.id}")
    assert len(told) == 2


def test_the_end_of_a_term_belongs_to_its_undertaking(screen: DossierScreen):
    window = screen.timeline.window_of_days
    assert window is not None
    term = next(link for link in window.setting.content.links if link.kind is LinkKind.TERM)
    screen.timeline.select(term.end)
    assert selected_in(screen, Tab.COMMITMENTS) == term.start
    assert selected_on_timeline(screen) == term.end


def test_what_no_list_has_leaves_the_lists_without_selection(screen: DossierScreen):
    window = screen.timeline.window_of_days
    assert window is not None
    followed = {line.statement.id for line in screen.tabs.lists[Tab.COMMITMENTS].lines}
    other = next(
        event.key
        for event in window.setting.content.events
        if event.kind is Kind.STATEMENT and int(event.key.split(":")[1]) not in followed
    )
    screen.timeline.select(other)
    assert selected_on_timeline(screen) == other
    assert selected_in(screen, Tab.COMMITMENTS) is None


def test_letting_go_on_the_timeline_lets_go_in_the_lists(screen: DossierScreen, qtbot: QtBot):
    view = screen.tabs.commitments.panel.list
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(screen.timeline, Key.Key_Escape)
    assert selected_on_timeline(screen) is None
    assert selected_in(screen, Tab.COMMITMENTS) is None


def test_the_selection_outlasts_another_reading(screen: DossierScreen, settle, qtbot: QtBot):
    screen.timeline.select(f"document:{screen.tabs.documents.list.model_of_lines.line(2).id}")
    before = selected_on_timeline(screen)
    screen.read_again()
    settle()
    assert selected_on_timeline(screen) == selected_in(screen, Tab.DOCUMENTS) == before
