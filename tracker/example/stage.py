"""What the parts of the example share: the register, the facts, and what stands already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.example.moving import Moved
from tracker.register import Register
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.keeping.origin import EXAMPLE_MAKER
from tracker.register.questions.lines import StatementLine, Term
from tracker.register.questions.papers.documents import letter_of
from tracker.vocabulary import TimeKind

#: Who the history names for what the example holds.
MAKER = EXAMPLE_MAKER

#: A table of the example's facts.
Facts = dict[str, Any]


@dataclass
class Stage:
    """One making of the example. The ids of what stands are found by the keys of the facts."""

    register: Register
    facts: Facts
    language: str
    moved: Moved
    dossier_id: int = 0
    parties: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    offices: dict[str, int] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)  # by title

    def party_ids(self, keys: Iterable[str]) -> tuple[int, ...]:
        """The parties called by `keys`, in that order."""
        return tuple(self.parties[key] for key in keys)

    def day(self, facts: Facts, name: str) -> date | None:
        """The day called `name` moved; None where the facts give none."""
        return self.moved.day(facts[name]) if name in facts else None

    def statement(self, beginning: str) -> StatementLine:
        """The statement whose words begin so."""
        wanted = self.moved.filled(beginning)
        lines = statements(self.register, dossier_id=self.dossier_id)
        return next(line for line in lines if line.quote.startswith(wanted))

    def text(self, document_id: int) -> str:
        """The words of a document."""
        return letter_of(self.register, document_id).text

    def range(self, text: str, words: str, after: int = 0) -> tuple[int, int]:
        """Where `words`, with their dates filled in, first stand in `text` from `after` on."""
        filled = self.moved.filled(words)
        start = text.index(filled, after)
        return start, start + len(filled)

    def term(self, facts: Facts) -> Term:
        """A term: its words and its days moved, the rest as the facts give it."""
        return Term(
            words=self.moved.filled(facts["words"]),
            kind=TimeKind(facts.get("kind", TimeKind.EXACT)),
            moment=self.moved.moment(facts["moment"]) if "moment" in facts else None,
            reason=facts.get("reason"),
            earliest=self.day(facts, "earliest"),
            latest=self.day(facts, "latest"),
            window_earliest=self.day(facts, "window_earliest"),
            window_latest=self.day(facts, "window_latest"),
            ask_again=self.day(facts, "ask_again"),
        )
