"""Scrolling over a field: the page moves, what was chosen stays."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from tests.ui.in_front import bring_to_front
from ui.look.parts import as_field, in_column


@pytest.fixture
def page(qtbot):
    """A page higher than its window, with a choice at its top."""
    made = QScrollArea()
    made.setWidgetResizable(True)
    content, rest = QWidget(), QWidget()
    made.choice = as_field(QComboBox())
    made.choice.addItems(["Alpha", "Beta", "Gamma"])
    rest.setMinimumHeight(2000)
    content.setLayout(in_column(made.choice, rest))
    made.setWidget(content)
    qtbot.addWidget(made)
    made.resize(400, 300)
    bring_to_front(qtbot, made)
    made.setFocus()
    return made


def wheel_over(widget: QWidget) -> None:
    window = widget.window()
    at = widget.mapTo(window, widget.rect().center())
    QTest.wheelEvent(window.windowHandle(), QPointF(at), QPoint(0, -120))


def test_the_page_moves_and_the_choice_stays(page):
    wheel_over(page.choice)
    assert page.choice.currentText() == "Alpha"
    assert page.verticalScrollBar().value() > 0


def test_where_one_is_at_the_field_the_wheel_chooses(page):
    page.choice.setFocus()
    wheel_over(page.choice)
    assert page.choice.currentText() == "Beta"
