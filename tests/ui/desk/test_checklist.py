"""Going through what a letter does not say, at the end of its queue, by keyboard."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.making import place_of
from tests.ui.desk.made import WHO
from tracker.desk.checklist import checklist
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.papers.checked_points import checked_points
from tracker.register.questions.papers.documents import document
from tracker.register.questions.talks.meetings import meeting
from tracker.vocabulary import Point, Said
from ui.desk.checklist_rows import LeftOutRow, PointRow, QuestionRow, TakenLine, UnansweredLine
from ui.desk.checklist_view import ChecklistView
from ui.desk.marking import MarkKind

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def planned(session, document_id) -> int:
    dossier = document(session.register, document_id).dossier_id
    starts = session.register.now() + timedelta(days=9)
    return plan_meeting(session.register, NewMeeting(dossier, "Talks", starts), who=WHO).ids[0]


def view_of(desk) -> ChecklistView:
    return desk.queue.card.checklist


def row_at_hand(desk):
    return view_of(desk).current


def document_of(session) -> int:
    return session.register.value("SELECT id FROM document")


def kept(session, document_id):
    found = checked_points(session.register, document_id=document_id)
    return {each.point: (each.said, each.quote) for each in found}


def go_to(desk, press, kind):
    while not isinstance(row_at_hand(desk), kind):
        press(Key.Key_J)


def test_the_end_of_a_letter_has_its_twelve_points_in_order(at_the_end):
    assert [row.shown.point for row in view_of(at_the_end).points] == list(Point)
    assert all(row.shown.checked is None for row in view_of(at_the_end).points)


def test_a_point_shows_the_words_that_come_near_it_in_the_letter(at_the_end, press):
    press(Key.Key_J)
    row = row_at_hand(at_the_end)
    assert (row.shown.point, row.shown.said) == (Point.DATE, Said.NOT_SAID)
    assert row.accessibleDescription() == "not said; only “shortly”"
    (mark,) = at_the_end.letter._marking.marks
    assert mark.kind is MarkKind.READING
    assert (mark.start, mark.end) == row.place


def test_enter_confirms_what_is_shown_and_goes_on(at_the_end, press, session, document_id):
    press(Key.Key_J)
    press(Key.Key_Return)
    assert kept(session, document_id) == {Point.DATE: (Said.NOT_SAID, None)}
    assert row_at_hand(at_the_end).shown.point is Point.PLACE
    assert "confirmed" in view_of(at_the_end).points[0].accessibleDescription()


@pytest.mark.parametrize(("key", "said"), [(Key.Key_Y, Said.YES), (Key.Key_N, Said.NO)])
def test_yes_and_no_take_the_words_selected_in_the_letter(at_the_end, press, session, key, said):
    words = "at the Social Council"
    press(Key.Key_J)
    press(Key.Key_J)
    at_the_end.letter.select(place_of(session.register, document_of(session), words))
    press(key)
    (point,) = checked_points(session.register)
    assert (point.point, point.said, point.quote) == (Point.PLACE, said, words)


def test_yes_without_any_words_asks_for_them_and_keeps_nothing(
    at_the_end, press, session, document_id, reporter
):
    told = []
    reporter.told.connect(told.append)
    while row_at_hand(at_the_end) is None or row_at_hand(at_the_end).shown.words:
        press(Key.Key_J)
    press(Key.Key_Y)
    assert kept(session, document_id) == {}
    assert "Select the words" in told[0].sentence


def test_not_said_takes_back_what_was_said(at_the_end, press, session, document_id, letter):
    start = letter.text.index("shortly")
    place = (start, start + len("shortly"))
    check_point(session.register, PointCheck(document_id, Point.DATE, Said.YES, place), who=WHO)
    press(Key.Key_J)
    press(Key.Key_S)
    assert kept(session, document_id) == {Point.DATE: (Said.NOT_SAID, None)}


def test_all_points_are_confirmed_by_one_key_and_undone_by_one(
    at_the_end, press, session, document_id
):
    press(Key.Key_A)
    assert len(kept(session, document_id)) == len(Point)
    press(Key.Key_Z, CONTROL)
    assert kept(session, document_id) == {}


def test_back_from_the_first_row_stands_on_the_card_where_enter_leaves(at_the_end, press, qtbot):
    press(Key.Key_J)
    press(Key.Key_K)
    assert row_at_hand(at_the_end) is None
    with qtbot.waitSignal(at_the_end.finished):
        press(Key.Key_Return)


def test_arrows_go_from_row_to_row(at_the_end, press):
    press(Key.Key_J)
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Up)
    assert row_at_hand(at_the_end).shown.point is Point.PLACE


def test_a_question_goes_on_the_list_of_the_next_meeting_with_its_entry(
    planned, at_the_end, press, session
):
    go_to(at_the_end, press, QuestionRow)
    shown = row_at_hand(at_the_end).shown
    press(Key.Key_Return)
    (question,) = meeting(session.register, planned).questions
    assert (question.text, question.entry) == (shown.proposed.text, shown.entry)
    assert question.entry is not None
    assert len(view_of(at_the_end).findChildren(TakenLine)) == 1


def test_a_question_can_be_put_otherwise_first(planned, at_the_end, press, session):
    go_to(at_the_end, press, QuestionRow)
    press(Key.Key_E)
    field = row_at_hand(at_the_end).field
    field.selectAll()
    QTest.keyClicks(field, "Just when?")
    press(Key.Key_Return)
    assert [each.text for each in meeting(session.register, planned).questions] == ["Just when?"]


def test_escape_leaves_a_question_as_it_was(planned, at_the_end, press, session):
    go_to(at_the_end, press, QuestionRow)
    press(Key.Key_E)
    press(Key.Key_J)
    press(Key.Key_Escape)
    assert not view_of(at_the_end).is_editing
    assert meeting(session.register, planned).questions == ()


def proposed(desk):
    return [row.shown.proposed.text for row in view_of(desk).questions]


def left_out(desk):
    return [row.shown.proposed.text for row in view_of(desk).left_out]


def test_a_question_left_out_stays_so_and_can_be_brought_back(
    at_the_end, press, session, document_id
):
    go_to(at_the_end, press, QuestionRow)
    before = proposed(at_the_end)
    press(Key.Key_X)
    assert (proposed(at_the_end), left_out(at_the_end)) == (before[1:], before[:1])
    kept = checklist(session.register, document_id, "en")
    assert [each.proposed.text for each in kept.left_out] == before[:1]
    go_to(at_the_end, press, LeftOutRow)
    press(Key.Key_X)
    assert (proposed(at_the_end), left_out(at_the_end)) == (before, [])


def test_leaving_a_question_out_is_undone_at_the_desk(at_the_end, press, session, document_id):
    go_to(at_the_end, press, QuestionRow)
    press(Key.Key_X)
    press(Key.Key_Z, CONTROL)
    assert checklist(session.register, document_id, "en").left_out == ()


def test_without_a_meeting_questions_can_be_read_and_it_says_what_to_do(at_the_end, press):
    go_to(at_the_end, press, QuestionRow)
    press(Key.Key_Return)
    keys = {b.text() for b in view_of(at_the_end).findChildren(QAbstractButton)}
    assert "drop" in keys
    assert "on the list" not in keys


def test_points_work_from_the_letter_as_well(at_the_end, press, session, document_id):
    press(Key.Key_J)
    at_the_end.letter.setFocus()
    press(Key.Key_S)
    assert kept(session, document_id) == {Point.DATE: (Said.NOT_SAID, None)}


def test_every_row_tells_a_screen_reader_what_it_is(at_the_end):
    for row in view_of(at_the_end).rows:
        assert row.accessibleName()
        assert isinstance(row, PointRow | QuestionRow)


def test_a_letter_that_answers_nothing_has_no_list_of_demands(at_the_end):
    assert view_of(at_the_end).findChildren(UnansweredLine) == []
