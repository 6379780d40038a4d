"""The window as a person uses it: on the example register, with keys where keys will do."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from tests.tracker.briefing.reading_back import text_of
from tests.ui.conftest import OpenWindow
from tracker.desk.deciding import queue
from tracker.register import Register, open_register
from tracker.register.operations.talks.meetings import NewQuestion, add_question
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.keeping.changes import version_of
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience
from ui.briefing.dialog import BriefingChoice, BriefingDialog
from ui.desk.state import Fate
from ui.importing.arriving import from_files
from ui.look.theme import Look, Scheme
from ui.places import (
    DossierPlace,
    DossiersPlace,
    LetterPlace,
    MeetingPlace,
    Tab,
    TodayPlace,
)
from ui.reporting import Message, Reporter, Tone
from ui.screens.commitment import CommitmentScreen
from ui.screens.dossier import DossierScreen
from ui.screens.dossiers import DossiersScreen
from ui.screens.letter import LetterScreen
from ui.screens.meeting import MeetingScreen
from ui.screens.today import TodayScreen
from ui.session import Session
from ui.window import Window

#: Before anything was recorded.
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def window(open_window: OpenWindow) -> Window:
    return open_window("en").window


def at(window: Window, kind: type) -> bool:
    return isinstance(window.shown, kind)


def dossier_id(window: Window) -> int:
    place = window.place
    assert isinstance(place, DossierPlace)
    return place.dossier_id


def test_a_register_opens_on_what_asks_for_attention_today(
    session: Session, register: Register, qtbot, settle
):
    made = Window(session.look, session.runner, session.reporter)
    qtbot.addWidget(made)
    made.show()
    made.use(open_register(register.path))
    settle()
    assert at(made, TodayScreen)
    assert made.rail.place_buttons[TodayPlace()].isChecked()


def test_no_part_flashes_up_as_a_window_of_its_own(window: Window):
    assert QApplication.activeWindow() is window
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]


def test_enter_on_a_commitment_opens_it_and_enter_again_its_words_in_the_letter(
    window: Window, qtbot, settle
):
    listed = window.shown.tabs.commitments.panel.list
    listed.setFocus()
    line = listed.current_line()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    settle()
    assert at(window, CommitmentScreen)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert at(window, LetterScreen)
    passage = window.shown.desk.state.current
    assert passage is not None
    assert passage.start <= line.statement.place.start < passage.end


def test_back_leads_from_a_letter_to_its_dossier(window: Window, qtbot, settle):
    window.shown.tabs.turn_to(Tab.DOCUMENTS)
    listed = window.shown.tabs.documents.list
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    settle()
    assert at(window, LetterScreen)
    window.actions_of_app.by_name["back"].trigger()
    settle()
    assert at(window, DossierScreen)
    window.actions_of_app.by_name["back"].trigger()
    settle()
    assert at(window, DossiersScreen)


def test_the_list_of_dossiers_opens_one(window: Window, qtbot, settle):
    window.go(DossiersPlace())
    settle()
    listed = window.shown.panel.list
    listed.setFocus()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    settle()
    assert at(window, DossierScreen)


def test_a_question_is_put_on_the_list_of_the_meeting(
    window: Window, register: Register, qtbot, settle
):
    line = meetings(register, dossier_id(window))[-1]
    window.go(MeetingPlace(line.id, line.dossier_id))
    settle()
    form = window.shown.questions.form
    form.text.setFocus()
    qtbot.keyClicks(form.text, "Who pays for it?")
    form.entry.setCurrentIndex(1)
    cause = form.entry.currentData()
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    settle()
    asked = meeting(register, line.id).questions[-1]
    assert (asked.text, asked.statement_id) == ("Who pays for it?", cause)


def test_undo_takes_the_last_action_back(
    window: Window, register: Register, told: list[Message], settle
):
    line = meetings(register, dossier_id(window))[-1]
    before = len(meeting(register, line.id).questions)
    add_question(register, NewQuestion(line.id, "Mine?"), who="test")
    window.actions_of_app.by_name["undo"].trigger()
    settle()
    assert len(meeting(register, line.id).questions) == before
    assert told[-1].sentence == "Undone: question added to a meeting."
    redo = window.actions_of_app.by_name["redo"]
    assert redo.text() == "Redo: question added to a meeting"
    redo.trigger()
    settle()
    assert window.actions_of_app.by_name["undo"].text() == "Undo: question added to a meeting"
    assert len(meeting(register, line.id).questions) == before + 1


def test_the_desk_shows_what_is_undone_and_done_again_from_the_menu(window: Window, settle):
    window.go(LetterPlace(letter_to_read(window), dossier_id(window)))
    settle()
    desk = window.shown.desk
    was_open = desk.state.current
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert desk.state.passage_at(was_open.start).fate is Fate.ACCEPTED
    window.actions_of_app.by_name["undo"].trigger()
    settle()
    assert desk.state.passage_at(was_open.start).fate is Fate.OPEN
    window.actions_of_app.by_name["redo"].trigger()
    settle()
    assert desk.state.passage_at(was_open.start).fate is Fate.ACCEPTED


def letter_to_read(window: Window) -> int:
    """A letter of the example that still has proposals to decide on."""
    assert window.session is not None
    register = window.session.register
    return next(line.id for line in documents(register)[::-1] if queue(register, line.id))


def test_a_letter_dropped_on_a_dossier_comes_into_it(
    window: Window, register: Register, tmp_path: Path, qtbot, settle
):
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Federation of Workers\n\n1 December 2026\n\nDear Minister,\n\n"
        "We will send you our figures before 15 January 2027.\n\nYours faithfully,\nThe Chair\n"
    )
    before = len(documents(register, dossier_id(window)))
    drop(window, [letter])
    qtbot.waitUntil(lambda: at(window, LetterScreen), timeout=20_000)
    settle()
    assert len(documents(register)) == before + 1


def test_what_was_done_is_told_until_one_goes_on(window: Window, reporter: Reporter, settle):
    reporter.tell("It is done.")
    assert window.notice.isVisible()
    window.go(DossiersPlace())
    settle()
    assert window.notice.isHidden()


def test_a_file_that_is_no_letter_gets_one_sentence(
    window: Window, told: list[Message], tmp_path: Path, qtbot, settle
):
    picture = tmp_path / "picture.pdf"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n not a letter")
    drop(window, [picture])
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "picture.pdf" in told[0].sentence
    assert window.notice.isVisible()
    assert at(window, DossierScreen)


def test_language_and_colours_change_at_once(window: Window, look: Look, settle):
    look.use_language("nl")
    look.use_scheme(Scheme.DARK)
    settle()
    assert window.actions_of_app.languages["nl"].isChecked()
    assert window.actions_of_app.schemes["dark"].isChecked()
    ground = window.grab().toImage().pixelColor(window.width() - 5, 5).name().upper()
    assert ground == look.palette.paper
    look.use_language("en")
    look.use_scheme(Scheme.LIGHT)


def test_planning_a_meeting_leads_to_it(window: Window, register: Register, qtbot, settle):
    here = dossier_id(window)
    before = len(meetings(register, here))
    window.shown.tabs.turn_to(Tab.MEETINGS)
    window.shown.meeting_wanted.emit(here)
    settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.keyClicks(dialog.title, "Extra round")
    dialog.accept()
    settle()
    qtbot.waitUntil(lambda: at(window, MeetingScreen))
    settle()
    assert window.title_line.title.text() == "Extra round"
    assert window.focusWidget() is window.shown.brief_button
    assert len(meetings(register, here)) == before + 1


def test_a_crash_opens_its_report_says_what_to_do_and_the_window_lives_on(
    window: Window, reporter: Reporter, qtbot
):
    reporter.report(RuntimeError("a mistake of ours"))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "a mistake of ours" in box.detailedText()
    assert "You can go on" in box.text()
    buttons = {button.text(): button for button in box.buttons()}
    buttons["Copy the report"].click()
    assert "a mistake of ours" in QApplication.clipboard().text()
    assert window.isVisible()


def test_a_mistake_that_comes_again_and_again_opens_one_box(
    window: Window, reporter: Reporter, qtbot
):
    for number in range(5):
        reporter.report(RuntimeError(f"mistake {number}"))
    boxes = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
    assert len(boxes) == 1
    boxes[0].close()


def test_the_meeting_screen_is_shown_with_its_questions(window: Window, register: Register, settle):
    line = meetings(register, dossier_id(window))[-1]
    window.go(MeetingPlace(line.id, line.dossier_id))
    settle()
    assert at(window, MeetingScreen)
    assert window.title_line.title.text() == line.title


def drop(window: Window, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(400, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def test_a_briefing_is_written_where_one_chose_and_may_be_opened(
    window: Window, register: Register, told: list[Message], tmp_path: Path, settle
):
    line = meetings(register, dossier_id(window))[-1]
    path = tmp_path / "briefing.pdf"
    window.briefings.write(line, BriefingChoice(Audience.ORGANISATION, "nl"), path)
    settle()
    assert path.read_bytes().startswith(b"%PDF-")
    assert told[-1].sentence == "The briefing is in briefing.pdf."
    assert told[-1].offer is not None


@pytest.mark.parametrize("kind", list(BriefingKind))
def test_every_kind_of_paper_is_written_from_a_dossier(
    window: Window, register: Register, tmp_path: Path, settle, kind: BriefingKind
):
    (line,) = dossiers(register)
    path = tmp_path / "paper.pdf"
    choice = BriefingChoice(Audience.ORGANISATION, "nl", kind=kind, since=LONG_AGO)
    window.briefings.write(line, choice, path)
    settle()
    assert line.name in text_of(path.read_bytes())


def test_a_dossier_offers_to_make_a_paper_of_it(window: Window, register: Register, settle, qtbot):
    window.go(DossierPlace(dossier_id(window)))
    settle()
    assert isinstance(window.shown, DossierScreen)
    window.shown.paper_button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), BriefingDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, BriefingDialog)
    assert dialog.kinds.kind is BriefingKind.PROMISES
    dialog.reject()


def test_a_briefing_is_set_in_the_chosen_style_which_is_proposed_again(
    window: Window, register: Register, told: list[Message], tmp_path: Path, settle
):
    line = meetings(register, dossier_id(window))[-1]
    style = tmp_path / "ours.toml"
    style.write_text('[letterhead]\nname = "Secretariat of the Council"\n', "utf-8")
    choice = BriefingChoice(Audience.ORGANISATION, "nl", str(style))
    window.briefings.write(line, choice, tmp_path / "briefing.pdf")
    settle()
    assert "Secretariat of the Council" in text_of((tmp_path / "briefing.pdf").read_bytes())
    style.write_text('[colours]\ntext = "#BBBBBB"\n', "utf-8")
    window.briefings.write(line, choice, tmp_path / "pale.pdf")
    settle()
    assert "too pale" in told[-1].sentence
    assert not (tmp_path / "pale.pdf").exists()


def test_a_briefing_that_cannot_be_written_gets_one_sentence(
    window: Window, register: Register, told: list[Message], tmp_path: Path, settle
):
    line = meetings(register, dossier_id(window))[-1]
    path = tmp_path / "no such folder" / "briefing.pdf"
    window.briefings.write(line, BriefingChoice(Audience.ORGANISATION, "nl"), path)
    settle()
    assert told[-1].tone is Tone.PROBLEM
    assert "no such folder" in told[-1].sentence


def test_a_briefing_cancelled_on_its_way_is_not_written_nor_noted(
    window: Window, register: Register, tmp_path: Path, settle
):
    line = meetings(register, dossier_id(window))[-1]
    path = tmp_path / "briefing.pdf"
    before = version_of(register)
    window.briefings.write(line, BriefingChoice(Audience.ORGANISATION, "nl"), path)
    window.waiting.cancel.click()
    settle()
    assert not path.exists()
    assert version_of(register) == before


def test_a_letter_cancelled_on_its_way_leaves_the_register_as_it_was(
    window: Window, register: Register, tmp_path: Path, settle
):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Minister,\n\nWe will send you our figures before 15 January 2027.\n")
    before = documents(register)
    window.importing.take_in(from_files([letter]), "Work and Security")
    window.waiting.cancel.click()
    settle()
    assert documents(register) == before
    assert at(window, DossierScreen)
