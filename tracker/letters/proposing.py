"""From a letter to the statements somebody may want to register.

The signal words are data (`resources/signals`); this module walks through the
letter and puts together what the small modules in `signals` find in a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tracker.frozen import Frozen, replace
from tracker.letters.facts import Facts
from tracker.letters.folding import folded_letter
from tracker.letters.letter import Block, Letter
from tracker.letters.proposal import Proposal, Span
from tracker.letters.signals.actors import actor_of, addressee_of
from tracker.letters.signals.carrying import as_item, carried_by, continued
from tracker.letters.signals.caveats import caveat_of
from tracker.letters.signals.cue_file import LANGUAGES, CueFile, cues_for
from tracker.letters.signals.cues import cues_of
from tracker.letters.signals.folded_back import in_letter
from tracker.letters.signals.grading import graded
from tracker.letters.signals.hits import Parsed, parse
from tracker.letters.signals.known import Known, KnownParty, KnownTopic
from tracker.letters.signals.mood import Mood, mood_of
from tracker.letters.signals.naming import names_in
from tracker.letters.signals.parts import Part, parts_of
from tracker.letters.signals.passages import Passage, passages_of
from tracker.letters.signals.people import People, people_of
from tracker.letters.signals.ranking import rank_of
from tracker.letters.signals.sentences import sentences_in
from tracker.letters.signals.speaking import speaker_in
from tracker.letters.signals.terms import Terms, terms_of
from tracker.letters.signals.topics import Topics, topic_words, topics_of

__all__ = ["Known", "KnownParty", "KnownTopic", "propose"]


def propose(letter: Letter, facts: Facts, known: Known | None = None) -> list[Proposal]:
    """The statements that the words of `letter` suggest, in order of place.

    Empty for a letter in a language without a cue file. With `known` the
    parties and topics carry the register's names.
    """
    if facts.language not in LANGUAGES:
        return []
    searched, way_back = folded_letter(letter)
    reading = _reading(searched, facts, known or Known())
    found = [
        _proposal(reading, part, passage.block)
        for passage in reading.passages
        for part in _parts(reading, passage)
    ]
    return found if searched is letter else [in_letter(each, letter, way_back) for each in found]


class _Reading(Frozen):
    """A letter with all it is read with; `parsed` has the sentences of each
    passage by the place where it begins.
    """

    letter: Letter
    passages: tuple[Passage, ...]
    cues: CueFile
    people: People
    topics: Topics
    terms: Terms
    parsed: Mapping[int, tuple[Parsed, ...]]
    mood: Mood


def _reading(letter: Letter, facts: Facts, known: Known) -> _Reading:
    """Everything that is found before the first proposal is made."""
    cues = cues_for(facts.language, facts.kind)
    topics = {name.casefold() for names in topic_words(known, cues).values() for name in names}
    others = (n for n in names_in(letter.text, facts.language) if n.casefold() not in topics)
    people = people_of(facts, known, cues, others)
    passages = tuple(passages_of(letter, cues.leads_in))
    parsed = {
        passage.start: tuple(
            parse(sentence, cues, people)
            for sentence in sentences_in(
                letter.text, passage.start, passage.end, cues.abbreviations
            )
        )
        for passage in passages
    }
    if people.writer is None:
        speaker = speaker_in(each for sentences in parsed.values() for each in sentences)
        people = replace(people, speaker=speaker)
    return _Reading(
        letter=letter,
        passages=passages,
        cues=cues,
        people=people,
        topics=topics_of(
            ([each.sentence for each in sentences] for sentences in parsed.values()), known, cues
        ),
        terms=terms_of(letter, facts, cues),
        parsed=parsed,
        mood=mood_of(facts, (each for sentences in parsed.values() for each in sentences)),
    )


def _parts(reading: _Reading, passage: Passage) -> Iterator[Part]:
    """What the sentences of one block do, in order.

    A sentence that leads in a list is left to its items when it carries over to them.
    """
    carried = _carried(reading, passage.lead_in)
    sentences = reading.parsed[passage.start]
    before: list[Part] = []
    for number, parsed in enumerate(sentences):
        # One word alone, such as the head of a column, says nothing.
        parts = _heard(reading, parsed) if len(parsed.sentence.words) > 1 else []
        is_lead_in = passage.leads and number == len(sentences) - 1
        if is_lead_in and carried_by(parts, reading.mood):
            return
        if carried is not None and number == 0:
            parts = as_item(parsed, carried, parts, reading.mood)
        before = parts or continued(parsed, before, reading.cues)
        yield from before


def _carried(reading: _Reading, lead_in: Block | None) -> Part | None:
    """What the words before the colon carry to each item of a list."""
    sentences = reading.parsed.get(lead_in.start, ()) if lead_in else ()
    if not sentences:
        return None
    return carried_by(_heard(reading, sentences[-1]), reading.mood)


def _heard(reading: _Reading, parsed: Parsed) -> list[Part]:
    """The parts of a sentence that say something in a letter of this mood."""
    return [p for p in parts_of(parsed, reading.cues) if reading.mood.hears(p.lead.signal)]


def _proposal(reading: _Reading, part: Part, block: Block) -> Proposal:
    """One part of a sentence as a proposal."""
    text = reading.letter.text
    span = _span(part, text)
    type, strength = graded(part, reading.mood.type_of(part.lead.signal))
    time = reading.terms.of_act(part, type)
    topics = reading.topics.of(part)
    return Proposal(
        span=span,
        page=reading.letter.page_of(span.start),
        paragraph=block.number,
        type=type,
        strength=strength,
        rank=rank_of(type, strength, on_topic=bool(topics)),
        actor=actor_of(part, type, reading.people, reading.cues),
        addressee=addressee_of(part, type, reading.people, reading.cues),
        condition=caveat_of(part, text, reading.cues),
        time=time,
        topics=topics,
        cues=cues_of(part, time, text),
    )


def _span(part: Part, text: str) -> Span:
    """Where a part stands: the whole sentence, or from its first word to its last."""
    sentence = part.parsed.sentence
    start = sentence.start if part.first == 0 else part.words[0].start
    end = sentence.end if part.last == len(sentence.words) else part.words[-1].end
    return Span(start, end, text[start:end])
