"""When a term may be moved: never without a reason and a source, never by its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.register.errors.terms import (
    DatedByItsOwnWordsError,
    MoveWithoutReasonError,
    MoveWithoutSourceError,
)
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source, said
from tracker.register.rules.following.terms import last_day
from tracker.register.rules.names import same_name


def check_grounds(source: Source, reason: str | None) -> None:
    """`MoveWithoutReasonError` or `MoveWithoutSourceError` unless both are given."""
    if said(reason) is None:
        raise MoveWithoutReasonError()
    if not source.is_given:
        raise MoveWithoutSourceError()


def has_day(term: Term) -> bool:
    """Whether the words of `term` give a day at all, be it a first or a last one."""
    return term.earliest is not None or last_day(term) is not None


def check_new_words(new: Term, earlier: Iterable[Term]) -> None:
    """`DatedByItsOwnWordsError` when `new` gives a day to words that stood without one."""
    if not has_day(new):
        return
    for term in earlier:
        if not has_day(term) and same_name(_bare(term.words), _bare(new.words)):
            raise DatedByItsOwnWordsError(words=term.words)


def _bare(words: str) -> str:
    """The words without the marks between and around them, which make no other words."""
    return re.sub(r"[\W_]+", " ", words)


def is_same(one: Term, other: Term) -> bool:
    """Whether two terms are of the same words, the same days and the same moment."""
    return _what_counts(one) == _what_counts(other)


def _what_counts(term: Term) -> tuple[object, ...]:
    words = " ".join(term.words.split())
    return words, term.kind, term.earliest, last_day(term), term.moment
