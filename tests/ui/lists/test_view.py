from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui.lists.panel import ListPanel
from ui.lists.row import Row
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
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
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
