"""The questions of a meeting, by keyboard: moved, put otherwise, dropped, taken, put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.talks.meetings import meeting
from ui.meetings.question_rows import AskedRow, DroppedRow, RaisedRow

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def rows(screen, kind):
    return [row for row in screen.questions.rows if isinstance(row, kind)]


@pytest.fixture
def go_to(screen, qtbot):
    def go(kind, at=0):
        row = rows(screen, kind)[at]
        row.setFocus()
        # A row that was just made is shown, and then has the keyboard, a moment later.
        qtbot.waitUntil(lambda: screen.questions.current is row, timeout=10_000)
        return row

    return go


def asked(session, line):
    return [each.text for each in meeting(session.register, line.id).questions]


def dropped(session, line):
    return [each.text for each in meeting(session.register, line.id).dropped]


def test_a_question_is_moved_up_and_stays_at_hand(screen, press, session, line, go_to):
    before = asked(session, line)
    go_to(AskedRow, at=1)
    press(Key.Key_Up, ALT)
    assert asked(session, line) == [before[1], before[0], *before[2:]]
    assert screen.questions.current.words == before[1]
    assert screen.questions.current.hasFocus()
    press(Key.Key_Down, ALT)
    assert asked(session, line) == before


def test_the_first_question_goes_no_higher(screen, press, session, line, go_to):
    before = asked(session, line)
    go_to(AskedRow)
    press(Key.Key_Up, ALT)
    assert asked(session, line) == before


def test_arrows_go_through_all_rows(screen, press, go_to):
    go_to(AskedRow)
    reached = [screen.questions.current]
    for _ in screen.questions.rows[1:]:
        press(Key.Key_Down)
        reached.append(screen.questions.current)
    assert reached == screen.questions.rows
    press(Key.Key_Up)
    assert screen.questions.current is screen.questions.rows[-2]


def test_a_question_is_put_in_other_words(screen, press, session, line, go_to):
    before = asked(session, line)
    row = go_to(AskedRow)
    press(Key.Key_E)
    row.field.selectAll()
    QTest.keyClicks(row.field, "On which day?")
    press(Key.Key_Return)
    assert asked(session, line) == ["On which day?", *before[1:]]
    undo(session.register, session.who)
    assert asked(session, line) == before


def test_escape_leaves_the_words_as_they_were(screen, press, session, line, go_to):
    before = asked(session, line)
    row = go_to(AskedRow)
    press(Key.Key_E)
    QTest.keyClicks(row.field, " Or not?")
    press(Key.Key_Escape)
    assert asked(session, line) == before
    assert not row.is_editing


def test_what_is_being_written_stays_when_somebody_else_changes_the_list(
    screen, press, settle, go_to
):
    row = go_to(AskedRow)
    press(Key.Key_E)
    row.field.selectAll()
    QTest.keyClicks(row.field, "Half a quest")
    screen.read_again()
    settle()
    current = screen.questions.current
    assert current.is_editing
    assert current.field.toPlainText() == "Half a quest"


def test_a_question_dropped_stands_below_and_is_put_back(screen, press, session, line, go_to):
    before = asked(session, line)
    go_to(AskedRow)
    press(Key.Key_Delete)
    assert asked(session, line) == before[1:]
    assert dropped(session, line) == before[:1]
    go_to(DroppedRow)
    press(Key.Key_Return)
    assert asked(session, line) == before
    assert rows(screen, DroppedRow) == []


def test_what_an_entry_raises_is_taken_with_its_entry(screen, press, session, line, go_to):
    raised = go_to(RaisedRow).raised
    text = screen.questions.current.words
    press(Key.Key_Return)
    last = meeting(session.register, line.id).questions[-1]
    assert (last.text, last.cause, last.entry) == (text, raised.cause, raised.entry)
    assert raised not in [row.raised for row in rows(screen, RaisedRow)]


def test_what_an_entry_raises_is_taken_in_own_words(screen, press, session, line, go_to):
    row = go_to(RaisedRow)
    press(Key.Key_E)
    row.field.selectAll()
    QTest.keyClicks(row.field, "Under which condition?")
    press(Key.Key_Return)
    last = meeting(session.register, line.id).questions[-1]
    assert (last.text, last.cause) == ("Under which condition?", row.raised.cause)


def test_what_an_entry_raises_is_dropped_for_good_and_can_be_put_back(
    screen, press, session, line, go_to
):
    before = asked(session, line)
    raised = go_to(RaisedRow).raised
    text = screen.questions.current.words
    press(Key.Key_Delete)
    assert dropped(session, line) == [text]
    assert raised not in [row.raised for row in rows(screen, RaisedRow)]
    undo(session.register, session.who)
    assert dropped(session, line) == []
    assert asked(session, line) == before


def test_every_row_and_field_tells_a_screen_reader_what_it_is(screen):
    assert rows(screen, RaisedRow)
    for row in screen.questions.rows:
        assert row.accessibleName() == row.words
        assert row.field.accessibleName() == "Question to ask"
    assert all(row.accessibleDescription() for row in rows(screen, RaisedRow))


def test_a_meeting_without_questions_says_how_to_come_by_one(screen, press, session, line, go_to):
    for _ in asked(session, line):
        go_to(AskedRow)
        press(Key.Key_Delete)
    assert rows(screen, AskedRow) == []
    labels = [label.text() for label in screen.questions.findChildren(QLabel)]
    assert any(text.startswith("No question yet.") for text in labels)
