"""The app, in a process that says where on the screen a control stands that has a name.

It knows what every screen reader is told, and nothing else. A line that comes in is a pattern for
the name of a control; the line that goes out is its left, top, width and height in pixels of the
screen, and empty while there is none that somebody could click on.
"""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from ui.entry import main


class Eyes(QObject):
    """Looks, in the thread of the windows, for what was asked in another."""

    asked = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__()
        self.moveToThread(application.thread())
        self.asked.connect(self._answer)

    def _answer(self, pattern: str) -> None:
        seen = next(places_of(re.compile(pattern)), None)
        _say("" if seen is None else "{} {} {} {}".format(*seen.getRect()))


def places_of(pattern: re.Pattern[str]) -> Iterator[QRect]:
    """The areas of the controls whose names begin so, in the window that has the keyboard."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    if window is None:
        return
    room = QRect(window.mapToGlobal(window.rect().topLeft()), window.size())
    for each in _below(QAccessible.queryAccessibleInterface(window)):
        state, area = each.state(), each.rect()
        if state.invisible or state.disabled or not pattern.match(each.text(_NAME)):
            continue
        if area.isValid() and room.contains(area.center()) and _is_on_top(each.object(), area):
            yield area


def _is_on_top(control: QObject | None, area: QRect) -> bool:
    """Whether a click in the middle of `area` reaches the control: it is not scrolled away."""
    if not isinstance(control, QWidget):
        return True
    there = QApplication.widgetAt(area.center())
    return there is not None and (there is control or control.isAncestorOf(there))


_NAME = QAccessible.Text.Name


def _below(whole: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    for at in range(whole.childCount() if whole is not None else 0):
        child = whole.child(at) if whole is not None else None
        if child is not None and child.isValid():
            yield child
            yield from _below(child)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _listen() -> None:
    eyes: Eyes | None = None
    for line in sys.stdin:
        application = QCoreApplication.instance()
        if eyes is None and application is not None:
            eyes = Eyes(application)
        if eyes is None:
            _say("")
        else:
            eyes.asked.emit(line.rstrip("\n"))


if __name__ == "__main__":
    threading.Thread(target=_listen, daemon=True).start()
    main()
