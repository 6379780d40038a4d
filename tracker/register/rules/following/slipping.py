"""How far a date has slipped."""

from __future__ import annotations

from tracker.register.questions.lines import Term
from tracker.register.rules.following.terms import last_day


def slip_in_days(first: Term, now: Term) -> int | None:
    """Calendar days from the last day of `first` to that of `now`; less than 0 when earlier.

    None when one of them gives no last day: a slip is counted between days only.
    """
    before, after = last_day(first), last_day(now)
    return None if before is None or after is None else (after - before).days
