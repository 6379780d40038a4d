"""From a letter to the statements somebody may want to register.

The signal words are data (`resources/signals`); this module walks through the
letter and puts together what the small modules beside it find in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tracker.letters.facts import Facts
from tracker.letters.letter import Block, Letter
from tracker.letters.proposal import Cue, Proposal, Span
from tracker.letters.signals.actors import actor_of, addressee_of
from tracker.letters.signals.caveats import caveat_of
from tracker.letters.signals.cue_file import LANGUAGES, CueFile, Signal, cue_file
from tracker.letters.signals.grading import graded
from tracker.letters.signals.hits import Hit, Parsed, parse
from tracker.letters.signals.known import Known, KnownParty, KnownTopic
from tracker.letters.signals.parts import Part, parts_of
from tracker.letters.signals.passages import Passage, passages_of
from tracker.letters.signals.people import People, people_of
from tracker.letters.signals.ranking import rank_of
from tracker.letters.signals.sentences import sentences_in
from tracker.letters.signals.terms import Terms, terms_of
from tracker.letters.signals.topics import topic_words, topics_in
from tracker.vocabulary import DocumentKind, StatementType

__all__ = ["Known", "KnownParty", "KnownTopic", "propose"]

#: What an item of a list is when the words before the colon are so.
_CARRIED = frozenset(
    {
        StatementType.DEMAND,
        StatementType.ULTIMATUM,
        StatementType.DECISION,
        StatementType.COMMITMENT,
        StatementType.INTENTION,
    }
)


def propose(letter: Letter, facts: Facts, known: Known | None = None) -> list[Proposal]:
    """The statements that the words of `letter` suggest, in order of place.

    Empty for a letter in a language without a cue file. With `known` the
    parties and topics carry the register's names.
    """
    if facts.language not in LANGUAGES:
        return []
    return _Reading(letter, facts, known or Known()).proposals()


@dataclass(frozen=True, slots=True)
class _Sought:
    """What the whole letter is read with."""

    cues: CueFile
    people: People
    topics: Mapping[str, tuple[str, ...]]
    terms: Terms


class _Reading:
    """One letter being read."""

    def __init__(self, letter: Letter, facts: Facts, known: Known) -> None:
        self._letter = letter
        self._facts = facts
        cues = cue_file(facts.language)
        self._sought = _Sought(
            cues,
            people_of(facts, known, cues),
            topic_words(known, cues),
            terms_of(letter, facts),
        )
        self._passages = [(p, self._parsed(p.block)) for p in passages_of(letter)]
        self._demands = any(
            hit.signal.type is StatementType.DEMAND
            for _, sentences in self._passages
            for parsed in sentences
            for hit in parsed.hits
        )

    def proposals(self) -> list[Proposal]:
        """All proposals in order of place."""
        return [p for passage, parsed in self._passages for p in self._of(passage, parsed)]

    def _parsed(self, block: Block) -> list[Parsed]:
        """The sentences of a block with what the cue file finds in them."""
        cues, people = self._sought.cues, self._sought.people
        found = sentences_in(self._letter.text, block.start, block.end, cues.abbreviations)
        return [parse(sentence, cues, people) for sentence in found]

    def _of(self, passage: Passage, sentences: list[Parsed]) -> Iterator[Proposal]:
        """The proposals of one block; an item begins with what its lead-in carries to it."""
        carried = self._carried(passage)
        for number, parsed in enumerate(sentences):
            parts = parts_of(parsed, self._sought.cues)
            if passage.leads and number == len(sentences) - 1 and self._is_carried(parts):
                continue
            if carried and number == 0 and not self._is_carried(parts):
                parts = [_as_item(parsed, carried)]
            yield from (self._proposal(part, passage.block) for part in parts)

    def _carried(self, passage: Passage) -> Hit | None:
        """The signal before the colon that holds for each item of the list."""
        if passage.lead_in is None:
            return None
        sentences = self._parsed(passage.lead_in)
        parts = parts_of(sentences[-1], self._sought.cues) if sentences else []
        return parts[-1].lead if self._is_carried(parts) else None

    def _is_carried(self, parts: list[Part]) -> bool:
        return bool(parts) and self._type(parts[-1].lead.signal) in _CARRIED

    def _type(self, signal: Signal) -> StatementType:
        """What a signal says in this letter: "must" in a letter of demands is a demand."""
        if self._demands and signal.in_demands:
            return signal.in_demands
        if self._facts.kind == DocumentKind.AGREEMENT and signal.in_agreements:
            return signal.in_agreements
        return signal.type

    def _proposal(self, part: Part, block: Block) -> Proposal:
        """One part of a sentence as a proposal."""
        text, sought = self._letter.text, self._sought
        span = _span(part, text)
        type, strength = graded(part, self._type(part.lead.signal))
        time = sought.terms.of_act(part, type)
        words = part.parsed.sentence.words[part.first : part.last]
        topics = topics_in(words, sought.topics)
        return Proposal(
            span=span,
            page=self._letter.page_of(span.start),
            paragraph=block.number,
            type=type,
            strength=strength,
            rank=rank_of(type, strength, on_topic=bool(topics)),
            actor=actor_of(part, type, sought.people, sought.cues),
            addressee=addressee_of(part, type, sought.people),
            condition=caveat_of(part, text),
            time=time,
            topics=topics,
            cues=tuple(_cues(part, text)),
        )


def _as_item(parsed: Parsed, carried: Hit) -> Part:
    """A list item read as what its lead-in says; the deciding words stand in the lead-in."""
    return Part(
        parsed, 0, len(parsed.sentence.words), Hit(carried.signal, carried.order, (), 0, leads=True)
    )


def _span(part: Part, text: str) -> Span:
    """Where a part stands: the whole sentence, or from its first word to its last."""
    sentence, words = part.parsed.sentence, part.parsed.sentence.words
    start = sentence.start if part.first == 0 else words[part.first].start
    end = sentence.end if part.last == len(words) else words[part.last - 1].end
    return Span(start, end, text[start:end])


def _cues(part: Part, text: str) -> Iterator[Cue]:
    """The words that decided the type, then those that lowered the strength."""
    words = part.parsed.sentence.words
    found = [(run, "type", part.lead.signal.says) for run in part.lead.runs]
    found += [
        (run, "strength", held.limit.says)
        for held in part.limits
        for run in held.runs
        if part.lead.words.isdisjoint(run)
    ]
    for run, about, says in found:
        start, end = words[run.start].start, words[run.stop - 1].end
        yield Cue(Span(start, end, text[start:end]), about, says)
