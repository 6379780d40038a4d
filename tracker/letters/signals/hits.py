"""Which signal and limiting words stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from tracker.frozen import Frozen
from tracker.letters.signals.clauses import Clause, Kind, clause_at, clauses_of
from tracker.letters.signals.cue_file import CueFile, Limit, Signal
from tracker.letters.signals.index import Index
from tracker.letters.signals.people import PARTY, READER, Mention, People
from tracker.letters.signals.sentences import Sentence
from tracker.letters.signals.wording import Roles, Wording, find
from tracker.vocabulary import StatementType

#: What an account of another's acts may still be.
_TELLING = frozenset({StatementType.FACT})


class Hit(Frozen):
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


class Held(Frozen):
    """A limit found: the words that hold an act back, and their clause."""

    limit: Limit
    runs: tuple[range, ...]
    clause: int


class Parsed(Frozen):
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
    told = _told(search, clauses, cues)
    found = (h for h in search.hits(cues) if h.clause not in told or h.signal.type in _TELLING)
    ordered = sorted(found, key=lambda h: (not h.leads, h.order))
    hits = sorted(_without_overlaps(ordered), key=lambda h: h.runs[0].start)
    limits = sorted(search.limits(cues, hits), key=lambda held: held.runs[0].start)
    return Parsed(sentence, clauses, mentions, tuple(hits), tuple(limits))


def _told(search: _Search, clauses: tuple[Clause, ...], cues: CueFile) -> frozenset[int]:
    """The clauses that tell what those who are written to asked or did, and what hangs on them.

    "On 3 March you put five demands to us, one of them ..." asks nothing by itself.
    """
    told: set[int] = set()
    for start, clause in search.reported(cues):
        end = next((n for n in range(clause + 1, len(clauses)) if clauses[n].main), len(clauses))
        if clauses[clause].main and search.opens_account(start, clause, cues):
            told.update(range(clause, end))
    return frozenset(told)


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
        self._at: dict[str, list[int]] = {}
        for index, word in enumerate(sentence.words):
            self._at.setdefault(word.form, []).append(index)

    def hits(self, cues: CueFile) -> Iterator[Hit]:
        """Every place of every signal, in the order of the file."""
        for order, wordings in self._likely(cues.signal_index):
            signal = cues.signals[order]
            beyond = set() if signal.across else {Kind.SIDE, Kind.CONTENT}
            for runs, clause in self._places(wordings, signal.unless, beyond):
                leads = signal.parts or self._clauses[clause].main
                yield Hit(signal, order, runs, clause, leads)

    def limits(self, cues: CueFile, hits: Iterable[Hit]) -> Iterator[Held]:
        """Every limit, no two of one entry on the same word.

        One that opens a clause counts only where a clause begins, or where a
        signal has it for a word of its own: "willing to talk if".
        """
        signalled = {
            word
            for hit in hits
            if hit.signal.type is StatementType.CONDITIONAL_COMMITMENT
            for word in hit.words
        }
        for number, wordings in self._likely(cues.limit_index):
            limit, taken = cues.limits[number], set[int]()
            for runs, clause in self._places(wordings, limit.unless, {Kind.SIDE}):
                first = runs[0].start
                is_clause = self._opens_clause(first) or first in signalled
                if first not in taken and (is_clause or not limit.clause):
                    taken.update(index for run in runs for index in run)
                    yield Held(limit, runs, clause)

    def reported(self, cues: CueFile) -> Iterator[tuple[int, int]]:
        """Where the file's words for what the reader did begin, each with its clause."""
        for wording in cues.reported:
            for runs in self._find(wording):
                yield runs[0].start, self._clause(runs)

    def opens_account(self, start: int, clause: int, cues: CueFile) -> bool:
        """Whether the reader's act is what the clause tells: "On 3 March you put ...".

        In "the demands you put to us are refused" it only says which demands.
        """
        if not any((role, start) in self._roles for role in (READER, PARTY)):
            return True
        first = self._clauses[clause].first
        return start - first <= 1 or self._sentence.words[first].form in cues.prepositions

    def _likely(self, index: Index) -> Iterator[tuple[int, tuple[Wording, ...]]]:
        """The entries that may stand in the sentence, in order, with the wordings that may."""
        for entry, found in groupby(index.likely(self._at.keys()), key=itemgetter(0)):
            yield entry, tuple(wording for _, wording in found)

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
        if any(need.isdisjoint(self._at) for need in wording.needs):
            return iter(())
        starts = wording.starts(self._at, self._roles)
        return find(wording, self._sentence, self._roles, starts)

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
