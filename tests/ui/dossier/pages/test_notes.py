"""Notes of a dossier and its mandates: for one's own eyes unless somebody says otherwise."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.frozen import replace
from tracker.register.operations.dossiers.notes import NewNote, add_note
from tracker.register.operations.keeping.undo import undo
from tracker.register.questions.dossiers.mandates import mandates
from tracker.register.questions.dossiers.notes import latest_notes
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.following.commitments import commitments
from tracker.vocabulary import Audience
from ui.computer.clock import today
from ui.dossier.pages.mandating import MandateDialog
from ui.dossier.pages.notes import NotesPage
from ui.notes.parts import NoteDialog
from ui.places import CommitmentPlace, Tab

Key = Qt.Key


@pytest.fixture
def page(opened: Opened) -> NotesPage:
    screen_of(opened).turn_to(Tab.NOTES)
    opened.settle()
    made = screen_of(opened).tabs.pages[Tab.NOTES]
    assert isinstance(made, NotesPage)
    return made


def told(page: NotesPage) -> list[str]:
    model = page.notes.list.model_of_lines
    return [str(model.data(model.index(at))) for at in range(model.rowCount())]


def go_to_notes(page: NotesPage, qtbot: QtBot) -> None:
    """The keyboard to the list; no screen makes the window active again."""
    page.window().activateWindow()
    page.notes.list.setFocus()
    qtbot.waitUntil(page.notes.list.hasFocus)


def write(opened: Opened, page: NotesPage, text: str, audience: Audience | None = None) -> None:
    page.write_key.click()
    opened.settle()
    shown = page.findChildren(NoteDialog)[-1]
    shown.text.setPlainText(text)
    if audience is not None:
        shown.audience.choose(audience)
    shown.accept()
    opened.settle()


def test_a_dossier_without_notes_says_what_a_note_is_for(
    opened: Opened, page: NotesPage, qtbot: QtBot
):
    assert page.notes.empty.isVisible()
    qtbot.keyClick(page, Key.Key_N)
    opened.settle()
    assert page.findChildren(NoteDialog)


def test_a_note_is_for_oneself_and_the_latest_stands_on_top(opened: Opened, page: NotesPage):
    write(opened, page, "Call the ministry first.")
    write(opened, page, "Ask for the figures.", Audience.TEAM)
    first, second = told(page)
    assert first.startswith("Ask for the figures.")
    assert "Team" in first
    assert "Own note" in second
    kept = latest_notes(opened.register, page.dossier_id, limit=9)
    assert [note.audience for note in kept] == [Audience.TEAM, Audience.NOTE]
    bar = screen_of(opened).tabs.bar
    assert bar.tabText(Tab.NOTES) == "Notes  2"


def test_enter_changes_a_note_and_delete_removes_it_until_it_is_undone(
    opened: Opened, page: NotesPage, qtbot: QtBot
):
    write(opened, page, "Call them.")
    go_to_notes(page, qtbot)
    qtbot.keyClick(page.notes.list, Key.Key_Return)
    opened.settle()
    shown = page.findChildren(NoteDialog)[-1]
    shown.text.setPlainText("Write to them.")
    shown.accept()
    opened.settle()
    assert told(page)[0].startswith("Write to them.")
    go_to_notes(page, qtbot)
    qtbot.keyClick(page.notes.list, Key.Key_Delete)
    opened.settle()
    assert told(page) == []
    undo(opened.register, "test")
    assert len(latest_notes(opened.register, page.dossier_id, limit=9)) == 1


def test_a_note_on_a_commitment_names_its_entry_and_leads_to_it(
    opened: Opened, page: NotesPage, qtbot: QtBot
):
    line = commitments(opened.register, today(), page.dossier_id)[0]
    uid = entry_page(opened.register, line.statement.id).uid
    new = NewNote(page.dossier_id, "statement", uid, "Their deputy knows the file.")
    add_note(opened.register, new, who="test")
    opened.window.shown.read_again()
    opened.settle()
    assert told(page)[0].startswith(f"Entry {line.statement.entry}, ")
    go_to_notes(page, qtbot)
    qtbot.keyClick(page.notes.list, Key.Key_G)
    opened.settle()
    assert opened.window.place == CommitmentPlace(line.id, page.dossier_id)


def test_a_mandate_is_written_down_with_its_limits(opened: Opened, page: NotesPage, qtbot: QtBot):
    before = mandates(opened.register, page.dossier_id, today())
    qtbot.keyClick(page, Key.Key_M)
    opened.settle()
    shown = page.findChildren(MandateDialog)[-1]
    assert not shown.keep.isEnabled()
    shown.limits.setPlainText("No talks below twenty-four months.")
    assert shown.keep.isEnabled()
    shown.accept()
    opened.settle()
    after = mandates(opened.register, page.dossier_id, today())
    assert len(after) == len(before) + 1
    made = next(line for line in after if line.limits == "No talks below twenty-four months.")
    assert made.audience is Audience.NOTE
    model = page.mandates.list.model_of_lines
    assert any("No talks below" in str(model.data(model.index(at))) for at in range(len(after)))


def test_enter_changes_the_terms_of_a_mandate(opened: Opened, page: NotesPage, qtbot: QtBot):
    page.mandates.list.setFocus()
    qtbot.keyClick(page.mandates.list, Key.Key_Return)
    opened.settle()
    shown = page.findChildren(MandateDialog)[-1]
    shown.ends.setChecked(True)
    shown.accept()
    opened.settle()
    (line,) = mandates(opened.register, page.dossier_id, today())
    assert line.period.until_day == today()


def test_an_earlier_day_offers_nothing_to_write(opened: Opened, page: NotesPage):
    screen = screen_of(opened)
    screen.look_with(replace(screen.viewing, as_of=today()))
    opened.settle()
    assert page.write_key.isHidden()
    assert page.mandate_key.isHidden()
