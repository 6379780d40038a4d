"""One bar narrows the timeline and the lists under it alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from tests.making import make_letter
from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.frozen import replace
from tracker.register.operations.papers.documents import NewDocument, add_document
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.timeline.events import Grouping, Kind, day_of
from tracker.vocabulary import DocumentKind
from tracker.words import words_in
from ui.places import Tab

Key = Qt.Key


def lanes(opened: Opened) -> list[str]:
    shown = screen_of(opened).timeline.window_of_days
    assert shown is not None
    return [lane.name for lane in shown.setting.content.lanes]


def marks(opened: Opened) -> set[str]:
    shown = screen_of(opened).timeline.window_of_days
    assert shown is not None
    return {event.key for event in shown.setting.content.events}


def tick(opened: Opened, group: str, name: str) -> None:
    panel = screen_of(opened).bar.panel
    panel.boxes(group)[name].click()
    opened.settle()


def listed(opened: Opened, tab: Tab) -> set[str]:
    one = screen_of(opened).tabs.lists[tab]
    return {one.key_of(line) for line in one.view.model_of_lines.lines}


def chips(opened: Opened) -> list[str]:
    return [chip.text().strip() for chip in screen_of(opened).bar.chips.buttons()]


def tab_texts(bar: QTabBar) -> list[str]:
    return [bar.tabText(at) for at in range(bar.count())]


def test_the_lanes_are_those_one_asks_for(opened: Opened, qtbot: QtBot):
    bar = screen_of(opened).bar
    by_party = lanes(opened)
    assert "Federation of Workers" in by_party
    bar.lanes[Grouping.TOPIC].setFocus()
    qtbot.keyClick(bar.lanes[Grouping.TOPIC], Key.Key_Space)
    opened.settle()
    assert "Pension age" in [lane.capitalize() for lane in lanes(opened)]
    bar.lanes[Grouping.PARTY].click()
    opened.settle()
    assert lanes(opened) == by_party


def test_a_party_narrows_timeline_and_lists_alike(opened: Opened):
    everything = {tab: listed(opened, tab) for tab in (Tab.COMMITMENTS, Tab.DOCUMENTS)}
    tick(opened, "parties", "Federation of Workers")
    assert lanes(opened) == ["Federation of Workers"]
    for tab, before in everything.items():
        left = listed(opened, tab)
        assert left
        assert left < before
        assert left == before & marks(opened)
    assert listed(opened, Tab.MEETINGS) == set()


def test_a_second_party_adds_to_the_first(opened: Opened):
    tick(opened, "parties", "Federation of Workers")
    tick(opened, "parties", "Cabinet of Veldland")
    assert lanes(opened) == ["Cabinet of Veldland", "Federation of Workers"]
    assert chips(opened) == ["Cabinet of Veldland", "Federation of Workers"]


def test_the_tabs_tell_how_many_of_how_many_are_left(opened: Opened):
    tick(opened, "kinds", "Meeting")
    texts = tab_texts(screen_of(opened).tabs.bar)
    assert texts[Tab.COMMITMENTS] == "Commitments  0 of 11"
    assert texts[Tab.MEETINGS] == "Meetings  2 of 2"


def test_a_chip_takes_its_filter_away(opened: Opened, qtbot: QtBot):
    tick(opened, "parties", "Federation of Workers")
    tick(opened, "kinds", "Document")
    assert chips(opened) == ["Federation of Workers", "Document"]
    first = screen_of(opened).bar.chips.buttons()[0]
    assert first.accessibleName() == "Remove filter: Federation of Workers"
    qtbot.keyClick(first, Key.Key_Delete)
    opened.settle()
    assert chips(opened) == ["Document"]
    assert screen_of(opened).viewing.wanted.kinds == {Kind.DOCUMENT}
    assert len(lanes(opened)) > 1


def test_clear_all_shows_everything_again(opened: Opened):
    before = listed(opened, Tab.COMMITMENTS)
    tick(opened, "parties", "Federation of Workers")
    tick(opened, "kinds", "Document")
    screen_of(opened).bar.chips.clear_all.click()
    opened.settle()
    assert chips(opened) == []
    assert not screen_of(opened).bar.chips.isVisible()
    assert listed(opened, Tab.COMMITMENTS) == before


def test_a_list_without_anything_left_offers_everything(opened: Opened, qtbot: QtBot):
    tick(opened, "kinds", "Meeting")
    screen_of(opened).focus_first()
    focus = opened.window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Key.Key_Return)
    opened.settle()
    assert len(listed(opened, Tab.COMMITMENTS)) == 11


def test_as_seen_by_others_there_is_less(opened: Opened):
    before = marks(opened)
    tick(opened, "audience", "Public")
    assert marks(opened) < before
    assert chips(opened) == ["For: public"]
    tick(opened, "audience", "You, everything")
    assert marks(opened) == before


def test_a_letter_without_a_date_stays_in_its_list_while_it_fits(opened: Opened):
    dossier = dossiers(opened.register)[0]
    union = next(party for party in dossier.parties if party.name == "Federation of Workers")
    new = NewDocument(
        dossier_id=dossier.id,
        kind=DocumentKind.LETTER,
        title="Undated",
        letter=make_letter("A letter without a date."),
        file_name="undated.txt",
        content=b"A letter without a date.",
        sender_id=union.id,
        language="en",
    )
    added = add_document(opened.register, new, who="test").ids[0]
    screen_of(opened).read_again()
    opened.settle()
    tick(opened, "parties", "Federation of Workers")
    assert f"document:{added}" in listed(opened, Tab.DOCUMENTS)
    tick(opened, "parties", "Federation of Workers")
    tick(opened, "parties", "Cabinet of Veldland")
    assert f"document:{added}" not in listed(opened, Tab.DOCUMENTS)


def test_one_comes_back_to_a_dossier_as_one_looked_at_it(opened: Opened):
    tick(opened, "parties", "Federation of Workers")
    opened.visit("letter")
    opened.visit("commitments")
    assert lanes(opened) == ["Federation of Workers"]
    assert chips(opened) == ["Federation of Workers"]


def test_days_narrow_the_lists_and_not_the_timeline(opened: Opened):
    screen = screen_of(opened)
    shown = marks(opened)
    window = screen.timeline.window_of_days
    assert window is not None
    meeting = next(e for e in window.setting.content.events if e.kind is Kind.MEETING)
    day = day_of(meeting.day)
    screen.look_with(replace(screen.viewing, days=(day, day)))
    assert marks(opened) == shown
    assert meeting.key in listed(opened, Tab.MEETINGS)
    assert len(listed(opened, Tab.MEETINGS)) == 1
    assert chips(opened) == [words_in("en").day(day)]
    screen.bar.chips.buttons()[0].click()
    assert len(listed(opened, Tab.MEETINGS)) == 2


#: The screenless platform says so of each window that pops up.
POPS_UP = pytest.mark.qt_log_ignore("This plugin does not support")


@POPS_UP
def test_the_filter_is_opened_ticked_and_closed_by_keyboard(opened: Opened, qtbot: QtBot):
    bar = screen_of(opened).bar
    qtbot.keyClick(screen_of(opened).timeline, Key.Key_F7)
    assert bar.panel.isVisible()
    first = next(iter(bar.panel.boxes("parties").values()))
    assert first.hasFocus()
    qtbot.keyClick(first, Key.Key_Down)
    second = bar.panel.focusWidget()
    assert second is list(bar.panel.boxes("parties").values())[1]
    qtbot.keyClick(second, Key.Key_Space)
    opened.settle()
    assert chips(opened) == [second.text()]
    assert second.accessibleName() == f"Parties: {second.text()}"
    qtbot.keyClick(second, Key.Key_Escape)
    assert not bar.panel.isVisible()
    assert opened.window.focusWidget() is bar.filter_button


def test_what_is_ticked_follows_the_chips(opened: Opened):
    tick(opened, "kinds", "Document")
    bar = screen_of(opened).bar
    bar.chips.buttons()[0].click()
    opened.settle()
    assert not bar.panel.boxes("kinds")["Document"].isChecked()


@POPS_UP
def test_the_filter_stays_inside_a_small_window(opened: Opened):
    opened.window.resize(1000, 640)
    bar = screen_of(opened).bar
    bar.open_filter()
    right = opened.window.mapToGlobal(opened.window.rect().topRight()).x()
    assert bar.panel.geometry().right() <= right
    bar.panel.close()


def test_in_another_language_chips_and_filter_speak_it(opened: Opened):
    tick(opened, "kinds", "Document")
    opened.window.session.look.use_language("nl")  # type: ignore[union-attr]
    opened.settle()
    assert chips(opened) == ["Stuk"]
    assert "Stuk" in screen_of(opened).bar.panel.boxes("kinds")
    opened.window.session.look.use_language("en")  # type: ignore[union-attr]


def test_the_lists_take_all_the_room_and_give_it_back(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    before = screen.tabs.height()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen.tabs.commitments.panel.list, Key.Key_F11, shift)
    assert not screen.timeline.isVisible()
    qtbot.waitUntil(lambda: screen.tabs.height() > before + 200)
    screen.tools.whole.click()
    assert screen.timeline.isVisible(), "the timeline in the whole window shows it again"
    screen.tools.whole.click()
    assert screen.tabs.isVisible()


@pytest.mark.parametrize("language", ["en", "nl", "fr", "de"])
def test_no_tab_is_cut_in_the_smallest_window(opened: Opened, language: str, qtbot: QtBot):
    opened.window.resize(960, 700)
    opened.window.session.look.use_language(language)  # type: ignore[union-attr]
    opened.settle()
    bar = screen_of(opened).tabs.bar
    last = bar.tabRect(bar.count() - 1)
    qtbot.waitUntil(lambda: bar.tabRect(bar.count() - 1).right() <= bar.width())
    assert last.width() > 0
    for at in range(bar.count()):
        asked = bar.fontMetrics().horizontalAdvance(bar.tabText(at))
        assert bar.tabRect(at).width() >= asked
