"""The matrix of a dossier: every demand with its one state in each response, and its words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.frozen import replace
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.following.matrix import matrix
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meeting, next_meeting
from tracker.vocabulary import AnswerState, DemandPriority, QuestionCause
from ui.briefing.dialog import BriefingDialog
from ui.computer.clock import now
from ui.dossier.pages.answering import AnswerDialog
from ui.dossier.pages.matrix import MatrixPage
from ui.dossier.pages.questioning import QuestionDialog
from ui.dossier.pages.weighing import WeightDialog
from ui.places import DossierPlace, Tab
from ui.screens.entry import EntryScreen
from ui.screens.letter import LetterScreen

Key = Qt.Key
DAY = date.min


@pytest.fixture
def page(opened: Opened) -> MatrixPage:
    screen_of(opened).turn_to(Tab.DEMANDS)
    opened.settle()
    return page_of(opened)


def page_of(opened: Opened) -> MatrixPage:
    page = screen_of(opened).tabs.pages[Tab.DEMANDS]
    assert isinstance(page, MatrixPage)
    return page


def dossier_of(opened: Opened) -> int:
    place = opened.window.place
    assert isinstance(place, DossierPlace)
    return place.dossier_id


def told(page: MatrixPage, row: int, column: int) -> str:
    return str(page.grid.rows.data(page.grid.rows.index(row, column)))


def cell_where(page: MatrixPage, state: AnswerState) -> tuple[int, int]:
    return next(
        (at, number + 1)
        for at, row in enumerate(page.grid.rows.rows)
        for number, cell in enumerate(row.answers)
        if cell.state is state
    )


def dialog(page: MatrixPage, kind: type) -> object:
    return page.findChildren(kind)[-1]


def test_every_demand_stands_beside_what_each_response_does_with_it(page: MatrixPage):
    assert page.grid.rows.rowCount() == 5
    for at, row in enumerate(page.grid.rows.rows):
        assert row.statement.quote.rstrip(".") in told(page, at, 0).replace("\n", " ")
        for number, cell in enumerate(row.answers, 1):
            said = told(page, at, number)
            if number == 2:
                assert said.startswith(page.session.look.words.title(cell.state))
            if cell.statement is not None and cell.statement.caveat:
                assert "Caveat: " in said


def test_of_a_letter_nobody_has_read_yet_it_is_not_said_that_it_answers_nothing(page: MatrixPage):
    unread = str(page.grid.rows.headerData(1, Qt.Orientation.Horizontal))
    assert "not read yet" in unread
    assert all(told(page, at, 1).startswith("Not read yet") for at in range(5))


def test_the_heads_count_how_the_demands_are_met(page: MatrixPage):
    heads = [
        str(page.grid.rows.headerData(at, Qt.Orientation.Horizontal))
        for at in range(page.grid.rows.columnCount())
    ]
    assert "Answer of Cabinet of Veldland" in heads[2]
    assert "1 partly met, 2 deferred, 1 talks offered, 1 not answered" in heads[2]


def test_enter_opens_the_entry_and_with_shift_its_words_in_their_letter(
    opened: Opened, page: MatrixPage, qtbot: QtBot
):
    at, column = cell_where(page, AnswerState.DEFERRED)
    said = page.grid.rows.rows[at].answers[column - 1].statement
    assert said is not None
    page.grid.go_to(at, column)
    qtbot.keyClick(page.grid, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    place = opened.window.place
    assert isinstance(opened.window.shown, LetterScreen)
    assert (place.document_id, place.start) == (said.place.document_id, said.place.start)
    opened.go_back()
    assert opened.window.place == DossierPlace(place.dossier_id, Tab.DEMANDS)
    again = opened.window.shown.tabs.pages[Tab.DEMANDS]
    again.grid.go_to(at, column)
    qtbot.keyClick(again.grid, Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, EntryScreen)
    assert opened.window.shown._reading.entry.line.id == said.id


def test_an_answer_set_by_keyboard_is_in_the_register_and_can_be_undone(
    opened: Opened, page: MatrixPage, qtbot: QtBot
):
    cabinet = next(
        (row, 2)
        for row, line in enumerate(page.grid.rows.rows)
        if line.answers[1].state is AnswerState.NOT_ANSWERED
    )
    page.grid.go_to(*cabinet)
    qtbot.keyClick(page.grid, Key.Key_A)
    opened.settle()
    shown = dialog(page, AnswerDialog)
    assert isinstance(shown, AnswerDialog)
    assert not shown.keep.isEnabled()
    shown.words.setFocus()
    assert shown.keep.isEnabled()
    shown.judging.state.choose(AnswerState.REFUSED)
    shown.accept()
    opened.settle()
    rows = matrix(opened.register, dossier_of(opened))
    assert rows[cabinet[0]].answers[1].state is AnswerState.REFUSED
    assert told(page, *cabinet).startswith("Refused")
    undo(opened.register, "test")
    assert matrix(opened.register, dossier_of(opened))[cabinet[0]].state is AnswerState.NOT_ANSWERED


def test_another_judgement_of_the_same_answer_asks_why(
    opened: Opened, page: MatrixPage, qtbot: QtBot
):
    page.grid.go_to(*cell_where(page, AnswerState.DEFERRED))
    page.set_answer()
    opened.settle()
    shown = dialog(page, AnswerDialog)
    assert isinstance(shown, AnswerDialog)
    assert shown.words.current_line() is not None
    assert shown.keep.isEnabled()
    shown.judging.state.choose(AnswerState.REFUSED)
    assert not shown.keep.isEnabled()
    qtbot.keyClicks(shown.judging.why, "The words put nothing off.")
    assert shown.keep.isEnabled()


def test_an_answer_taken_away_leaves_a_silence(opened: Opened, page: MatrixPage, qtbot: QtBot):
    at = cell_where(page, AnswerState.TALKS_OFFERED)
    page.grid.setFocus()
    page.grid.go_to(*at)
    page.grid.chosen.emit(page.grid.rows.rows[at[0]], at[1])
    qtbot.keyClick(page.grid, Key.Key_Delete)
    opened.settle()
    assert told(page, *at).startswith("Not answered")


def test_a_silence_becomes_a_question_on_the_list_of_the_next_meeting(
    opened: Opened, page: MatrixPage, qtbot: QtBot
):
    at = next(
        (row, 2)
        for row, line in enumerate(page.grid.rows.rows)
        if line.answers[1].state is AnswerState.NOT_ANSWERED
    )
    page.grid.go_to(*at)
    qtbot.keyClick(page.grid, Key.Key_Q)
    opened.settle()
    shown = dialog(page, QuestionDialog)
    assert isinstance(shown, QuestionDialog)
    assert "What is the answer to demand 4" in shown.text.toPlainText()
    shown.accept()
    opened.settle()
    planned = next_meeting(opened.register, now(), dossier_of(opened))
    assert planned is not None
    question = meeting(opened.register, planned.id).questions[-1]
    assert question.cause is QuestionCause.SILENCE
    assert f"to be asked at {planned.title}" in told(page, *at)


def test_filters_leave_the_demands_they_touch(opened: Opened, page: MatrixPage):
    panel = screen_of(opened).bar.panel
    panel.boxes("kinds")["Meeting"].click()
    opened.settle()
    assert page.grid.rows.rowCount() == 0
    assert page.empty.isVisible()
    page.everything_wanted.emit()
    opened.settle()
    assert page.grid.rows.rowCount() == 5


def test_going_to_an_answer_selects_its_mark(opened: Opened, page: MatrixPage, qtbot: QtBot):
    page.grid.setFocus()
    page.grid.go_to(0, 0)
    qtbot.keyClick(page.grid, Key.Key_Right)
    qtbot.keyClick(page.grid, Key.Key_Right)
    said = page.grid.rows.rows[0].answers[1].statement
    assert said is not None
    event = screen_of(opened).timeline.event_selected
    assert event is not None
    assert event.key == f"statement:{said.id}"


def test_the_print_of_it_is_proposed_as_a_matrix(opened: Opened, page: MatrixPage):
    page.print_button.click()
    opened.settle()
    shown = opened.window.findChildren(BriefingDialog)[-1]
    assert shown.kinds.kind.value == "matrix"


def test_a_mark_that_stands_in_the_matrix_is_gone_to_there(opened: Opened, page: MatrixPage):
    screen = screen_of(opened)
    said = page.grid.rows.rows[1].answers[1].statement
    assert said is not None
    screen.timeline.select(f"statement:{said.id}")
    assert screen.tabs.bar.currentIndex() == Tab.DEMANDS
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (1, 2)


def test_what_a_demand_is_worth_is_kept_for_us(opened: Opened, page: MatrixPage, qtbot: QtBot):
    page.grid.go_to(0, 0)
    qtbot.keyClick(page.grid, Key.Key_P)
    opened.settle()
    shown = page.findChildren(WeightDialog)[-1]
    shown.priority.setCurrentIndex(shown.priority.findData(DemandPriority.DEAL_BREAKER.value))
    shown.accept()
    opened.settle()
    assert matrix(opened.register, page.dossier_id)[0].priority is DemandPriority.DEAL_BREAKER
    assert page.session.look.words.label(DemandPriority.DEAL_BREAKER) in told(page, 0, 0)


def test_a_number_that_is_taken_is_refused_in_the_dialog(opened: Opened, page: MatrixPage):
    page.grid.go_to(0, 0)
    page.weigh()
    opened.settle()
    shown = page.findChildren(WeightDialog)[-1]
    shown.number.setValue(2)
    shown.accept()
    opened.settle()
    assert shown.trouble.isVisible()
    assert matrix(opened.register, page.dossier_id)[0].number == 1


def test_on_an_earlier_day_the_matrix_stands_as_it_did_and_nothing_is_set(
    opened: Opened, page: MatrixPage
):
    screen = screen_of(opened)
    letter = max(documents(opened.register, page.dossier_id), key=lambda line: line.dated or DAY)
    assert letter.dated is not None
    screen.look_with(replace(screen.viewing, as_of=letter.dated - timedelta(days=1)))
    opened.settle()
    assert all(len(row.answers) <= 1 for row in page.grid.rows.rows), "the answer came later"
    assert page.grid.rows.rowCount() == 5
    page.grid.go_to(0, 1)
    for key in (page.set_key, page.ask_key, page.weigh_key, page.withdraw_key):
        assert not key.isEnabled()
