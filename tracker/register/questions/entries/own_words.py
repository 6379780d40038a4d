"""Paraphrases and readings of a statement, each signed by its author."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tracker.frozen import Frozen
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, ReadingKind

_LINES = """
SELECT id, kind, text, author, party_id, audience, version FROM reading
WHERE statement_id = ? ORDER BY id
"""
_IN_DOSSIER = """
SELECT reading.statement_id, reading.id, reading.kind, reading.text, reading.author,
    reading.party_id, reading.audience, reading.version
FROM reading JOIN statement ON statement.id = reading.statement_id
WHERE statement.dossier_id = ? AND statement.taken_back = 0 ORDER BY reading.id
"""


class OwnWordsLine(Frozen):
    """A paraphrase or a reading; `party` is the party whose reading it is, if any."""

    id: int
    kind: ReadingKind
    text: str
    author: str
    party: PartyLine | None
    audience: Audience
    version: int


def own_words_in(register: Register, dossier_id: int) -> dict[int, tuple[OwnWordsLine, ...]]:
    """All that was said of the standing statements of a dossier, by the id of the statement."""
    with register.snapshot():
        rows = register.rows(_IN_DOSSIER, dossier_id)
        people = parties_by_id(register, {row[5] for row in rows})
    found: dict[int, list[OwnWordsLine]] = {}
    for statement_id, *row in rows:
        found.setdefault(statement_id, []).append(_line(row, people))
    return {statement_id: tuple(lines) for statement_id, lines in found.items()}


def own_words_of(register: Register, statement_id: int) -> list[OwnWordsLine]:
    """What was said of a statement in other words, in the order in which it was written."""
    with register.snapshot():
        rows = register.rows(_LINES, statement_id)
        people = parties_by_id(register, {row[4] for row in rows})
    return [_line(row, people) for row in rows]


def _line(row: Sequence[Any], people: Mapping[int, PartyLine]) -> OwnWordsLine:
    id_, kind, text, author, party_id, audience, version = row
    return OwnWordsLine(
        id=id_,
        kind=ReadingKind(kind),
        text=text,
        author=author,
        party=people.get(party_id),
        audience=Audience(audience),
        version=version,
    )
