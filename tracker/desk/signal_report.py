"""How often each signal word was right in a register: accepted, changed, rejected, still open.

Nothing is kept for it. The letters are read again, and what people made of each
proposal stands in the register already: a statement at its words, or a mark that
it was set aside.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from enum import StrEnum

from tracker.desk.deciding import proposals_of
from tracker.frozen import Frozen
from tracker.letters.proposal import Proposal
from tracker.register import Register
from tracker.register.questions.entries.statements import set_aside_of, statements
from tracker.register.questions.lines import StatementLine
from tracker.register.questions.papers.documents import documents


class Fate(StrEnum):
    """What people made of a proposal."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    REJECTED = "rejected"
    OPEN = "open"


class SignalLine(Frozen):
    """Signal words of one language, and how many proposals they led to, by what came of them."""

    language: str
    words: str
    fates: Counter[Fate]

    @property
    def decided(self) -> int:
        """How many proposals somebody decided on."""
        return self.fates.total() - self.fates[Fate.OPEN]


def signal_report(register: Register, dossier_id: int | None = None) -> list[SignalLine]:
    """A line for each signal word that led to a proposal, those most decided on first.

    A proposal counts as changed when a statement at its words has another type or
    strength, or stands on other words of the same sentence.
    """
    counted: dict[tuple[str, str], Counter[Fate]] = defaultdict(Counter)
    for document in documents(register, dossier_id):
        for proposal, fate in _fates(register, document.id):
            for words in signal_words(proposal):
                counted[(document.language, words)][fate] += 1
    lines = [SignalLine(*key, fates) for key, fates in counted.items()]
    return sorted(lines, key=lambda line: (-line.decided, -line.fates.total(), line.words))


def signal_words(proposal: Proposal) -> list[str]:
    """The words that made the app propose it, in small letters; empty for carried-over items."""
    return sorted({cue.span.words.casefold() for cue in proposal.cues if cue.about == "type"})


def _fates(register: Register, document_id: int) -> Iterator[tuple[Proposal, Fate]]:
    recorded = [each for each in statements(register, document_id=document_id) if each.found]
    aside = set_aside_of(register, document_id)
    for proposal in proposals_of(register, document_id):
        yield proposal, _fate(proposal, recorded, aside)


def _fate(
    proposal: Proposal, recorded: list[StatementLine], aside: frozenset[tuple[int, int]]
) -> Fate:
    place = (proposal.span.start, proposal.span.end)
    for statement in recorded:
        theirs = (statement.place.start, statement.place.end)
        if _overlap(place, theirs):
            same = statement.type == proposal.type and statement.strength == proposal.strength
            return Fate.ACCEPTED if same and theirs == place else Fate.CHANGED
    return Fate.REJECTED if any(_overlap(place, other) for other in aside) else Fate.OPEN


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
