"""What a dossier is about, as a tree."""

from __future__ import annotations

from typing import Any

from tracker.frozen import Frozen
from tracker.register.fields import names_from
from tracker.register.register import Register

_TOPICS = """
SELECT topic.id, topic.name, topic.other_names, topic.parent_id,
    (SELECT count(*) FROM statement_topic
        JOIN statement ON statement.id = statement_topic.statement_id
        WHERE statement_topic.topic_id = topic.id AND statement.taken_back = 0)
FROM topic WHERE topic.dossier_id = ? ORDER BY topic.id
"""


class TopicNode(Frozen):
    """A topic with those below it; `statements` are about the topic itself and stand."""

    id: int
    name: str
    other_names: tuple[str, ...]
    statements: int
    below: tuple[TopicNode, ...]


def topic_tree(register: Register, dossier_id: int) -> tuple[TopicNode, ...]:
    """The topics at the top, each with those below it, in the order in which they came up."""
    rows = register.rows(_TOPICS, dossier_id)
    by_parent: dict[int | None, list[tuple[Any, ...]]] = {}
    for row in rows:
        by_parent.setdefault(row[3], []).append(row)
    return _below(None, by_parent)


def _below(
    parent_id: int | None, by_parent: dict[int | None, list[tuple[Any, ...]]]
) -> tuple[TopicNode, ...]:
    return tuple(
        TopicNode(id_, name, names_from(others), statements, _below(id_, by_parent))
        for id_, name, others, _, statements in by_parent.get(parent_id, ())
    )
