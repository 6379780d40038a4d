"""Finding by keyboard: words in their context, narrowed down, kept, and opened in their letter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import Register
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.keeping.views import KeptView, keep_view
from tracker.register.questions.finding.find import Count
from tracker.register.questions.finding.hits import Hit
from tracker.register.questions.finding.views import saved_views
from tracker.reports import Findable
from tracker.search.fields import Field
from ui.find.keeping import KeepDialog
from ui.find.lines import GroupHead
from ui.find.row import FindRow
from ui.look.theme import Look
from ui.screens.find import FindScreen
from ui.screens.letter import LetterScreen
from ui.screens.places import FindPlace, LetterPlace


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", FindPlace())


@pytest.fixture
def screen(opened: Opened) -> FindScreen:
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    return shown


def type_(screen: FindScreen, opened: Opened, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(screen.box.line, typed)
    opened.settle()


def heads(screen: FindScreen) -> list[GroupHead]:
    return [line for line in screen.list.model_of_lines.lines if isinstance(line, GroupHead)]


def hits(screen: FindScreen) -> list[Hit]:
    return [line for line in screen.list.model_of_lines.lines if isinstance(line, Hit)]


def test_the_key_leads_here_from_anywhere_and_into_the_box(opened: Opened, qtbot: QtBot):
    opened.visit("dossiers")
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    assert QApplication.focusWidget() is shown.box.line


def test_words_are_shown_in_their_context_with_what_limits_them(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "for the time being")
    assert [head.kind for head in heads(screen)][:2] == [Findable.STATEMENT, Findable.DOCUMENT]
    first = hits(screen)[0]
    start, end = first.excerpt.marks[0]
    assert first.excerpt.text[start:end].lower() == "for the time being"
    assert first.caveats
    told = screen.list.model_of_lines.index(1).data()
    assert f"Caveat: “{first.caveats[0].text}”" in told
    assert screen.counted.text() == "6 found"


def test_a_slip_is_read_as_the_word_that_was_meant(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "time bieng")
    assert "time being" in [label.text() for label in screen.box.findChildren(type(screen.counted))]
    assert hits(screen)


def test_from_the_box_the_arrows_lead_and_enter_opens_the_words_in_their_letter(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "time being")
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Down)
    second = screen.list.current_line()
    assert second is hits(screen)[1]
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)
    place, setting = opened.window.place, second.found.setting
    assert isinstance(place, LetterPlace)
    assert (place.start, place.end) == (setting.start, setting.end)


def test_coming_back_finds_what_was_sought_last(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "being type:deferral")
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)  # the field becomes a chip
    opened.settle()
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)
    opened.settle()
    opened.visit("find first")
    back = opened.window.shown
    assert isinstance(back, FindScreen)
    assert back.box.line.text() == "being"
    assert [chip.text().strip() for chip in back.chips.chips] == ["deferral"]


def test_a_value_narrows_down_and_its_chip_lets_go(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "the cabinet")
    before = screen.counted.text()
    value = next(made for made in screen.facets.buttons if made.value.field is Field.STRENGTH)
    qtbot.keyClick(value, Qt.Key.Key_Return)
    opened.settle()
    assert screen.counted.text() != before
    (chip,) = screen.chips.chips
    chosen = [made for made in screen.facets.buttons if made.isChecked()]
    assert [made.value.value for made in chosen] == [value.value.value]
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    opened.settle()
    assert screen.counted.text() == before
    assert not screen.chips.isVisible()


def test_the_arrows_go_from_value_to_value(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "the cabinet")
    first, second = screen.facets.buttons[:2]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_a_head_shows_all_of_its_kind_and_back(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "the")
    first = heads(screen)[0]
    assert (first.shown, first.has_more) == (4, True)
    screen.list.show_selected(0)
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    opened.settle()
    (head,) = heads(screen)
    assert head.is_alone
    assert len(hits(screen)) == head.count.number > 4
    screen.list.show_selected(0)
    qtbot.keyClick(screen.list, Qt.Key.Key_Return)
    opened.settle()
    assert len(heads(screen)) > 1


def test_nothing_typed_teaches_what_can_be_typed(screen: FindScreen, opened: Opened):
    assert screen.start.isVisible()
    screen.start.links[-1].click()
    opened.settle()
    assert [chip.text().strip() for chip in screen.chips.chips] == ["commitment", "From 2026"]
    assert screen.box.line.text() == ""
    assert hits(screen)


def test_every_example_finds_something_in_the_example(screen: FindScreen, opened: Opened):
    for at in range(len(screen.start.links)):
        screen.start.links[at].click()
        opened.settle()
        assert hits(screen), screen.start.links[at].text()


def test_nothing_found_says_how_to_go_on(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "zeppelin")
    assert screen.nothing.isVisible()
    assert not screen.list.isVisible()
    screen.box.line.clear()
    type_(screen, opened, qtbot, "by:nobody pension")
    assert screen.nothing.isVisible()


def test_a_search_is_kept_under_a_name_and_opened_again(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "being with:caveat")
    screen.keep.click()
    dialog = screen.findChild(KeepDialog)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.name, "Hedged for now")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    opened.settle()
    assert [(view.name, view.asked) for view in saved_views(opened.register)] == [
        ("Hedged for now", "being with:caveat")
    ]
    opened.visit("find first")
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    shown.box.line.clear()
    opened.settle()
    shown.start.links[0].click()
    opened.settle()
    assert shown.asked == "being with:caveat"
    assert hits(shown)


def test_a_view_is_kept_no_longer_and_comes_back_with_undo(
    register: Register, open_window: OpenWindow
):
    keep_view(register, KeptView("Toll", "toll"), who="test")
    opened = open_window("en", FindPlace())
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    shown.start.dropped.emit(saved_views(register)[0])
    opened.settle()
    assert saved_views(register) == []
    undo(register, "test")
    assert [view.name for view in saved_views(register)] == ["Toll"]


def test_what_was_counted_no_further_is_said_so(look: Look):
    head = GroupHead(Findable.STATEMENT, 4, Count(1000, is_more=True))
    assert FindRow(look).tell(head) == "Statements: 4 of more than 1,000. Show all"


def test_a_vague_term_is_shown_without_a_date(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "shortly")
    term = next(hit for hit in hits(screen) if hit.kind is Findable.DEADLINE)
    assert term.day is None
    row = FindRow(screen.session.look)
    assert "no date" in row.tell(term)


def test_a_narrow_window_makes_rows_higher_and_cuts_nothing_off(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "time being")
    row, hit = FindRow(screen.session.look), hits(screen)[0]
    assert row.height(hit, 420) > row.height(hit, 1200)


def test_a_change_elsewhere_is_found_at_once(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "being")
    number = screen.counted.text()
    register = screen.session.register
    take_back_statement(register, hits(screen)[0].id, who="test")
    opened.settle()
    qtbot.waitUntil(lambda: screen.counted.text() != number)
