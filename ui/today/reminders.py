"""The reminders of the day on the first screen: given, or to come, each to be put off again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from tracker.register.questions.following.reminders_today import ReminderToday
from tracker.register.rules.following.reminding import Snooze, moment_over, snoozes_before
from tracker.words import Words
from ui.computer.clock import by_the_wall
from ui.look.cut_button import CutButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_column, in_row
from ui.look.plain_text import CutLabel, give_name, plain_label
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.places import Place
from ui.reminders.leading import place_of_term
from ui.reminders.snoozing import snooze_titles
from ui.today.writing import told_beside

TIME_COLUMN = 104


class RemindersPart(QWidget):
    """Hidden while there are none. Emits `snoozed` with a reminder and the way it is put off.

    `done` and `dropped` come with the id of one that somebody set.
    """

    snoozed = Signal(object, object)
    done = Signal(int)
    dropped = Signal(int)

    def __init__(self, look: Look, go: Callable[[Place], object]) -> None:
        super().__init__()
        self._look, self._go = look, go
        self.head = CutLabel(sans(Size.HEAD, SEMIBOLD))
        self.head.setContentsMargins(INSIDE, 0, INSIDE, 0)
        self._rows = in_column(gap=0)
        self.lines: list[ReminderRow] = []
        self.setLayout(in_column(self.head, self._rows, gap=UNIT))
        self.hide()

    def show_reminders(self, reminders: Sequence[ReminderToday], now: datetime) -> None:
        """Show these in the place of those before; `now` by the clock of the user."""
        self.head.setText(self._look.words.text("Reminders"))
        for line in self.lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [ReminderRow(self._look, each, now) for each in reminders]
        for line, each in zip(self.lines, reminders, strict=True):
            line.words.clicked.connect(partial(self._open, each))
            line.chosen.connect(partial(self.snoozed.emit, each))
            line.done.connect(self.done)
            line.dropped.connect(self.dropped)
            self._rows.addWidget(line)
        self.setVisible(bool(reminders))

    def _open(self, reminder: ReminderToday, _checked: bool = False) -> None:
        self._go(place_of_term(reminder.term))


class ReminderRow(QWidget):
    """Its moment, what it is about, and the menu that puts it off. Emits `chosen` with a way.

    `done` and `dropped` come with the id of the reminder, where somebody set it.
    """

    chosen = Signal(object)
    done = Signal(int)
    dropped = Signal(int)

    def __init__(self, look: Look, reminder: ReminderToday, now: datetime) -> None:
        super().__init__()
        words = look.words
        at = reminder.at.astimezone(now.tzinfo)
        clock = words.clock(at) if at.date() == now.date() else words.short_day(at)
        state = words.text("given") if reminder.given else words.text("to come")
        when = plain_label(told_beside((clock, state)), sans(Size.SMALL), "quiet")
        when.setMinimumWidth(TIME_COLUMN)
        self.words = CutButton("up")
        said = words.quoted(reminder.term.term.words)
        self.words.say(told_beside((reminder.words or reminder.term.subject, said)))
        give_name(self.words, self.words.whole, told_beside((clock, state)))
        self.again, self._menu = self._menu_button(look, reminder, now)
        row: QHBoxLayout = in_row(when, self.words, None, self.again, gap=INSIDE)
        row.setStretch(2, 1)
        give_margins(row, INSIDE, 0, 0, 0)
        self.setLayout(row)

    def _menu_button(
        self, look: Look, reminder: ReminderToday, now: datetime
    ) -> tuple[QPushButton, QMenu]:
        made, menu = button("opens"), QMenu(self)
        made.setText(look.words.text("Remind me again"))
        give_name(made, made.text(), self.words.whole)
        titles = snooze_titles(look.words)
        for each in ways_of(reminder, now):
            menu.addAction(titles[each], partial(self.chosen.emit, each))
        self._offer_end(menu, reminder, look.words)
        made.setMenu(menu)
        made.setVisible(bool(menu.actions()))
        return made, menu

    def _offer_end(self, menu: QMenu, reminder: ReminderToday, words: Words) -> None:
        """One that somebody set is done before its moment, or removed."""
        id_ = reminder.reminder_id
        if id_ is None:
            return
        menu.addSeparator()
        if not reminder.given:
            menu.addAction(words.text("It is done"), partial(self.done.emit, id_))
        menu.addAction(words.text("Remove the reminder"), partial(self.dropped.emit, id_))


def start_of(reminder: ReminderToday, now: datetime) -> datetime:
    """From when on it is put off: `now`, or its own moment where that is still to come."""
    return now if reminder.given else max(now, reminder.at.astimezone(now.tzinfo))


def ways_of(reminder: ReminderToday, now: datetime) -> list[Snooze]:
    """The ways in which it may be put off before the term is over."""
    over = moment_over(reminder.term.term, by_the_wall)
    return snoozes_before(over, start_of(reminder, now), by_the_wall)
