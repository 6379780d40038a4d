"""The bar in which a reminder stands until somebody closes it, or wants it again later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from tracker.reminding import Notice, snoozes_before
from ui.computer.clock import by_the_wall
from ui.look.icons import icon
from ui.look.lettering import MEDIUM, sans
from ui.look.parts import button, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import APART, BETWEEN, INSIDE
from ui.look.theme import Look
from ui.reminders.snoozing import snooze_titles
from ui.reminders.words import in_full


class ReminderBar(QWidget):
    """Shows the first of the reminders that are open; the next comes when that is dealt with.

    Emits `shown_wanted` with the notice whose words somebody wants to see, `snoozed` with
    a notice and the way it is put off, and `desktop_wanted` once somebody answered whether
    to be told outside the window too.
    """

    shown_wanted = Signal(object)
    snoozed = Signal(object, object)
    desktop_wanted = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.notices: list[Notice] = []
        self._now: datetime | None = None
        self.asks_for_desktop = False
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = running_label("", sans(weight=MEDIUM))
        self.beside = remark()
        self.show_words = button("plain", self._show)
        self.again, self.menu = button("opens"), QMenu(self)
        self.again.setMenu(self.menu)
        self.close_button = QToolButton()
        self.close_button.clicked.connect(self.go_on)
        self.question = running_label()
        self.yes = button("plain", lambda: self._answer(wanted=True))
        self.no = button("plain", lambda: self._answer(wanted=False))
        self._lay_out()
        look.changed.connect(self.write_texts)
        self.write_texts()
        self.hide()

    def _lay_out(self) -> None:
        row = in_row(
            self.sentence, self.beside, self.show_words, self.again, self.close_button, gap=BETWEEN
        )
        row.setStretch(0, 1)
        asking = in_row(self.question, self.yes, self.no, gap=BETWEEN)
        asking.setStretch(0, 1)
        self._asking = QWidget()
        self._asking.setLayout(asking)
        column = in_column(row, self._asking, gap=INSIDE)
        column.setContentsMargins(APART, INSIDE, APART, INSIDE)
        self.setLayout(column)

    def add(self, notices: Sequence[Notice], now: datetime) -> None:
        """Show these after those that are open; `now` by the clock of the user."""
        self._now = now
        self.notices += notices
        self.write_texts()

    def clear(self) -> None:
        """Another register: what was open is no matter any more."""
        self.notices = []
        self.write_texts()

    def go_on(self) -> None:
        """The one that is shown is dealt with."""
        self.notices = self.notices[1:]
        self.write_texts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the one that is shown."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_on()
        else:
            super().keyPressEvent(event)

    def write_texts(self) -> None:
        """Write what is shown in the language of the moment."""
        words = self._look.words
        self.close_button.setIcon(icon("close", self._look.palette.ink))
        give_name(self.close_button, words.text("Close this reminder"))
        self.show_words.setText(words.text("Show the words"))
        self.again.setText(words.text("Remind me again"))
        self.question.setText(
            words.text(
                "May the desktop tell you too, while Overleg is in the background? It says only "
                "that a term ends and when, nothing of what anybody wrote."
            )
        )
        self.yes.setText(words.text("Yes"))
        self.no.setText(words.text("No"))
        self._write_first()

    def _write_first(self) -> None:
        self.setVisible(bool(self.notices))
        self._asking.setVisible(self.asks_for_desktop)
        if not self.notices or self._now is None:
            return
        words, notice = self._look.words, self.notices[0]
        self.sentence.setText(in_full(notice, self._now, words))
        give_name(self, self.sentence.text())
        number = len(self.notices)
        more = words.count("and {count} more", "and {count} more", number - 1)
        self.beside.setText(more if number > 1 else "")
        self.beside.setVisible(number > 1)
        self._fill_menu(notice, self._now)

    def _fill_menu(self, notice: Notice, now: datetime) -> None:
        self.menu.clear()
        titles = snooze_titles(self._look.words)
        choices = snoozes_before(notice.over, now, by_the_wall)
        for choice in choices:
            self.menu.addAction(titles[choice], partial(self._snooze, choice))
        self.again.setVisible(bool(choices))

    def _show(self) -> None:
        notice = self.notices[0]
        self.go_on()
        self.shown_wanted.emit(notice)

    def _snooze(self, choice: object) -> None:
        notice = self.notices[0]
        self.go_on()
        self.snoozed.emit(notice, choice)

    def _answer(self, *, wanted: bool) -> None:
        self.asks_for_desktop = False
        self._asking.hide()
        self.desktop_wanted.emit(wanted)
