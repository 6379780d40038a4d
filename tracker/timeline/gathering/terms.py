"""A term as a timeline shows it: its last moment, its words, its band."""

from __future__ import annotations

from datetime import date

from tracker.register.questions.lines import Term
from tracker.timeline.events import Fading, day_number
from tracker.vocabulary import TimeKind
from tracker.words import Words


def fading_of(term: Term | None) -> Fading | None:
    """The band of a vague or open-ended term; None for every other."""
    if term is None or term.kind not in {TimeKind.VAGUE, TimeKind.OPEN_ENDED}:
        return None
    until = day_number(term.window_latest) if term.window_latest else None
    return Fading(term.words, until, term.kind is TimeKind.OPEN_ENDED)


def last_moment(term: Term) -> float:
    """The end of a term with a date."""
    if term.moment is not None:
        return day_number(term.moment)
    return day_number(term.latest or date.max)


def end_of(term: Term, words: Words) -> str:
    """The end of a term with a date, in words."""
    if term.moment is not None:
        return words.text(
            "{day}, {time}", day=words.day(term.moment), time=words.clock(term.moment)
        )
    return words.day(term.latest or date.max)


def entry_note(entry: int, about: str, words: Words) -> str:
    """A quiet line that begins with the number of an entry."""
    return words.text("{entry}, {about}", entry=f"{entry:03}", about=about)
