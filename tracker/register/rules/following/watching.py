"""Why an undertaking asks for attention; `questions/following/watch_lists.py` asks the same."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.lines import CommitmentLine
from tracker.register.rules.following.standing import WARN_DAYS, standing
from tracker.register.rules.following.statuses import DONE, RUNNING, UNSUPPORTED
from tracker.reports import Watch
from tracker.vocabulary import AgainstDate

_BY_DAY = {
    AgainstDate.LATE: Watch.OVERDUE,
    AgainstDate.DUE_SOON: Watch.DUE_SOON,
    AgainstDate.ASK: Watch.ASK,
}


def watched_as(line: CommitmentLine, today: date, warn_days: int = WARN_DAYS) -> tuple[Watch, ...]:
    """The groups of the watch list it is in on `today`, in their order; none once it is closed.

    Time words without a day are never overdue: from their day to ask again on they are `ASK`.
    """
    if line.closed_on is not None:
        return ()
    term, found = line.statement.term, set()
    if line.life in RUNNING and term is not None:
        found.add(_BY_DAY.get(standing(term, today, warn_days)))
    if line.life in DONE and line.evidence in UNSUPPORTED:
        found.add(Watch.CLAIMED)
    if term is not None and term.moves:
        found.add(Watch.MOVED)
    return tuple(group for group in Watch if group in found)
