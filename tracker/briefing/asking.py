"""Questions that the words themselves raise: caveats, vague terms, past terms, silences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.briefing.content import Cause, Demand, Entry, OpenTerm, Question
from tracker.vocabulary import TimeKind


def questions_from(
    entries: Iterable[Entry], terms: Iterable[OpenTerm], demands: Iterable[Demand]
) -> tuple[Question, ...]:
    """One question for each way back, each word without a date, each term gone by, each silence."""
    return (
        *(question for entry in entries for question in _of_entry(entry)),
        *(
            Question(Cause.LATE, term.subject, term.entry)
            for term in terms
            if term.is_past and term.entry is not None
        ),
        *(
            Question(
                Cause.SILENCE,
                demand.entry.words,
                demand.entry.number,
                demand.entry.language,
                demand.number,
            )
            for demand in demands
            if not demand.replies
        ),
    )


def _of_entry(entry: Entry) -> Iterator[Question]:
    if entry.caveat:
        yield Question(Cause.CAVEAT, entry.caveat, entry.number, entry.language)
    if entry.term and entry.term.kind in (TimeKind.VAGUE, TimeKind.OPEN_ENDED):
        yield Question(Cause.VAGUE_TERM, entry.term.words, entry.number, entry.language)
