"""Reading terms from the table of deadlines."""

from __future__ import annotations

from typing import Any

from tracker.register.fields import day_from, moment_from
from tracker.register.questions.lines import Term
from tracker.vocabulary import TimeKind

#: The columns of a term, in the order of `term_from`.
TERM_COLUMNS = (
    "deadline.words, deadline.kind, deadline.earliest, deadline.latest, deadline.moment,"
    " deadline.window_earliest, deadline.window_latest, deadline.reason, deadline.ask_again"
)


def term_from(row: tuple[Any, ...]) -> Term | None:
    """The term at the head of `row`; None where no deadline was joined."""
    words, kind, earliest, latest, moment, from_, until, reason, ask_again = row[:9]
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
    )
