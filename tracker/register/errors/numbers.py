"""Numbers and moments that no register can keep."""

from __future__ import annotations

from tracker.register.errors.families import RefusedError


class NumberTooLargeError(RefusedError):
    """A number beyond what a column holds: no record has it, and nothing is counted with it."""

    message = "The number {number} is too large to be kept. Check it, and give a smaller one."


class MomentOutsideCalendarError(RefusedError):
    """A moment whose time in UTC lies before the year 1 or after the year 9999."""

    message = "The moment {moment} is outside the calendar. Check its year."
