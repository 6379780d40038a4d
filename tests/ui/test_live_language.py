"""A change of language reaches every text on every screen, as if it had been opened so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import OpenWindow
from tests.ui.test_for_everybody import PLACES
from ui.dossier.ladder_view import LadderView
from ui.look.theme import Look
from ui.timeline.view import Timeline


def said_on(window: QWidget) -> set[str]:
    """Every text of the window that somebody sees or hears."""
    texts = {text for widget in shown_in(window) for text in said_by(widget)}
    texts |= {text for action in actions_of(window) for text in (action.text(), action.toolTip())}
    return {text.removeprefix("<qt>").removesuffix("</qt>") for text in texts}


def actions_of(window: QWidget) -> Iterator[QAction]:
    """What one can choose on the window and in the menus that hang from it."""
    waiting = [action for widget in shown_in(window) for action in widget.actions()]
    while waiting:
        action = waiting.pop()
        yield action
        menu = action.menu()
        waiting += menu.actions() if isinstance(menu, QMenu) else []


def shown_in(window: QWidget) -> Iterator[QWidget]:
    """The window and all widgets on it that are visible."""
    yield window
    yield from (w for w in window.findChildren(QWidget) if w.isVisible())


def said_by(widget: QWidget) -> Iterator[str]:
    """What a widget shows, says to a screen reader and explains."""
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QDateEdit():
            yield widget.text()
        case QLineEdit() | QTextEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QGroupBox():
            yield widget.title()
        case QTabBar():
            yield from (widget.tabText(at) for at in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from said_in(widget.model())
        case _:
            pass


def said_in(model: QAbstractItemModel) -> Iterator[str]:
    """What the cells and heads of a list say, and what a screen reader hears of them."""
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
            for row in range(model.rowCount()):
                yield str(model.index(row, column).data(role) or "")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["nl", "de"])
def test_every_text_of_a_screen_changes_with_the_language(
    open_window: OpenWindow, look: Look, place: str, language: str, qtbot: QtBot
):
    changed = open_window("en")
    changed.visit(place)
    look.use_language(language)
    changed.settle()
    opened = open_window(language)
    opened.visit(place)

    def alike() -> None:
        assert said_on(changed.window) == said_on(opened.window)

    qtbot.waitUntil(alike, timeout=10_000)


@pytest.mark.parametrize("place", ["ladder", "commitments"])
def test_what_is_drawn_is_said_in_the_new_language(
    open_window: OpenWindow, look: Look, place: str, qtbot: QtBot
):
    """The places and moments in a drawing are words too, and were read with it."""
    said = []
    for language in ("en", "nl"):
        window = open_window(language)
        window.visit(place)
        look.use_language("nl")
        window.settle()
        said.append(drawn_on(window.window, qtbot))
    assert said[0] == said[1]


def drawn_on(window: QWidget, qtbot: QtBot) -> object:
    """What stands on the timeline of a screen, or is said of the steps of its ladder."""
    drawing = next(w for w in shown_in(window) if isinstance(w, LadderView | Timeline))
    if isinstance(drawing, Timeline):
        assert drawing.window_of_days is not None
        return drawing.window_of_days.setting.content
    return list(step_by_step(drawing, qtbot))


def step_by_step(ladder: LadderView, qtbot: QtBot) -> Iterator[str]:
    """What a screen reader hears from step to step."""
    for _ in range(8):
        qtbot.keyClick(ladder, Qt.Key.Key_Down)
        yield ladder.accessibleDescription()
