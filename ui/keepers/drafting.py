"""Nothing that is typed is lost: what stands in a field is kept as one types, and given back.

A text is done with when its field is emptied, its form goes while one stays at the same
screen (it was kept, or given up), or its dialog is answered. It stays when one goes to
another screen, or when the app ends in whatever way.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tracker.register import Register
from tracker.register.drafts import Draft, Drafts, Where, drafts_for
from ui.look.drafts import ANYWHERE, NAME, PASSING, Field, is_typed, text_of, write
from ui.places import Place
from ui.places.kept import as_kept
from ui.tasks import Runner

SOON = 300  #: milliseconds until what is typed is on the disk


class Drafting(QObject):
    """Keeps the drafts of one window. `found` once for a register, with those left from before.

    `read` whenever it is known by then which there are; `is_read` from then on. `unable` once
    for a register, when nothing can be written down: who writes is not held up by a full disk.
    """

    found = Signal(list)
    read = Signal()
    unable = Signal()

    def __init__(self, window: QWidget, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self._runner = Runner(self, self)  # not behind a long import
        self._drafts: Drafts | None = None
        self.is_read = True  # without a register there is nothing to read
        self._is_able = True
        self._place, self._title = "", ""
        self._screen: QWidget | None = None
        self._attached: dict[int, Where] = {}
        self._waiting: dict[Where, Draft] = {}
        self.kept: dict[Where, Draft] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._write_down)
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 - there is a window
        application.focusChanged.connect(self._mind_focus)

    def report(self, _error: BaseException) -> None:
        """Nothing is kept on the disk; what was typed stays in the window."""
        if self._is_able:
            self._is_able = False
            self.unable.emit()
        if not self.is_read:
            self._end_reading()

    # -- where one is

    def use(self, register: Register) -> None:
        """Keep the drafts for this register from now on."""
        self.close()
        self.is_read, self._is_able = False, True
        self._runner.run(partial(drafts_for, register, self._folder), self._take)

    def use_screen(self, screen: QWidget, place: Place) -> None:
        """One is at another screen now."""
        self._write_down()
        self._screen, self._place = screen, json.dumps(as_kept(place), sort_keys=True)
        self._mind_focus(None, QApplication.focusWidget())  # written in before this began

    def use_title(self, title: str) -> None:
        """What the place is called."""
        self._title = title

    def give_back(self) -> None:
        """Fill the fields of the window that know their names with what was not kept."""
        if self._screen is not None and isValid(self._screen):
            for field in self._window.findChildren(QWidget):
                if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
                    self._fill(field)

    def drop(self, where: Where) -> None:
        """It is done with."""
        self._waiting.pop(where, None)
        if self.kept.pop(where, None) is not None:
            self._do(lambda drafts: drafts.drop(where))

    def close(self) -> None:
        """Write all of it down, and let the register go."""
        self._write_down()
        if self._drafts is not None:
            self._do(lambda drafts: drafts.close())
            self._drafts = None
        self._runner.finish()
        self.kept, self._screen = {}, None  # what goes with the window is not done with

    def _take(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._runner.run(drafts.all, self._show)
        for draft in self.kept.values():  # written down before there was where to
            self._do(partial(_keep, draft))

    def _show(self, drafts: list[Draft]) -> None:
        self.kept = {each.where: each for each in drafts} | self.kept
        self.give_back()
        if drafts:
            self.found.emit(drafts)
        self._end_reading()

    def _end_reading(self) -> None:
        self.is_read = True
        self.read.emit()

    # -- what is typed

    def _mind_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QComboBox):  # it keeps the keyboard while one writes in its line
            now = now.lineEdit()
        if not isinstance(now, QLineEdit | QPlainTextEdit | QTextEdit) or not self._is_ours(now):
            return
        if id(now) in self._attached or not _is_written_in(now):
            return
        self._fill(now)
        where, begun = self._where(now), text_of(now)
        known = self.kept.get(where)
        if known is not None and known.text == begun:
            begun = known.begun
        elif is_typed(now):
            begun = ""  # it was written in before anybody minded it
            self._note(now, where, begun)
        self._attached[id(now)] = where
        now.textChanged.connect(partial(self._note, now, where, begun))
        now.destroyed.connect(partial(self._mind_end, id(now), where, self._screen))
        dialog = _dialog_of(now)
        if dialog is not None:
            dialog.finished.connect(partial(self._mind_answer, where))

    def _is_ours(self, widget: QWidget) -> bool:
        above: QWidget | None = widget
        while above is not None and above is not self._window:
            above = above.parentWidget()
        return above is self._window and self._screen is not None

    def _where(self, field: Field) -> Where:
        form = _form_of(field)
        name = field.property(NAME)
        if not name:
            name = f"{type(field).__name__} {form.findChildren(type(field)).index(field)}"
        place = "" if field.property(ANYWHERE) else self._place
        return Where(place, type(form).__name__, str(name))

    def _fill(self, field: Field) -> None:
        """Give a field that knows its name back what was written in it."""
        if not field.property(NAME):
            return
        kept = self.kept.get(self._where(field))
        if kept is not None and text_of(field) == kept.begun:
            write(field, kept.text)

    def _note(self, field: Field, where: Where, begun: str, *_given: object) -> None:
        text = text_of(field)
        if not text.strip() or text == begun or _is_chosen(field):
            self.drop(where)
            return
        self._waiting[where] = Draft(where, self._title, begun, text)
        if not self._soon.isActive():
            self._soon.start()

    def _write_down(self) -> None:
        self._soon.stop()
        waiting, self._waiting = self._waiting, {}
        for where, draft in waiting.items():
            self.kept[where] = draft
            self._do(partial(_keep, draft))

    def _mind_end(self, id_: int, where: Where, screen: QWidget | None, *_given: object) -> None:
        """Its field is gone: with its form, or with all of its screen."""
        self._attached.pop(id_, None)
        if screen is self._screen and screen is not None and isValid(screen):
            self.drop(where)

    def _mind_answer(self, where: Where, _result: int) -> None:
        self.drop(where)

    def _do(self, act: Callable[[Drafts], None]) -> None:
        drafts = self._drafts
        if drafts is not None:
            self._runner.run(lambda: act(drafts))


def _keep(draft: Draft, drafts: Drafts) -> None:
    drafts.keep(draft)


def _is_written_in(field: Field) -> bool:
    """Whether somebody writes a text of their own here: no secret, no search, no number."""
    if field.isReadOnly() or field.property(PASSING):
        return False
    if isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal:
        return False
    dialog = _dialog_of(field)
    is_number = isinstance(field.parentWidget(), QAbstractSpinBox)
    return not (is_number or isinstance(dialog, QFileDialog))


def _is_chosen(field: Field) -> bool:
    """Whether what stands in it was taken from the list it belongs to, and not typed."""
    return isinstance(field.parentWidget(), QComboBox) and not is_typed(field)


def _dialog_of(widget: QWidget) -> QDialog | None:
    window = widget.window()
    return window if isinstance(window, QDialog) else None


def _form_of(field: QWidget) -> QWidget:
    """The part of ours a field stands in."""
    form = field.parentWidget() or field
    while not type(form).__module__.startswith("ui."):
        above = form.parentWidget()
        if above is None:
            break
        form = above
    return form
