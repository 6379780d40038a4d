"""How much there is in a dossier, without reading any of it."""

from __future__ import annotations

from tracker.frozen import Frozen
from tracker.register.questions.entries.positions import STANDPOINTS
from tracker.register.questions.filters import Where
from tracker.register.register import Register

_DEMANDS = (
    "SELECT count(*) FROM demand JOIN statement ON statement.id = demand.statement_id"
    " WHERE statement.dossier_id = ? AND statement.taken_back = 0"
)
_TOPICS = """
SELECT count(DISTINCT statement_topic.topic_id)
FROM statement JOIN statement_topic ON statement_topic.statement_id = statement.id
"""
_QUESTIONS = (
    "SELECT count(*) FROM question JOIN meeting ON meeting.id = question.meeting_id"
    " WHERE meeting.dossier_id = ? AND meeting.called_off = 0 AND question.dropped = 0"
    " AND question.answer_id IS NULL"
)
_NOTES = "SELECT count(*) FROM note WHERE dossier_id = ?"
_ROUNDS = "SELECT count(*) FROM round WHERE dossier_id = ?"


class DossierCounts(Frozen):
    """Demands that stand, topics on which somebody takes one, questions still open.

    Then notes, and rounds of talks.
    """

    demands: int = 0
    topics: int = 0
    questions: int = 0
    notes: int = 0
    rounds: int = 0


NO_COUNTS = DossierCounts()


def dossier_counts(register: Register, dossier_id: int) -> DossierCounts:
    """The counts of one dossier; all nought where there is none with that id."""
    where = Where("statement.taken_back = 0", "statement.actor_id IS NOT NULL")
    where.equal("statement.dossier_id", dossier_id)
    where.among("statement.type", [str(type_) for type_ in sorted(STANDPOINTS)])
    with register.snapshot():
        return DossierCounts(
            demands=register.value(_DEMANDS, dossier_id),
            topics=register.value(_TOPICS + where.sql, *where.values),
            questions=register.value(_QUESTIONS, dossier_id),
            notes=register.value(_NOTES, dossier_id),
            rounds=register.value(_ROUNDS, dossier_id),
        )
