"""Finding by keyboard: words in their context, narrowed down, kept, and opened in their letter."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, Opened, OpenWindow
from tracker.register import Register
from tracker.register.operations.entries.readings import take_back_statement
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.keeping.views import KeptView, keep_view
from tracker.register.operations.talks.ballots import NewBallot, set_ballot
from tracker.register.questions.finding.find import Count
from tracker.register.questions.finding.hits import Hit
from tracker.register.questions.finding.views import saved_views
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.following.commitments import commitments
from tracker.reports import Findable
from tracker.search.fields import Field
from tracker.vocabulary import BallotForm, BallotWeight, StatementType
from ui.find.keeping import KeepDialog, RenameDialog
from ui.find.leading import place_of
from ui.find.lines import GroupHead
from ui.find.row import FindRow
from ui.look.theme import Look
from ui.places import (
    CommitmentPlace,
    DossierPlace,
    EntryPlace,
    FindPlace,
    LetterPlace,
    MeetingPlace,
    Tab,
)
from ui.screens.commitment import CommitmentScreen
from ui.screens.find import FindScreen
from ui.screens.letter import LetterScreen


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


def go_down_to(screen: FindScreen, qtbot: QtBot, wanted: Hit) -> None:
    """With the arrow, from the box."""
    for _ in screen.list.model_of_lines.lines:
        if screen.list.current_line() is wanted:
            return
        qtbot.keyClick(screen.box.line, Qt.Key.Key_Down)
    raise AssertionError("the arrows do not lead there")


def test_from_the_box_the_arrows_lead_and_enter_opens_the_words_in_their_letter(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "time being")
    paper = next(hit for hit in hits(screen) if hit.kind is Findable.DOCUMENT)
    go_down_to(screen, qtbot, paper)
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)
    place, setting = opened.window.place, paper.found.setting
    assert isinstance(place, LetterPlace)
    assert (place.start, place.end) == (setting.start, setting.end)


def test_an_entry_opens_on_its_own_screen_and_with_shift_in_its_letter(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "pension")
    demanded = next(hit for hit in hits(screen) if hit.found.type is StatementType.DEMAND)
    go_down_to(screen, qtbot, demanded)
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)
    opened.settle()
    assert opened.window.place == EntryPlace(demanded.id, demanded.found.setting.dossier_id)
    opened.go_back()
    back = opened.window.shown
    assert isinstance(back, FindScreen)
    go_down_to(back, qtbot, next(hit for hit in hits(back) if hit.place == demanded.place))
    qtbot.keyClick(back.box.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    place, setting = opened.window.place, demanded.found.setting
    assert isinstance(place, LetterPlace)
    assert (place.start, place.end) == (setting.start, setting.end)


def test_a_commitment_opens_on_its_own_screen_and_so_does_its_term(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "type:commitment")
    promised = hits(screen)[0]
    assert promised.kind is Findable.STATEMENT
    go_down_to(screen, qtbot, promised)
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)  # the field becomes a chip
    qtbot.keyClick(screen.box.line, Qt.Key.Key_Return)
    opened.settle()
    shown = opened.window.shown
    assert isinstance(shown, CommitmentScreen)
    assert isinstance(opened.window.place, CommitmentPlace)
    line = commitment_page(opened.register, opened.window.place.commitment_id, TODAY).line
    assert line.statement.id == promised.id


def test_the_term_of_a_commitment_leads_to_it(screen: FindScreen, opened: Opened, qtbot: QtBot):
    (line, *_) = (
        each
        for each in commitments(opened.register, TODAY)
        if each.statement.term is not None and each.statement.term.words
    )
    type_(screen, opened, qtbot, f'"{line.statement.term.words}"')
    terms = [hit for hit in hits(screen) if hit.kind is Findable.DEADLINE]
    wanted = EntryPlace(line.statement.id, line.statement.dossier_id)
    assert wanted in [place_of(term) for term in terms]


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


@pytest.mark.parametrize(
    "told",
    [
        ("Heavy zeppelin work", "“zeppelin”", "Search without “zeppelin”", "Heavy work"),
        ("from:soon pension", "“soon”", "Search without filters", "pension"),
        ("from:2040 pension", "filters", "Search without filters", "pension"),
        ("Zeppelin", "“Zeppelin”", "", "Zeppelin"),
        ("pension -age -pension", "leave out", "", "pension -age -pension"),
    ],
)
def test_what_keeps_words_from_being_found_is_told_and_left_out(
    screen: FindScreen, opened: Opened, qtbot: QtBot, told: tuple[str, str, str, str]
):
    typed, says, goes_on, left = told
    type_(screen, opened, qtbot, typed)
    assert screen.nothing.isVisible()
    assert any(says in label.text() for label in screen.nothing.findChildren(QLabel))
    step = screen.nothing.findChild(QPushButton)
    assert (step.isVisible(), step.text()) == (bool(goes_on), goes_on)
    if goes_on:
        step.click()
        opened.settle()
        assert hits(screen)
    assert screen.box.line.text() == left


def test_a_day_is_read_as_all_that_is_of_it(screen: FindScreen, opened: Opened, qtbot: QtBot):
    type_(screen, opened, qtbot, "20-11-2026")
    assert {hit.day for hit in hits(screen)} == {date(2026, 11, 20), None}
    shown = [label.text() for label in screen.box.findChildren(QLabel) if label.isVisible()]
    assert "all of 20 November 2026" in shown


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
    assert FindRow(look).tell(head) == "Statements: 4 of 1,000 or more. Show all"


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


def test_a_line_to_take_opens_its_meeting_and_a_ballot_the_rounds(
    screen: FindScreen, opened: Opened, qtbot: QtBot
):
    type_(screen, opened, qtbot, "read the letter as a pause")
    line = next(hit for hit in hits(screen) if hit.kind is Findable.LINE_TO_TAKE)
    place = place_of(line)
    assert isinstance(place, MeetingPlace)
    screen.box.line.clear()
    dossier = place.dossier_id
    asked = "Do you approve of the zebra?"
    new = NewBallot(dossier, asked, BallotForm.REFERENDUM, BallotWeight.ADVICE)
    set_ballot(opened.register, new, who="test")
    type_(screen, opened, qtbot, "zebra")
    (ballot,) = hits(screen)
    assert place_of(ballot) == DossierPlace(dossier, Tab.ROUNDS)


def test_a_view_is_renamed_and_dropped_by_keyboard(
    register: Register, open_window: OpenWindow, qtbot: QtBot
):
    keep_view(register, KeptView("Toll", "toll"), who="test")
    opened = open_window("en", FindPlace())
    shown = opened.window.shown
    assert isinstance(shown, FindScreen)
    shown.start.links[0].setFocus()
    qtbot.keyClick(shown.start.links[0], Qt.Key.Key_F2)
    dialog = shown.findChild(RenameDialog)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.name, "Tolls of the bridge")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    opened.settle()
    assert [view.name for view in saved_views(register)] == ["Tolls of the bridge"]
    shown.start.links[0].setFocus()
    assert shown.start.links[0].text() == "Tolls of the bridge"
    qtbot.keyClick(shown.start.links[0], Qt.Key.Key_Delete)
    opened.settle()
    assert saved_views(register) == []
