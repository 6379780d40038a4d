"""The clauses of a sentence: which words say it themselves, and which hang on others."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.sentences import Sentence

_CLAUSE_MARKS = frozenset(",;:–—()-")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `first` up to but not including `last`; `main` when it hangs on no other clause."""

    first: int
    last: int
    main: bool


def clauses_of(sentence: Sentence, cues: CueFile) -> tuple[Clause, ...]:
    """The clauses in order; together they hold every word once.

    A clause begins at a comma or a stronger mark, at a word that joins two
    clauses, and at a word such as "that", also without a comma.
    """
    starts = [i for i in range(len(sentence.words)) if i == 0 or _begins(sentence, i, cues)]
    clauses: list[Clause] = []
    for first, last in zip(starts, [*starts[1:], len(sentence.words)], strict=True):
        main = _is_main(sentence, first, clauses[-1].main if clauses else True, cues)
        clauses.append(Clause(first, last, main))
    return tuple(clauses)


def clause_at(clauses: tuple[Clause, ...], word: int) -> int:
    """The number of the clause that holds `word`."""
    return next(n for n, clause in enumerate(clauses) if clause.first <= word < clause.last)


def _begins(sentence: Sentence, index: int, cues: CueFile) -> bool:
    """Whether a clause begins at this word."""
    form = sentence.words[index].form
    return (
        _is_parted(sentence, index)
        or form in cues.coordinate
        or (form in cues.complement and sentence.words[index - 1].form not in cues.prepositions)
    )


def _is_parted(sentence: Sentence, index: int) -> bool:
    """Whether a mark parts this word from the one before."""
    return bool(_CLAUSE_MARKS & set(sentence.marks[index]))


def _is_main(sentence: Sentence, first: int, before: bool, cues: CueFile) -> bool:
    """Whether the clause that begins at `first` stands on its own feet.

    After a joining word it is what the clause before it was: "that we ask and pay".
    """
    form = sentence.words[first].form
    if form in cues.coordinate and not _is_parted(sentence, first):
        return before
    for word in sentence.words[first : first + 2]:
        if word.form in cues.subordinate:
            return False
        if first > 0 and word.form in cues.relative | cues.complement:
            return False
        if word.form not in cues.prepositions | cues.coordinate:
            break
    return True
