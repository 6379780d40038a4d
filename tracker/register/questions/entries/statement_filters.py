"""Narrowing a list of statements down by what they are, whose, about what, for whom."""

from __future__ import annotations

from collections.abc import Collection

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.rules.entries.confirmations import from_rung_upward
from tracker.vocabulary import Audience, Confirmation, Dispute, StatementType, Strength

_WITH_TOPIC = (
    "EXISTS (SELECT 1 FROM statement_topic WHERE statement_topic.statement_id = statement.id"
    " AND statement_topic.topic_id IN ({places}))"
)
_WITH_PARTY = (
    "(statement.actor_id = ?"
    " OR EXISTS (SELECT 1 FROM statement_addressee"
    " WHERE statement_addressee.statement_id = statement.id"
    " AND statement_addressee.party_id = ?)"
    " OR EXISTS (SELECT 1 FROM statement_party"
    " WHERE statement_party.statement_id = statement.id AND statement_party.party_id = ?))"
)


class StatementFilter(Frozen):
    """Which statements to show; None narrows nothing.

    `topic_ids` are topics of which one at least is touched: a branch of the tree
    is asked for by all of its topics. `party_id` is a party in any part: actor,
    addressee, bound, beneficiary or named. `audience` is for whom the list is
    made: nothing meant for fewer people is in it. `confirmed_from` is the lowest
    rung of the confirmation ladder.
    """

    types: Collection[StatementType] | None = None
    strengths: Collection[Strength] | None = None
    topic_ids: Collection[int] | None = None
    party_id: int | None = None
    disputes: Collection[Dispute] | None = None
    audience: Audience | None = None
    confirmed_from: Confirmation | None = None


#: Everything.
ALL = StatementFilter()


def narrow(where: Where, wanted: StatementFilter) -> None:
    """Add the conditions of `wanted` to a question about statements."""
    where.among("statement.type", _texts(wanted.types))
    where.among("statement.strength", _texts(wanted.strengths))
    where.among("statement.dispute", _texts(wanted.disputes))
    if wanted.audience is not None:
        may = [level for level in Audience if wanted.audience.may_show(level)]
        where.among("statement.audience", _texts(may))
    if wanted.confirmed_from is not None:
        where.among("statement.confirmation", _texts(from_rung_upward(wanted.confirmed_from)))
    if wanted.topic_ids is not None:
        places = ", ".join("?" * len(wanted.topic_ids)) or "NULL"
        where.that(_WITH_TOPIC.format(places=places), *wanted.topic_ids)
    if wanted.party_id is not None:
        where.that(_WITH_PARTY, *[wanted.party_id] * 3)


def _texts(values: Collection[str] | None) -> list[str] | None:
    return None if values is None else [str(value) for value in values]
