"""One commitment: its words with their caveat, how they moved, and three statuses side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.commitment.conftest import line_of, screen_of
from tests.ui.conftest import Opened
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.operations.following.statuses import EvidenceChange, change_evidence
from tracker.register.operations.keeping.undo import undo
from tracker.register.operations.papers.document_facts import DocumentFacts, correct_document
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.commitment_pages import commitment_page
from tracker.register.questions.papers.documents import documents
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Audience, Evidence, Life, Relation
from ui.commitment.entering import EvidenceDialog, LifeDialog
from ui.commitment.term_dialogs import MoveDialog
from ui.computer.clock import today
from ui.look.cut_button import CutButton
from ui.notes.parts import NoteDialog
from ui.places import CommitmentPlace, DossierPlace, Tab
from ui.screens.commitment import CommitmentScreen
from ui.screens.dossier import DossierScreen
from ui.screens.letter import LetterScreen

Key = Qt.Key
Go = Callable[[int], CommitmentScreen]

COSTING, DEFERRED, ON_ICE, STOPPED = 9, 15, 12, 13


def texts(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel)]


def dialog(screen: CommitmentScreen, kind: type) -> QWidget:
    found = screen.findChildren(kind)[-1]
    assert isinstance(found, QWidget)
    return found


def test_the_words_stand_at_the_head_with_their_caveat(opened: Opened, go: Go):
    screen = go(DEFERRED)
    said = line_of(opened, DEFERRED).statement
    names = [part.accessibleName() for part in screen.head_part.findChildren(QWidget)]
    head = next(name for name in names if "For the time being" in name)
    assert said.caveat is not None
    assert f"Caveat: “{said.caveat}”" in head


def test_the_letter_is_one_key_away(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(DEFERRED)
    said = line_of(opened, DEFERRED).statement
    assert screen.head_part.show_button.hasFocus()
    qtbot.keyClick(screen.head_part.show_button, Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)
    assert opened.window.place.start == said.place.start
    opened.go_back()
    assert opened.window.place == CommitmentPlace(line_of(opened, DEFERRED).id, said.dossier_id), (
        "and one step back leads here again"
    )


def test_a_row_of_the_list_opens_the_commitment_and_one_step_leads_back(
    opened: Opened, qtbot: QtBot
):
    opened.visit("commitments")
    shown = opened.window.shown
    assert isinstance(shown, DossierScreen)
    listed = shown.tabs.commitments.panel.list
    qtbot.keyClick(listed, Key.Key_Return)
    opened.settle()
    dossier_id = screen_of(opened).window().place.dossier_id  # type: ignore[attr-defined]
    opened.go_back()
    assert opened.window.place == DossierPlace(dossier_id, Tab.COMMITMENTS)


def test_a_vague_term_stands_without_a_date_and_as_our_assumption(go: Go):
    screen = go(DEFERRED)
    told = " ".join(texts(screen.columns))
    assert "our assumption" in told
    assert "vague" in told
    assert screen.term.assume_key.parent() is not None


def test_what_they_say_is_entered_with_its_office_and_can_be_undone(
    opened: Opened, go: Go, qtbot: QtBot
):
    screen, id_ = go(COSTING), line_of(opened, COSTING).id
    qtbot.keyClick(screen, Key.Key_S)
    opened.settle()
    shown = dialog(screen, LifeDialog)
    assert isinstance(shown, LifeDialog)
    shown.life.choose(Life.FULFILLED)
    assert not shown.keep.isEnabled(), "what is said to be fulfilled has its source"
    shown.source.text.setText("Telephone call of this morning")
    assert shown.keep.isEnabled()
    shown.office.setCurrentIndex(1)
    shown.accept()
    opened.settle()
    assert line_of(opened, COSTING).life is Life.FULFILLED
    told = texts(screen_of(opened).columns)
    assert "Fulfilled" in told
    assert any("Minister of Labour" in text for text in told)
    undo(opened.register, "test")
    assert commitment_page(opened.register, id_, today()).line.life is Life.OPEN


def test_says_done_nothing_found_and_late_is_one_page(opened: Opened, go: Go):
    line = line_of(opened, COSTING)
    new = EvidenceChange(line.id, Evidence.CONTRADICTED, date(2026, 11, 25), Source(text="Annex B"))
    change_evidence(opened.register, new, who="test")
    told = " ".join(texts(go(COSTING).columns))
    assert "Open" in told
    assert "Contradicted" in told
    assert "late" in told
    assert "Annex B" in told


def test_evidence_names_the_words_it_was_found_in(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(COSTING)
    qtbot.keyClick(screen, Key.Key_V)
    opened.settle()
    shown = dialog(screen, EvidenceDialog)
    assert isinstance(shown, EvidenceDialog)
    shown.evidence.choose(Evidence.SUPPORTED)
    assert not shown.keep.isEnabled()
    shown.source.papers.setCurrentIndex(1)
    opened.settle()
    shown.source.entries.setCurrentIndex(1)
    entry_id = shown.source.entries.currentData()
    shown.accept()
    opened.settle()
    page = commitment_page(opened.register, line_of(opened, COSTING).id, today())
    assert page.statuses[-1].source.statement_id == entry_id
    source = next(
        made
        for made in screen_of(opened).columns.findChildren(QPushButton)
        if made.accessibleName().startswith("Open the source")
    )
    source.click()
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)


def test_a_moved_date_keeps_the_first_and_tells_the_slip(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(COSTING)
    first = line_of(opened, COSTING).statement.term
    assert first is not None
    assert first.latest is not None
    qtbot.keyClick(screen, Key.Key_M)
    opened.settle()
    shown = dialog(screen, MoveDialog)
    assert isinstance(shown, MoveDialog)
    shown.words_of_term.setText("in the first week of December")
    shown.last.setDate(shown.last.date().addDays(11))
    shown.source.text.setText("Telephone")
    assert not shown.keep.isEnabled(), "a date moves for a reason"
    shown.reason.setText("The planning office needs more time")
    shown.accept()
    opened.settle()
    told = " ".join(texts(screen_of(opened).columns))
    assert "moved 1 time" in told
    assert "11 days later than first said" in told
    assert "First: at the latest" in told


def test_what_the_register_refuses_is_said_in_the_dialog_that_stays_open(
    opened: Opened, go: Go, qtbot: QtBot
):
    screen = go(COSTING)
    screen.term.move_key.click()
    opened.settle()
    shown = dialog(screen, MoveDialog)
    assert isinstance(shown, MoveDialog)
    shown.words_of_term.setText("words that stand nowhere")
    shown.reason.setText("A reason")
    shown.source.papers.setCurrentIndex(1)
    opened.settle()
    shown.accept()
    opened.settle()
    assert shown.isVisible()
    assert shown.trouble.isVisible()
    assert "words that stand nowhere" in shown.trouble.text()
    assert shown.words_of_term.text() == "words that stand nowhere"


def test_the_chain_marks_what_came_and_went_and_which_way_it_moved(opened: Opened, go: Go):
    by_entry = {line.entry: line for line in statements(opened.register)}
    new = NewRelation(by_entry[STOPPED].id, Relation.SUPERSEDES, by_entry[ON_ICE].id)
    relate(opened.register, new, who="test")
    rows = go(STOPPED).chain.rows
    assert [row.turn.title for row in rows] == ["Made", "Hardened"]
    assert by_entry[STOPPED].quote.replace("\n", " ") in rows[1].accessibleName()
    caveat = by_entry[ON_ICE].caveat
    assert caveat is not None
    assert caveat in rows[0].accessibleName()


def test_arrows_go_along_the_wordings_and_enter_opens_one(opened: Opened, go: Go, qtbot: QtBot):
    by_entry = {line.entry: line for line in statements(opened.register)}
    new = NewRelation(by_entry[STOPPED].id, Relation.SUPERSEDES, by_entry[ON_ICE].id)
    relate(opened.register, new, who="test")
    rows = go(STOPPED).chain.rows
    rows[1].setFocus()
    qtbot.keyClick(rows[1], Key.Key_Up)
    assert rows[0].hasFocus()
    qtbot.keyClick(rows[0], Key.Key_Return)
    opened.settle()
    assert opened.window.place.document_id == by_entry[ON_ICE].place.document_id


def test_it_is_followed_no_longer_and_again(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(COSTING)
    qtbot.keyClick(screen, Key.Key_C)
    opened.settle()
    assert line_of(opened, COSTING).closed_on == today()
    assert screen.close_key.text() == "follow it again"
    qtbot.keyClick(screen, Key.Key_C)
    opened.settle()
    assert line_of(opened, COSTING).closed_on is None


def test_a_note_is_for_oneself_unless_another_level_is_chosen(opened: Opened, go: Go, qtbot: QtBot):
    screen = go(COSTING)
    qtbot.keyClick(screen, Key.Key_N)
    opened.settle()
    shown = dialog(screen, NoteDialog)
    assert isinstance(shown, NoteDialog)
    assert shown.audience.term is Audience.NOTE
    qtbot.keyClicks(shown.text, "Call them first.")
    shown.accept()
    opened.settle()
    statement_id = line_of(opened, COSTING).statement.id
    (note,) = entry_page(opened.register, statement_id).notes
    assert (note.text, note.audience) == ("Call them first.", Audience.NOTE)
    (row,) = screen_of(opened).aside.notes
    row.setFocus()
    qtbot.keyClick(row, Key.Key_Delete)
    opened.settle()
    assert entry_page(opened.register, statement_id).notes == ()


def test_the_questions_to_ask_stand_beside_it_with_their_meeting(opened: Opened, go: Go):
    told = " ".join(texts(go(DEFERRED).aside))
    assert "In which form would it go ahead" in told


def test_a_title_keeps_its_ampersand_on_the_button_of_its_source(opened: Opened, go: Go):
    line = line_of(opened, COSTING)
    letter = documents(opened.register, line.statement.dossier_id)[0]
    facts = DocumentFacts(letter.kind, "Work & Security", dated=letter.dated)
    correct_document(opened.register, letter.id, facts, who="test")
    new = EvidenceChange(
        line.id, Evidence.SUPPORTED, date(2026, 11, 25), Source(document_id=letter.id)
    )
    change_evidence(opened.register, new, who="test")
    source = next(
        made
        for made in go(COSTING).columns.findChildren(CutButton)
        if made.accessibleName() == "Open the source: Work & Security"
    )
    assert source.whole == "Work & Security"
    assert "&&" in source.text()
