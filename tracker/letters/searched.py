"""A letter cut into sentences in which wordings can be looked for again and again.

What is found comes back as it stands in the letter itself, whatever was made
plain to look it up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.folding import Folded, folded_letter
from tracker.letters.letter import Block, Letter
from tracker.letters.proposal import Span
from tracker.letters.signals.clauses import Clause, clauses_of
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.known import Known
from tracker.letters.signals.passages import passages_of
from tracker.letters.signals.people import PARTY, Mention, People, people_of
from tracker.letters.signals.sentences import Sentence, sentences_in
from tracker.letters.signals.wording import Roles, Wording, find
from tracker.terms.time_words import FoundTerm, find_time_words

#: Of a clause too long to quote so many words are kept on either side of a word or two.
_AROUND = 3

#: The numbers of the words of a sentence, from the first up to the last.
Words = tuple[int, int]


class Place(Frozen):
    """Where a sentence stands: the letter, the way back to its own text, and the block."""

    letter: Letter
    way_back: Folded
    block: Block

    @property
    def plain(self) -> str:
        """The text in which words are looked up."""
        return self.way_back.text

    def span(self, start: int, end: int) -> Span:
        """The stretch of the letter itself that was read as these characters."""
        start, end = self.way_back.back(start, end)
        return Span(start, end, self.letter.text[start:end])


class Searched(Frozen):
    """A sentence with its clauses, whoever it names and the time words in it.

    `sentence`, `clauses` and `times` have their places in the plain text; a
    `Span` that comes back has its own in the letter.
    """

    sentence: Sentence
    place: Place
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    times: tuple[FoundTerm, ...]
    roles: Roles
    at: Mapping[str, tuple[int, ...]]

    @property
    def span(self) -> Span:
        """The whole sentence, as the letter has it."""
        return self.place.span(self.sentence.start, self.sentence.end)

    def words(self, found: Words) -> Span:
        """Some of its words, as the letter has them."""
        first, last = found
        words = self.sentence.words
        return self.place.span(words[first].start, words[last - 1].end)

    def clause_of(self, start: int, end: int, longest: int) -> Span:
        """The sentence that holds these characters of the plain text, or else their clause.

        Whichever is not longer than `longest` words, or else the characters with
        the words right around them. Of a clause the marks at its end stay behind.
        """
        if len(self.sentence.words) <= longest:
            return self.span
        words, clauses = self.sentence.words, self.whole_clauses()
        touched = [c for c in clauses if words[c[0]].start < end and start < words[c[1] - 1].end]
        first, last = touched[0][0], touched[-1][1]
        if last - first <= longest:
            return self.words((first, last))
        inside = [n for n in range(first, last) if start < words[n].end and words[n].start < end]
        around = _AROUND if len(inside) < _AROUND else 0
        begin, stop = max(first, inside[0] - around), min(last, inside[-1] + 1 + around)
        while begin > first and not self._is_parted_by_space(begin):
            begin -= 1
        return self.words((begin, stop))

    def _is_parted_by_space(self, word: int) -> bool:
        """Whether white space stands before this word: not so inside "16:00"."""
        return self.place.plain[self.sentence.words[word].start - 1].isspace()

    def whole_clauses(self) -> list[Words]:
        """The clauses that a mark parts; one inside a figure parts nothing: "16:00"."""
        words, text = self.sentence.words, self.place.plain
        whole: list[Words] = []
        for clause in self.clauses:
            before = words[clause.first - 1].end if clause.first else self.sentence.start
            between = text[before : words[clause.first].start]
            if whole and (not between.strip() or between == ":"):
                whole[-1] = (whole[-1][0], clause.last)
            else:
                whole.append((clause.first, clause.last))
        return whole

    def found(self, wordings: Iterable[Wording]) -> Iterator[Words]:
        """Where one of the wordings stands, from its first word to its last."""
        for wording in wordings:
            if any(need.isdisjoint(self.at) for need in wording.needs):
                continue
            starts = wording.starts(self.at, self.roles)
            for runs in find(wording, self.sentence, self.roles, starts):
                yield runs[0].start, max(runs[-1].stop, runs[0].start + 1)

    def has(self, wordings: Iterable[Wording]) -> bool:
        """Whether one of the wordings stands in it."""
        return next(self.found(wordings), None) is not None


def searched_sentences(
    letter: Letter, facts: Facts, known: Known, cues: CueFile
) -> tuple[Searched, ...]:
    """The sentences of the running text of `letter`, in order."""
    plain, way_back = folded_letter(letter)
    people = people_of(facts, known, cues)
    times = find_time_words(plain.text, facts.language, facts.dated)
    return tuple(
        _searched(sentence, Place(letter, way_back, passage.block), people, cues, times)
        for passage in passages_of(plain, cues.leads_in)
        for sentence in sentences_in(plain.text, passage.start, passage.end, cues.abbreviations)
    )


def _searched(
    sentence: Sentence, place: Place, people: People, cues: CueFile, times: Iterable[FoundTerm]
) -> Searched:
    mentions = people.mentions(sentence)
    at: dict[str, tuple[int, ...]] = {}
    for index, word in enumerate(sentence.words):
        at[word.form] = (*at.get(word.form, ()), index)
    return Searched(
        sentence=sentence,
        place=place,
        clauses=clauses_of(sentence, cues),
        mentions=mentions,
        times=tuple(t for t in times if sentence.start <= t.start < sentence.end),
        roles={(role, m.first): m.last for m in mentions for role in (m.role, PARTY)},
        at=at,
    )
