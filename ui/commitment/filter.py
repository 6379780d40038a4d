"""Finding undertakings by words typed: in their words, caveat, topics, who and grade."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tracker.register.questions.lines import CommitmentLine
from tracker.words import Words


def matching(lines: Sequence[CommitmentLine], typed: str, words: Words) -> Sequence[CommitmentLine]:
    """The lines in which every typed word stands, whatever its accents and capitals."""
    wanted = folded(typed).split()
    if not wanted:
        return lines
    return [line for line in lines if all(word in _findable(line, words) for word in wanted)]


def folded(text: str) -> str:
    """`text` without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(each for each in apart if not unicodedata.combining(each)).casefold()


def _findable(line: CommitmentLine, words: Words) -> str:
    statement = line.statement
    parts = [
        statement.quote,
        statement.caveat or "",
        statement.term.words if statement.term else "",
        statement.actor.name if statement.actor else "",
        words.label(statement.type),
        words.label(statement.strength),
        words.label(line.life),
        str(statement.entry),
        *statement.topics,
    ]
    return folded(" ".join(parts))
