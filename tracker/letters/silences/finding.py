"""From a letter to what it says, and does not say, on each point. A suggestion: a person decides.

Silence is found by looking for the words that would break it. Only words in
the right context do: a day on which talks are held, and not any day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from tracker.frozen import Frozen
from tracker.letters.facts import Facts
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, Span
from tracker.letters.searched import Searched, searched_sentences
from tracker.letters.signals.cue_file import LANGUAGES, cue_file
from tracker.letters.signals.known import Known
from tracker.letters.signals.people import OTHER
from tracker.letters.signals.wording import Wording
from tracker.letters.silences.point_file import PointFile, PointWords, Where, point_file
from tracker.terms.time_words import FoundTerm
from tracker.vocabulary import Point, Said, StatementType, Strength, TimeKind

#: A clause is quoted whole up to so many words; else only the words that say it.
_LONGEST_SAYING = 24
_LONGEST_NEAR = 12

#: What a sentence does that lets go of a plan, or takes one up again.
_LETS_GO = frozenset({StatementType.DECISION, StatementType.DEFERRAL})

_FIRM = frozenset({Strength.FIRM, Strength.PLAIN})


class PointFound(Frozen):
    """What a letter says on a point.

    `span` are the words that say it, or that say expressly that there is none;
    None where nothing does. `near` are then words that come near it without
    saying it: "shortly" is no date. None where not even those stand there.
    """

    point: Point
    said: Said
    span: Span | None = None
    near: Span | None = None


def points_in(
    letter: Letter, facts: Facts, proposals: Sequence[Proposal], known: Known | None = None
) -> list[PointFound]:
    """What `letter` says on each point, in the order of the list.

    `proposals` are all that the letter proposes. Empty for a letter in a
    language without a file of points.
    """
    if facts.language not in LANGUAGES:
        return []
    points = point_file(facts.language)
    sentences = searched_sentences(letter, facts, known or Known(), cue_file(facts.language))
    places = _Places(points, sentences, proposals)
    return [_found(words, places.of(words.where), points, facts.dated) for words in points.points]


class _Places:
    """The sentences of a letter by what they are about."""

    def __init__(
        self, points: PointFile, sentences: Sequence[Searched], proposals: Sequence[Proposal]
    ) -> None:
        invited = _starts(proposals, frozenset({StatementType.INVITATION}))
        let_go = _starts(proposals, _LETS_GO)
        talks = [s for s in sentences if s.has(points.talks) or _holds(s, invited)]
        plans = [
            s
            for s in sentences
            if s.has(points.plans)
            or _holds(s, let_go)
            or any(time.kind is TimeKind.OPEN_ENDED for time in s.times)
        ]
        firmest = _firmest_first(_with_next(sentences, talks), proposals)
        self._of = {
            Where.TALKS: firmest,
            Where.PLANS: _with_next(sentences, plans),
            Where.ANYWHERE: list(sentences),
        }

    def of(self, where: Where) -> list[Searched]:
        """The sentences in which a point is looked for."""
        return self._of[where]


def _starts(proposals: Iterable[Proposal], types: frozenset[StatementType]) -> set[int]:
    return {proposal.span.start for proposal in proposals if proposal.type in types}


def _holds(sentence: Searched, starts: set[int]) -> bool:
    span = sentence.span
    return any(span.start <= start < span.end for start in starts)


def _firmest_first(sentences: list[Searched], proposals: Sequence[Proposal]) -> list[Searched]:
    """The sentences that invite in so many words first: their time words are those of the talks."""
    firm = _starts(
        (p for p in proposals if p.strength in _FIRM), frozenset({StatementType.INVITATION})
    )
    return sorted(sentences, key=lambda sentence: not _holds(sentence, firm))


def _with_next(sentences: Sequence[Searched], chosen: list[Searched]) -> list[Searched]:
    """The chosen sentences, and those that go on right after them in the same block."""
    starts = {each.sentence.start for each in chosen}
    after = {
        later.sentence.start
        for earlier, later in pairwise(sentences)
        if earlier.sentence.start in starts and earlier.place.block == later.place.block
    }
    return [each for each in sentences if each.sentence.start in starts | after]


def _found(
    words: PointWords, sentences: list[Searched], points: PointFile, dated: date | None
) -> PointFound:
    """What the sentences say on one point: a denial goes before a mere mention."""
    told = [s for s in sentences if not s.has(words.unless)]
    denied = next(_in_order(words.denied, told, _LONGEST_SAYING), None)
    if denied is not None:
        return PointFound(words.point, Said.NO, denied)
    said = next(_saying(words, told, points, dated), None)
    if said is not None:
        return PointFound(words.point, Said.YES, said)
    return PointFound(words.point, Said.NOT_SAID, near=next(_coming_near(words, sentences), None))


def _saying(
    words: PointWords, sentences: list[Searched], points: PointFile, dated: date | None
) -> Iterator[Span]:
    """The words that say something on a point, the likeliest first."""
    for sentence in sentences:
        times = [t for t in sentence.times if t.kind in words.times and not _is_past(t, dated)]
        yield from (sentence.clause_of(time.start, time.end, _LONGEST_SAYING) for time in times)
    if words.others:
        yield from _others(words, sentences, points)
        return
    yield from _in_order(words.wordings, sentences, _LONGEST_SAYING)
    for sentence in sentences:
        if words.amounts:
            yield from _amounts(sentence, points)


def _others(words: PointWords, sentences: list[Searched], points: PointFile) -> Iterator[Span]:
    """Where others are named: parties of the register, and bodies that the file names.

    A circle such as "the unions" is nobody by name, whatever the register calls a party.
    """
    for sentence in sentences:
        circles = {word for found in sentence.found(words.near) for word in range(*found)}
        for mention in sentence.mentions:
            is_other = mention.role == OTHER and mention.name is not None
            named = range(mention.first, mention.last)
            said = " ".join(sentence.sentence.words[word].form for word in named)
            if is_other and circles.isdisjoint(named) and said not in points.circles:
                yield sentence.words((mention.first, mention.last))
        own = {
            word for m in sentence.mentions if m.role != OTHER for word in range(m.first, m.last)
        }
        for found in sentence.found(words.wordings):
            if own.isdisjoint(range(*found)):
                yield sentence.words(found)


def _coming_near(words: PointWords, sentences: list[Searched]) -> Iterator[Span]:
    """Words that touch a point without saying anything on it."""
    for sentence in sentences:
        times = (time for time in sentence.times if time.kind in words.near_times)
        yield from (sentence.place.span(time.start, time.end) for time in times)
    yield from _in_order(words.near, sentences, _LONGEST_NEAR)


def _in_order(
    wordings: Iterable[Wording], sentences: list[Searched], longest: int
) -> Iterator[Span]:
    """Where the wordings stand: those that come first in the file first."""
    for wording in wordings:
        for sentence in sentences:
            for first, last in sentence.found((wording,)):
                start, end = (
                    sentence.sentence.words[first].start,
                    sentence.sentence.words[last - 1].end,
                )
                yield sentence.clause_of(start, end, longest)


def _amounts(sentence: Searched, points: PointFile) -> Iterator[Span]:
    whole = sentence.sentence
    for match in points.amount.finditer(sentence.place.plain, whole.start, whole.end):
        yield sentence.clause_of(match.start(), match.end(), _LONGEST_SAYING)


def _is_past(time: FoundTerm, dated: date | None) -> bool:
    """Whether the day was over when the letter was written."""
    return dated is not None and time.latest is not None and time.latest < dated
