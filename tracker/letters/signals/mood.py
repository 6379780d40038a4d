"""What the whole letter lends to its sentences: "must" asks something in a letter of demands."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.signals.cue_file import Signal
from tracker.letters.signals.hits import Hit, Parsed
from tracker.letters.signals.people import OTHER, READER, WRITER
from tracker.vocabulary import COMMITMENT_LIKE, DocumentKind, StatementType, Strength

_ASKING = frozenset({StatementType.DEMAND, StatementType.ULTIMATUM})
_GIVING = COMMITMENT_LIKE - {StatementType.PRECONDITION}


class Mood(Frozen):
    """Whether the letter sets demands, and whether it is an agreement."""

    demands: bool
    agreement: bool

    def hears(self, signal: Signal) -> bool:
        """Whether a signal says anything in this letter."""
        return not (self.demands and signal.silent_in_demands)

    def type_of(self, signal: Signal) -> StatementType:
        """What a signal says in this letter."""
        if self.agreement and signal.in_agreements:
            return signal.in_agreements
        if self.demands and signal.in_demands:
            return signal.in_demands
        return signal.type


def mood_of(facts: Facts, sentences: Iterable[Parsed]) -> Mood:
    """The mood of a letter: it sets demands when it demands something outright somewhere.

    An agreement sets none: what one side must do there is what both agreed on. Nor do
    minutes, which tell what each side asked.

    One that promises more in its own name than it asks answers demands, even where it
    tells what others demand or asks something back.
    """
    read = [(parsed, hit) for parsed in sentences for hit in parsed.hits if hit.leads]
    asked = [hit for parsed, hit in read if _asks(parsed, hit, known=bool(facts.sender))]
    given = [hit for parsed, hit in read if _gives(parsed, hit)]
    outright = any(hit.signal.strength is Strength.FIRM for hit in asked)
    of_both = facts.kind in (DocumentKind.AGREEMENT, DocumentKind.MINUTES)
    demands = outright and len(asked) >= len(given) and not of_both
    return Mood(demands, facts.kind == DocumentKind.AGREEMENT)


def _asks(parsed: Parsed, hit: Hit, *, known: bool) -> bool:
    """Whether the writer asks something; of one that is not known, anybody may speak for it."""
    if hit.signal.type not in _ASKING:
        return False
    return not known or _subject(parsed, hit) not in {OTHER, READER}


def _gives(parsed: Parsed, hit: Hit) -> bool:
    """Whether the writer does or promises something."""
    return hit.signal.type in _GIVING and _subject(parsed, hit) == WRITER


def _subject(parsed: Parsed, hit: Hit) -> str | None:
    """The role of whoever is named last in the clause of a signal, up to its first words."""
    first, last = parsed.clauses[hit.clause].first, hit.runs[0].stop
    named = [m.role for m in parsed.mentions if first <= m.first < last]
    return named[-1] if named else None
