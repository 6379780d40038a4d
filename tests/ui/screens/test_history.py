"""The history on screen: what was done in words of the field, the way back, seals and papers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tracker.register import Register
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.following.statuses import LifeChange, change_life
from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.following.commitments import commitments
from tracker.register.questions.people.parties import parties
from tracker.vocabulary import Audience, Life
from ui.computer.clock import today
from ui.history.filters import KINDS
from ui.history.undo_dialog import UndoDialog
from ui.places import HistoryPlace
from ui.reporting import Message
from ui.screens.history import HistoryScreen
from ui.screens.party import PartyScreen

NAMED = "Ministry of Ferries"


@pytest.fixture
def opened(open_window: OpenWindow, register: Register) -> Opened:
    """At the history, after the name of a party was changed by somebody."""
    party = next(line for line in parties(register) if line.name == "Cabinet of Veldland")
    facts = PartyFacts(NAMED, party.short, party.side, party.other_names)
    change_party(register, party.id, facts, who="E. Wold", why="A new cabinet")
    return open_window("en", HistoryPlace())


@pytest.fixture
def screen(opened: Opened) -> HistoryScreen:
    assert isinstance(opened.window.shown, HistoryScreen)
    return opened.window.shown


def steps(screen: HistoryScreen) -> list[str]:
    return [line.operation for line in screen.panel.list.model_of_lines.lines]


def test_a_change_is_told_with_old_and_new_who_and_why(screen: HistoryScreen):
    line = screen.panel.list.model_of_lines.lines[0]
    told = screen.panel.list.model().data(screen.panel.list.model().index(0, 0))
    for said in ("Party changed", "was Cabinet of Veldland", f"is now {NAMED}", "E. Wold"):
        assert said in told
    assert "Reason: A new cabinet" in told
    assert line.subject is not None
    assert line.subject.title == NAMED


def test_enter_opens_what_a_line_is_about(opened: Opened, screen: HistoryScreen, qtbot: QtBot):
    screen.panel.list.setFocus()
    qtbot.keyClick(screen.panel.list, Qt.Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, PartyScreen)


def test_a_promise_is_told_with_its_caveat(
    opened: Opened, screen: HistoryScreen, register: Register
):
    line = next(one for one in commitments(register, today()) if one.statement.caveat)
    assert line.statement.caveat is not None
    said = LifeChange(line.id, Life.IN_PROGRESS, today(), reason="They said so.")
    change_life(register, said, who="test")
    screen.read_again()
    opened.settle()
    row = screen.panel.list.model_of_lines.lines[0]
    assert row.subject is not None
    assert row.subject.caveat == line.statement.caveat
    told = screen.panel.list.model().data(screen.panel.list.model().index(0, 0))
    assert line.statement.caveat in told
    assert "is now In progress" in told


def test_spoken_words_are_told_by_what_was_said(screen: HistoryScreen):
    lines = screen.panel.list.model_of_lines.lines
    spoken = next(line for line in lines if line.operation == "record oral statement")
    assert spoken.subject is not None
    assert spoken.subject.kind == "statement"
    brought = next(line for line in lines if line.operation == "add document")
    assert brought.subject is not None
    assert brought.subject.kind == "document"


def test_the_history_is_narrowed_to_a_person_and_a_kind(opened: Opened, screen: HistoryScreen):
    everything = len(steps(screen))
    screen.filters.who.setCurrentIndex(screen.filters.who.findData("E. Wold"))
    opened.settle()
    assert steps(screen) == ["change party"]
    screen.filters.kind.setCurrentIndex(screen.filters.kind.findData(next(iter(KINDS))))
    opened.settle()
    assert screen.panel.empty.isVisible()
    screen.filters.who.setCurrentIndex(0)
    opened.settle()
    assert 0 < len(steps(screen)) < everything


def test_earlier_actions_are_read_as_one_goes_down(
    opened: Opened, screen: HistoryScreen, register: Register
):
    write_notes(register, 150)
    screen.read_again()
    opened.settle()
    assert len(steps(screen)) == 60
    for _ in range(4):
        bar = screen.panel.list.verticalScrollBar()
        bar.setValue(bar.maximum())
        opened.settle()
    lines = screen.panel.list.model_of_lines.lines
    assert [line.number for line in lines] == sorted({line.number for line in lines}, reverse=True)
    assert lines[-1].number == 1


def test_undo_to_here_shows_what_goes_asks_once_and_comes_back(
    opened: Opened, screen: HistoryScreen, register: Register, qtbot: QtBot
):
    write_notes(register, 3)
    screen.read_again()
    opened.settle()
    screen.panel.list.show_selected(3)
    qtbot.keyClick(screen, Qt.Key.Key_U)
    opened.settle()
    dialog = next(one for one in opened.window.findChildren(UndoDialog) if one.isVisible())
    assert dialog.listed.text().count("Note added") == 3
    assert dialog.keep.text() == "Undo 3 steps"
    dialog.accept()
    opened.settle()
    assert not register.rows("SELECT id FROM note WHERE text LIKE 'Note _'")
    opened.window.actions_of_app.by_name["undo"].trigger()
    opened.settle()
    assert len(register.rows("SELECT id FROM note WHERE text LIKE 'Note _'")) == 3


def test_the_seals_are_checked_and_found_whole(
    opened: Opened, screen: HistoryScreen, told: list[Message]
):
    screen.seal_action.trigger()
    assert screen.stop_button.isVisible()
    assert not screen.check_button.isVisible()
    opened.settle()
    assert told[-1].sentence == "The history is whole: every line is as it was sealed."
    assert screen.check_button.isVisible()
    assert not screen.stop_button.isVisible()


def test_a_check_that_is_stopped_says_nothing(
    opened: Opened, screen: HistoryScreen, told: list[Message], qtbot: QtBot
):
    screen.seal_action.trigger()
    qtbot.keyClick(screen.stop_button, Qt.Key.Key_Space)
    opened.settle()
    assert not told
    assert screen.check_button.isVisible()


def test_all_tools_stand_in_one_row(screen: HistoryScreen):
    tools = (screen.filters.dossier, screen.filters.until, screen.check_button, screen.undo_button)
    middles = {tool.mapTo(screen, tool.rect().center()).y() for tool in tools}
    assert max(middles) - min(middles) <= 4


def test_a_file_is_recognised_as_one_that_left(
    opened: Opened, screen: HistoryScreen, told: list[Message], tmp_path: Path
):
    content, path = b"%PDF of the promises", tmp_path / "promises.pdf"
    out = HandOut("promises", "pdf", Audience.SHARED, "en", dossiers(opened.register)[0].id)
    note_hand_out(opened.register, out, content, who="E. Wold")
    path.write_bytes(content)
    screen.check_file(path)
    opened.settle()
    assert "promises.pdf left this register unchanged" in told[-1].sentence
    assert "shared with the other side" in told[-1].sentence
    path.write_bytes(content + b" changed")
    screen.check_file(path)
    opened.settle()
    assert "none of the papers that left" in told[-1].sentence


def write_notes(register: Register, count: int) -> None:
    dossier, uid = register.rows("SELECT id, uid FROM dossier")[0]
    for number in range(count):
        add_note(register, NewNote(dossier, "dossier", uid, f"Note {number}"), who="test")
