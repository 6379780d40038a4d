"""What may be said of a term: no date is ever made of a vague time word."""

from __future__ import annotations

from datetime import date

from tracker.register.errors import (
    DaysReversedError,
    TermNotInTextError,
    TermWithoutDayError,
    TermWithoutWordsError,
    VagueTermDatedError,
    WindowWithoutReasonError,
)
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import said
from tracker.register.rules.names import is_blank
from tracker.vocabulary import TimeKind

VAGUE = frozenset({TimeKind.VAGUE, TimeKind.OPEN_ENDED})


def check_term(term: Term) -> None:
    """Raise the error of the rule that `term` breaks; nothing happens when all is well."""
    if is_blank(term.words):
        raise TermWithoutWordsError()
    _check_days(term)
    _check_order(term.words, term.earliest, term.latest)
    _check_order(term.words, term.window_earliest, term.window_latest)
    if (term.window_earliest or term.window_latest) and said(term.reason) is None:
        raise WindowWithoutReasonError(words=term.words)


def last_day(term: Term) -> date | None:
    """The last day of `term`: the one it gives, else that of its moment; None without a day.

    The day of a moment is the one in the zone the moment carries.
    """
    return term.latest or (term.moment.date() if term.moment else None)


def check_term_words(term: Term, text: str) -> None:
    """`TermNotInTextError` unless the words of `term` stand in `text`."""
    if term.words not in text:
        raise TermNotInTextError(words=term.words)


def _check_days(term: Term) -> None:
    dated = any((term.earliest, term.latest, term.moment))
    if term.kind in VAGUE and dated:
        raise VagueTermDatedError(words=term.words)
    # A term counted from a day that is not known yet ("after receipt") has no end yet.
    if term.kind is TimeKind.EXACT and not dated:
        raise TermWithoutDayError(words=term.words)


def _check_order(words: str, earliest: date | None, latest: date | None) -> None:
    if earliest and latest and latest < earliest:
        raise DaysReversedError(words=words)
