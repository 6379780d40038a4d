"""What may be said of an undertaking: which status asks for a source, which for a reason."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.frozen import Frozen
from tracker.register.errors.statuses import (
    EvidenceWithoutSourceError,
    FulfilledWithoutSourceError,
    StatusWithoutReasonError,
)
from tracker.register.rules.following.sources import Source, said
from tracker.vocabulary import Evidence, Life

#: What was undertaken is still to be done, all of it or a part.
RUNNING = frozenset({Life.OPEN, Life.IN_PROGRESS, Life.PARTLY_FULFILLED})
#: Something was done, as whoever undertook it says.
DONE = frozenset({Life.FULFILLED, Life.PARTLY_FULFILLED})
#: It will not be done, or nobody can tell whether it was.
LET_GO = frozenset({Life.SUPERSEDED, Life.WITHDRAWN, Life.REFUSED, Life.LAPSED, Life.NOT_TESTABLE})
#: Something was found that bears on whether it was done.
FOUND = frozenset({Evidence.SUPPORTED, Evidence.VERIFIED, Evidence.CONTRADICTED})
#: Nothing was found, or no more than the word of whoever undertook it.
UNSUPPORTED = frozenset({Evidence.NONE_FOUND, Evidence.CLAIMED})


class Said(Frozen):
    """One status as it was entered: for which day, and in which turn."""

    id: int
    dated: date
    status: str


def check_life(life: Life, source: Source, reason: str | None) -> None:
    """`FulfilledWithoutSourceError` or `StatusWithoutReasonError` unless `life` may be said so."""
    if life in DONE and not source.is_given:
        raise FulfilledWithoutSourceError()
    if life in LET_GO and said(reason) is None:
        raise StatusWithoutReasonError()


def check_evidence(evidence: Evidence, source: Source) -> None:
    """`EvidenceWithoutSourceError` for evidence that names nothing it was found in."""
    if evidence in FOUND and not source.is_given:
        raise EvidenceWithoutSourceError()


def the_latest(changes: Iterable[Said]) -> Said | None:
    """The one of the latest day, of one day the one entered last; None without any."""
    return max(changes, key=lambda each: (each.dated, each.id), default=None)


def settled_on(
    life: Life, evidence: Evidence, life_on: date | None, closed_on: date | None
) -> date | None:
    """The day up to which a term counts; None as long as it runs on.

    It stops for what was let go, and for what was fulfilled as soon as
    something found supports that: a mere word that it was done stops nothing.
    Closing stops it as well.
    """
    supported = life is Life.FULFILLED and evidence in {Evidence.SUPPORTED, Evidence.VERIFIED}
    if life_on is not None and (supported or life in LET_GO):
        return life_on if closed_on is None else min(life_on, closed_on)
    return closed_on
