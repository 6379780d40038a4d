"""The time words of a letter, and which of them say when an act falls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.letter import Letter
from tracker.letters.proposal import Span, TimeWords
from tracker.letters.signals.clauses import Kind
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.parts import Part
from tracker.terms.time_words import FoundTerm, find_time_words
from tracker.terms.windows import assumed_window
from tracker.vocabulary import StatementType, TimeKind

#: Views and facts have no term: time words in them belong to the subject.
_TIMELESS = frozenset({StatementType.POSITION, StatementType.FACT})

#: What is asked or promised in a clause of its own: "we demand that you ...".
_TOLD = frozenset(
    {
        StatementType.DEMAND,
        StatementType.ULTIMATUM,
        StatementType.COMMITMENT,
        StatementType.CONDITIONAL_COMMITMENT,
    }
)


class Terms(Frozen):
    """All time words of a letter in order of place."""

    text: str
    found: tuple[FoundTerm, ...]
    infinitive: frozenset[str]
    language: str
    dated: date | None

    def of_act(self, part: Part, type: StatementType) -> TimeWords | None:
        """The time words of the act: in its own clauses, else in the rest of its main clauses.

        What somebody demands or promises "that ..." is the act itself, so time words
        there count too; those in any other clause belong to the subject matter. None
        where there are none, and of a type that has no time.
        """
        if type in _TIMELESS:
            return None
        clauses, words = part.parsed.clauses, part.parsed.sentence.words
        own = [clauses[number] for number in part.reach]
        within = [clause for clause in clauses if part.first <= clause.first < part.last]
        main = [clause for clause in within if clause.main]
        told = [clause for clause in within if clause.kind is Kind.CONTENT]
        for group in (own, main, told if type in _TOLD else []):
            for clause in group:
                start, end = words[clause.first].start, words[clause.last - 1].end
                term = next((t for t in self._between(start, end)), None)
                if term is not None and not self._is_of_matter(term, part):
                    return self._time_words(term)
        return None

    def _is_of_matter(self, term: FoundTerm, part: Part) -> bool:
        """Whether vague time words belong to what was decided, not to the deciding.

        "They have decided to put money aside in the coming year."
        """
        if part.lead.signal.type is not StatementType.DECISION or term.kind is not TimeKind.VAGUE:
            return False
        decided = max(part.lead.words, default=part.last)
        after = part.parsed.sentence.words[decided + 1 : part.last]
        return any(w.form in self.infinitive and w.start < term.start for w in after)

    def _between(self, start: int, end: int) -> Iterator[FoundTerm]:
        """The time words that begin in this stretch of the letter."""
        place = bisect_left(self.found, start, key=_start)
        while place < len(self.found) and self.found[place].start < end:
            yield self.found[place]
            place += 1

    def _time_words(self, term: FoundTerm) -> TimeWords:
        span = Span(term.start, term.end, self.text[term.start : term.end])
        window = None
        if term.kind is TimeKind.VAGUE:
            window = assumed_window(span.words, self.language, self.dated)
        return TimeWords(
            span, term.kind, term.earliest, term.latest, term.clock, term.doubt, window
        )


def _start(term: FoundTerm) -> int:
    return term.start


def terms_of(letter: Letter, facts: Facts, cues: CueFile) -> Terms:
    """The time words of a letter, counted from its own date."""
    found = find_time_words(letter.text, facts.language, facts.dated)
    return Terms(letter.text, tuple(found), cues.infinitive, facts.language, facts.dated)
