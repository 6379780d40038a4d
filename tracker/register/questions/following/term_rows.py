"""Reading terms from the table of deadlines."""

from __future__ import annotations

from typing import Any

from tracker.register.fields import day_from, moment_from
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind

#: The columns of a term, in the order of `term_from`.
TERM_COLUMNS = (
    "deadline.words, deadline.kind, deadline.earliest, deadline.latest, deadline.moment,"
    " deadline.window_earliest, deadline.window_latest, deadline.reason, deadline.ask_again,"
    " deadline.moves"
)
#: The columns of the term as it first stood, in the order of `first_term_from`.
FIRST_COLUMNS = (
    "deadline.first_words, deadline.first_kind, deadline.first_earliest, deadline.first_latest,"
    " deadline.first_moment"
)
#: The columns of a later term, in the order of `moved_term_from`.
MOVED_COLUMNS = "moved_date.words, moved_date.earliest, moved_date.latest, moved_date.moment"


def term_from(row: tuple[Any, ...]) -> Term | None:
    """The term at the head of `row`; None where no deadline was joined."""
    words, kind, earliest, latest, moment, from_, until, reason, ask_again, moves = row[:10]
    if words is None:
        return None
    return Term(
        words=words,
        kind=TimeKind(kind),
        earliest=day_from(earliest),
        latest=day_from(latest),
        moment=moment_from(moment),
        window_earliest=day_from(from_),
        window_latest=day_from(until),
        reason=reason,
        ask_again=day_from(ask_again),
        moves=moves,
    )


def first_term_from(row: tuple[Any, ...]) -> Term | None:
    """The term as it first stood, at the head of `row`; None when it was never moved."""
    words, kind, earliest, latest, moment = row[:5]
    if words is None:
        return None
    return Term(words, TimeKind(kind), day_from(earliest), day_from(latest), moment_from(moment))


def moved_term_from(row: tuple[Any, ...]) -> Term:
    """A later term, at the head of `row`; its kind is that of its words: dated, or vague."""
    words, earliest, latest, moment = row[:4]
    kind = TimeKind.EXACT if any((earliest, latest, moment)) else TimeKind.VAGUE
    return Term(words, kind, day_from(earliest), day_from(latest), moment_from(moment))
