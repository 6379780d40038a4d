"""Twins: two entries of the same words, read the same way and about the same."""

from __future__ import annotations

from tracker.register.errors import StatementExistsError
from tracker.register.questions.filters import grouped
from tracker.register.register import Register

_ALIKE = """
SELECT other.id, other.entry, statement_topic.topic_id
FROM statement
JOIN passage ON passage.id = statement.passage_id AND passage.lost = 0
JOIN passage AS same ON same.document_id = passage.document_id AND same.lost = 0
    AND same.start_char = passage.start_char AND same.end_char = passage.end_char
JOIN statement AS other ON other.passage_id = same.id
    AND other.type = statement.type AND other.taken_back = 0
LEFT JOIN statement_topic ON statement_topic.statement_id = other.id
WHERE statement.id = ?
ORDER BY other.entry
"""


def refuse_twin(register: Register, statement_id: int) -> None:
    """`StatementExistsError` when another entry says the same as the one that was just written.

    The same words may be recorded once per topic: the topics may part ways.
    """
    alike = register.rows(_ALIKE, statement_id)
    topics = grouped((id_, topic_id) for id_, _, topic_id in alike)
    for id_, entry, _ in alike:
        if id_ != statement_id and set(topics[id_]) == set(topics[statement_id]):
            raise StatementExistsError(entry=entry)
