"""The rules of moving a term, of what is assumed of it, and of reminders."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class DeadlineMissingError(RefusedError):
    """No deadline has that number."""

    message = "This term is not in the register any more. Look at the list again."


class DeadlineElsewhereError(RefusedError):
    """A term in another dossier than the statement it is of."""

    message = "A term belongs to the dossier of its statement. Set it there."


class MoveWithoutReasonError(RefusedError):
    """A date is moved and nobody says why."""

    message = "A date is moved with the reason for it. Say why it was moved."


class MoveWithoutSourceError(RefusedError):
    """A date is moved and nothing shows where that stands."""

    message = (
        "A date is moved on a source only."
        " Name the statement, the document, or where it can be found."
    )


class NothingMovedError(RefusedError):
    """The new term is the one that stands."""

    message = "“{words}” is the term as it stands. Give the new words, or another day."


class DatedByItsOwnWordsError(RefusedError):
    """A plain date for words that name none."""

    message = (
        "“{words}” names no day and never will. A day comes with the new words of a source:"
        " give those."
    )


class NotVagueError(RefusedError):
    """An assumption for a term that has a day."""

    message = "“{words}” has a day of its own, so nothing is assumed of it. Move the date instead."


class WorkingWithoutDayError(RefusedError):
    """A working for a term that has no day to compute."""

    message = "“{words}” names no day, so there is no working to show. Leave the working empty."


class ReminderMissingError(RefusedError):
    """No reminder has that number."""

    message = "This reminder is not in the register any more. Look at the list again."


class ReminderDoneError(RefusedError):
    """A reminder that was done is put off."""

    message = "This reminder was done already. Add a new one."


class SnoozedBackwardsError(RefusedError):
    """A reminder is put off to an earlier moment."""

    message = "A reminder is put off to a later moment. Choose one after {moment}."


class UltimatumTermError(RefusedError):
    """A term of an ultimatum that is said to be set by an act of parliament."""

    message = (
        "“{words}” is the term of an ultimatum, and no act lengthens that."
        " Leave out that an act sets it."
    )


class CalendarUnknownError(RefusedError):
    """A calendar that is not among those known."""

    message = "There is no calendar “{calendar}”. Choose one of {calendars}."


class FreeAlreadyError(RefusedError):
    """A free day is added that is free already."""

    message = "{day} is free already ({name}). Nothing was added."


class NothingToCountError(RefusedError):
    """A term of no length."""

    message = "A term is counted in whole units from 1 on, not {length}. Give its length."


class BeyondCalendarError(RefusedError):
    """A term that would end after the last year there is."""

    message = "Counted from {start} this term ends beyond the calendar. Check its length."
