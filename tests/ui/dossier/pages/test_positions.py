"""The map of positions: on each topic what each party said last, walked as a grid by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.entries.statements import NewStatement, record_statement
from tracker.register.questions.entries.positions import positions
from tracker.register.questions.papers.documents import documents
from tracker.vocabulary import Rank, Side, StatementType, Strength
from ui.dossier.pages.position_cells import LEAST
from ui.dossier.pages.position_words import PositionWords
from ui.dossier.pages.positions import PositionsPage
from ui.places import Tab
from ui.screens.entry import EntryScreen
from ui.screens.letter import LetterScreen

Key = Qt.Key


def page_of(opened: Opened) -> PositionsPage:
    page = screen_of(opened).tabs.pages[Tab.POSITIONS]
    assert isinstance(page, PositionsPage)
    return page


@pytest.fixture
def page(opened: Opened) -> PositionsPage:
    screen_of(opened).turn_to(Tab.POSITIONS)
    opened.settle()
    return page_of(opened)


def told(page: PositionsPage, row: int, column: int) -> str:
    return str(page.grid.rows.data(page.grid.rows.index(row, column)))


def heads(page: PositionsPage) -> list[str]:
    across = Qt.Orientation.Horizontal
    return [
        str(page.grid.rows.headerData(at, across)) for at in range(page.grid.rows.columnCount())
    ]


def test_every_topic_heads_a_row_with_what_each_party_said_of_it_last(
    opened: Opened, page: PositionsPage
):
    lines = positions(opened.register, page.dossier_id)
    assert told(page, 0, 0) == "Pension age"
    for line in lines:
        column = heads(page).index(line.party.name)
        at = next(
            number
            for number, row in enumerate(page.grid.rows.rows)
            if row.topic_id == line.topic_id and not row.is_heading
        )
        for said in line.statements[:2]:
            assert " ".join(said.quote.split()) in told(page, at, column)
            if said.caveat:
                assert " ".join(said.caveat.split()) in told(page, at, column)


def test_a_party_that_said_nothing_is_said_to_have_said_nothing(page: PositionsPage):
    assert told(page, 1, heads(page).index("Social Council")) == "nothing said"


def test_arrows_pass_the_names_of_topics_by_and_keep_their_column(
    page: PositionsPage, qtbot: QtBot
):
    page.grid.setFocus()
    page.grid.go_to(1, 1)
    qtbot.keyClick(page.grid, Key.Key_Down)
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (3, 1)
    qtbot.keyClick(page.grid, Key.Key_Up)
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (1, 1)


def test_coming_in_by_keyboard_lands_on_the_first_position(page: PositionsPage):
    page.focus_first()
    assert QApplication.focusWidget() is page.grid
    assert page.at_hand() is not None


def test_enter_opens_the_entry_with_shift_its_words(
    opened: Opened, page: PositionsPage, qtbot: QtBot
):
    page.grid.go_to(1, 0)
    stand = page.at_hand()
    assert stand is not None
    said = stand.statements[0]
    qtbot.keyClick(page.grid, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    assert isinstance(opened.window.shown, LetterScreen)
    assert opened.window.place.start == said.place.start
    opened.go_back()
    again = opened.window.shown.tabs.pages[Tab.POSITIONS]
    again.grid.go_to(1, 0)
    qtbot.keyClick(again.grid, Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, EntryScreen)


def test_older_words_are_one_key_away_and_the_latest_on_top(
    opened: Opened, page: PositionsPage, qtbot: QtBot
):
    at = next(
        (row, column)
        for row, line in enumerate(page.grid.rows.rows)
        for column, party in enumerate(page.cells.parties)
        if party.id in line.stands and line.stands[party.id].earlier
    )
    page.grid.go_to(*at)
    stand = page.at_hand()
    assert stand is not None
    qtbot.keyClick(page.grid, Key.Key_O)
    opened.settle()
    shown = page.findChildren(PositionWords)[-1]
    lines = shown.words.model_of_lines.lines
    assert len(lines) == len(stand.statements) + stand.earlier
    days = [line.place.dated for line in lines if line.place.dated]
    assert days == sorted(days, reverse=True)
    qtbot.keyClick(shown.words, Key.Key_Return)
    opened.settle()
    assert isinstance(opened.window.shown, EntryScreen)


def test_filters_leave_the_positions_they_touch(opened: Opened, page: PositionsPage):
    panel = screen_of(opened).bar.panel
    panel.boxes("parties")["Federation of Workers"].click()
    opened.settle()
    left = {id_ for row in page.grid.rows.rows for id_ in row.stands}
    assert len(left) == 1


def test_six_parties_stand_side_by_side_in_a_window_of_1280(opened: Opened, page: PositionsPage):
    letter = max(documents(opened.register, page.dossier_id), key=lambda line: line.statements)
    for number, name in enumerate(("Vereinte Dienstleistungsgewerkschaft", "Second Chamber")):
        made = add_party(opened.register, NewParty(name, name[:6], Side.OTHER), who="test").ids[0]
        new = NewStatement(
            letter.id, 20 * number, 20 * number + 15, StatementType.POSITION, Strength.PLAIN,
            Rank.CORE, made, topics=("Pension age",),
        )  # fmt: skip
        record_statement(opened.register, new, who="test")
    opened.window.shown.read_again()
    opened.settle()
    assert len(heads(page)) == 6
    assert page.grid.horizontalScrollBar().maximum() == 0
    assert min(page.grid.columnWidth(at) for at in range(6)) >= LEAST
