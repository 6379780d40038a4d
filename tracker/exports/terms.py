"""The terms an audience may see, nearest first: as followed inside, as said outside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tracker.exports.kept import Kept, Said
from tracker.frozen import Frozen
from tracker.register.questions.lines import DeadlineLine, Term
from tracker.register.rules.following.terms import last_day


class Due(Frozen):
    """A term: of whom, in which words, about what.

    `followed` is the term as the register follows it, None where only the words themselves may
    be seen; `said` are the words it stands in, None for one set by hand. `subject` are our own
    words for what is due, None for readers who may not see them.
    """

    term: Term
    party: str | None
    said: Said | None
    followed: DeadlineLine | None = None
    subject: str | None = None

    @property
    def last_day(self) -> date | None:
        """The last day its words give; None for time words without one."""
        return last_day(self.term)

    @property
    def is_settled(self) -> bool:
        """Whether it runs no longer."""
        return self.followed is not None and self.followed.settled


def dues_of(kept: Kept) -> list[Due]:
    """By last day; those without one at the end, by entry."""
    found = [*_set_by_hand(kept), *(_followed(kept) if kept.inside else _as_said(kept))]
    return sorted(found, key=_nearest_first)


def _set_by_hand(kept: Kept) -> Iterator[Due]:
    for line in kept.admitted.deadlines:
        if line.statement_id is None:
            yield _due(line, None)


def _followed(kept: Kept) -> Iterator[Due]:
    said = {each.line.id: each for each in kept.said}
    for line in kept.admitted.deadlines:
        if line.statement_id is not None:
            yield _due(line, said[line.statement_id])


def _due(line: DeadlineLine, said: Said | None) -> Due:
    party = line.party.name if line.party else None
    return Due(line.term, party, said, line, line.subject)


def _as_said(kept: Kept) -> Iterator[Due]:
    """The terms that stand in the words; what became of them others do not hear from us."""
    for said in kept.said:
        if said.entry.term is not None:
            yield Due(said.entry.term, said.entry.actor, said)


def _nearest_first(due: Due) -> tuple[bool, date, int, str]:
    day, number = due.last_day, due.said.entry.number if due.said else 0
    return (day is None, day or date.max, number, due.subject or "")
