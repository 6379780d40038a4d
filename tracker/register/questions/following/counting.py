"""How many undertakings stand where: counts, and nothing made of them."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.filters import Where
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Evidence, Life

_COUNTED = """
SELECT statement.actor_id, commitment.life, commitment.evidence, count(*)
FROM commitment JOIN statement ON statement.id = commitment.statement_id
"""
_GROUPED = " GROUP BY statement.actor_id, commitment.life, commitment.evidence"


class CountLine(Frozen):
    """How many undertakings of a party are said to stand so, with that evidence.

    `party` is None for those of which it is not known whose they are.
    """

    party: PartyLine | None
    life: Life
    evidence: Evidence
    count: int


def counts(register: Register, dossier_id: int | None = None) -> list[CountLine]:
    """The counts of a dossier or of all, by party, life and evidence in the order of the lists.

    Every standing statement that is followed counts once, closed ones included
    and restatements too. There is no sum of a party over its statuses, and no rate.
    """
    where = Where("statement.taken_back = 0")
    where.equal("statement.dossier_id", dossier_id)
    with register.snapshot():
        rows = register.rows(_COUNTED + where.sql + _GROUPED, *where.values)
        people = parties_by_id(register, {row[0] for row in rows})
    lines = [
        CountLine(people.get(actor), Life(life), Evidence(evidence), count)
        for actor, life, evidence, count in rows
    ]
    return sorted(lines, key=_place)


def _place(line: CountLine) -> tuple[bool, str, int, int, int]:
    party = line.party
    return (
        party is None,
        party.name if party else "",
        party.id if party else 0,
        list(Life).index(line.life),
        list(Evidence).index(line.evidence),
    )
