"""Removing a topic; what was about it is then about another one, or about one topic less."""

from __future__ import annotations

from tracker.register.changed import Changed
from tracker.register.errors.topics import TopicCircleError
from tracker.register.operations.dossiers.topics import merged, other_names_of
from tracker.register.questions.entries.belonging import TopicHead, refuse_other_dossier, topic_head
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.trees import stands_below
from tracker.register.twins import refuse_twin

#: What is about a topic, and what a row of each says beside it: no two say the same.
_ABOUT = {
    "statement_topic": ("statement_id",),
    "agenda_topic": ("agenda_item_id",),
    "letting_go": ("statement_id", "step"),
}


def remove_topic(
    register: Register,
    topic_id: int,
    heir_id: int | None = None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Remove a topic. What is about it, and its names, go to `heir_id`; its id.

    Without an heir they are about one topic less. What stands below it goes to stand below
    the heir, else below what it stood under. `TopicMissingError`; `TopicCircleError` when the
    heir is the topic itself; `OtherDossierError`; `StatementExistsError` when two entries of
    the same words would then be about the same.
    """
    with register.change("remove topic", who, why) as record:
        topic = topic_head(register, topic_id)
        record.about(topic.dossier_id)
        heir = None if heir_id is None else _heir(register, topic, heir_id)
        _move_below(register, record, topic, heir)
        about = register.rows(
            "SELECT statement_id FROM statement_topic WHERE topic_id = ? ORDER BY id", topic_id
        )
        for table in _ABOUT:
            _hand_over(register, record, table, (topic_id, heir_id))
        for (id_,) in about:
            record.touch("statement", id_)
            refuse_twin(register, id_)
        if heir is not None:
            names = (
                *other_names_of(register, heir.id),
                topic.name,
                *other_names_of(register, topic_id),
            )
            record.update("topic", heir.id, other_names=merged(heir.name, names))
        record.remove("topic", topic_id)
        return record.changed(topic_id)


def _heir(register: Register, topic: TopicHead, heir_id: int) -> TopicHead:
    heir = topic_head(register, heir_id)
    refuse_other_dossier(topic.dossier_id, heir.dossier_id)
    if heir.id == topic.id:
        raise TopicCircleError(topic=topic.name, parent=heir.name)
    return heir


def _move_below(
    register: Register, record: Recorder, topic: TopicHead, heir: TopicHead | None
) -> None:
    """What stood below the topic stands elsewhere; the way to an heir below it goes up."""
    above = dict(
        register.rows("SELECT id, parent_id FROM topic WHERE dossier_id = ?", topic.dossier_id)
    )
    for id_ in sorted(id_ for id_, parent in above.items() if parent == topic.id):
        if heir is None or stands_below(above, heir.id, id_):
            record.update("topic", id_, parent_id=above[topic.id])
        else:
            record.update("topic", id_, parent_id=heir.id)


def _hand_over(
    register: Register, record: Recorder, table: str, way: tuple[int, int | None]
) -> None:
    """Let the rows of one table name the heir, none twice; without an heir they go."""
    topic_id, heir_id = way
    said = _said(register, table, heir_id) if heir_id is not None else {}
    for id_, beside in _said(register, table, topic_id).items():
        if heir_id is None or beside in said.values():
            record.remove(table, id_)
        else:
            record.update(table, id_, topic_id=heir_id)


def _said(register: Register, table: str, topic_id: int) -> dict[int, tuple[object, ...]]:
    columns = ", ".join(("id", *_ABOUT[table]))
    rows = register.rows(
        f"SELECT {columns} FROM {table} WHERE topic_id = ? ORDER BY id",  # noqa: S608 - own names
        topic_id,
    )
    return {id_: tuple(said) for id_, *said in rows}
