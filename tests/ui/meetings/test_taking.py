"""The record of a meeting, taken by keyboard while one talks; its agenda edited where it stands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tracker.register import open_register
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.entries.statements import statements_by_id
from tracker.register.questions.talks.meetings import meeting, meetings, participants
from tracker.vocabulary import Audience, Confirmation, TalkKind, Treated
from ui.computer.clock import today
from ui.desktop import Desktop
from ui.meetings.question_rows import AskedRow
from ui.places import MeetingPlace
from ui.screens.meeting import MeetingScreen
from ui.settings import Settings, save_settings

Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE, CTRL, ALT = Mod.NoModifier, Mod.ControlModifier, Mod.AltModifier


@pytest.fixture
def screen(screen):
    """The keyboard stands where work on the meeting begins."""
    screen.focus_first()
    return screen


@pytest.fixture
def typing(screen):
    def type_in(field, text):
        field.setFocus()
        QTest.keyClicks(field, text)

    return type_in


@pytest.fixture
def go_to(screen, qtbot):
    def go(rows, at=0):
        row = rows.rows[at]
        row.setFocus()
        qtbot.waitUntil(lambda: rows.current is row, timeout=10_000)
        return row

    return go


@pytest.fixture
def page(session, line):
    return lambda: meeting(session.register, line.id)


def test_what_is_said_becomes_an_entry_under_the_point_at_hand(screen, press, typing, page):
    press(Key.Key_F10)
    press(Key.Key_Down, CTRL)
    typing(screen.line.who, "Cabinet of Veldland")
    typing(screen.line.words, "We will send the figures before the summer.")
    press(Key.Key_Return)
    (note,) = page().notes
    entry = statements_by_id(screen.session.register, [note.statement_id])[note.statement_id]
    assert note.kind is TalkKind.SAID
    assert note.agenda_item_id == page().agenda[1].id
    assert entry.quote == "We will send the figures before the summer."
    assert entry.confirmation is Confirmation.OWN_NOTE
    assert (note.audience, entry.audience) == (Audience.NOTE, Audience.NOTE)
    assert screen.line.words.text() == ""


def test_agreed_open_and_to_be_done_are_a_key_each(screen, press, typing, page):
    press(Key.Key_F10)
    for key, words in ((Key.Key_2, "No bill before May."), (Key.Key_3, "Who pays.")):
        press(key, CTRL)
        typing(screen.line.words, words)
        press(Key.Key_Return)
    press(Key.Key_4, CTRL)
    typing(screen.line.who, "Cabinet of Veldland")
    typing(screen.line.words, "Send the figures.")
    typing(screen.line.due, "+14")
    press(Key.Key_Return)
    agreed, still_open, action = page().notes
    assert (agreed.kind, agreed.text) == (TalkKind.AGREED, "No bill before May.")
    assert (still_open.kind, still_open.text) == (TalkKind.OPEN, "Who pays.")
    assert action.party.name == "Cabinet of Veldland"
    assert action.due == today() + timedelta(days=14)


def test_a_day_that_is_none_keeps_all_that_was_typed(screen, press, typing, page):
    press(Key.Key_F10)
    press(Key.Key_4, CTRL)
    typing(screen.line.words, "Send the figures.")
    typing(screen.line.due, "one fine day")
    press(Key.Key_Return)
    assert page().notes == ()
    assert screen.line.words.text() == "Send the figures."
    assert "is no day" in screen.line.told.text()


def test_a_point_that_is_dealt_with_gives_way_to_the_next(screen, press, page):
    press(Key.Key_F10)
    press(Key.Key_D, CTRL)
    press(Key.Key_L, CTRL)
    assert [item.treated for item in page().agenda][:3] == [
        Treated.DEALT_WITH,
        Treated.PUT_OFF,
        None,
    ]
    assert page().agenda[2].title in screen.line.point.text()


def test_a_question_is_asked_and_answered_with_words(screen, press, typing, page, go_to):
    asked = screen.questions.rows.index(
        next(row for row in screen.questions.rows if isinstance(row, AskedRow))
    )
    go_to(screen.questions, asked)
    press(Key.Key_A)
    assert page().questions[0].asked
    assert screen.questions.current.hasFocus()
    press(Key.Key_R)
    typing(screen.line.who, "Cabinet of Veldland")
    typing(screen.line.words, "Not before the autumn.")
    press(Key.Key_Return)
    answer = page().questions[0].answer_id
    assert statements_by_id(screen.session.register, [answer])[answer].quote == (
        "Not before the autumn."
    )
    undo(screen.session.register, "test")
    assert page().questions[0].answer_id is None
    assert page().notes == ()


def test_a_line_is_changed_shown_to_others_and_removed(screen, press, typing, page, go_to):
    press(Key.Key_F10)
    press(Key.Key_3, CTRL)
    typing(screen.line.words, "Who pays.")
    press(Key.Key_Return)
    go_to(screen.record)
    press(Key.Key_W)
    assert page().notes[0].audience is Audience.TEAM
    press(Key.Key_E)
    assert screen.line.words.text() == "Who pays."
    typing(screen.line.words, " And when.")
    press(Key.Key_Return)
    assert [(note.text, note.audience) for note in page().notes] == [
        ("Who pays. And when.", Audience.TEAM)
    ]
    go_to(screen.record)
    press(Key.Key_Delete)
    assert page().notes == ()


def test_the_agenda_is_edited_where_it_stands(screen, press, typing, page, go_to):
    before = [item.title for item in page().agenda]
    typing(screen.agenda.title, "Any other business")
    press(Key.Key_Return)
    assert [item.title for item in page().agenda] == [*before, "Any other business"]
    go_to(screen.agenda, len(before))
    press(Key.Key_Up, ALT)
    assert [item.title for item in page().agenda][-2:] == ["Any other business", before[-1]]
    assert screen.agenda.current.words == "Any other business"
    press(Key.Key_E)
    screen.agenda.current.field.selectAll()
    QTest.keyClicks(screen.agenda.current.field, "Closing")
    press(Key.Key_Return)
    assert "Closing" in [item.title for item in page().agenda]
    press(Key.Key_O)
    assert page().agenda[-2].treated is Treated.PUT_OFF
    press(Key.Key_Delete)
    assert [item.title for item in page().agenda] == before
    undo(screen.session.register, "test")
    assert "Closing" in [item.title for item in page().agenda]


def test_somebody_is_taken_off_and_put_back_at_the_table(screen, press, session, line, go_to):
    there = [each.party.name for each in participants(session.register, line.id)]
    go_to(screen.table)
    press(Key.Key_Delete)
    assert [each.party.name for each in participants(session.register, line.id)] == there[1:]
    screen.table.choice.setCurrentIndex(screen.table.choice.findText(there[0]))
    screen.table.add.setFocus()
    press(Key.Key_Space)
    assert {each.party.name for each in participants(session.register, line.id)} == set(there)


#: Takes a line down, begins another, and is killed at once.
TAKES_DOWN_AND_IS_KILLED = """
import os, signal

from PySide6.QtTest import QTest

from tests.ui.at_meeting import at_meeting, drafts
from tracker.vocabulary import TalkKind


def begin(desktop):
    line = desktop.window.shown.line
    desktop.window.shown.record_button.click()
    line.choose(TalkKind.AGREED)
    line.words.setFocus()
    QTest.keyClicks(line.words, "No bill before May.")
    line.enter()


def go_on(desktop):
    line = desktop.window.shown.line
    if line.told.text() == "Taken down." and not line.words.text():
        QTest.keyClicks(line.words, "And who pays")
    elif drafts(desktop) == ["And who pays"]:
        os.kill(os.getpid(), signal.SIGKILL)


at_meeting(begin, go_on)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process is killed otherwise there")
def test_a_kill_loses_neither_what_was_taken_down_nor_what_was_being_typed(
    example_file, tmp_path, qtbot, qapp
):
    talks, settings = tmp_path / "talks.overleg", tmp_path / "settings.json"
    talks.write_bytes(example_file.read_bytes())
    save_settings(Settings(language="en"), settings)
    ended = subprocess.run(
        [sys.executable, "-c", TAKES_DOWN_AND_IS_KILLED, str(settings), str(talks)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=120,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL
    with open_register(talks) as register:
        last = meetings(register)[-1]
        assert [note.text for note in meeting(register, last.id).notes] == ["No bill before May."]
    desktop = Desktop(qapp, settings)
    desktop.start(talks)
    window = desktop.window
    qtbot.waitUntil(window.notice.isVisible, timeout=20_000)
    window.go(MeetingPlace(last.id, last.dossier_id))
    qtbot.waitUntil(
        lambda: isinstance(window.shown, MeetingScreen) and bool(window.shown.line.words.text()),
        timeout=20_000,
    )
    assert window.shown.line.words.text() == "And who pays"
    assert window.shown.line.isVisible()
    window.close()
    window.deleteLater()
