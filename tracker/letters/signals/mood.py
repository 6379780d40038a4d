"""What the whole letter lends to its sentences: "must" asks something in a letter of demands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.letters.facts import Facts
from tracker.letters.signals.cue_file import Signal
from tracker.letters.signals.hits import Parsed
from tracker.vocabulary import DocumentKind, StatementType, Strength


@dataclass(frozen=True, slots=True)
class Mood:
    """Whether the letter sets demands, and whether it is an agreement."""

    demands: bool
    agreement: bool

    def type_of(self, signal: Signal) -> StatementType:
        """What a signal says in this letter."""
        if self.demands and signal.in_demands:
            return signal.in_demands
        if self.agreement and signal.in_agreements:
            return signal.in_agreements
        return signal.type


def mood_of(facts: Facts, sentences: Iterable[Parsed]) -> Mood:
    """The mood of a letter: it sets demands when it demands something outright somewhere."""
    demands = any(
        hit.leads
        and hit.signal.type is StatementType.DEMAND
        and hit.signal.strength is Strength.FIRM
        for parsed in sentences
        for hit in parsed.hits
    )
    return Mood(demands, facts.kind == DocumentKind.AGREEMENT)
