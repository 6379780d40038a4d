"""A dossier as it stood on an earlier day: clearly marked, and nothing to change in it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.keeping.changes import days_of_change
from tracker.timeline.events import Grouping
from tracker.timeline.layout.picture import Text
from tracker.words import words_in
from ui.briefing.dialog import BriefingDialog
from ui.computer.clock import today
from ui.places import Tab
from ui.reporting import Message

Key = Qt.Key


@pytest.fixture
def earlier(opened: Opened) -> date:
    """A day on which some of it was there, and the answer of the cabinet was not."""
    return days_of_change(opened.register, dossiers(opened.register)[0].id)[5]


def look_at(opened: Opened, day: date) -> None:
    screen = screen_of(opened)
    if not screen.earlier.isVisible():
        screen.tools.earlier.click()
    screen.earlier.slider.setValue(day.toordinal())
    opened.settle()


def marks(opened: Opened) -> set[str]:
    window = screen_of(opened).timeline.window_of_days
    assert window is not None
    return {event.key for event in window.setting.content.events}


def labels(opened: Opened) -> set[str]:
    return {one.text() for one in opened.window.title_line.findChildren(QLabel)}


def test_an_earlier_day_shows_what_was_known_then_and_nothing_later(opened: Opened, earlier: date):
    now = marks(opened)
    look_at(opened, earlier)
    assert marks(opened) < now
    screen = screen_of(opened)
    assert 0 < len(screen.tabs.lists[Tab.COMMITMENTS].lines) < 11
    window = screen.timeline.window_of_days
    assert window is not None
    assert window.setting.content.today == earlier


def test_it_says_so_and_leads_back(opened: Opened, earlier: date, qtbot: QtBot):
    now, said = marks(opened), words_in("en").day(earlier)
    look_at(opened, earlier)
    screen = screen_of(opened)
    assert screen.earlier.sentence.text() == (
        f"You see the register as it stood at the end of {said}. Nothing can be changed here."
    )
    assert f"As it stood on {said}" in labels(opened)
    screen.earlier.back.setFocus()
    qtbot.keyClick(screen.earlier.back, Key.Key_Return)
    opened.settle()
    assert marks(opened) == now
    assert f"As it stood on {said}" not in labels(opened)


def test_nothing_can_be_changed_meanwhile(opened: Opened, earlier: date):
    look_at(opened, earlier)
    actions = opened.window.actions_of_app.by_name
    changing = ("bring_in", "paste", "undo", "redo")
    assert not any(actions[name].isEnabled() for name in changing)
    assert not opened.window.rail.import_button.isEnabled()
    assert not opened.window.acceptDrops()
    screen = screen_of(opened)
    for tab in (Tab.DOCUMENTS, Tab.MEETINGS):
        screen.turn_to(tab)
        assert not screen.tabs.import_button.isVisible()
        assert not screen.tabs.plan_button.isVisible()
    screen.earlier.back.click()
    opened.settle()
    assert all(actions[name].isEnabled() for name in changing)
    assert opened.window.acceptDrops()


def test_elsewhere_one_can_change_things_again(opened: Opened, earlier: date, told: list[Message]):
    look_at(opened, earlier)
    screen = screen_of(opened)
    screen.tabs.commitments.panel.list.setFocus()
    line = screen.tabs.commitments.panel.list.model_of_lines.line(0)
    screen.tabs.commitments.panel.list.opened.emit(line)
    opened.settle()
    assert opened.window.actions_of_app.by_name["bring_in"].isEnabled()
    assert told[-1].sentence == "This is shown as it stands today."


def test_an_earlier_day_is_still_looked_at_when_one_comes_back(opened: Opened, earlier: date):
    look_at(opened, earlier)
    then = marks(opened)
    opened.visit("letter")
    opened.visit("commitments")
    assert marks(opened) == then
    assert screen_of(opened).earlier.isVisible()
    assert not opened.window.actions_of_app.by_name["bring_in"].isEnabled()


def test_the_slider_runs_from_the_first_change_to_today_and_goes_by_keys(
    opened: Opened, qtbot: QtBot
):
    qtbot.keyClick(screen_of(opened).timeline, Key.Key_F12)
    slider = screen_of(opened).earlier.slider
    first = days_of_change(opened.register, dossiers(opened.register)[0].id)[0]
    assert slider.minimum() == first.toordinal()
    assert slider.maximum() == slider.value() == today().toordinal()
    assert opened.window.focusWidget() is slider
    qtbot.keyClick(slider, Key.Key_Left)
    opened.settle()
    assert screen_of(opened).viewing.as_of == today() - timedelta(days=1)
    assert slider.accessibleName() == "Day of knowledge"
    qtbot.keyClick(slider, Key.Key_End)
    opened.settle()
    assert screen_of(opened).viewing.as_of is None


def test_a_day_can_be_written_too(opened: Opened, earlier: date):
    screen = screen_of(opened)
    screen.tools.earlier.click()
    screen.earlier.day.setDate(QDate(earlier.year, earlier.month, earlier.day))
    opened.settle()
    assert screen.viewing.as_of == earlier
    assert screen.earlier.slider.value() == earlier.toordinal()


def test_closing_the_strip_leads_back_to_today(opened: Opened, earlier: date):
    now = marks(opened)
    look_at(opened, earlier)
    screen_of(opened).tools.earlier.click()
    opened.settle()
    assert not screen_of(opened).earlier.isVisible()
    assert marks(opened) == now


def test_lanes_and_filters_hold_on_an_earlier_day_too(opened: Opened, earlier: date):
    look_at(opened, earlier)
    screen_of(opened).bar.lanes[Grouping.KIND].click()
    opened.settle()
    window = screen_of(opened).timeline.window_of_days
    assert window is not None
    content = window.setting.content
    assert content.today == earlier
    assert "Deadlines" in [lane.name for lane in content.lanes]


def test_a_choice_made_while_an_earlier_day_is_read_does_not_lose_the_day(
    opened: Opened, earlier: date
):
    screen = screen_of(opened)
    screen.tools.earlier.click()
    screen.earlier.slider.setValue(earlier.toordinal())
    screen.bar.lanes[Grouping.TOPIC].click()  # before the answer is there
    opened.settle()
    assert screen.viewing.as_of == earlier
    assert screen.viewing.grouping is Grouping.TOPIC
    window = screen.timeline.window_of_days
    assert window is not None
    assert window.setting.content.today == earlier


def test_the_line_of_the_day_is_not_called_today_then(opened: Opened, earlier: date):
    look_at(opened, earlier)
    window = screen_of(opened).timeline.window_of_days
    assert window is not None
    items = [item for one in window.picture.layers for item in one.items]
    said = {item.words for item in items if isinstance(item, Text)}
    assert f"As of {words_in('en').day(earlier)}" in said
    assert not any(words.startswith("Today") for words in said)


def test_a_paper_made_there_is_of_that_day(opened: Opened, earlier: date):
    screen = screen_of(opened)
    look_at(opened, earlier)
    assert screen.paper_button.isEnabled()
    screen.paper_button.click()
    opened.settle()
    (dialog,) = opened.window.findChildren(BriefingDialog)
    assert dialog.choice.as_of == earlier
    assert dialog.counted.isVisible()
    dialog.fields.as_of.choose(None)
    opened.settle()
    assert dialog.choice.as_of is None
    assert dialog.counted.text(), "what is left out is counted anew for another day"
    dialog.reject()
