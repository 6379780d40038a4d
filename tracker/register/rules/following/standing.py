"""How an undertaking stands against its term: computed from today, never entered."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.lines import Term
from tracker.register.rules.following.terms import VAGUE, last_day
from tracker.vocabulary import AgainstDate

#: How many calendar days before its last day a term counts as due soon.
WARN_DAYS = 14


def standing(
    term: Term | None,
    today: date,
    warn_days: int = WARN_DAYS,
    *,
    settled: date | None = None,
) -> AgainstDate:
    """How `term` stands on `today`; its last day itself is still in time.

    A vague or open-ended term is never late: from its day to ask again on it
    stands as `ASK`. None, or a term with a first day only, is `NO_DATE`.
    From the day on which it is `settled` (`rules/following/statuses.py`) nothing is due
    any more: it was in time or late by then, and stays so.
    """
    if term is None:
        return AgainstDate.NO_DATE
    if term.kind in VAGUE:
        due_to_ask = settled is None and term.ask_again is not None and today >= term.ask_again
        return AgainstDate.ASK if due_to_ask else AgainstDate.VAGUE
    last = last_day(term)
    if last is None:
        return AgainstDate.NO_DATE
    if settled is not None:
        return AgainstDate.LATE if last < min(settled, today) else AgainstDate.ON_TIME
    return _by_days_left((last - today).days, warn_days)


def days_late(term: Term | None, today: date, *, settled: date | None = None) -> int:
    """Calendar days since the last day of `term`; 0 in time, for a vague term or without one."""
    if standing(term, today, settled=settled) is not AgainstDate.LATE or term is None:
        return 0
    last = last_day(term)
    return 0 if last is None else (min(settled or today, today) - last).days


def _by_days_left(days_left: int, warn_days: int) -> AgainstDate:
    if days_left < 0:
        return AgainstDate.LATE
    return AgainstDate.DUE_SOON if days_left <= warn_days else AgainstDate.ON_TIME
