"""Following lines, folding lanes, choosing days and the menu, on a timeline with a story in it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QDateEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from tests.tracker.timeline.veldland import LANES, TODAY, make_event, on
from tests.ui.timeline.handling import centre, grabbed, hover, spot, window_of
from tracker.timeline.events import Link, LinkKind, TimelineContent, day_number
from tracker.timeline.layout.measures import SCREEN
from tracker.timeline.layout.picture import Text
from ui.look.theme import Look, Motion
from ui.timeline.going import GoingDialog
from ui.timeline.view import Timeline

Key, Held = Qt.Key, Qt.KeyboardModifier

#: A demand of the Federation, the cabinet's answer to it, its softer wording, its term.
STORY = TimelineContent(
    "A story",
    LANES[:2],
    (
        make_event("demand", lane=1, day=on(2, 3), label="a lower age", is_open=True),
        make_event("apart", lane=0, day=on(2, 10), label="something else"),
        make_event("answer", lane=0, day=on(2, 20), label="stops the plan"),
        make_event("softer", lane=0, day=on(3, 10), label="looks at the plan", is_open=True),
        make_event("term", lane=0, day=on(3, 28), label="a costing"),
    ),
    TODAY,
    (
        Link("demand", "answer", LinkKind.ANSWER),
        Link("answer", "softer", LinkKind.WORDING),
        Link("softer", "term", LinkKind.TERM),
    ),
)


@pytest.fixture
def story(timeline: Timeline) -> Timeline:
    timeline.show_content(STORY)
    return timeline


def key_of(timeline: Timeline) -> str | None:
    event = timeline.event_selected
    return event.key if event is not None else None


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def accents(timeline: Timeline) -> int:
    """How many pixels of the plot have the colour of lines to follow."""
    picture, accent = grabbed(timeline), QColor("#1D5B79").rgb()
    plot = window_of(timeline).picture.plot
    rows = range(round(plot.y) + 4, round(plot.bottom))
    columns = range(round(plot.x), picture.width())
    return sum(picture.pixel(x, y) == accent for y in rows for x in columns)


# -- from event to event


def test_l_follows_the_line_and_passes_what_has_no_part_in_it(qtbot: QtBot, story: Timeline):
    story.select("demand")
    passed = []
    for _ in range(4):
        qtbot.keyClick(story, Key.Key_L)
        passed.append(key_of(story))
    assert passed == ["answer", "softer", "term", "term"]
    qtbot.keyClick(story, Key.Key_L, Held.ShiftModifier)
    assert key_of(story) == "softer"


def test_control_and_an_arrow_stay_in_the_lane(qtbot: QtBot, story: Timeline):
    story.select("answer")
    qtbot.keyClick(story, Key.Key_Left, Held.ControlModifier)
    assert key_of(story) == "apart"
    qtbot.keyClick(story, Key.Key_Left, Held.ControlModifier)
    assert key_of(story) == "apart"
    qtbot.keyClick(story, Key.Key_Left)
    assert key_of(story) == "demand"


def test_n_goes_from_one_open_point_to_the_next_and_back(qtbot: QtBot, story: Timeline):
    story.select("demand")
    qtbot.keyClick(story, Key.Key_N)
    assert key_of(story) == "softer"
    qtbot.keyClick(story, Key.Key_N)
    assert key_of(story) == "softer"
    qtbot.keyClick(story, Key.Key_N, Held.ShiftModifier)
    assert key_of(story) == "demand"


def test_the_lines_through_what_one_points_at_are_drawn(story: Timeline):
    nothing = accents(story)
    hover(story, centre(spot(story, "softer")))
    story.card.hide()
    assert accents(story) > nothing + 150
    hover(story, centre(spot(story, "apart")))
    story.card.hide()
    assert accents(story) == nothing


# -- over the days


def test_g_asks_for_a_day_and_brings_it_into_the_middle(qtbot: QtBot, story: Timeline):
    qtbot.keyClick(story, Key.Key_G)
    dialog = story.findChild(GoingDialog)
    assert dialog is not None
    dialog.findChild(QDateEdit).setDate(date(2031, 3, 1))
    qtbot.keyClick(dialog, Key.Key_Return)
    window = window_of(story)
    assert window.scale.x(day_number(date(2031, 3, 1))) == pytest.approx(window.width / 2)


def test_the_act_stands_before_cancel_as_in_every_dialog(story: Timeline, qtbot: QtBot):
    qtbot.keyClick(story, Key.Key_G)
    dialog = story.findChild(GoingDialog)
    assert dialog is not None
    places = {each.text(): each.x() for each in dialog.findChildren(QPushButton)}
    assert places["Go there"] < places["Cancel"]
    dialog.reject()


def test_with_movement_one_glides_to_today_and_arrives(qtbot: QtBot, story: Timeline, look: Look):
    look.use_motion(Motion.ALWAYS)
    window = window_of(story)
    window.zoom(6)
    window.put(on(2, 3))
    before = window.scale.x(day_number(TODAY))
    qtbot.keyClick(story, Key.Key_T)
    assert window.scale.x(day_number(TODAY)) == pytest.approx(before, abs=before / 2)
    arrived = pytest.approx(window.width / 2)
    qtbot.waitUntil(lambda: window.scale.x(day_number(TODAY)) == arrived, timeout=2000)


def test_without_movement_one_is_at_today_at_once(qtbot: QtBot, story: Timeline, look: Look):
    look.use_motion(Motion.NEVER)
    window = window_of(story)
    window.zoom(6)
    window.put(on(2, 3))
    qtbot.keyClick(story, Key.Key_T)
    assert window.scale.x(day_number(TODAY)) == pytest.approx(window.width / 2)


def test_a_hand_on_the_days_stops_a_glide(qtbot: QtBot, story: Timeline, look: Look):
    look.use_motion(Motion.ALWAYS)
    window = window_of(story)
    window.zoom(6)
    window.put(on(2, 3))
    qtbot.keyClick(story, Key.Key_T)
    window.move_by(10)
    held = window.scale
    qtbot.keyClick(story, Key.Key_Shift)
    assert window.scale == held


# -- lanes and days


def test_a_click_on_a_name_folds_its_lane_and_another_unfolds_it(qtbot: QtBot, story: Timeline):
    high = window_of(story).picture.lanes[0].height
    at = QPoint(60, round(window_of(story).picture.lanes[0].y) + 8)
    with qtbot.waitSignal(story.folded_changed) as told:
        qtbot.mouseClick(story, Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [frozenset({"party:1"})]
    assert window_of(story).picture.lanes[0].height < high / 2
    qtbot.mouseClick(story, Qt.MouseButton.LeftButton, pos=at)
    assert window_of(story).picture.lanes[0].height == high


def test_f_folds_the_lane_of_what_is_selected_and_shift_f_all(qtbot: QtBot, story: Timeline):
    story.select("demand")
    qtbot.keyClick(story, Key.Key_F)
    assert story.state.folded == {"party:2"}
    qtbot.keyClick(story, Key.Key_F, Held.ShiftModifier)
    assert story.state.folded == {"party:1", "party:2"}
    qtbot.keyClick(story, Key.Key_F, Held.ShiftModifier)
    assert story.state.folded == frozenset()


def drag(qtbot: QtBot, timeline: Timeline, ends: tuple[QPoint, QPoint], held: Held) -> None:
    start, end = ends
    qtbot.mousePress(timeline, Qt.MouseButton.LeftButton, held, start)
    qtbot.mouseMove(timeline, end)
    qtbot.mouseRelease(timeline, Qt.MouseButton.LeftButton, held, end)


@pytest.mark.parametrize(("y", "held"), [(40, Held.NoModifier), (130, Held.ShiftModifier)])
def test_days_are_chosen_along_their_names_or_with_shift(
    qtbot: QtBot, story: Timeline, y: int, held: Held
):
    scale = window_of(story).scale
    first, last = date(2031, 2, 10), date(2031, 2, 20)
    ends = [QPoint(round(SCREEN.lane_names + scale.x(day_number(d))), y) for d in (first, last)]
    with qtbot.waitSignal(story.range_chosen) as told:
        drag(qtbot, story, (ends[1], ends[0]), held)
    assert told.args == [(first, last)]
    assert window_of(story).scale == scale
    assert "10 February 2031 to 20 February 2031" in story.accessibleDescription()
    with qtbot.waitSignal(story.range_chosen) as told:
        qtbot.keyClick(story, Key.Key_Escape)
    assert told.args == [None]


def test_shift_and_arrows_choose_days_from_where_one_is(qtbot: QtBot, story: Timeline):
    story.select("answer")
    qtbot.keyClick(story, Key.Key_Right, Held.ShiftModifier)
    assert story.state.days == (date(2031, 2, 20), date(2031, 2, 20))
    qtbot.keyClick(story, Key.Key_Right, Held.ShiftModifier)
    first, last = story.state.days or (TODAY, TODAY)
    assert first == date(2031, 2, 20) < last
    qtbot.keyClick(story, Key.Key_Left, Held.ShiftModifier)
    assert story.state.days == (date(2031, 2, 20), date(2031, 2, 20))


# -- the menu


def test_the_menu_offers_what_can_be_done_with_the_event_under_it(qtbot: QtBot, story: Timeline):
    window, at = window_of(story), centre(spot(story, "answer"))
    offered = actions(story.menu_for(window, at))
    assert key_of(story) == "answer"
    assert "Open" in offered
    assert "Open the words in their letter" not in offered  # no place in a letter
    with qtbot.waitSignal(story.quotation_wanted) as told:
        offered["Copy as quotation with source"].trigger()
    assert told.args[0].key == "answer"
    offered["Forward along the line"].trigger()
    assert key_of(story) == "softer"


def test_the_menu_adds_something_on_the_day_one_points_at(qtbot: QtBot, story: Timeline):
    window = window_of(story)
    x = round(SCREEN.lane_names + window.scale.x(day_number(date(2031, 3, 1))))
    at = QPoint(x, round(window.picture.plot.bottom) - 3)
    offered = actions(story.menu_for(window, at))
    with qtbot.waitSignal(story.add_wanted) as told:
        offered["Plan a meeting on 1 March 2031…"].trigger()
    assert told.args == ["meeting", date(2031, 3, 1)]


def test_nothing_is_added_to_an_earlier_state_of_the_register(story: Timeline):
    story.allow_adding(allowed=False)
    offered = actions(story.menu_for(window_of(story), QPoint(700, 200)))
    assert not any(text.startswith(("Add", "Plan", "Import")) for text in offered)


def test_the_name_of_a_lane_stands_in_the_menu_as_it_is(story: Timeline):
    offered = actions(story.menu_for(window_of(story), QPoint(60, 70)))
    assert "Fold Cabinet of Veldland" in offered


def test_the_picture_for_others_is_sharp_and_has_nothing_selected_in_it(story: Timeline):
    story.select("answer")
    image = story.image()
    assert image is not None
    assert image.width() == 2 * story.width()
    mark = spot(story, "answer").mark
    edge = image.pixelColor(round(2 * (mark.x - 3)), round(2 * (mark.y + mark.height / 2)))
    assert edge != QColor("#1D5B79")


def test_a_timeline_without_entries_says_so(timeline: Timeline):
    timeline.show_content(TimelineContent("Empty", (), (), TODAY))
    items = [item for one in window_of(timeline).picture.layers for item in one.items]
    assert "No entry has a day here." in {i.words for i in items if isinstance(i, Text)}
