"""Asking for a reminder of a term, and for a later moment of one; each is kept in the register."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.following.reminders import (
    NewReminder,
    add_reminder,
    snooze_reminder,
)
from tracker.register.questions.following.reminders import ReminderLine
from tracker.register.questions.lines import Term
from ui.computer.clock import by_the_wall, now
from ui.reminders.reminder_dialog import ReminderDialog, ReminderOffer
from ui.session import Session

MORNING = time(9, 0)  #: at which a reminder is proposed


def ask_reminder(session: Session, parent: QWidget, deadline_id: int, term: Term) -> None:
    """Ask when one is to be reminded of a term: the day before it ends, unless one says otherwise.

    Words that name no day are reminded of on the day to ask again.
    """

    def keep(register: Register, said: tuple[datetime, str | None]) -> object:
        at, words = said
        return add_reminder(register, NewReminder(deadline_id, at, words), who=session.who)

    offer = ReminderOffer(term.words, proposed(term, now()), now())
    dialog = ReminderDialog(session.look, offer, parent)
    dialog.keep_with(session, keep, session.look.words.text("The reminder is in the register."))
    dialog.open()


def ask_put_off(session: Session, parent: QWidget, reminder: ReminderLine) -> None:
    """Ask until when a reminder that is to come is put off."""

    def keep(register: Register, said: tuple[datetime, str | None]) -> object:
        return snooze_reminder(register, reminder.id, said[0], who=session.who)

    at = reminder.at.astimezone()
    after, begins = max(now(), at), at + timedelta(days=1)
    offer = ReminderOffer(reminder.term.words, begins, after, is_new=False)
    dialog = ReminderDialog(session.look, offer, parent)
    dialog.keep_with(session, keep, session.look.words.text("The reminder is put off."))
    dialog.open()


def proposed(term: Term, now: datetime) -> datetime:
    """The moment to propose: before the end of the term, where that is still to come."""
    tomorrow = now.date() + timedelta(days=1)
    last = term.latest - timedelta(days=1) if term.latest is not None else term.ask_again
    return by_the_wall(datetime.combine(max(last or tomorrow, tomorrow), MORNING))
