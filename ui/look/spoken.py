"""What painted parts are to assistive technology: their role, and the items drawn on them.

Qt knows what its own controls are; of what we paint it knows the name only. What is given a
role here gets it on every system, and a list that is drawn has its items below it like any
other list, with the one at hand focused and selected.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from typing import cast
from weakref import WeakKeyDictionary, WeakMethod

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

from tracker.frozen import Frozen
from tracker.words import Words

Role = QAccessible.Role


class Item(Frozen):
    """Something drawn on a part: its words, more on it, and where it stands on the widget.

    The area is empty where it is scrolled away.
    """

    name: str
    description: str = ""
    area: QRect = QRect()


class Items(Frozen):
    """All that is drawn on a part, in its order, and the number of the one at hand.

    `item` is called with a number from 0 up to `count`; `at` is None where none is at hand.
    """

    count: int
    at: int | None
    item: Callable[[int], Item]


@dataclass
class _Spoken:
    role: Role
    item_role: Role
    items: WeakMethod[Callable[[], Items | None]] | None
    told_by: type[QAccessibleWidget]
    registered: list[_DrawnItem] = field(default_factory=list)


_spoken: WeakKeyDictionary[QWidget, _Spoken] = WeakKeyDictionary()


def give_role(
    widget: QWidget,
    role: Role,
    items: Callable[[], Items | None] | None = None,
    item_role: Role = Role.ListItem,
) -> None:
    """From now on `widget` is a `role`, with what `items` answers drawn on it, an `item_role` each.

    `items` is a method, asked anew each time; None is nothing.
    """
    _install()
    asked = WeakMethod(items) if items is not None else None
    told_by = QAccessibleWidget if items is None else _Drawn
    _spoken[widget] = spoken = _Spoken(role, item_role, asked, told_by)
    if items is not None:
        widget.destroyed.connect(partial(_forget, spoken.registered))


def give_role_of_tab(button: QAbstractButton) -> None:
    """From now on `button` is a tab, the selected one while it is checked; it can be pressed.

    Qt takes a button that stays down for a check box, but nothing is ticked by going to a place.
    """
    _install()
    _spoken[button] = _Spoken(Role.PageTab, Role.PageTab, None, _Tab)


def tell(widget: QWidget) -> None:
    """Have what is at hand read aloud, as when somebody goes to another row of a list."""
    QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.DescriptionChanged))
    shown = _items_of(widget)
    if shown.at is not None and widget.hasFocus():
        focus = QAccessibleEvent(widget, QAccessible.Event.Focus)
        focus.setChild(shown.at)
        QAccessible.updateAccessibility(focus)


def say(widget: QWidget, sentence: str) -> None:
    """Have `sentence` read aloud as news from `widget`, wherever somebody is."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


def place_among(words: Words, number: int, count: int) -> str:
    """Which of how many, as a screen reader says it; `number` counts from 0."""
    return words.text(
        "{number} of {count}", number=words.number(number + 1), count=words.number(count)
    )


def _no_item(number: int) -> Item:
    raise IndexError(number)


_NOTHING = Items(0, None, _no_item)


def _items_of(widget: QWidget) -> Items:
    spoken = _spoken.get(widget)
    if spoken is None or spoken.items is None or (items := spoken.items()) is None:
        return _NOTHING
    return items() or _NOTHING


@cache
def _install() -> None:
    QAccessible.installFactory(_interface_for)


def _interface_for(_kind: str, about: QObject) -> QAccessibleInterface | None:
    if not isinstance(about, QWidget) or (spoken := _spoken.get(about)) is None:
        return None
    return spoken.told_by(about, spoken.role, "")


def _forget(registered: list[_DrawnItem]) -> None:
    """Their widget went; Qt would keep its items for ever."""
    for item in registered:
        QAccessible.deleteAccessibleInterface(item.id)
    registered.clear()


#: Qt takes None for "there is none", which its type stubs do not know.
_NO_ONE = cast(QAccessibleInterface, None)


class _Drawn(QAccessibleWidget):
    """A part with items on it; they take the place of the widgets that lie on it."""

    def _widget(self) -> QWidget:
        return cast(QWidget, self.object())

    def childCount(self) -> int:
        return _items_of(self._widget()).count

    def child(self, index: int) -> QAccessibleInterface:
        widget = self._widget()
        if not 0 <= index < _items_of(widget).count:
            return _NO_ONE
        registered = _spoken[widget].registered
        while len(registered) <= index:
            registered.append(_DrawnItem(widget, len(registered)))
        return registered[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        registered = _spoken[self._widget()].registered
        return next((item.index for item in registered if item == child), -1)

    def focusChild(self) -> QAccessibleInterface:
        at = _items_of(self._widget()).at
        return self if at is None or not self._widget().hasFocus() else self.child(at)


class _Tab(QAccessibleWidget):
    """One of the places one can be at."""

    def _button(self) -> QAbstractButton:
        return cast(QAbstractButton, self.object())

    def state(self) -> QAccessible.State:
        state = super().state()
        state.selectable = 1
        state.selected = self._button().isChecked()
        return state

    def actionNames(self) -> list[str]:
        return [QAccessibleActionInterface.pressAction(), *super().actionNames()]

    def doAction(self, action: str) -> None:
        if action == QAccessibleActionInterface.pressAction():
            self._button().click()
        else:
            super().doAction(action)


class _DrawnItem(QAccessibleInterface):
    """One of the items, whichever stands at this place now."""

    def __init__(self, widget: QWidget, index: int) -> None:
        super().__init__()
        self._on, self.index = widget, index
        self.id = QAccessible.registerAccessibleInterface(self)

    def isValid(self) -> bool:
        return self.index < _items_of(self._on).count

    def object(self) -> QObject:
        return cast(QObject, None)

    def window(self) -> QWindow:
        return self._on.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._on)

    def role(self) -> Role:
        return _spoken[self._on].item_role

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if item is None:
            return ""
        if kind is QAccessible.Text.Description:
            return item.description
        return item.name if kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        pass

    def state(self) -> QAccessible.State:
        state, is_at_hand = QAccessible.State(), _items_of(self._on).at == self.index
        state.selectable = state.focusable = 1
        state.selected = is_at_hand
        state.focused = is_at_hand and self._on.hasFocus()
        return state

    def rect(self) -> QRect:
        item = self._item()
        if item is None or item.area.isEmpty():
            return QRect()
        return QRect(self._on.mapToGlobal(item.area.topLeft()), item.area.size())

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return _NO_ONE

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return _NO_ONE

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def _item(self) -> Item | None:
        shown = _items_of(self._on)
        return shown.item(self.index) if self.index < shown.count else None
