"""From a letter to the questions that its words give rise to, the most pressing first.

Each names the entry that causes it. They are proposals: a person takes,
changes or drops them, and nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from tracker.frozen import Frozen
from tracker.letters.asking.entries import Entry, entries_of, shortened
from tracker.letters.asking.question_file import (
    Cause,
    How,
    QuestionFile,
    causes,
    question_file,
)
from tracker.letters.facts import Facts
from tracker.letters.letter import Letter
from tracker.letters.proposal import Proposal, Span
from tracker.letters.searched import searched_sentences
from tracker.letters.signals.cue_file import LANGUAGES, cue_file
from tracker.letters.signals.known import Known
from tracker.letters.silences.finding import PointFound
from tracker.vocabulary import COMMITMENT_LIKE, Point, Said, StatementType

#: What was given, for a condition to hang on.
_GIVEN = COMMITMENT_LIKE - {StatementType.PRECONDITION, StatementType.INVITATION}


class ProposedQuestion(Frozen):
    """A question to ask, and why: the entry at `span`, and the words quoted that raise it.

    `cause` is a name of `resources/questions/causes.toml`. `other` is the second
    entry, where it takes two to raise the question; otherwise None.
    """

    text: str
    cause: str
    span: Span
    quoted: tuple[Span, ...]
    other: Span | None = None


class LetterRead(Frozen):
    """All that questions are asked about: a letter with what was read in it.

    `known` are the names of the register, as they were when it was read.
    """

    letter: Letter
    facts: Facts
    proposals: Sequence[Proposal]
    points: Sequence[PointFound]
    known: Known | None = None


def questions_about(read: LetterRead, language: str) -> list[ProposedQuestion]:
    """The questions a letter gives rise to, put in `language`, the most pressing first.

    Empty for a letter in a language without questions; put in English where
    `language` has none.
    """
    if read.facts.language not in LANGUAGES:
        return []
    sentences = searched_sentences(
        read.letter, read.facts, read.known or Known(), cue_file(read.facts.language)
    )
    asking = _Asking(
        entries_of(read.proposals, sentences),
        {found.point: found for found in read.points},
        question_file(read.facts.language),
        question_file(language if language in LANGUAGES else "en"),
    )
    return asking.questions()


class _Raised(Frozen):
    """A cause met by an entry, with what the question quotes."""

    entry: Entry
    words: Span
    other: Span | None = None
    beside: Entry | None = None
    topic: str = ""


class _Asking:
    """The entries of one letter, asked about cause by cause."""

    def __init__(
        self,
        entries: list[Entry],
        points: Mapping[Point, PointFound],
        reading: QuestionFile,
        speaking: QuestionFile,
    ) -> None:
        self._entries, self._points = entries, points
        self._reading, self._speaking = reading, speaking

    def questions(self) -> list[ProposedQuestion]:
        """No two the same, and no two of one entry."""
        asked: list[ProposedQuestion] = []
        for cause in causes().causes:
            new = (
                _question(text, cause, raised)
                for raised in self._raised(cause)
                for text in [self._text(cause, raised)]
                if text
            )
            asked += _few(new, asked, cause.most)
        return asked[: causes().most]

    def _raised(self, cause: Cause) -> Iterator[_Raised]:
        """Where a letter gives rise to a question, in the order in which it is asked."""
        if cause.silent is not None and not self._is_silent(cause.silent):
            return
        told = self._reading.told[cause.name]
        fitting = [entry for entry in self._entries if entry.fits(cause, told)]
        if cause.how is How.RESTATED:
            yield from self._restated(cause, fitting)
        elif cause.how is How.LINKED:
            yield from self._linked(cause, fitting)
        else:
            if cause.how is How.TALKS:
                fitting.sort(key=lambda entry: entry.proposal.strength.rank)
            for entry in fitting:
                words = entry.quoted(cause, told)
                other = entry.cue(cause.and_says) if cause.and_says else None
                if words is not None:
                    yield _Raised(entry, words, other)

    def _is_silent(self, point: Point) -> bool:
        """Whether the letter comes near a point and says nothing on it."""
        found = self._points.get(point)
        return found is not None and found.said is Said.NOT_SAID and found.near is not None

    def _restated(self, cause: Cause, fitting: list[Entry]) -> Iterator[_Raised]:
        """Two entries that do the same about one topic and name different things."""
        told = self._reading.told[cause.name]
        for early, late in combinations(fitting, 2):
            topics = set(early.proposal.topics) & set(late.proposal.topics)
            if not topics or early.proposal.type is not late.proposal.type:
                continue
            words, other = early.quoted(cause, told), late.quoted(cause, told)
            if words and other and _differ(words, other):
                yield _Raised(late, words, other, early)

    def _linked(self, cause: Cause, fitting: list[Entry]) -> Iterator[_Raised]:
        """An entry that shares a topic with something that was given."""
        told = self._reading.told[cause.name]
        for entry in fitting:
            for given in self._entries:
                shared = [t for t in entry.proposal.topics if t in given.proposal.topics]
                words = entry.quoted(cause, told)
                if words and shared and given.proposal.type in _GIVEN:
                    yield _Raised(entry, words, topic=shared[0])
                    break

    def _text(self, cause: Cause, raised: _Raised) -> str:
        """The question in words; empty where it would ask what the letter says."""
        points = self._open_points() if cause.how is How.TALKS else ""
        if cause.how is How.TALKS and not points:
            return ""
        return self._speaking.told[cause.name].text.format(
            words=shortened(raised.words),
            other=shortened(raised.other) if raised.other else "",
            topic=raised.topic,
            points=points,
        )

    def _open_points(self) -> str:
        """What the letter leaves open about the talks: "on which day, where and with whom"."""
        asked = [
            asked
            for point, asked in self._speaking.points.items()
            if point in self._points and self._points[point].said is Said.NOT_SAID
        ]
        *others, last = asked or [""]
        return f"{', '.join(others)} {self._speaking.and_} {last}" if others else last


def _differ(words: Span, other: Span) -> bool:
    """Whether two stretches begin with the names of different things, small words apart."""
    one, two = (
        [word.strip(".,;:()").lower() for word in span.words.split() if len(word) > 3][:2]
        for span in (words, other)
    )
    return bool(one) and bool(two) and one[0] not in two and two[0] not in one


def _few(
    new: Iterator[ProposedQuestion], asked: Sequence[ProposedQuestion], most: int
) -> list[ProposedQuestion]:
    """At most so many of the new questions: none of an entry, or on words, asked about before.

    "For now, not in this form" is not asked about again after "for now"; "the
    agreement" is, after "the amounts of the agreement".
    """
    kept: list[ProposedQuestion] = []
    for question in new:
        before = [*asked, *kept]
        entries = {span for each in before for span in (each.span, each.other) if span}
        known = {shortened(span).lower() for each in before for span in each.quoted}
        words = shortened(question.quoted[0]).lower()
        if question.span not in entries and not any(each in words for each in known):
            kept.append(question)
        if len(kept) == most:
            break
    return kept


def _question(text: str, cause: Cause, raised: _Raised) -> ProposedQuestion:
    beside = raised.beside.proposal.span if raised.beside else None
    quoted = tuple(filter(None, (raised.words, raised.other)))
    return ProposedQuestion(text, cause.name, raised.entry.proposal.span, quoted, beside)
