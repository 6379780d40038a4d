"""Whole jobs without a pointer: asking about a promise, where all stand, a sheet for both."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY, OpenWindow
from tests.ui.test_jobs_around_a_meeting import AroundAMeeting
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.positions import positions
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.lines import StatementLine
from tracker.register.questions.papers.checked_points import checked_points
from tracker.register.questions.talks.meetings import meeting, meetings
from tracker.reports import BriefingKind
from tracker.vocabulary import Audience, Said
from ui.briefing.dialog import BriefingDialog
from ui.commands.palette import CommandPalette
from ui.commitment.entry_dialogs import OwnWordsDialog
from ui.desk.checklist_rows import PointRow
from ui.desk.end_card import EndCard
from ui.dossier.pages.position_words import PositionWords
from ui.dossier.pages.questioning import QuestionDialog
from ui.lists.grid import Grid
from ui.lists.view import LineList
from ui.places import Tab
from ui.screens.commitment import CommitmentScreen
from ui.screens.dossier import DossierScreen
from ui.screens.entry import EntryScreen
from ui.screens.letter import LetterScreen

# The meeting is to come.
pytestmark = pytest.mark.usefixtures("stopped_clock")

Key, Mod = Qt.Key, Qt.KeyboardModifier
MINUTES = """Social Council of Veldland

Minutes of meeting 7
Date: 24 November 2026

Present: Cabinet of Veldland, Federation of Workers, Employers' Council

The Minister of Labour promises to send the joint text on heavy work before 1 December 2026.

The Federation of Workers will put the text to its members.
"""
PAPER = "Answer of the cabinet"
PROMISED = "joint text on heavy work before 1 December 2026"


class WithoutAPointer(AroundAMeeting):
    """Somebody who reaches everything by keys."""

    def take_keyboard(self) -> None:
        """The keyboard to the window, where there is no desktop that does so after a dialog."""
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)

    def chord(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        """Two keys at once."""
        self.take_keyboard()
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)

    def command(self, typed: str) -> None:
        """Do something by its name."""
        self.chord(Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
        palette = self.dialog(CommandPalette)
        QTest.keyClicks(palette.focusWidget(), typed)
        self.press(Key.Key_Return)
        self._qtbot.waitUntil(
            lambda: not isinstance(QApplication.activeModalWidget(), CommandPalette)
        )
        self.take_keyboard()
        self.settle()

    def step_to(self, kind: type, key: Qt.Key = Key.Key_Tab) -> None:
        """Press a key until the keyboard is on such a control."""
        for _ in range(60):
            if isinstance(self.window.focusWidget(), kind):
                return
            self.press(key)
        raise AssertionError(f"no key leads to {kind.__name__}")

    def register_has(self, words: str) -> StatementLine:
        """The promise in which these words stand."""
        promised = [line.statement for line in commitments(self.register, TODAY)]
        (found,) = [line for line in promised if words in " ".join(line.quote.split())]
        return found

    def read_for_both_sides(self, paper: str, reading: str) -> str:
        """Write how the first promise in a paper is read, for the other side to see; its words."""
        self.take_keyboard()
        self.step_to(LineList)
        lines = self.window.focusWidget()
        assert isinstance(lines, LineList)
        self._qtbot.waitUntil(lambda: lines.current_line() is not None)
        while lines.current_line().statement.place.document != paper:
            self.press(Key.Key_Down)
        statement = lines.current_line().statement
        self.press(Key.Key_Return)
        self.arrive(CommitmentScreen)
        self.press(Key.Key_P)
        writing = self.dialog(OwnWordsDialog)
        self.tab_to(writing.text)
        QTest.keyClicks(writing.text, reading)
        self.tab_to(writing.audience.box)
        while writing.audience.term is not Audience.SHARED:
            QTest.keyClick(writing.audience.box, Key.Key_Down)
        QTest.keyClick(writing.audience.box, Key.Key_Return)
        self.settle()
        return " ".join(statement.quote.split())

    def await_rows(self) -> None:
        """Wait until the rows of the checklist can be gone to: they come a moment later."""
        checklist = self.window.shown.tabs.pages[Tab.QUESTIONS].checklist
        self._qtbot.waitUntil(checklist.view.rows[0].isVisible, timeout=20_000)

    def tab_to(self, field: QWidget) -> None:
        """Step to a field of a dialog."""
        dialog = field.window()
        for _ in range(30):
            if dialog.focusWidget() is field:
                return
            QTest.keyClick(dialog.focusWidget(), Key.Key_Tab)
        raise AssertionError("no key leads there")


@pytest.fixture
def somebody(open_window: OpenWindow, qtbot: QtBot) -> WithoutAPointer:
    return WithoutAPointer(open_window("en"), qtbot)


def text_of(paper: Path) -> str:
    """All words of a document of Word."""
    with zipfile.ZipFile(paper) as parts:
        whole = ElementTree.fromstring(parts.read("word/document.xml"))
    return " ".join("".join(whole.itertext()).split())


def test_a_question_is_drawn_from_a_promise_and_a_silence_is_noted(somebody: WithoutAPointer):
    register = somebody.register
    (dossier,) = dossiers(register)
    planned = meetings(register)[-1]
    somebody.command("Commitments")
    somebody.step_to(LineList)
    somebody.press(Key.Key_Return)
    somebody.arrive(CommitmentScreen)
    somebody.press(Key.Key_Q)
    asking = somebody.dialog(QuestionDialog)
    QTest.keyClicks(asking.focusWidget(), "Who does the sums?")
    somebody.press(Key.Key_Return)
    somebody.settle()
    asked = meeting(register, planned.id).questions
    assert "Who does the sums?" in asked[-1].text
    assert asked[-1].statement_id == commitments(register, TODAY, dossier.id)[0].statement.id
    somebody.command("Work and Security")
    somebody.arrive(DossierScreen)
    somebody.command("Questions")
    somebody.await_rows()
    somebody.step_to(PointRow)
    row = somebody.window.focusWidget()
    assert isinstance(row, PointRow)
    somebody.press(Key.Key_S)
    somebody.settle()
    checklist = somebody.window.shown.tabs.pages[Tab.QUESTIONS].checklist
    checked = checked_points(register, document_id=checklist.letters.currentData())
    assert [each.said for each in checked if each.point == row.shown.point] == [Said.NOT_SAID]


def test_where_all_stand_is_gone_through_asked_about_and_printed(
    somebody: WithoutAPointer, qtbot: QtBot, tmp_path: Path
):
    register = somebody.register
    (dossier,) = dossiers(register)
    somebody.command("Positions")
    somebody.step_to(Grid)
    page = somebody.window.shown.tabs.pages[Tab.POSITIONS]
    qtbot.waitUntil(lambda: page.at_hand() is not None)
    first = page.at_hand()
    assert first in positions(register, dossier.id)
    somebody.press(Key.Key_O)
    all_said = somebody.dialog(PositionWords)
    assert all_said.words.model_of_lines.lines
    somebody.press(Key.Key_Escape)
    somebody.take_keyboard()
    somebody.press(Key.Key_Q)
    asking = somebody.dialog(QuestionDialog)
    QTest.keyClicks(asking.focusWidget(), "Does this stand?")
    somebody.press(Key.Key_Return)
    somebody.settle()
    asked = meeting(register, meetings(register)[-1].id).questions
    assert asked[-1].statement_id == first.statements[0].id
    somebody.command("Print this map")
    assert somebody.dialog(BriefingDialog).choice.kind is BriefingKind.POSITIONS
    somebody.press(Key.Key_Return)
    paper = somebody.keep_as(tmp_path / "positions.pdf")
    somebody.take_keyboard()
    assert " ".join(first.statements[0].quote.split()) in paper
    somebody.press(Key.Key_Return)  # the entry of the cell
    somebody.arrive(EntryScreen)
    somebody.press(Key.Key_Return)  # and its words
    somebody.arrive(LetterScreen)


def test_minutes_come_in_and_what_is_read_alike_becomes_a_sheet_to_write_on_in(
    somebody: WithoutAPointer, tmp_path: Path
):
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(MINUTES, "utf-8")
    somebody.chord(Key.Key_I, Mod.ControlModifier)
    somebody.keep(minutes)
    somebody.arrive(LetterScreen)  # into the dossier that one is at
    desk = somebody.window.shown.desk
    for _ in range(20):
        if isinstance(desk.queue.card, EndCard):
            break
        somebody.press(Key.Key_Return)
        somebody.settle()
    somebody.press(Key.Key_Return)
    somebody.arrive(DossierScreen)
    found = somebody.register_has(PROMISED)
    assert found.place.document == "Minutes of meeting 7"
    read = somebody.read_for_both_sides(PAPER, "We take this to be a pause.")
    somebody.command("Work and Security")
    somebody.arrive(DossierScreen)
    somebody.command("Make a paper")
    asking = somebody.dialog(BriefingDialog)
    # Arrows go from kind to kind, as the tests of this dialog show; here the paper matters.
    QTest.keyClick(asking.kinds.boxes[BriefingKind.JOINT], Key.Key_Space)
    assert asking.choice.kind is BriefingKind.JOINT
    somebody.press(Key.Key_Return)
    sheet = tmp_path / "sheet.docx"
    somebody.keep(sheet)
    words = text_of(sheet)
    assert "We take this to be a pause." in words
    assert read in words
    # What is said in minutes that nobody read for both sides is on no sheet for both.
    assert PROMISED not in words
