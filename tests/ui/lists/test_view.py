from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter

from tests.ui.in_front import bring_to_front
from ui.lists.panel import ListPanel
from ui.lists.row import Row
from ui.lists.stacked import Hint
from ui.look.theme import Look


class WordRow(Row[str]):
    """As high as its word is long."""

    def tell(self, line: str) -> str:
        return f"word {line}"

    def height(self, line: str, width: float) -> int:
        return 20 + 10 * len(line)

    def paint(self, painter: QPainter, area: QRectF, line: str) -> None:
        painter.drawText(area, line)


@pytest.fixture
def panel(look: Look, qtbot) -> ListPanel[str]:
    made = ListPanel(WordRow(look), lambda: None)
    made.empty.write("Nothing yet", "Write a word.", "Write")
    qtbot.addWidget(made)
    made.resize(600, 300)
    bring_to_front(qtbot, made)
    return made


def test_rows_are_as_high_as_they_ask_for(panel: ListPanel[str]):
    panel.show_lines(["a", "abcd"])
    first, second = (panel.list.visualRect(panel.list.model().index(row, 0)) for row in (0, 1))
    assert (first.height(), second.height()) == (30, 60)


def test_enter_and_a_double_click_open_a_line(panel: ListPanel[str], qtbot):
    panel.show_lines(["one", "two"])
    opened: list[str] = []
    panel.list.opened.connect(opened.append)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    where = panel.list.visualRect(panel.list.model().index(0, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == ["one", "two", "one"]


def test_new_lines_keep_the_place_one_was_at(panel: ListPanel[str]):
    panel.show_lines(["one", "two", "three"])
    panel.list.setCurrentIndex(panel.list.model().index(1, 0))
    panel.show_lines(["one", "two", "three", "four"])
    assert panel.list.current_line() == "two"


def test_an_empty_list_says_what_to_do_next(panel: ListPanel[str]):
    panel.show_lines([])
    assert panel.empty.isVisible()
    assert not panel.list.isVisible()
    panel.show_lines(["one"])
    assert panel.list.isVisible()


LONG = ["a" * (1 + number % 5) for number in range(100_000)]


def rows_in_view(panel: ListPanel[str]) -> list[int]:
    """The rows that can be seen, from the top; they must join without a gap."""
    rows, y = [], 0
    while y < panel.list.viewport().height():
        index = panel.list.indexAt(QPoint(0, y))
        if not index.isValid():
            break
        rows.append(index.row())
        y = panel.list.visualRect(index).bottom() + 1
    return rows


def test_the_end_of_a_long_list_is_one_key_away(panel: ListPanel[str], qtbot):
    panel.show_lines(LONG)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_End)
    last = panel.list.model().index(len(LONG) - 1, 0)
    assert panel.list.currentIndex() == last
    assert panel.list.visualRect(last).bottom() + 1 == panel.list.viewport().height()
    assert rows_in_view(panel)[-1] == len(LONG) - 1
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    assert rows_in_view(panel)[0] == 0


def test_scrolling_up_moves_what_one_looks_at_by_just_that_much(panel: ListPanel[str]):
    panel.show_lines(LONG)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    row = rows_in_view(panel)[0]
    for _ in range(40):
        at = panel.list.visualRect(panel.list.model().index(row, 0)).top()
        bar.setValue(bar.value() - 24)
        assert panel.list.visualRect(panel.list.model().index(row, 0)).top() == at + 24
        row = rows_in_view(panel)[0]


def test_another_width_keeps_the_row_one_was_at(panel: ListPanel[str]):
    panel.show_lines(LONG)
    panel.list.scrollTo(panel.list.model().index(5000, 0), Hint.PositionAtTop)
    panel.resize(500, 300)
    assert rows_in_view(panel)[0] == 5000


def test_a_screen_down_and_up_by_key_comes_back(panel: ListPanel[str], qtbot):
    panel.show_lines(LONG)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_PageDown)
    below = panel.list.currentIndex().row()
    assert below in rows_in_view(panel)
    assert below >= 4
    qtbot.keyClick(panel.list, Qt.Key.Key_PageUp)
    assert panel.list.currentIndex().row() == 0


def test_the_bar_stays_when_a_list_that_only_just_needs_one_is_measured_anew(
    panel: ListPanel[str], look: Look, qtbot
):
    bar = panel.list.verticalScrollBar()
    # As high as its first row, all of them would have room; as high as they are, they have not.
    panel.show_lines(["a", *["a longer one"] * 2, "a"])
    qtbot.waitUntil(bar.isVisible)
    for _ in range(5):
        look.changed.emit()
        assert bar.maximum() > 0
        panel.list.viewport().repaint()
        assert bar.isVisible()
