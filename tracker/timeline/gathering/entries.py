"""One entry of the register as one event: its mark, its words, and how it is read aloud."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from tracker.register.questions.lines import (
    DeadlineLine,
    DocumentLine,
    MeetingLine,
    StatementLine,
    Term,
)
from tracker.terms.immediate import is_immediate
from tracker.timeline.events import Event, Fading, Kind, Passage, day_number
from tracker.vocabulary import COMMITMENT_LIKE, SPOKEN, Rank, StatementType, TimeKind
from tracker.words import Words


class Weight(IntEnum):
    """Who gets room first. Demands stand behind the ultimatum that holds them."""

    ULTIMATUM = 0
    WINDOW = 1  # a time without a date
    DATED = 2  # a paper, a meeting, a deadline
    PROMISE = 3  # words somebody may be held to
    WORDS = 4
    LESSER = 5
    BACKGROUND = 6


#: What may hold for a time nobody can name: the types whose vague term is drawn as a band.
BANDED = frozenset(
    {
        StatementType.COMMITMENT,
        StatementType.CONDITIONAL_COMMITMENT,
        StatementType.DEFERRAL,
        StatementType.INVITATION,
    }
)

_BY_RANK = {
    Rank.CORE: Weight.WORDS,
    Rank.SECONDARY: Weight.LESSER,
    Rank.BACKGROUND: Weight.BACKGROUND,
}


def document_event(document: DocumentLine, words: Words) -> Event | None:
    """The mark of a letter or other paper; None when it has no date."""
    if document.dated is None:
        return None
    day = words.day(document.dated)
    note = (
        words.text("{day}, {reference}", day=day, reference=document.reference)
        if document.reference
        else day
    )
    return Event(
        key=f"document:{document.id}",
        lane=0,
        kind=Kind.DOCUMENT,
        day=day_number(document.dated),
        label=document.title,
        note=note,
        weight=Weight.DATED,
        heading=words.title(document.kind),
        spoken=_spoken_document(document, words),
        passage=Passage(document.id, 0, 0),
    )


def ultimatum_event(document: DocumentLine, end: DeadlineLine, words: Words) -> Event | None:
    """The flag of an ultimatum with the bar of its term; None when it has no date."""
    if document.dated is None:
        return None
    until = _end_of(end.term, words)
    return Event(
        key=f"document:{document.id}",
        lane=0,
        kind=Kind.ULTIMATUM,
        day=day_number(document.dated),
        label=document.title,
        weight=Weight.ULTIMATUM,
        heading=words.title(document.kind),
        until=_last_moment(end.term),
        until_label=until,
        spoken=words.text(
            "{document}; term until {day}",
            document=_spoken_document(document, words),
            day=until,
        ),
        passage=Passage(document.id, 0, 0),
    )


def statement_event(statement: StatementLine, words: Words) -> Event | None:
    """The mark of a statement with its term; None when its letter has no date."""
    place = statement.place
    if place.dated is None:
        return None
    return Event(
        key=f"statement:{statement.id}",
        lane=0,
        kind=Kind.STATEMENT,
        day=day_number(place.dated),
        label=deciding_words(statement),
        note=_note(statement, place.dated, words),
        weight=_weight(statement),
        type=statement.type,
        strength=statement.strength,
        oral=statement.confirmation in SPOKEN,
        fading=_band(statement),
        term=_vague_words(statement),
        heading=words.text(
            "{type}, {strength}",
            type=words.title(statement.type),
            strength=words.label(statement.strength),
        ),
        quote=statement.quote,
        caveat=statement.caveat,
        letter=f"document:{place.document_id}",
        passage=Passage(place.document_id, place.start, place.end),
        spoken=_spoken_statement(statement, place.dated, words),
    )


def deadline_event(
    deadline: DeadlineLine, founding: StatementLine | None, words: Words
) -> Event | None:
    """The mark at the end of a term, with the caveat of the statement it comes from.

    A term in vague words is a band from the day of the words it is about; None
    when there is no such day.
    """
    if deadline.term.latest is None:
        return _vague_deadline(deadline, founding, words)
    end = _end_of(deadline.term, words)
    note = end if deadline.entry is None else _entry_note(deadline.entry, end, words)
    caveat = founding.caveat if founding else None
    place = founding.place if founding else None
    return Event(
        key=f"deadline:{deadline.id}",
        lane=0,
        kind=Kind.DEADLINE,
        day=_last_moment(deadline.term),
        first_day=_first_moment(deadline.first),
        label=deadline.subject,
        note=note,
        weight=Weight.DATED,
        passage=Passage(place.document_id, place.start, place.end) if place else None,
        caveat=caveat,
    )


def _first_moment(first: Term | None) -> float | None:
    """Where a moved deadline stood first; None when it did not move, or had no day."""
    return None if first is None or first.latest is None else _last_moment(first)


def _vague_deadline(
    deadline: DeadlineLine, founding: StatementLine | None, words: Words
) -> Event | None:
    fading, place = _fading(deadline.term), founding.place if founding else None
    if fading is None or place is None or place.dated is None:
        return None
    caveat = founding.caveat if founding else None
    term = fading.words
    note = term if deadline.entry is None else _entry_note(deadline.entry, term, words)
    return Event(
        key=f"deadline:{deadline.id}",
        lane=0,
        kind=Kind.DEADLINE,
        day=day_number(place.dated),
        label=deadline.subject,
        note=note,
        weight=Weight.WINDOW,
        fading=fading,
        passage=Passage(place.document_id, place.start, place.end),
        caveat=caveat,
    )


def meeting_event(meeting: MeetingLine, words: Words) -> Event:
    """The mark of a meeting."""
    return Event(
        key=f"meeting:{meeting.id}",
        lane=0,
        kind=Kind.MEETING,
        day=day_number(meeting.starts),
        label=meeting.title,
        note=words.text(
            "{day}, {time}", day=words.day(meeting.starts), time=words.clock(meeting.starts)
        ),
        weight=Weight.DATED,
    )


def deciding_words(statement: StatementLine) -> str:
    """The quotation from the first word that decided its reading; all of it when none did."""
    start, end = statement.place.start, statement.place.end
    first = min((begin for begin, _ in statement.deciding if start <= begin < end), default=start)
    words = " ".join(statement.quote[first - start :].split())
    # A last word or two would say less than the sentence itself.
    return words if len(words) >= 32 else " ".join(statement.quote.split())


def _weight(statement: StatementLine) -> Weight:
    if _band(statement) is not None:
        return Weight.WINDOW
    if statement.type in COMMITMENT_LIKE:
        return Weight.PROMISE
    if statement.type in {StatementType.DEMAND, StatementType.ULTIMATUM}:
        return Weight.LESSER
    return _BY_RANK[statement.rank]


def _band(statement: StatementLine) -> Fading | None:
    """The band of a vague term: of core promises alone, and not of words for this moment."""
    fading = _fading(statement.term)
    if fading is None or is_immediate(fading.words):
        return None
    return fading if statement.type in BANDED and statement.rank is Rank.CORE else None


def _vague_words(statement: StatementLine) -> str:
    """The words of a vague term that has no band; empty for every other."""
    fading = _fading(statement.term)
    return fading.words if fading is not None and _band(statement) is None else ""


def _fading(term: Term | None) -> Fading | None:
    if term is None or term.kind not in {TimeKind.VAGUE, TimeKind.OPEN_ENDED}:
        return None
    until = day_number(term.window_latest) if term.window_latest else None
    return Fading(term.words, until, term.kind is TimeKind.OPEN_ENDED)


def _last_moment(term: Term) -> float:
    """The end of a term with a date."""
    if term.moment is not None:
        return day_number(term.moment)
    return day_number(term.latest or date.max)


def _end_of(term: Term, words: Words) -> str:
    """The end of a term with a date, in words."""
    if term.moment is not None:
        return words.text(
            "{day}, {time}", day=words.day(term.moment), time=words.clock(term.moment)
        )
    return words.day(term.latest or date.max)


def _note(statement: StatementLine, dated: date, words: Words) -> str:
    """The quiet line under the words: entry and topic; else the day, where no caveat follows."""
    if statement.topics:
        return _entry_note(statement.entry, words.both(statement.topics), words)
    if statement.caveat is not None:
        return f"{statement.entry:03}"
    return _entry_note(statement.entry, words.day(dated), words)


def _entry_note(entry: int, about: str, words: Words) -> str:
    return words.text("{entry}, {about}", entry=f"{entry:03}", about=about)


def _spoken_document(document: DocumentLine, words: Words) -> str:
    day = words.day(document.dated) if document.dated else words.text("no date")
    if document.sender is None:
        return words.text("{day}, {kind}: {title}", day=day, kind=words.label(document.kind),
                          title=document.title)  # fmt: skip
    return words.text(
        "{day}, {sender}, {kind}: {title}",
        day=day,
        sender=document.sender.name,
        kind=words.label(document.kind),
        title=document.title,
    )


def _spoken_statement(statement: StatementLine, dated: date, words: Words) -> str:
    """The whole mark in a sentence: day, who to whom, what sort, how firm, and the words."""
    actor = statement.actor.name if statement.actor else words.text("nobody named")
    facts = {
        "day": words.day(dated),
        "actor": actor,
        "type": words.label(statement.type),
        "strength": words.label(statement.strength),
        "words": statement.quote,
    }
    if not statement.addressees:
        return words.text("{day}, {actor}, {type}, {strength}: {words}", **facts)
    return words.text(
        "{day}, {actor} to {addressee}, {type}, {strength}: {words}",
        addressee=words.both([party.name for party in statement.addressees]),
        **facts,
    )
