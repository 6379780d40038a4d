"""Which signal and limiting words stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.letters.signals.clauses import Clause, Kind, clause_at, clauses_of
from tracker.letters.signals.cue_file import CueFile, Limit, Signal
from tracker.letters.signals.people import PARTY, Mention, People
from tracker.letters.signals.sentences import Sentence
from tracker.letters.signals.wording import Roles, Wording, find


@dataclass(frozen=True, slots=True)
class Hit:
    """A signal found: the words that show it, and the clause in which it begins."""

    signal: Signal
    order: int
    runs: tuple[range, ...]
    clause: int
    leads: bool  # stands in a main clause, or may open a part by itself

    @property
    def words(self) -> frozenset[int]:
        """The numbers of the words that decided."""
        return frozenset(index for run in self.runs for index in run)


@dataclass(frozen=True, slots=True)
class Held:
    """A limit found: the words that hold an act back, and their clause."""

    limit: Limit
    runs: tuple[range, ...]
    clause: int


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its clauses and all that was found in it, in order of place."""

    sentence: Sentence
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    hits: tuple[Hit, ...]
    limits: tuple[Held, ...]


def parse(sentence: Sentence, cues: CueFile, people: People) -> Parsed:
    """Everything the cue file finds in `sentence`.

    Of two signals that share a word the one that can lead a part stays, and of
    two such the earlier one of the file.
    """
    clauses = clauses_of(sentence, cues)
    mentions = people.mentions(sentence)
    search = _Search(sentence, clauses, _roles(mentions))
    ordered = sorted(search.hits(cues.signals), key=lambda h: (not h.leads, h.order))
    hits = sorted(_without_overlaps(ordered), key=lambda h: h.runs[0].start)
    limits = sorted(search.limits(cues.limits), key=lambda held: held.runs[0].start)
    return Parsed(sentence, clauses, mentions, tuple(hits), tuple(limits))


def _roles(mentions: Iterable[Mention]) -> Roles:
    """Where a wording may meet the writer, the reader, another, or any party."""
    return {
        (role, mention.first): mention.last
        for mention in mentions
        for role in (mention.role, PARTY)
    }


class _Search:
    """One sentence, searched for many wordings."""

    def __init__(self, sentence: Sentence, clauses: tuple[Clause, ...], roles: Roles) -> None:
        self._sentence = sentence
        self._clauses = clauses
        self._roles = roles
        self._forms = frozenset(word.form for word in sentence.words)

    def hits(self, signals: Iterable[Signal]) -> Iterator[Hit]:
        """Every place of every signal, in the order of the file."""
        for order, signal in enumerate(signals):
            beyond = set() if signal.across else {Kind.SIDE, Kind.CONTENT}
            for runs, clause in self._places(signal.wordings, signal.unless, beyond):
                leads = signal.parts or self._clauses[clause].main
                yield Hit(signal, order, runs, clause, leads)

    def limits(self, limits: Iterable[Limit]) -> Iterator[Held]:
        """Every limit; one that opens a clause counts only where a clause begins."""
        for limit in limits:
            for runs, clause in self._places(limit.wordings, limit.unless, {Kind.SIDE}):
                if not limit.clause or self._opens_clause(runs[0].start):
                    yield Held(limit, runs, clause)

    def _places(
        self, wordings: tuple[Wording, ...], unless: tuple[Wording, ...], beyond: set[Kind]
    ) -> Iterator[tuple[tuple[range, ...], int]]:
        """Where one of the wordings stands and none of `unless` stands in the same clause."""
        found = [
            runs
            for wording in wordings
            for runs in self._find(wording)
            if self._holds(runs, beyond)
        ]
        if not found:
            return
        barred = {self._clause(runs) for wording in unless for runs in self._find(wording)}
        for runs in found:
            if self._clause(runs) not in barred:
                yield runs, self._clause(runs)

    def _find(self, wording: Wording) -> Iterator[tuple[range, ...]]:
        """Where a wording stands; nothing when the words it needs are not there at all."""
        if any(self._forms.isdisjoint(need) for need in wording.needs):
            return iter(())
        return find(wording, self._sentence, self._roles)

    def _holds(self, runs: tuple[range, ...], beyond: set[Kind]) -> bool:
        """Whether the words belong together: none begins in a main clause and ends beyond it."""
        kinds = [self._clauses[clause_at(self._clauses, run.start)].kind for run in runs]
        return kinds[0] is not Kind.MAIN or beyond.isdisjoint(kinds)

    def _clause(self, runs: tuple[range, ...]) -> int:
        return clause_at(self._clauses, runs[0].start)

    def _opens_clause(self, word: int) -> bool:
        """Whether at most one word of the clause stands before this one ("and if", "only if")."""
        return word - self._clauses[clause_at(self._clauses, word)].first <= 1


def _without_overlaps(hits: Iterable[Hit]) -> list[Hit]:
    """The hits of which no word belongs to a signal that comes earlier in the file."""
    kept: list[Hit] = []
    taken: set[int] = set()
    for hit in hits:
        if taken.isdisjoint(hit.words):
            kept.append(hit)
            taken |= hit.words
    return kept
