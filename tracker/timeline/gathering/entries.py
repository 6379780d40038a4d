"""One entry of the register as one event: its mark, its words, and how it is read aloud."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from tracker.register.questions.lines import (
    DeadlineLine,
    DocumentLine,
    MeetingLine,
    StatementLine,
)
from tracker.terms.immediate import is_immediate
from tracker.timeline.events import Event, Fading, Kind, Passage, day_number
from tracker.timeline.gathering.terms import end_of, entry_note, fading_of, last_moment
from tracker.vocabulary import COMMITMENT_LIKE, SPOKEN, Rank, StatementType
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
    until = end_of(end.term, words)
    return Event(
        key=f"document:{document.id}",
        lane=0,
        kind=Kind.ULTIMATUM,
        day=day_number(document.dated),
        label=document.title,
        weight=Weight.ULTIMATUM,
        heading=words.title(document.kind),
        until=last_moment(end.term),
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


def meeting_event(meeting: MeetingLine, words: Words) -> Event:
    """The mark of a meeting."""
    return Event(
        key=f"meeting:{meeting.id}",
        lane=0,
        kind=Kind.MEETING,
        day=day_number(meeting.starts),
        label=meeting.title,
        note=_meeting_note(meeting, words),
        heading=words.text("meeting, called off") if meeting.called_off else "",
        weight=Weight.DATED,
        called_off=meeting.called_off,
    )


def _meeting_note(meeting: MeetingLine, words: Words) -> str:
    """Day and hour; a meeting that was called off says so."""
    at = words.text(
        "{day}, {time}", day=words.day(meeting.starts), time=words.clock(meeting.starts)
    )
    return words.text("{when}, called off", when=at) if meeting.called_off else at


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
    fading = fading_of(statement.term)
    if fading is None or is_immediate(fading.words):
        return None
    return fading if statement.type in BANDED and statement.rank is Rank.CORE else None


def _vague_words(statement: StatementLine) -> str:
    """The words of a vague term that has no band; empty for every other."""
    fading = fading_of(statement.term)
    return fading.words if fading is not None and _band(statement) is None else ""


def _note(statement: StatementLine, dated: date, words: Words) -> str:
    """The quiet line under the words: entry and topic; else the day, where no caveat follows."""
    if statement.topics:
        return entry_note(statement.entry, words.both(statement.topics), words)
    if statement.caveat is not None:
        return f"{statement.entry:03}"
    return entry_note(statement.entry, words.day(dated), words)


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
