"""The clauses of a sentence: which words say it themselves, and which hang on others."""

from __future__ import annotations

from enum import Enum, auto

from tracker.frozen import Frozen
from tracker.letters.signals.cue_file import CueFile
from tracker.letters.signals.sentences import Sentence

_CLAUSE_MARKS = frozenset(",;:–—()-")


class Kind(Enum):
    """How a clause stands in its sentence."""

    MAIN = auto()
    CONTENT = auto()  # what is said, asked or known: "that ..."
    SIDE = auto()  # when, why, if, which: beside what the sentence says


class Clause(Frozen):
    """Words `first` up to but not including `last`."""

    first: int
    last: int
    kind: Kind

    @property
    def main(self) -> bool:
        """Whether it hangs on no other clause."""
        return self.kind is Kind.MAIN


def clauses_of(sentence: Sentence, cues: CueFile) -> tuple[Clause, ...]:
    """The clauses in order; together they hold every word once.

    A clause begins at a comma or a stronger mark, at a word that joins two
    clauses, and at a word such as "that", also without a comma.
    """
    starts = [i for i in range(len(sentence.words)) if i == 0 or _begins(sentence, i, cues)]
    clauses: list[Clause] = []
    for first, last in zip(starts, [*starts[1:], len(sentence.words)], strict=True):
        before = clauses[-1].kind if clauses else Kind.MAIN
        kind = _kind(sentence, first, before, cues)
        if kind is Kind.SIDE and _is_phrase(sentence, first, last, cues):
            kind = Kind.MAIN
        if kind is Kind.CONTENT and clauses and _announces(sentence, clauses[-1], cues):
            kind = Kind.MAIN
        clauses.append(Clause(first, last, kind))
    return tuple(clauses)


def _announces(sentence: Sentence, clause: Clause, cues: CueFile) -> bool:
    """Whether what follows on a clause is announced in it: "they confirm that ..." says it too."""
    words = sentence.words[clause.first : clause.last]
    return clause.main and any(word.form in cues.telling for word in words)


def clause_at(clauses: tuple[Clause, ...], word: int) -> int:
    """The number of the clause that holds `word`."""
    return next(n for n, clause in enumerate(clauses) if clause.first <= word < clause.last)


def _begins(sentence: Sentence, index: int, cues: CueFile) -> bool:
    """Whether a clause begins at this word."""
    form = sentence.words[index].form
    return (
        _is_parted(sentence, index)
        or form in cues.coordinate | cues.splits
        or (form in cues.complement and sentence.words[index - 1].form not in cues.prepositions)
    )


def _is_parted(sentence: Sentence, index: int) -> bool:
    """Whether a mark parts this word from the one before."""
    return bool(_CLAUSE_MARKS & set(sentence.marks[index]))


def _may_hang(sentence: Sentence, first: int) -> bool:
    """Whether a clause may say more of the one before it: not behind a colon or a dash."""
    return set(sentence.marks[first]).isdisjoint(":;–—-")


def _is_phrase(sentence: Sentence, first: int, last: int, cues: CueFile) -> bool:
    """Whether a joining word only leads in a phrase: Dutch "als bond eisen wij", "om die reden".

    In a clause that hangs on another the writer stands right after the joining word.
    """
    opens = sentence.words[first].form
    said = {word.form for word in sentence.words[first + 2 : last]}
    both = opens in cues.prepositions and opens in cues.subordinate
    return both and not said.isdisjoint(cues.writer) and said.isdisjoint(cues.complement)


def _kind(sentence: Sentence, first: int, before: Kind, cues: CueFile) -> Kind:
    """How the clause that begins at `first` stands.

    After a joining word it is what the clause before it was: "that we ask and pay".
    What opens a question asks it itself: "When will you answer?"
    """
    if first == 0 and sentence.asks:
        return Kind.MAIN
    if first == 0 and sentence.words[0].form in cues.verb_first:
        return Kind.SIDE
    if sentence.words[first].form in cues.coordinate and not _is_parted(sentence, first):
        return before
    for place, word in enumerate(sentence.words[first : first + 2], first):
        joined = place > first and sentence.words[first].form in cues.coordinate
        relative = word.form in cues.relative and first > 0 and not joined
        if word.form in cues.subordinate or (relative and _may_hang(sentence, first)):
            return Kind.SIDE
        if first > 0 and word.form in cues.complement:
            return Kind.CONTENT
        if word.form not in cues.prepositions | cues.coordinate:
            break
    return Kind.MAIN
