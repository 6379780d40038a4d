"""The timeline on screen, moved and asked with real keys, wheel and mouse."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.tracker.timeline.veldland import TODAY, veldland
from tests.ui.timeline.handling import centre, grabbed, hover, spot, turn_wheel, window_of
from tracker.frozen import replace
from tracker.timeline.events import Event, TimelineContent, day_number
from tracker.timeline.layout.index import TimelineIndex
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.picture import Band
from ui.look.theme import Look, Scheme
from ui.timeline.view import Timeline

Key = Qt.Key


def test_a_firm_mark_is_painted_in_the_colour_of_its_side(timeline: Timeline):
    at = centre(spot(timeline, "statement:141"))
    assert grabbed(timeline).pixelColor(at) == QColor("#4A5AA8")


def test_a_mark_still_to_come_is_open(timeline: Timeline):
    at = centre(spot(timeline, "meeting:7"))
    assert grabbed(timeline).pixelColor(at) == QColor("#FBFAF7")


def test_dark_colours_are_painted_at_once(timeline: Timeline, look: Look):
    look.use_scheme(Scheme.DARK)
    picture = grabbed(timeline)
    assert picture.pixelColor(2, picture.height() // 2) != QColor("#FBFAF7")
    assert picture.pixelColor(centre(spot(timeline, "statement:141"))) == QColor("#98A5EA")


def test_a_vague_term_fades_at_both_ends(timeline: Timeline):
    mark = spot(timeline, "statement:143").mark
    picture = grabbed(timeline)
    y = round(mark.y - 2)
    paper = QColor("#FBFAF7")
    row = [picture.pixelColor(x, y) for x in range(round(mark.right) + 30, 1280)]
    tints = [paper.lightness() - colour.lightness() for colour in row]
    darkest = tints.index(max(tints))
    assert max(tints) > 10
    assert 0 < darkest < len(tints) - 60
    assert tints[-1] < max(tints) / 2


def test_the_wheel_zooms_at_the_pointer(timeline: Timeline):
    window, at = window_of(timeline), QPoint(700, 300)
    x = at.x() - SCREEN.lane_names
    day, before = window.scale.day(x), window.scale.per_day
    turn_wheel(timeline, at, 2)
    assert window.scale.per_day > before
    assert window.scale.day(x) == pytest.approx(day)


def test_plus_and_minus_zoom_and_come_back(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    before = window.scale
    qtbot.keyClick(timeline, Key.Key_Plus)
    assert window.scale.per_day > before.per_day
    qtbot.keyClick(timeline, Key.Key_Minus)
    assert window.scale.per_day == pytest.approx(before.per_day)
    assert window.scale.first == pytest.approx(before.first)


def test_dragging_takes_the_days_along(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    start = QPoint(600, round(window.picture.plot.bottom) - 4)
    day = window.scale.day(start.x() - SCREEN.lane_names)
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(timeline, start - QPoint(80, 0))
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=start - QPoint(80, 0))
    assert window.scale.x(day) == pytest.approx(600 - 80 - SCREEN.lane_names)
    assert timeline.event_selected is None


def test_t_brings_today_into_the_middle(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    qtbot.keyClick(timeline, Key.Key_Home)
    qtbot.keyClick(timeline, Key.Key_T)
    assert window.scale.x(day_number(TODAY)) == pytest.approx(window.width / 2)


def test_home_and_end_go_to_the_first_and_the_last_day(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    for _ in range(4):
        qtbot.keyClick(timeline, Key.Key_Plus)
    first, last = window.setting.content.span
    qtbot.keyClick(timeline, Key.Key_End)
    assert window.shows(last)
    assert not window.shows(first)
    qtbot.keyClick(timeline, Key.Key_Home)
    assert window.shows(first)


def test_arrows_move_the_days_until_a_mark_is_selected(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    before = window.scale.first
    qtbot.keyClick(timeline, Key.Key_Right)
    assert window.scale.first > before
    timeline.select("document:7")
    chosen: list[Event] = []
    timeline.selected.connect(chosen.append)
    qtbot.keyClick(timeline, Key.Key_Right)
    assert [event.key for event in chosen] == ["statement:141"]


def test_a_click_selects_and_escape_lets_go(qtbot: QtBot, timeline: Timeline):
    with qtbot.waitSignal(timeline.selected) as told:
        at = centre(spot(timeline, "statement:142"))
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0].key == "statement:142"
    qtbot.keyClick(timeline, Key.Key_Escape)
    assert timeline.event_selected is None


def test_return_and_a_double_click_open_and_shift_asks_for_the_words(
    qtbot: QtBot, timeline: Timeline
):
    timeline.select("statement:141")
    with qtbot.waitSignal(timeline.opened) as told:
        qtbot.keyClick(timeline, Key.Key_Return)
    assert told.args[0].key == "statement:141"
    with qtbot.waitSignal(timeline.words_wanted) as told:
        qtbot.keyClick(timeline, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert told.args[0].key == "statement:141"
    with qtbot.waitSignal(timeline.opened) as told:
        at = centre(spot(timeline, "statement:142"))
        qtbot.mouseDClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert told.args[0].key == "statement:142"


def test_down_goes_to_the_lane_below(qtbot: QtBot, timeline: Timeline):
    timeline.select("document:7")
    qtbot.keyClick(timeline, Key.Key_Down)
    assert timeline.event_selected is not None
    assert timeline.event_selected.lane == 1


def test_selecting_something_out_of_view_brings_it_into_view(timeline: Timeline):
    window = window_of(timeline)
    window.zoom(20)
    window.go_to_end()
    timeline.select("statement:97")
    assert window.shows(timeline.event_selected.day if timeline.event_selected else 0)


def test_the_selected_mark_is_spoken_with_its_caveat(timeline: Timeline):
    timeline.select("statement:142")
    assert timeline.accessibleName() == "Timeline: Work and Security 2031"
    said = timeline.accessibleDescription()
    assert said.startswith("18 March 2031, Cabinet of Veldland")
    assert "saving is found in another way" in said


def test_the_card_shows_the_words_with_their_caveat(timeline: Timeline):
    hover(timeline, centre(spot(timeline, "statement:142")))
    assert timeline.card.isVisible()
    assert "not go ahead in the proposed form" in timeline.card.text
    assert "saving is found in another way" in timeline.card.text
    assert timeline.rect().contains(timeline.card.geometry())
    hover(timeline, QPoint(5, 5))
    assert not timeline.card.isVisible()


def test_a_click_on_the_strip_goes_there(qtbot: QtBot, timeline: Timeline):
    window = window_of(timeline)
    window.zoom(8)
    strip = window.overview
    at = QPoint(round(strip.area.x() + 200), round(strip.area.center().y()))
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at)
    assert window.scale.x(strip.day_at(at.x())) == pytest.approx(window.width / 2)


def test_the_same_dossier_read_again_keeps_window_and_selection(timeline: Timeline):
    timeline.select("statement:141")
    window_of(timeline).zoom(3)
    before = window_of(timeline).scale
    timeline.show_content(veldland())
    assert window_of(timeline).scale == before
    assert timeline.event_selected is not None


def test_what_comes_first_into_a_dossier_is_in_view(timeline: Timeline):
    content = veldland()
    first = min(content.events, key=lambda event: event.day)
    later = first.day + 200
    empty = replace(content, events=(), links=(), today=date.fromordinal(round(later)))
    timeline.show_content(replace(empty, title="New"))
    assert not window_of(timeline).shows(first.day)
    undated = replace(first, lane=0, day=float(round(later)))  # known by the day it came in
    timeline.show_content(replace(empty, title="New", events=(undated,)))
    timeline.show_content(replace(empty, title="New", events=(replace(first, lane=0),)))
    assert window_of(timeline).shows(first.day)


def test_the_strip_lies_right_below_the_lanes(timeline: Timeline):
    for height in (320, 500, 900):
        timeline.resize(1280, height)
        window = window_of(timeline)
        assert 0 < window.overview.area.y() - window.picture.height <= 12
        assert window.overview.area.bottom() <= height


def test_on_a_low_screen_the_bands_are_still_there(timeline: Timeline):
    timeline.resize(1000, timeline.minimumHeight())
    items = [item for layer in window_of(timeline).picture.layers for item in layer.items]
    assert sum(isinstance(item, Band) for item in items) >= 2


def test_an_index_made_before_is_used_as_it_is(timeline: Timeline):
    content = veldland()
    index = TimelineIndex(content)
    timeline.show_content(content, index)
    assert window_of(timeline).setting.index is index


def test_a_low_timeline_turns_to_rows_of_one_line(timeline: Timeline):
    roomy = window_of(timeline).setting.measures.row
    timeline.resize(1280, 320)
    assert window_of(timeline).setting.measures.row < roomy
    assert window_of(timeline).picture.height < 320


def test_without_events_it_still_paints_and_answers_keys(qtbot: QtBot, timeline: Timeline):
    timeline.show_content(TimelineContent("Empty", (), (), TODAY))
    for key in (Key.Key_Plus, Key.Key_Left, Key.Key_T, Key.Key_Down, Key.Key_Return, Key.Key_End):
        qtbot.keyClick(timeline, key)
    assert not grabbed(timeline).isNull()


def test_something_selected_that_is_only_counted_has_its_day_marked_in_its_lane(
    timeline: Timeline,
):
    timeline.resize(1280, 300)
    window = window_of(timeline)
    hidden = next(e for e in window.setting.content.events if not window.picture.spot_of(e.key))
    timeline.select(hidden.key)
    x = round(window.picture.plot.x + window.scale.x(hidden.day))
    accent, picture = QColor("#1D5B79"), grabbed(timeline)
    own = window.picture.lanes[hidden.lane]
    marked = [y for y in range(timeline.height()) if picture.pixelColor(x, y) == accent]
    in_lane = [y for y in marked if own.y <= y < own.bottom]
    plot = window.picture.plot
    assert len(in_lane) > own.height / 2
    assert not [y for y in marked if plot.y < y < plot.bottom and y not in in_lane]
