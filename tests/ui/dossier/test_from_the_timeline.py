"""What one does on the timeline and what comes of it around it: days, folds, adding, quoting."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.questions.following.deadlines import deadlines
from tracker.register.questions.papers.documents import documents
from tracker.timeline.events import Grouping, Kind
from tracker.vocabulary import Audience
from tracker.words import words_in
from ui.computer.clock import today
from ui.meetings.dialog import MeetingDialog
from ui.places import MeetingPlace, Tab
from ui.reporting import Message
from ui.screens.commitment import CommitmentScreen
from ui.screens.letter import LetterScreen
from ui.terms.deadline_dialog import DeadlineDialog

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def shown(opened: Opened, tab: Tab) -> int:
    return len(screen_of(opened).tabs.lists[tab].left)


def chips(opened: Opened) -> list[str]:
    return [chip.text().strip() for chip in screen_of(opened).bar.chips.buttons()]


def test_days_chosen_by_key_narrow_the_lists_until_they_are_let_go(opened: Opened, qtbot: QtBot):
    timeline = screen_of(opened).timeline
    meeting = screen_of(opened).tabs.meetings.list.model_of_lines.line(0)
    timeline.select(f"meeting:{meeting.id}")
    timeline.setFocus()
    qtbot.keyClick(timeline, Key.Key_Right, Shift)
    day = meeting.starts.astimezone().date()
    assert screen_of(opened).viewing.days == (day, day)
    assert chips(opened) == [words_in("en").day(day)]
    assert shown(opened, Tab.MEETINGS) == 1
    qtbot.keyClick(timeline, Key.Key_Right, Shift)
    days = screen_of(opened).viewing.days
    assert days is not None
    first, last = (words_in("en").day(each) for each in days)
    assert chips(opened) == [f"{first} to {last}"]
    qtbot.keyClick(timeline, Key.Key_Escape)
    assert screen_of(opened).viewing.days is None
    assert chips(opened) == []
    assert shown(opened, Tab.MEETINGS) == 2


def test_the_chip_of_the_days_lets_them_go_on_the_timeline_too(opened: Opened):
    timeline = screen_of(opened).timeline
    timeline.choose_range((today() - timedelta(days=20), today()))
    assert shown(opened, Tab.COMMITMENTS) > 0
    screen_of(opened).bar.chips.buttons()[0].click()
    assert timeline.state.days is None


def test_an_undertaking_is_there_on_the_days_of_its_term(opened: Opened):
    screen = screen_of(opened)
    dated = next(
        line
        for line in screen.tabs.lists[Tab.COMMITMENTS].lines
        if line.statement.term and line.statement.term.latest
    )
    term = dated.statement.term.latest
    screen.timeline.choose_range((term, term))
    assert dated in screen.tabs.lists[Tab.COMMITMENTS].left


def test_days_and_folds_are_kept_for_when_one_comes_back(opened: Opened):
    timeline = screen_of(opened).timeline
    window = timeline.window_of_days
    assert window is not None
    lane = window.setting.content.lanes[1].key
    timeline.state.fold(lane)
    days = (today() - timedelta(days=9), today())
    timeline.choose_range(days)
    screen_of(opened).bar.lanes[Grouping.PARTY].click()
    opened.settle()
    opened.visit("letter")
    opened.visit("commitments")
    back = screen_of(opened).timeline
    assert back.state.folded == {lane}
    assert back.state.days == days


def test_a_deadline_is_set_on_the_day_one_points_at(
    opened: Opened, qtbot: QtBot, told: list[Message]
):
    day = date(2031, 4, 2)
    screen_of(opened).timeline.add_wanted.emit("deadline", day)
    opened.settle()
    dialog = opened.window.findChild(DeadlineDialog)
    assert dialog is not None
    assert dialog.day.date() == QDate(2031, 4, 2)
    assert not dialog.keep.isEnabled()
    qtbot.keyClicks(dialog.subject, "Costing of the shorter benefit")
    dialog.party.setCurrentText("Cabinet of Veldland")
    dialog.keep.click()
    opened.settle()
    line = next(
        line for line in deadlines(opened.register) if line.subject.startswith("Costing of the")
    )
    assert line.term.latest == day
    assert line.party is not None
    assert line.party.name == "Cabinet of Veldland"
    assert line.audience is Audience.ORGANISATION
    qtbot.waitUntil(lambda: _has_mark(opened, f"deadline:{line.id}"))
    assert told[-1].sentence == "The deadline is in the register."


def _has_mark(opened: Opened, key: str) -> bool:
    window = screen_of(opened).timeline.window_of_days
    return window is not None and key in {event.key for event in window.setting.content.events}


def test_a_meeting_is_proposed_on_the_day_one_points_at(opened: Opened):
    screen_of(opened).timeline.add_wanted.emit("meeting", date(2031, 4, 3))
    opened.settle()
    dialog = opened.window.findChild(MeetingDialog)
    assert dialog is not None
    assert dialog.day.date() == QDate(2031, 4, 3)
    dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()


def test_a_letter_without_a_date_gets_the_day_one_points_at(opened: Opened, tmp_path: Path):
    letter = tmp_path / "note.txt"
    letter.write_text("To the cabinet\n\nWe ask you to withdraw the plan for shorter benefits.\n")
    screen_of(opened).timeline.add_wanted.emit("letter", date(2031, 4, 4))
    dialog = opened.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(letter)])
    dialog.close()
    opened.settle()
    added = max(documents(opened.register), key=lambda line: line.id)
    assert added.file_name == "note.txt"
    assert added.dated == date(2031, 4, 4)


def test_a_letter_that_names_its_day_keeps_it(opened: Opened, tmp_path: Path):
    letter = tmp_path / "dated.txt"
    letter.write_text("The Hague, 2 March 2031\n\nDear members,\n\nWe will send the costing.\n")
    opened.window.importing.ask_which(1, date(2031, 4, 4))
    dialog = opened.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(letter)])
    dialog.close()
    opened.settle()
    added = max(documents(opened.register), key=lambda line: line.id)
    assert added.dated == date(2031, 3, 2)


def test_a_quotation_is_copied_with_its_caveat_and_its_source(opened: Opened, qtbot: QtBot):
    timeline = screen_of(opened).timeline
    window = timeline.window_of_days
    assert window is not None
    hedged = next(
        event
        for event in window.setting.content.events
        if event.kind is Kind.STATEMENT and event.caveat
    )
    timeline.select(hedged.key)
    timeline.setFocus()
    qtbot.keyClick(timeline, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == f"“{hedged.quote}”"
    assert copied[1] == f"Caveat: “{hedged.caveat}”"
    assert "entry 0" in copied[2]
    assert "p. 1" in copied[2]


def test_nothing_is_added_on_an_earlier_day(opened: Opened):
    screen = screen_of(opened)
    assert screen.timeline.state.may_add
    screen.tools.earlier.click()
    screen.earlier.slider.setValue(today().toordinal() - 5)
    opened.settle()
    assert not screen.timeline.state.may_add


def test_a_mark_leads_to_its_commitment_and_with_shift_to_the_words(opened: Opened, qtbot: QtBot):
    line = screen_of(opened).tabs.lists[Tab.COMMITMENTS].lines[0]
    enter(opened, qtbot, f"statement:{line.statement.id}")
    assert isinstance(opened.window.shown, CommitmentScreen)
    assert opened.window.place.commitment_id == line.id
    opened.go_back()
    enter(opened, qtbot, f"statement:{line.statement.id}", Shift)
    assert isinstance(opened.window.shown, LetterScreen)
    assert opened.window.place.start == line.statement.place.start


def test_the_mark_of_a_meeting_leads_to_it_and_has_no_words(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    meeting = screen.tabs.meetings.list.model_of_lines.line(0)
    enter(opened, qtbot, f"meeting:{meeting.id}", Shift)
    assert opened.window.shown is screen
    enter(opened, qtbot, f"meeting:{meeting.id}")
    assert opened.window.place == MeetingPlace(meeting.id, meeting.dossier_id)


def enter(
    opened: Opened,
    qtbot: QtBot,
    key: str,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press Enter on the mark with this key."""
    timeline = screen_of(opened).timeline
    timeline.select(key)
    timeline.setFocus()
    qtbot.keyClick(timeline, Key.Key_Return, held)
    opened.settle()
