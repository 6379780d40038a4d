"""What the parts of the example share: the register, the facts, and what stands already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from tracker.example.moving import Moved
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.following.followed import followed_of
from tracker.register.questions.keeping.origin import EXAMPLE_MAKER
from tracker.register.questions.lines import Term
from tracker.register.rules.following.sources import Source
from tracker.vocabulary import Audience, TimeKind

#: Who the history names for what the example holds.
MAKER = EXAMPLE_MAKER

#: A table of the example's facts.
Facts = dict[str, Any]


class Said(Frozen):
    """A statement that stands in the example, and where its words begin in their paper."""

    id: int
    document_id: int
    quote: str
    start: int


@dataclass(slots=True)
class Cast:
    """Who stands in the register, for all its dossiers: ids by the keys of the facts."""

    parties: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    offices: dict[str, int] = field(default_factory=dict)


@dataclass
class Stage:
    """One dossier of the example in the making; ids are found by the keys of the facts."""

    register: Register
    facts: Facts
    language: str
    moved: Moved
    cast: Cast
    dossier_id: int = 0
    topics: dict[str, int] = field(default_factory=dict)
    documents: dict[str, int] = field(default_factory=dict)  # by title
    texts: dict[int, str] = field(default_factory=dict)  # of documents, by their ids
    meetings: dict[str, int] = field(default_factory=dict)  # by title
    questions: dict[str, int] = field(default_factory=dict)  # of meetings, by their text
    rounds: dict[str, int] = field(default_factory=dict)  # by name
    outcomes: dict[str, int] = field(default_factory=dict)  # by the name of their round
    said: list[Said] = field(default_factory=list)

    def party_ids(self, keys: Iterable[str]) -> tuple[int, ...]:
        """The parties called by `keys`, in that order."""
        return tuple(self.cast.parties[key] for key in keys)

    def day(self, facts: Facts, name: str) -> date | None:
        """The day called `name` moved; None where the facts give none."""
        return self.moved.day(facts[name]) if name in facts else None

    def audience(self, facts: Facts) -> Audience:
        """For whom it is: the house, where the facts name nobody else."""
        return Audience(facts.get("audience", Audience.ORGANISATION))

    def source(self, facts: Facts) -> Source:
        """On what it stands: the statement, the paper or the words that the facts name."""
        return Source(
            statement_id=self.statement(facts["by"]).id if "by" in facts else None,
            document_id=self.documents[facts["paper"]] if "paper" in facts else None,
            text=self.moved.filled(facts["source"]) if "source" in facts else None,
        )

    def statement(self, beginning: str) -> Said:
        """The statement whose words begin so."""
        wanted = self.moved.filled(beginning)
        return next(said for said in self.said if said.quote.startswith(wanted))

    def followed(self, table: str, beginning: str) -> int:
        """The commitment, demand or deadline (`table`) of the statement whose words begin so."""
        found = followed_of(self.register, table, self.statement(beginning).id)
        assert found is not None, beginning  # noqa: S101 - the facts are ours
        return found

    def text(self, document_id: int) -> str:
        """The words of a document."""
        return self.texts[document_id]

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
