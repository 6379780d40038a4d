"""What is in a layout is told without its items, which Qt for Python would keep for too long."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getAllValidWrappers

from ui.look.flow import Flow
from ui.look.laying_out import empty, parts_in
from ui.look.parts import in_column, in_row


def kept_items() -> int:
    names = ("QWidgetItem", "QSpacerItem", "QLayoutItem")
    return sum(type(each).__name__ in names for each in getAllValidWrappers())


def page(qtbot: QtBot, layout: QLayout) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setLayout(layout)
    return made


def test_widgets_and_layouts_stand_in_their_order(qtbot: QtBot):
    first, inner, last = QWidget(), in_row(QWidget()), QWidget()
    column = in_column(first, inner, last)
    shown = page(qtbot, column)
    QWidget(shown)  # it stands in no layout
    assert parts_in(column) == [(0, first), (1, inner), (2, last)]
    assert parts_in(Flow()) == []


def test_nothing_is_kept_of_what_was_asked(qtbot: QtBot):
    column = in_column(*(QWidget() for _ in range(5)), in_row(QWidget(), None))
    shown, before = page(qtbot, column), kept_items()
    assert len(parts_in(column)) == 6
    assert shown.layout() is column
    assert kept_items() == before


def test_what_is_emptied_is_not_seen_and_goes(qtbot: QtBot):
    parts = [QWidget() for _ in range(3)]
    column = in_column(*parts)
    shown, gone = page(qtbot, column), []
    for part in parts:
        part.destroyed.connect(lambda *_: gone.append(None))
    shown.show()
    empty(column)
    assert parts_in(column) == []
    assert not any(part.isVisible() for part in parts)
    qtbot.waitUntil(lambda: len(gone) == 3)
