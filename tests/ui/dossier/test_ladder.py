"""How far a topic was let go, on screen: reached from the dossier, gone through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.frozen import replace
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.trajectory import topics_on_ladder
from tracker.register.questions.keeping.changes import days_of_change
from tracker.register.questions.people.parties import topics
from tracker.timeline.events import Grouping
from tracker.vocabulary import LettingGo
from ui.places import DossierPlace, LadderPlace, LetterPlace
from ui.screens.dossier import DossierScreen
from ui.screens.ladder import LadderScreen
from ui.timeline.menu import Menu, Pointed

Key = Qt.Key


def ladder_screen(opened: Opened) -> LadderScreen:
    screen = opened.window.shown
    assert isinstance(screen, LadderScreen)
    return screen


def ladders(opened: Opened) -> dict[str, QAction]:
    return {act.text(): act for act in screen_of(opened).tools.ladders.actions()}


def open_ladder(opened: Opened, topic: str = "Pension age") -> LadderScreen:
    ladders(opened)[topic].trigger()
    opened.settle()
    return ladder_screen(opened)


def test_the_dossier_offers_the_topics_that_have_a_ladder(opened: Opened):
    dossier_id = dossiers(opened.register)[0].id
    named = [topic.name for topic in topics_on_ladder(opened.register, dossier_id)]
    assert [name.lower() for name in ladders(opened)] == [name.lower() for name in named]
    assert len(named) < len(topics(opened.register, dossier_id))


def by_topic(opened: Opened) -> DossierScreen:
    """The dossier with a lane for each topic."""
    screen = screen_of(opened)
    screen.look_with(replace(screen.viewing, grouping=Grouping.TOPIC))
    opened.settle()
    return screen


def lane_of(screen: DossierScreen, topic: str) -> int:
    window = screen.timeline.window_of_days
    assert window is not None
    lanes = window.setting.content.lanes
    return next(at for at, lane in enumerate(lanes) if lane.name.casefold() == topic.casefold())


def test_a_topic_lane_leads_to_its_ladder_by_its_menu(opened: Opened):
    screen = by_topic(opened)
    window = screen.timeline.window_of_days
    assert window is not None
    said = "How far Pension age was let go"
    for at, lane in enumerate(window.setting.content.lanes):
        menu = Menu(window, screen.timeline.state, screen.timeline.acts, Pointed(None, at), screen)
        offers = {act.text().casefold(): act for act in menu.actions()}
        has_ladder = lane.key in screen.timeline.state.ladders
        assert any("was let go" in text for text in offers) == has_ladder
        if lane.name.casefold() == "pension age":
            wanted = offers[said.casefold()]
    wanted.trigger()
    opened.settle()
    assert "Pension age" in ladder_screen(opened).heading.title


def test_a_key_leads_there_from_a_mark_of_the_lane(opened: Opened):
    screen = by_topic(opened)
    window = screen.timeline.window_of_days
    assert window is not None
    events = window.setting.content.events
    here = lane_of(screen, "Pension age")
    elsewhere = next(each for each in events if each.lane not in _with_ladders(screen))
    screen.timeline.select(elsewhere.key)
    QTest.keyClick(screen.timeline, Key.Key_S)
    opened.settle()
    assert opened.window.shown is screen, "a topic without steps has no ladder"
    screen.timeline.select(next(each.key for each in events if each.lane == here))
    QTest.keyClick(screen.timeline, Key.Key_S)
    opened.settle()
    assert "Pension age" in ladder_screen(opened).heading.title


def _with_ladders(screen: DossierScreen) -> set[int]:
    window = screen.timeline.window_of_days
    assert window is not None
    lanes = window.setting.content.lanes
    return {at for at, lane in enumerate(lanes) if lane.key in screen.timeline.state.ladders}


def test_each_step_stands_on_its_rung_with_its_words(opened: Opened):
    view = open_ladder(opened).view
    assert [step.rung for step in view.steps] == [
        LettingGo.SOFTEN,
        LettingGo.ON_ICE,
        LettingGo.STOP,
        LettingGo.FINALLY_OFF_THE_TABLE,
    ]
    assert view.ladder is not None
    assert view.ladder.is_whole
    assert opened.window.title_line.title.text() == "Pension age: how far it was let go"


def test_one_goes_from_step_to_step_and_to_the_words_by_keyboard(opened: Opened, qtbot: QtBot):
    view = open_ladder(opened).view
    assert opened.window.focusWidget() is view
    qtbot.keyClick(view, Key.Key_End)
    qtbot.keyClick(view, Key.Key_Up)
    step = view.step_selected
    assert step is not None
    assert step.rung is LettingGo.STOP
    qtbot.keyClick(view, Key.Key_Return)
    place = opened.window.place
    assert isinstance(place, LetterPlace)
    passage = step.event.passage
    assert passage is not None
    assert (place.document_id, place.start, place.end) == (
        passage.document_id,
        passage.start,
        passage.end,
    )


def test_a_step_is_spoken_with_day_rung_caveat_and_place(opened: Opened, qtbot: QtBot):
    view = open_ladder(opened).view
    qtbot.keyClick(view, Key.Key_Home)
    qtbot.keyClick(view, Key.Key_Down)
    said = view.accessibleDescription()
    assert "Cabinet of Veldland: on ice. “The link goes on ice until the summer.”" in said
    assert "Caveat: until the summer" in said
    assert said.endswith("Entry 012, Call with the Minister of Labour, p. 1, par. 1")


def test_a_click_goes_to_a_step_and_a_double_click_opens_it(opened: Opened, qtbot: QtBot):
    view = open_ladder(opened).view
    at = view.area_of(view.steps[2].event).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view.step_selected == view.steps[2]
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(opened.window.place, LetterPlace)


def test_all_of_it_can_be_scrolled_to_in_a_low_window(opened: Opened, qtbot: QtBot):
    screen = open_ladder(opened)
    opened.window.resize(1000, 620)
    view = screen.view
    qtbot.keyClick(view, Key.Key_End)
    last = view.area_of(view.steps[-1].event).center().toPoint()
    assert view.height() > opened.window.height() / 2
    qtbot.waitUntil(lambda: view.visibleRegion().contains(last))


def test_back_leads_to_the_dossier(opened: Opened):
    open_ladder(opened)
    opened.window.actions_of_app.by_name["back"].trigger()
    opened.settle()
    assert isinstance(opened.window.place, DossierPlace)


def test_as_of_an_earlier_day_later_steps_are_not_there(opened: Opened):
    dossier_id = dossiers(opened.register)[0].id
    screen = screen_of(opened)
    screen.tools.earlier.click()
    before_the_answer = days_of_change(opened.register, dossier_id)[-3]
    screen.earlier.slider.setValue(before_the_answer.toordinal())
    opened.settle()
    view = open_ladder(opened).view
    assert LettingGo.STOP not in [step.rung for step in view.steps]
    assert not opened.window.actions_of_app.by_name["undo"].isEnabled()


def test_a_topic_without_steps_says_so(opened: Opened):
    dossier_id = dossiers(opened.register)[0].id
    other = next(
        topic
        for topic in topics(opened.register, dossier_id)
        if topic not in topics_on_ladder(opened.register, dossier_id)
    )
    opened.window.go(LadderPlace(dossier_id, other.id))
    opened.settle()
    screen = ladder_screen(opened)
    assert not screen.view.isVisible()
    assert not screen.save.isEnabled()
