"""Narrowing a list of commitments down."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.vocabulary import Life

_WITH_TOPIC = (
    "EXISTS (SELECT 1 FROM statement_topic WHERE statement_topic.statement_id = statement.id"
    " AND statement_topic.topic_id = ?)"
)
_DUE_BEFORE = (
    "(SELECT own.latest FROM deadline AS own WHERE own.statement_id = statement.id"
    " ORDER BY own.id LIMIT 1) < ?"
)


class CommitmentFilter(Frozen):
    """Which commitments to show; None narrows nothing.

    `party_id` is whose undertaking it is; `due_before` leaves those whose last
    day is earlier than that day. With `running` True those that are followed
    still, with False those that were closed.
    """

    dossier_id: int | None = None
    topic_id: int | None = None
    party_id: int | None = None
    lives: Collection[Life] | None = None
    due_before: date | None = None
    running: bool | None = None


#: Everything.
ALL = CommitmentFilter()


def narrow(where: Where, wanted: CommitmentFilter) -> None:
    """Add the conditions of `wanted` to a question about commitments."""
    where.equal("statement.dossier_id", wanted.dossier_id)
    where.equal("statement.actor_id", wanted.party_id)
    lives = wanted.lives
    where.among("commitment.life", None if lives is None else [str(life) for life in lives])
    if wanted.topic_id is not None:
        where.that(_WITH_TOPIC, wanted.topic_id)
    if wanted.due_before is not None:
        where.that(_DUE_BEFORE, wanted.due_before.isoformat())
    if wanted.running is not None:
        where.that(f"commitment.closed_on IS {'' if wanted.running else 'NOT '}NULL")
