"""The first screen: what it shows is what the questions answer, and all of it opens."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.tracker.briefing.reading_back import text_of
from tests.ui.conftest import Opened, OpenWindow
from tracker.frozen import replace
from tracker.register import Register, create_register
from tracker.register.operations.dossiers.dossiers import NewDossier, start_dossier
from tracker.register.operations.following.deadlines import NewDeadline, set_deadline
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.matrix import unanswered
from tracker.register.questions.following.reminders import next_reminder
from tracker.register.questions.following.ultimatums import ultimatums
from tracker.register.questions.following.watch_lists import watch_list
from tracker.register.questions.keeping.since import changed_since
from tracker.register.questions.lines import Term
from tracker.register.questions.talks.meetings import meetings
from tracker.reminding import remind
from tracker.reports import Watch
from tracker.vocabulary import TimeKind
from ui.briefing.saving_as import SaveDialog
from ui.capture.line import CaptureLine
from ui.computer.clock import by_the_wall, now, today
from ui.places import CommitmentPlace, EntryPlace, LetterPlace, TodayPlace
from ui.screens.entry import EntryScreen
from ui.screens.meeting import MeetingScreen
from ui.screens.today import TodayScreen
from ui.screens.watch import WatchScreen
from ui.session import Session
from ui.today.since import Since
from ui.today.term_layout import Kind
from ui.today.time_left import left_in_words


@pytest.fixture(scope="module")
def example_file(example_of_today: Path) -> Path:
    """Its ultimatum runs, its meeting is to come."""
    return example_of_today


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en", TodayPlace())


@pytest.fixture
def screen(opened: Opened) -> TodayScreen:
    shown = opened.window.shown
    assert isinstance(shown, TodayScreen)
    return shown


def test_each_group_counts_what_the_watch_list_counts(screen: TodayScreen, register: Register):
    watched = watch_list(register, today())
    assert sum(group.count for group in watched.values()) > 0
    for group, made in screen.watch.groups.items():
        assert made.remark.text() == str(watched[group].count)
        assert list(made.list.model_of_lines.lines) == list(watched[group].lines[:5])
        assert made.isVisibleTo(screen) == (watched[group].count > 0)


def test_demands_without_an_answer_are_counted_among_all(screen: TodayScreen, register: Register):
    waiting = unanswered(register)
    assert [line.id for line in screen.unanswered.list.model_of_lines.lines] == [
        line.id for line in waiting
    ]
    assert screen.unanswered.remark.text() == f"{len(waiting)} of 5"


def test_the_clock_says_how_long_the_ultimatum_still_runs(opened: Opened, screen: TodayScreen):
    line = ultimatums(opened.register, now())[0]
    assert line.left is not None
    assert screen.clock.figures.sentence in {
        left_in_words(line.left + timedelta(minutes=ago), opened.window.session.look.words)
        for ago in (0, 1)
    }
    later = now() + line.left
    assert not screen.clock.tell_time(later)


def test_the_words_of_the_term_open_with_enter(opened: Opened, screen: TodayScreen, qtbot):
    screen.clock.words.setFocus()
    qtbot.keyClick(screen.clock.words, Qt.Key.Key_Return)
    opened.settle()
    place = opened.window.place
    assert isinstance(place, LetterPlace)
    assert place.start is not None


def test_arrow_keys_lead_through_all_groups_and_enter_opens_the_entry(
    opened: Opened, screen: TodayScreen, qtbot
):
    filled = [each for each in screen.lists() if each.model_of_lines.lines]
    assert len(filled) > 2
    filled[0].setFocus()
    steps = sum(len(each.model_of_lines.lines) for each in filled) - 1
    passed = [opened.window.focusWidget()]
    for _ in range(steps):
        qtbot.keyClick(opened.window.focusWidget(), Qt.Key.Key_Down)
        passed.append(opened.window.focusWidget())
    assert list(dict.fromkeys(passed)) == filled
    qtbot.keyClick(opened.window.focusWidget(), Qt.Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, EntryScreen)


def test_in_a_narrow_window_what_is_due_stands_first_and_the_keyboard_follows(
    opened: Opened, screen: TodayScreen, qtbot
):
    opened.window.resize(960, 600)
    qtbot.waitUntil(lambda: screen.is_narrow)
    opened.settle()
    first = next(each for each in screen.lists() if each.model_of_lines.lines)
    assert first is screen.watch.groups[Watch.OVERDUE].list
    page = screen.page
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
    screen.clock.demands.cells[-1].setFocus()
    qtbot.keyClick(opened.window.focusWidget(), Qt.Key.Key_Tab)
    assert opened.window.focusWidget() is first


def test_only_the_list_with_the_keyboard_shows_a_line_as_chosen(screen: TodayScreen, qtbot):
    first, second = [each for each in screen.lists() if each.model_of_lines.lines][:2]
    first.setFocus()
    assert first.selectedIndexes()
    second.setFocus()
    assert second.selectedIndexes()
    assert not first.selectedIndexes()


def test_one_click_opens_the_entry(opened: Opened, screen: TodayScreen, qtbot):
    listed = screen.unanswered.list
    area = listed.visualRect(listed.model_of_lines.index(0))
    line = listed.model_of_lines.line(0)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    opened.settle()
    place = opened.window.place
    assert place == EntryPlace(line.statement.id, line.statement.dossier_id)


def test_the_meeting_opens_by_its_title(opened: Opened, screen: TodayScreen, qtbot):
    coming = [line for line in meetings(opened.register) if line.starts > now()]
    assert screen.next.title.text() == coming[0].title
    qtbot.mouseClick(screen.next.title, Qt.MouseButton.LeftButton)
    opened.settle()
    assert isinstance(opened.window.shown, MeetingScreen)


def test_what_changed_is_told_since_the_moment_that_is_chosen(
    opened: Opened, screen: TodayScreen, qtbot
):
    screen.changes.day.setDate(screen.changes.day.date().addDays(2))  # tomorrow
    screen.changes.choice.setCurrentIndex(screen.changes.choice.findData(Since.DAY.value))
    opened.settle()
    assert screen.changes.group.nothing.isVisibleTo(screen)
    last = [line for line in meetings(opened.register) if line.starts < now()][-1]
    screen.changes.choice.setCurrentIndex(screen.changes.choice.findData(Since.MEETING.value))
    opened.settle()
    expected = changed_since(opened.register, last.ends or last.starts, last.dossier_id)
    assert len(expected) > 5
    assert list(screen.changes.group.list.model_of_lines.lines) == expected[:5]
    screen.changes.group.more.click()
    assert list(screen.changes.group.list.model_of_lines.lines) == expected


def test_a_group_in_full_lists_what_the_group_counts(opened: Opened, register: Register, qtbot):
    opened.visit("watch")
    shown = opened.window.shown
    assert isinstance(shown, WatchScreen)
    expected = watch_list(register, today())[Watch.DUE_SOON]
    assert list(shown.panel.list.model_of_lines.lines) == list(expected.lines)


def test_in_another_language_all_of_it_is_written_anew(opened: Opened, screen: TodayScreen):
    opened.window.session.look.use_language("nl")
    assert screen.next.head.text() == "Volgend overleg"
    assert screen.unanswered.head.text() == "Eisen zonder antwoord"
    assert QApplication.activeWindow() is opened.window


def test_since_one_last_looked_is_offered_where_that_is_known(session: Session, settle, qtbot):
    looked = now() - timedelta(days=30)
    made = TodayScreen(replace(session, looked=looked))
    qtbot.addWidget(made)
    made.show()
    made.read_again()
    settle()
    choice = made.changes.choice
    choice.setCurrentIndex(choice.findData(Since.LOOKED.value))
    settle()
    expected = changed_since(session.register, looked)
    assert expected
    assert list(made.changes.group.list.model_of_lines.lines) == expected[:5]


def test_where_nobody_knows_when_one_looked_that_cannot_be_chosen(screen: TodayScreen):
    choice = screen.changes.choice
    item = choice.model().item(choice.findData(Since.LOOKED.value))
    assert not item.isEnabled()
    assert choice.currentData() == Since.YESTERDAY


def test_the_clock_asks_the_register_again_only_when_a_term_or_the_day_is_over(
    opened: Opened, screen: TodayScreen
):
    runner = opened.window.session.runner
    screen.minutes.passed.emit(now())
    assert not runner.is_busy
    screen.minutes.passed.emit(now() + timedelta(days=1))
    assert runner.is_busy
    opened.settle()


def test_a_new_register_says_how_to_begin(session: Session, tmp_path: Path, settle, qtbot):
    with create_register(tmp_path / "new.overleg") as register:
        made = TodayScreen(replace(session, register=register))
        qtbot.addWidget(made)
        made.show()
        made.read_again()
        settle()
        assert made.empty.isVisible()
        wanted: list[bool] = []
        made.import_wanted.connect(lambda: wanted.append(True))
        qtbot.keyClick(made.window().focusWidget(), Qt.Key.Key_Space)
        assert wanted
        settle()


def test_narrowed_to_a_dossier_only_that_one_is_told_of(opened: Opened, screen: TodayScreen, qtbot):
    assert not screen.narrowing.isVisible()
    register = opened.window.session.register
    other = start_dossier(register, NewDossier("Ferry fares", "en"), who="test").ids[0]
    opened.settle()
    qtbot.waitUntil(screen.narrowing.isVisible)
    assert screen.watch.groups[Watch.DUE_SOON].row.names
    screen.narrowing.setCurrentIndex(screen.narrowing.findData(other))
    opened.settle()
    assert all(made.remark.text() == "0" for made in screen.watch.groups.values())
    assert not screen.clock.isVisible()
    assert not screen.unanswered.list.isVisible()


def test_one_click_and_a_place_save_the_watch_list(
    opened: Opened, screen: TodayScreen, tmp_path: Path, qtbot
):
    screen.watch.save.click()
    dialog = opened.window.findChild(SaveDialog)
    path = tmp_path / "watch.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    opened.settle()
    assert "Watch list" in text_of(path.read_bytes())
    assert "Overdue" in text_of(path.read_bytes())


def test_an_undertaking_that_is_watched_opens_as_a_commitment(
    opened: Opened, screen: TodayScreen, qtbot
):
    every = (group.list for group in screen.watch.groups.values())
    groups = (each for each in every if each.model_of_lines.lines)
    listed = next(groups)
    line = listed.model_of_lines.line(0)
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    opened.settle()
    assert opened.window.place == CommitmentPlace(line.id, line.statement.dossier_id)


def test_a_reminder_given_today_is_put_off_from_the_first_screen(
    opened: Opened, screen: TodayScreen, qtbot
):
    register = opened.window.session.register
    assert not screen.reminders.isVisible()
    end = now() + timedelta(minutes=40)
    if end.date() != today():
        pytest.skip("too late in the evening for a term of today")
    if (end - timedelta(hours=1)).date() != today():
        pytest.skip("too early in the night: its reminder was one of yesterday")
    term = Term("at the end", TimeKind.EXACT, moment=end)
    new = NewDeadline(dossiers(register)[0].id, "Board paper", None, term)
    set_deadline(register, new, who="test")
    remind(register, now(), by_the_wall, who="test")
    screen.read_again()
    opened.settle()
    qtbot.waitUntil(screen.reminders.isVisible)
    (row,) = screen.reminders.lines
    assert "Board paper" in row.words.whole
    (ten_minutes,) = row.again.menu().actions()
    ten_minutes.trigger()
    opened.settle()
    coming = next_reminder(register)
    assert coming is not None
    qtbot.waitUntil(lambda: [each for each in screen.reminders.lines if each is not row] != [])


def test_a_term_set_by_hand_stands_beside_the_watch_list_until_it_is_over(
    opened: Opened, screen: TodayScreen, qtbot
):
    register, dossier = opened.window.session.register, dossiers(opened.register)[0].id
    for days in (-1, 0, 14, 15):
        day = today() + timedelta(days=days)
        term = Term(str(day), TimeKind.EXACT, latest=day)
        set_deadline(register, NewDeadline(dossier, f"Paper {days}", None, term), who="test")
    opened.settle()
    shown = screen.watch.by_hand.list.model_of_lines
    qtbot.waitUntil(lambda: len(shown.lines) == 2)
    assert [line.subject for line in shown.lines] == ["Paper 0", "Paper 14"]
    assert screen.watch.by_hand.remark.text() == "2"


def test_the_term_is_drawn_with_what_came_in_between(opened: Opened, screen: TodayScreen):
    line = ultimatums(opened.register, now())[0]
    kinds = [mark.happening.kind for mark in screen.clock.bar.marks()]
    assert kinds[0] is Kind.START
    assert kinds[-1] is Kind.END
    assert kinds.count(Kind.ANSWER) == len(line.answered_by)
    told = screen.clock.bar.accessibleDescription()
    assert all(answer.document in told for answer in line.answered_by)


def test_whoever_begins_to_write_before_the_first_screen_is_read_goes_on_writing(opened: Opened):
    opened.window.go(TodayPlace())
    opened.window.actions_of_app.by_name["capture"].trigger()
    line = opened.window.findChildren(CaptureLine)[0]
    opened.settle()
    assert line.isAncestorOf(opened.window.focusWidget())
