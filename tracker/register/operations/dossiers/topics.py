"""Topics: their place in the tree, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.register.changed import Changed
from tracker.register.errors import TopicExistsError
from tracker.register.errors.topics import TopicCircleError
from tracker.register.fields import names_from
from tracker.register.questions.entries.belonging import TopicHead, refuse_other_dossier, topic_head
from tracker.register.register import Register
from tracker.register.rules.names import required, same_name
from tracker.register.rules.trees import stands_below


def set_parent_topic(
    register: Register,
    topic_id: int,
    parent_id: int | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Put a topic below another one of its dossier, or with None at the top.

    `TopicCircleError` when it would come to stand below itself.
    """
    with register.change("set parent topic", who, why) as record:
        topic = topic_head(register, topic_id)
        record.about(topic.dossier_id)
        if parent_id is not None:
            _check_parent(register, topic, topic_head(register, parent_id))
        record.update("topic", topic_id, parent_id=parent_id)
        return record.changed(topic_id)


def rename_topic(
    register: Register, topic_id: int, name: str, *, who: str, why: str | None = None
) -> Changed:
    """Call a topic otherwise; its old name stays among its other names.

    `TopicExistsError` when another topic of the dossier is called so.
    """
    with register.change("rename topic", who, why) as record:
        topic = topic_head(register, topic_id)
        record.about(topic.dossier_id)
        wanted = required("name", name)
        _refuse_known(register, topic, [wanted])
        others = merged(wanted, [*other_names_of(register, topic_id), topic.name])
        record.update("topic", topic_id, name=wanted, other_names=others)
        return record.changed(topic_id)


def add_topic_names(
    register: Register,
    topic_id: int,
    names: Iterable[str],
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Add what else a topic is called in letters to the names it has; each is kept once.

    `TopicExistsError` when another topic of the dossier is called so.
    """
    with register.change("add topic names", who, why) as record:
        topic = topic_head(register, topic_id)
        record.about(topic.dossier_id)
        wanted = [required("name", name) for name in names]
        _refuse_known(register, topic, wanted)
        others = merged(topic.name, [*other_names_of(register, topic_id), *wanted])
        record.update("topic", topic_id, other_names=others)
        return record.changed(topic_id)


def _check_parent(register: Register, topic: TopicHead, parent: TopicHead) -> None:
    refuse_other_dossier(topic.dossier_id, parent.dossier_id)
    rows = register.rows("SELECT id, parent_id FROM topic WHERE dossier_id = ?", topic.dossier_id)
    if stands_below(dict(rows), parent.id, topic.id):
        raise TopicCircleError(topic=topic.name, parent=parent.name)


def _refuse_known(register: Register, topic: TopicHead, wanted: list[str]) -> None:
    rows = register.rows(
        "SELECT name, other_names FROM topic WHERE dossier_id = ? AND id <> ? ORDER BY id",
        topic.dossier_id,
        topic.id,
    )
    for name, others in rows:
        for known in (name, *names_from(others)):
            if any(same_name(known, each) for each in wanted):
                raise TopicExistsError(topic=name)


def other_names_of(register: Register, topic_id: int) -> tuple[str, ...]:
    """What a topic is called besides its name."""
    return names_from(register.value("SELECT other_names FROM topic WHERE id = ?", topic_id))


def merged(name: str, others: Iterable[str]) -> tuple[str, ...]:
    """`others` in their order, each once whatever the capitals, without `name` itself."""
    once: list[str] = []
    for other in others:
        if not any(same_name(other, each) for each in (name, *once)):
            once.append(other)
    return tuple(once)
