"""How an undertaking stands against its term: computed from today, never entered."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.lines import Term
from tracker.register.rules.terms import VAGUE
from tracker.vocabulary import AgainstDate

#: How many calendar days before its last day a term counts as due soon.
WARN_DAYS = 14


def standing(term: Term | None, today: date, warn_days: int = WARN_DAYS) -> AgainstDate:
    """How `term` stands on `today`; its last day itself is still in time.

    A vague or open-ended term is never late: from its day to ask again on it
    stands as `ASK`. None, or a term with a first day only, is `NO_DATE`.
    """
    if term is None:
        return AgainstDate.NO_DATE
    if term.kind in VAGUE:
        due_to_ask = term.ask_again is not None and today >= term.ask_again
        return AgainstDate.ASK if due_to_ask else AgainstDate.VAGUE
    last_day = term.latest or (term.moment.date() if term.moment else None)
    if last_day is None:
        return AgainstDate.NO_DATE
    return _by_days_left((last_day - today).days, warn_days)


def _by_days_left(days_left: int, warn_days: int) -> AgainstDate:
    if days_left < 0:
        return AgainstDate.LATE
    return AgainstDate.DUE_SOON if days_left <= warn_days else AgainstDate.ON_TIME
