"""What a party does in each dossier: its role at the table, and how much there is of it."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.entries.positions import STANDPOINTS
from tracker.register.register import Register
from tracker.register.rules.following.statuses import RUNNING

_RUNNING = ", ".join(f"'{life}'" for life in sorted(RUNNING))
_STANDPOINTS = ", ".join(f"'{type_}'" for type_ in sorted(STANDPOINTS))
_OF_PARTY = (
    "statement.dossier_id = dossier.id AND statement.actor_id = ? AND statement.taken_back = 0"
)
_TABLES = f"""
SELECT dossier.id, dossier.name,
    (SELECT role FROM seat WHERE seat.dossier_id = dossier.id AND seat.party_id = ?),
    (SELECT count(*) FROM commitment JOIN statement ON statement.id = commitment.statement_id
        WHERE {_OF_PARTY} AND commitment.closed_on IS NULL AND commitment.life IN ({_RUNNING})),
    (SELECT count(*) FROM demand JOIN statement ON statement.id = demand.statement_id
        WHERE {_OF_PARTY}),
    (SELECT count(DISTINCT statement_topic.topic_id) FROM statement
        JOIN statement_topic ON statement_topic.statement_id = statement.id
        WHERE {_OF_PARTY} AND statement.type IN ({_STANDPOINTS})),
    (SELECT count(*) FROM document WHERE document.dossier_id = dossier.id
        AND document.sender_id = ?)
FROM dossier
WHERE dossier.id IN (SELECT dossier_id FROM seat WHERE party_id = ?)
    OR dossier.id IN (SELECT dossier_id FROM document WHERE sender_id = ?)
    OR dossier.id IN (SELECT dossier_id FROM statement WHERE actor_id = ? AND taken_back = 0)
ORDER BY dossier.name, dossier.id
"""  # noqa: S608 - terms of our own lists
_PLACES = _TABLES.count("?")


class AtTable(Frozen):
    """A party in a dossier: `role` is "us" or "other", None without a seat.

    `commitments` are the open ones, `positions` the topics on which it takes one,
    `documents` those it sent.
    """

    dossier_id: int
    dossier: str
    role: str | None
    commitments: int
    demands: int
    positions: int
    documents: int


def tables_of(register: Register, party_id: int) -> list[AtTable]:
    """Every dossier in which a party has a seat, speaks or sent a paper; by name."""
    return [AtTable(*row) for row in register.rows(_TABLES, *[party_id] * _PLACES)]


def parts_of(register: Register, party_id: int) -> list[int]:
    """The ids of the parties that are part of one, by name."""
    rows = register.rows("SELECT id FROM party WHERE parent_id = ? ORDER BY name, id", party_id)
    return [id_ for (id_,) in rows]
