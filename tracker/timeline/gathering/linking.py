"""The lines of a timeline: what answers what, which words came later, until when they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tracker.register.rules.entries.relations import WORDINGS
from tracker.timeline.events import Link, LinkKind
from tracker.timeline.gathering.reading import Material
from tracker.vocabulary import COMMITMENT_LIKE, Relation

_KINDS = {Relation.ANSWERS: LinkKind.ANSWER, **dict.fromkeys(WORDINGS, LinkKind.WORDING)}


def links_between(keys: Iterable[str], material: Material) -> tuple[Link, ...]:
    """The lines that have a mark among `keys` at both ends, each once.

    What an audience may not see has no mark, and so no line.
    """
    marks = set(keys)
    every = chain(_replies(material), _bearings(material), _terms(material))
    return tuple(link for link in dict.fromkeys(every) if link.start in marks and link.end in marks)


def _replies(material: Material) -> Iterator[Link]:
    """From each paper to those that answer it, as a whole or one of its demands."""
    pairs = list(material.replies)
    for bearing in material.bearings:
        asked = material.statements.get(bearing.other_id)
        answer = material.statements.get(bearing.statement_id)
        if bearing.kind is Relation.ANSWERS and asked is not None and answer is not None:
            pairs.append((asked.place.document_id, answer.place.document_id))
    for start, end in pairs:
        if start != end:
            yield Link(f"document:{start}", f"document:{end}", LinkKind.REPLY)


def _bearings(material: Material) -> Iterator[Link]:
    for bearing in material.bearings:
        if bearing.kind in _KINDS:
            start, end = f"statement:{bearing.other_id}", f"statement:{bearing.statement_id}"
            yield Link(start, end, _KINDS[bearing.kind])


def _terms(material: Material) -> Iterator[Link]:
    """From each undertaking to the ends of its terms. The term of a demand is not its term."""
    for deadline in material.deadlines:
        statement = material.statements.get(deadline.statement_id or 0)
        if statement is not None and statement.type in COMMITMENT_LIKE:
            yield Link(f"statement:{statement.id}", f"deadline:{deadline.id}", LinkKind.TERM)
