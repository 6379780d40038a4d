"""Whoever works by keyboard sees where they are, gets everywhere, and is never held."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.in_front import bring_to_front
from tests.ui.test_for_everybody import PLACES, reachable
from ui.look.theme import Look, Scheme
from ui.settings import Settings
from ui.shell.settings_dialog import SettingsDialog

#: What stands around a control and may show that the keyboard is on it, in pixels.
AROUND = 4
#: So many pixels at least have to differ: a line along one side of a small button.
LEAST_DIFFERENT = 12


def around(widget: QWidget) -> QImage:
    window = widget.window()
    corner = widget.mapTo(window, QPoint(-AROUND, -AROUND))
    area = QRect(corner, widget.size()).adjusted(0, 0, 2 * AROUND, 2 * AROUND) & window.rect()
    return window.grab(area).toImage()


def different(one: QImage, other: QImage) -> int:
    """How many pixels differ, counted until it is enough."""
    if one.size() != other.size():
        return LEAST_DIFFERENT
    found = 0
    for y in range(one.height()):
        for x in range(one.width()):
            found += one.pixel(x, y) != other.pixel(x, y)
            if found >= LEAST_DIFFERENT:
                return found
    return found


def unseen(root: QWidget) -> list[str]:
    """The controls that look the same with the keyboard on them as without."""
    found = []
    for widget in [w for w in root.findChildren(QWidget) if reachable(w) and w.isEnabled()]:
        if not widget.visibleRegion().isEmpty():
            _bring_into_view(widget)
            _take_focus_away(root)
            before = around(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if different(before, around(widget)) < LEAST_DIFFERENT:
                found.append(_called(widget))
    return found


def _bring_into_view(widget: QWidget) -> None:
    """As the Tab key does with what stands half below the edge."""
    around_it = widget.parentWidget()
    while around_it is not None:
        if isinstance(around_it, QScrollArea):
            around_it.ensureWidgetVisible(widget)
        around_it = around_it.parentWidget()


def _take_focus_away(root: QWidget) -> None:
    at = root.window().focusWidget()
    if at is not None:
        at.clearFocus()


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} “{widget.accessibleName()}”"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
def test_one_sees_where_the_keyboard_is(open_window: OpenWindow, place: str, scheme: Scheme):
    opened = open_window("en")
    opened.window.look.use_scheme(scheme)
    opened.visit(place)
    found = unseen(opened.window)
    opened.window.look.use_scheme(Scheme.LIGHT)
    assert found == []


def test_one_sees_where_the_keyboard_is_in_the_settings(look: Look, qtbot: QtBot):
    dialog = SettingsDialog(look, Settings())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    bring_to_front(qtbot, dialog)
    assert unseen(dialog) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["on", "back"])
def test_nothing_holds_the_keyboard(open_window: OpenWindow, place: str, key: Qt.Key):
    opened = open_window("en")
    opened.visit(place)
    stops: list[QWidget] = []
    for _ in range(200):
        at = QApplication.focusWidget()
        if at is None or at in stops:
            break
        stops.append(at)
        QTest.keyClick(at, key)
    rail = opened.window.rail
    assert any(rail.isAncestorOf(stop) for stop in stops)
    assert any(opened.window.shown.isAncestorOf(stop) for stop in stops)


def leaps(root: QWidget, first: QWidget) -> list[str]:
    """Where Tab goes back up to what stands above, or above and before, the stop it leaves."""
    found = []
    first.setFocus(Qt.FocusReason.TabFocusReason)
    at, gone = first, {first}
    while True:
        QTest.keyClick(at, Qt.Key.Key_Tab)
        now = root.focusWidget()
        if now is None or now in gone:
            return found
        before, after = _place(at, root), _place(now, root)
        is_above = after.bottom() < before.top() and not now.isAncestorOf(at)
        if is_above and after.left() <= before.right():
            found.append(f"{_called(at)} {before.topLeft()} to {_called(now)} {after.topLeft()}")
        at = now
        gone.add(now)


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("place", PLACES)
def test_tab_goes_as_one_reads(open_window: OpenWindow, place: str):
    opened = open_window("en")
    opened.visit(place)
    first = next(iter(opened.window.rail.place_buttons.values()))
    assert leaps(opened.window, first) == []


@pytest.mark.parametrize("place", PLACES)
def test_every_control_says_what_sort_of_thing_it_is(open_window: OpenWindow, place: str):
    opened: Opened = open_window("en")
    opened.visit(place)
    plain = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}
    said = {
        type(widget).__name__
        for widget in opened.window.findChildren(QWidget)
        if reachable(widget) and QAccessible.queryAccessibleInterface(widget).role() in plain
    }
    assert said == set()
