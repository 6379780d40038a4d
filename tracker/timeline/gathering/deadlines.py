"""A deadline as one event: where it stands, every day it stood at before, or its band."""

from __future__ import annotations

from tracker.register.questions.following.terms import TermHistory
from tracker.register.questions.lines import DeadlineLine, StatementLine
from tracker.timeline.events import Event, Kind, Passage, day_number
from tracker.timeline.gathering.entries import Weight
from tracker.timeline.gathering.terms import end_of, entry_note, fading_of, last_moment
from tracker.words import Words


def deadline_event(
    deadline: DeadlineLine,
    founding: StatementLine | None,
    history: TermHistory | None,
    words: Words,
) -> Event | None:
    """The mark at the end of a term, with the caveat of the statement it comes from.

    `history` is that of a term that was moved. A term in vague words is a band from
    the day of the words it is about; None when there is no such day.
    """
    if deadline.term.latest is None:
        return _vague_deadline(deadline, founding, words)
    end = end_of(deadline.term, words)
    place = founding.place if founding else None
    return Event(
        key=f"deadline:{deadline.id}",
        lane=0,
        kind=Kind.DEADLINE,
        day=last_moment(deadline.term),
        moves=() if history is None else days_before(history),
        label=deadline.subject,
        note=end if deadline.entry is None else entry_note(deadline.entry, end, words),
        weight=Weight.DATED,
        passage=Passage(place.document_id, place.start, place.end) if place else None,
        caveat=founding.caveat if founding else None,
    )


def days_before(history: TermHistory) -> tuple[float, ...]:
    """Each day a term stood at before the one that stands, in the order in which it was said.

    What had no day then has no place here, and a day that only got other words is one day.
    """
    said = [history.first, *(move.term for move in history.moves)]
    days = [last_moment(term) for term in said if term.latest is not None]
    changed = [day for n, day in enumerate(days) if n == 0 or day != days[n - 1]]
    now = last_moment(history.now)
    return tuple(changed[:-1] if changed and changed[-1] == now else changed)


def _vague_deadline(
    deadline: DeadlineLine, founding: StatementLine | None, words: Words
) -> Event | None:
    fading, place = fading_of(deadline.term), founding.place if founding else None
    if fading is None or place is None or place.dated is None:
        return None
    term = fading.words
    return Event(
        key=f"deadline:{deadline.id}",
        lane=0,
        kind=Kind.DEADLINE,
        day=day_number(place.dated),
        label=deadline.subject,
        note=term if deadline.entry is None else entry_note(deadline.entry, term, words),
        weight=Weight.WINDOW,
        fading=fading,
        passage=Passage(place.document_id, place.start, place.end),
        caveat=founding.caveat if founding else None,
    )
