"""The topics of a timeline in the order of their tree, and what stands below each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.dossiers.topic_tree import TopicNode, topic_tree
from tracker.timeline.events import Choice
from tracker.words import Words


class Topic(Frozen):
    """A topic: `name` begins with those above it, `above` are the ids of those and its own."""

    id: int
    name: str
    above: tuple[int, ...]


class Topics:
    """All topics of some dossiers, those above before those below them."""

    def __init__(self, register: Register, dossiers: Iterable[int], words: Words) -> None:
        self._all: dict[int, Topic] = {}
        self._by_name: dict[tuple[int, str], int] = {}
        for dossier_id in dossiers:
            for node, topic in _topics(topic_tree(register, dossier_id), None, words):
                self._all[topic.id] = topic
                self._by_name[dossier_id, node.name] = topic.id
        self._order = {id_: place for place, id_ in enumerate(self._all)}

    def numbers(self, dossier_id: int, names: Iterable[str]) -> tuple[int, ...]:
        """The ids of the topics of these names in a dossier, in the order of the tree."""
        return self.in_order(self._by_name[dossier_id, name] for name in names)

    def in_order(self, ids: Iterable[int]) -> tuple[int, ...]:
        """`ids` in the order of the tree, each once."""
        return tuple(sorted(set(ids), key=self._order.__getitem__))

    def choices(self, ids: Iterable[int] | None = None) -> tuple[Choice, ...]:
        """These topics by name, or all, in the order of the tree."""
        wanted = self._all if ids is None else self.in_order(ids)
        return tuple(Choice(id_, self._all[id_].name) for id_ in wanted)

    def with_those_below(self, ids: Set[int]) -> Set[int]:
        """`ids` and all that stand below one of them."""
        return {topic.id for topic in self._all.values() if not ids.isdisjoint(topic.above)}


def _topics(
    nodes: Iterable[TopicNode], above: Topic | None, words: Words
) -> Iterator[tuple[TopicNode, Topic]]:
    for node in nodes:
        name = node.name
        path: tuple[int, ...] = (node.id,)
        if above is not None:
            name = words.text("{topic}: {subtopic}", topic=above.name, subtopic=node.name)
            path = (*above.above, node.id)
        topic = Topic(node.id, name, path)
        yield node, topic
        yield from _topics(node.below, topic, words)
