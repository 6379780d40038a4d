"""Paraphrases and readings of a statement, each signed by its author."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, ReadingKind

_LINES = """
SELECT id, kind, text, author, party_id, audience, version FROM reading
WHERE statement_id = ? ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class OwnWordsLine:
    """A paraphrase or a reading; `party` is the party whose reading it is, if any."""

    id: int
    kind: ReadingKind
    text: str
    author: str
    party: PartyLine | None
    audience: Audience
    version: int


def own_words_of(register: Register, statement_id: int) -> list[OwnWordsLine]:
    """What was said of a statement in other words, in the order in which it was written."""
    with register.snapshot():
        rows = register.rows(_LINES, statement_id)
        people = parties_by_id(register, {row[4] for row in rows})
    return [
        OwnWordsLine(
            id=id_,
            kind=ReadingKind(kind),
            text=text,
            author=author,
            party=people.get(party_id),
            audience=Audience(audience),
            version=version,
        )
        for id_, kind, text, author, party_id, audience, version in rows
    ]
