"""The timeline as a table: the same content, sorted, and led to and from by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.tracker.timeline.veldland import veldland
from tests.ui.conftest import Opened
from tests.ui.dossier.opening import screen_of
from ui.dossier.table import TimelineTable
from ui.dossier.table_model import Column
from ui.look.theme import Look
from ui.places import CommitmentPlace, LetterPlace

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> TimelineTable:
    made = TimelineTable(look)
    qtbot.addWidget(made)
    made.resize(1000, 500)
    made.show_content(veldland())
    made.show()
    qtbot.waitExposed(made)
    return made


def column(table: TimelineTable, which: Column) -> list[str]:
    model = table.lines
    return [str(model.data(model.index(row, which))) for row in range(model.rowCount())]


def test_every_mark_has_a_line_with_its_caveat(table: TimelineTable):
    content = veldland()
    keys = {line.row.key for line in table.lines.lines if line.event}
    assert keys == {event.key for event in content.events}
    caveats = {event.caveat for event in content.events if event.caveat}
    words = " ".join(column(table, Column.WORDS))
    assert caveats
    assert all(f"Caveat: {caveat}" in words for caveat in caveats)


def test_it_begins_in_the_order_of_the_days(table: TimelineTable):
    days = [line.day for line in table.lines.lines]
    assert days == sorted(days)


def test_a_number_sorts_by_its_column_and_turns_round(table: TimelineTable, qtbot: QtBot):
    qtbot.keyClick(table, Key.Key_2)
    parties = column(table, Column.PARTY)
    assert parties == sorted(parties, key=str.casefold)
    qtbot.keyClick(table, Key.Key_2)
    assert column(table, Column.PARTY) == parties[::-1] != parties


def test_a_click_on_a_head_sorts(table: TimelineTable, qtbot: QtBot):
    heads = table.horizontalHeader()
    at = QPoint(heads.sectionViewportPosition(Column.KIND) + 20, heads.height() // 2)
    qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=at)
    kinds = column(table, Column.KIND)
    assert kinds == sorted(kinds, key=str.casefold)
    assert heads.sortIndicatorSection() == Column.KIND


def test_cells_with_nothing_in_them_stand_at_the_end_either_way(table: TimelineTable, qtbot: QtBot):
    for _ in range(2):
        qtbot.keyClick(table, Key.Key_5)
        terms = column(table, Column.TERM)
        filled = [term for term in terms if term]
        assert 0 < len(filled) < len(terms)
        assert terms[: len(filled)] == filled


def test_sorting_keeps_the_line_one_is_at(table: TimelineTable, qtbot: QtBot):
    table.select("statement:142")
    qtbot.keyClick(table, Key.Key_4)
    line = table.current_line()
    assert line is not None
    assert line.row.key == "statement:142"


def test_lines_in_view_are_high_enough_for_all_their_words(table: TimelineTable):
    table.select("statement:142")
    table.scrollTo(table.currentIndex(), table.ScrollHint.PositionAtTop)
    row = table.currentIndex().row()
    widths = [table.columnWidth(one) for one in Column]
    line = table.lines.lines[row]
    assert table.rowHeight(row) == table.itemDelegate().height(line, widths) > 60


def test_a_screen_reader_finds_a_table_with_heads(table: TimelineTable):
    seen = QAccessible.queryAccessibleInterface(table)
    assert seen.text(QAccessible.Text.Name) == "Timeline as a table: Work and Security 2031"
    assert seen.role() == QAccessible.Role.Table
    # The heads come first, then the cells from line to line, a head of its own before each line.
    across = len(Column) + 1
    said = [seen.child(at).text(QAccessible.Text.Name) for at in range(2 * across)]
    assert said[1 + Column.WORDS] == "Words"
    assert said[across + 1 + Column.WORDS] == column(table, Column.WORDS)[0]
    assert seen.childCount() == (len(veldland().events) + 1) * across


def test_the_key_turns_to_the_table_and_back(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    qtbot.keyClick(screen.timeline, Key.Key_F8)
    assert screen.table.isVisible()
    assert not screen.timeline.isVisible()
    assert screen.tools.table.isChecked()
    qtbot.keyClick(screen.table, Key.Key_F8)
    assert screen.timeline.isVisible()


def test_table_timeline_and_list_share_one_selection(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    screen.tools.table.click()
    first = screen.tabs.commitments.panel.list.model_of_lines.line(2)
    key = f"statement:{first.statement.id}"
    row = screen.table.lines.row_of(key)
    assert row is not None
    screen.table.setCurrentIndex(screen.table.lines.index(row, 0))
    event = screen.timeline.event_selected
    assert event is not None
    assert event.key == key
    assert screen.tabs.commitments.panel.list.current_line() == first
    screen.tabs.commitments.panel.list.setFocus()
    qtbot.keyClick(screen.tabs.commitments.panel.list, Key.Key_Up)
    line = screen.table.current_line()
    assert line is not None
    assert line.row.key != key


def test_enter_opens_the_entry_and_with_shift_its_words(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    screen.tools.table.click()
    commitment = screen.tabs.commitments.panel.list.model_of_lines.line(0)
    screen.table.select(f"statement:{commitment.statement.id}")
    qtbot.keyClick(screen.table, Key.Key_Return)
    opened.settle()
    dossier_id = commitment.statement.dossier_id
    assert opened.window.place == CommitmentPlace(commitment.id, dossier_id)
    opened.go_back()
    again = screen_of(opened)
    again.table.select(f"statement:{commitment.statement.id}")
    qtbot.keyClick(again.table, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    place = opened.window.place
    assert isinstance(place, LetterPlace)
    assert place.start == commitment.statement.place.start


def test_the_timeline_takes_the_whole_window_and_escape_leads_back(opened: Opened, qtbot: QtBot):
    screen = screen_of(opened)
    before = screen.timeline.height()
    qtbot.keyClick(screen.timeline, Key.Key_F11)
    assert not screen.tabs.isVisible()
    assert not opened.window.rail.isVisible()
    qtbot.waitUntil(lambda: screen.timeline.height() > before + 200)
    qtbot.keyClick(screen.timeline, Key.Key_Escape)
    assert screen.tabs.isVisible()
    assert opened.window.rail.isVisible()
    assert not screen.tools.whole.isChecked()


def test_elsewhere_the_window_is_as_usual(opened: Opened):
    screen_of(opened).tools.whole.click()
    opened.visit("letter")
    assert opened.window.rail.isVisible()


def test_a_narrow_window_has_choices_and_tools_below_each_other(opened: Opened, qtbot: QtBot):
    bar = screen_of(opened).bar
    tools, lanes = screen_of(opened).tools.table, bar.filter_button

    def tops() -> tuple[int, int]:
        return tuple(one.mapTo(bar, QPoint(0, 0)).y() for one in (tools, lanes))  # type: ignore[return-value]

    assert tops()[0] == tops()[1]
    bar.setFixedWidth(bar.minimumSizeHint().width())
    qtbot.waitUntil(lambda: tops()[0] > tops()[1])


@pytest.mark.parametrize("width", [812, 1100, 1700])
def test_all_columns_are_seen_in_the_narrowest_window_too(table: TimelineTable, width: int):
    table.resize(width + table.verticalScrollBar().sizeHint().width(), 400)
    whole = sum(table.columnWidth(column) for column in Column)
    assert whole <= table.viewport().width()


def test_the_head_one_sorts_by_ends_in_an_arrow_and_no_other_does(table: TimelineTable):
    def heads() -> list[str]:
        across = Qt.Orientation.Horizontal
        return [str(table.lines.headerData(column, across)) for column in Column]

    table.sort_by(Column.PARTY)
    assert [head[-1] in "↑↓" for head in heads()] == [at == Column.PARTY for at in Column]
    table.sort_by(Column.PARTY)
    assert heads()[Column.PARTY].endswith("↓")
