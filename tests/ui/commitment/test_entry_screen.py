"""Any entry has its screen: reached from the letter, the demands and the positions, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.making import make_document, make_statement
from tests.ui.conftest import Opened, OpenWindow
from tracker.register.questions.dossiers.dossiers import dossiers
from tracker.register.questions.entries.entry_page import entry_page
from tracker.register.questions.entries.statements import statement, statements
from tracker.register.questions.lines import StatementLine, Term
from tracker.vocabulary import Confirmation, StatementType, TimeKind
from ui.commands.commands import commands_of_screen
from ui.commitment.entry_dialogs import ConfirmationDialog
from ui.commitment.opening import place_of_entry
from ui.commitment.term_dialogs import AssumeDialog
from ui.dossier.pages.positions import PositionsPage
from ui.look.key_button import KeyButton
from ui.look.plain_text import KEYS
from ui.places import CommitmentPlace, DossierPlace, EntryPlace, LetterPlace, Tab
from ui.screens.commitment import CommitmentScreen
from ui.screens.dossier import DossierScreen
from ui.screens.entry import EntryScreen
from ui.screens.letter import LetterScreen

Key = Qt.Key

DEMANDED, DEFERRED = 1, 15


@pytest.fixture
def opened(open_window: OpenWindow) -> Opened:
    return open_window("en")


def said(opened: Opened, entry: int) -> StatementLine:
    return next(line for line in statements(opened.register) if line.entry == entry)


def texts(part: QWidget) -> str:
    return " ".join(label.text() for label in part.findChildren(QLabel))


def signers(opened: Opened, entry: int) -> list[str]:
    page = entry_page(opened.register, said(opened, entry).id)
    return [line.signer for line in page.countersignatures]


def entry_screen(opened: Opened) -> EntryScreen:
    screen = opened.window.shown
    assert isinstance(screen, EntryScreen)
    return screen


def letter_at(opened: Opened, entry: int) -> LetterScreen:
    place = said(opened, entry).place
    dossier_id = said(opened, entry).dossier_id
    opened.window.go(LetterPlace(place.document_id, dossier_id, place.start, place.end))
    opened.settle()
    screen = opened.window.shown
    assert isinstance(screen, LetterScreen)
    return screen


def demands(opened: Opened) -> QWidget:
    opened.visit("demands")
    screen = opened.window.shown
    assert isinstance(screen, DossierScreen)
    page = screen.tabs.pages[Tab.DEMANDS]
    page.focus_first()
    opened.settle()
    return page


def test_an_entry_that_is_no_commitment_has_no_statuses_and_all_the_rest(
    opened: Opened, qtbot: QtBot
):
    line = said(opened, DEMANDED)
    opened.window.go(EntryPlace(line.id, line.dossier_id))
    opened.settle()
    screen = entry_screen(opened)
    assert not isinstance(screen, CommitmentScreen)
    assert "Read by" in texts(screen.checked)
    qtbot.keyClick(screen, Key.Key_K)
    opened.settle()
    shown = screen.findChildren(ConfirmationDialog)[-1]
    shown.rung.choose(Confirmation.HEARD_BY_TWO)
    shown.accept()
    opened.settle()
    rungs = [each.rung for each in entry_page(opened.register, line.id).confirmations]
    assert Confirmation.HEARD_BY_TWO in rungs
    qtbot.keyClick(screen, Key.Key_C)  # it is followed nowhere, so it cannot be closed
    opened.settle()
    assert entry_screen(opened) is screen


def test_from_its_words_in_the_letter_an_entry_is_opened_and_back(opened: Opened, qtbot: QtBot):
    screen = letter_at(opened, DEMANDED)
    qtbot.keyClick(screen.desk, Key.Key_G)
    opened.settle()
    assert opened.window.place == EntryPlace(
        said(opened, DEMANDED).id, said(opened, DEMANDED).dossier_id
    )
    opened.go_back()
    above = opened.window.place
    assert isinstance(above, LetterPlace)
    assert above.start == said(opened, DEMANDED).place.start


def test_a_commitment_in_a_letter_opens_as_a_commitment(opened: Opened, qtbot: QtBot):
    screen = letter_at(opened, DEFERRED)
    qtbot.keyClick(screen.desk, Key.Key_G)
    opened.settle()
    assert isinstance(opened.window.place, CommitmentPlace)


def test_an_entry_is_checked_where_its_words_are_read(opened: Opened, qtbot: QtBot):
    screen = letter_at(opened, DEMANDED)
    card = screen.desk.queue.card
    assert card is not None
    assert "not checked by a second person" in texts(card)
    qtbot.keyClick(screen.desk, Key.Key_I)
    opened.settle()
    who = screen.session.who
    assert signers(opened, DEMANDED) == [who]
    card = screen.desk.queue.card
    assert card is not None
    assert f"Checked by {who}" in texts(card)


def test_a_demand_is_checked_where_demands_are_listed(opened: Opened, qtbot: QtBot):
    page = demands(opened)
    assert "Read by" in texts(page)
    assert "not checked by a second person" in texts(page)
    line = page.at_hand()[0].statement  # type: ignore[attr-defined] - of the page of demands
    qtbot.keyClick(page, Key.Key_I)
    opened.settle()
    signed = entry_page(opened.register, line.id).countersignatures
    assert len(signed) == 1
    assert "Checked by" in texts(demands(opened))


def test_from_the_demands_an_entry_is_opened_and_back_leads_there(opened: Opened, qtbot: QtBot):
    page = demands(opened)
    grid = page.grid  # type: ignore[attr-defined] - of the page of demands
    qtbot.keyClick(grid, Key.Key_Return)
    opened.settle()
    dossier_id = entry_screen(opened).window().place.dossier_id  # type: ignore[attr-defined]
    opened.go_back()
    assert opened.window.place == DossierPlace(dossier_id, Tab.DEMANDS)


def test_from_the_positions_an_entry_is_checked_and_opened(opened: Opened, qtbot: QtBot):
    opened.visit("positions")
    screen = opened.window.shown
    assert isinstance(screen, DossierScreen)
    page = screen.tabs.pages[Tab.POSITIONS]
    assert isinstance(page, PositionsPage)
    page.focus_first()
    opened.settle()
    assert page.at_hand() is not None
    assert "Read by" in page.entry_line.told.text()
    height = page.grid.height()
    while page.at_hand() is not None:
        qtbot.keyClick(page.grid, Key.Key_Right)
    opened.settle()
    assert not page.entry_line.open.isEnabled()
    assert page.entry_line.told.text() == ""
    assert page.grid.height() == height, "nothing moves as one goes about"
    qtbot.keyClick(page.grid, Key.Key_Left)
    opened.settle()
    qtbot.keyClick(page, Key.Key_I)
    opened.settle()
    qtbot.keyClick(page.grid, Key.Key_Return)
    opened.settle()
    assert "Checked by" in texts(entry_screen(opened).checked)


@pytest.mark.parametrize("entry", [9, DEFERRED])
def test_no_key_of_the_screen_does_two_things(opened: Opened, entry: int):
    line = said(opened, entry)
    opened.window.go(place_of_entry(opened.register, line.id))
    opened.settle()
    keys = [made.property(KEYS) for made in entry_screen(opened).findChildren(KeyButton)]
    assert len(keys) > 15
    assert sorted(set(keys)) == sorted(keys)


def test_checking_and_opening_are_among_all_commands(opened: Opened):
    demands(opened)
    words = opened.window.look.words
    titles = [each.title for each in commands_of_screen(opened.window.shown, words)]
    assert "I have checked it" in titles
    assert "the words in their letter" in titles


def test_the_assumption_of_a_vague_term_is_changed_where_no_commitment_is_followed(
    opened: Opened, qtbot: QtBot
):
    dossier_id = dossiers(opened.register)[0].id
    text = "We ask you to stop the plan for the bridge toll shortly."
    term = Term("shortly", TimeKind.VAGUE)
    made = make_statement(
        opened.register,
        make_document(opened.register, dossier_id, text),
        text,
        type=StatementType.DEMAND,
        term=term,
    )
    opened.window.go(EntryPlace(made, dossier_id))
    opened.settle()
    screen = entry_screen(opened)
    assert screen.isAncestorOf(screen.term.assume_key)
    assert not screen.isAncestorOf(screen.term.count_key)
    qtbot.keyClick(screen, Key.Key_W)
    opened.settle()
    (shown,) = screen.findChildren(AssumeDialog)
    shown.assumed.has_window.setChecked(True)
    shown.assumed.reason.setText("As with the last plan")
    shown.assumed.asks.setChecked(True)
    shown.accept()
    opened.settle()
    kept = statement(opened.register, made).term
    assert kept.reason == "As with the last plan"
    assert kept.ask_again is not None
    told = texts(entry_screen(opened).term)
    assert "Our assumption: " in told
    assert "because: As with the last plan" in told
