"""Words that a letter offers to choose from, without Qt: its sentences and its time words."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.desk.deciding import term_of
from tracker.letters.letter import BlockKind, Letter
from tracker.letters.occurrences import occurrences
from tracker.letters.proposal import Span, TimeWords
from tracker.letters.signals.sentences import sentences_in
from tracker.register.questions.lines import DocumentLine, Term
from tracker.register.rules.papers.passages import Range
from tracker.terms.time_words import FoundTerm, find_time_words

_RUNNING = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def sentences_of(letter: Letter) -> Iterator[str]:
    """The sentences of the running text, each on one line."""
    for block in letter.blocks:
        if block.kind in _RUNNING:
            for sentence in sentences_in(letter.text, block.start, block.end, frozenset()):
                yield " ".join(letter.text[sentence.start : sentence.end].split())


def terms_of(letter: Letter, line: DocumentLine) -> tuple[Term, ...]:
    """The terms its words give, those with a last day first; none twice."""
    found = find_time_words(letter.text, line.language, line.dated)
    terms = dict.fromkeys(term for each in found if (term := _term(letter, each)) is not None)
    return tuple(sorted(terms, key=lambda term: term.latest is None))


def where_written(letter: Letter, typed: str) -> Range | None:
    """Where the words somebody typed first stand in the letter; None where they do not."""
    return next(iter(occurrences(letter.text, typed)), None)


def _term(letter: Letter, found: FoundTerm) -> Term | None:
    span = Span(found.start, found.end, letter.text[found.start : found.end])
    return term_of(TimeWords(span, found.kind, found.earliest, found.latest, found.clock))
