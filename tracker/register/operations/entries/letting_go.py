"""Letting go: which steps of the ladder the words of a statement stand for."""

from __future__ import annotations

from collections.abc import Collection

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.questions.entries.belonging import (
    refuse_other_dossier,
    statement_head,
    topic_head,
)
from tracker.register.register import Register
from tracker.vocabulary import LettingGo

_KNOWN = "SELECT step, id FROM letting_go WHERE statement_id = ? AND topic_id = ? ORDER BY id"


class StepsMarked(Frozen):
    """The steps that the words of a statement stand for, on one topic; they combine."""

    statement_id: int
    topic_id: int
    steps: Collection[LettingGo]


def mark_letting_go(
    register: Register, marked: StepsMarked, *, who: str, why: str | None = None
) -> Changed:
    """Mark how far a statement lets go of a plan on a topic; the ids of the marks come back.

    “Not for now in this form” is two steps. They replace the steps marked before
    of that statement and topic; no steps leave none.
    """
    with register.change("mark letting go", who, why) as record:
        said = statement_head(register, marked.statement_id)
        record.about(said.dossier_id)
        refuse_other_dossier(said.dossier_id, topic_head(register, marked.topic_id).dossier_id)
        links = {"statement_id": marked.statement_id, "topic_id": marked.topic_id}
        wanted = sorted({LettingGo(step) for step in marked.steps})
        known = dict(register.rows(_KNOWN, *links.values()))
        for step, id_ in known.items():
            if step not in wanted:
                record.remove("letting_go", id_)
        made = [
            known.get(step) or record.insert("letting_go", step=int(step), **links)
            for step in wanted
        ]
        return record.changed(*made)
