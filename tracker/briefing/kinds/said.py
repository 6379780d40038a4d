"""What is said beside somebody's words in a table: how strong they are, by when, how confirmed."""

from __future__ import annotations

from tracker.briefing.composition import Cell, Item, Plain, Standing, TimeWords, Tone
from tracker.briefing.content import Entry
from tracker.briefing.sections.references import confirmed, due
from tracker.words import Words
from tracker.words.language import capital


def strength_and_time(entry: Entry, words: Words) -> Cell:
    """Strength with type, then time, then proof; without our reading only the last two."""
    strength: tuple[Item, ...] = ()
    if entry.reading is not None:
        type_ = words.label(entry.reading.type)
        strength = (Standing(entry.reading.strength, words.title(entry.reading.strength), type_),)
    return (*strength, *time_cell(entry, words), proof(entry, words))


def time_cell(entry: Entry, words: Words) -> Cell:
    """The day the words give, or their time words on a band; where there are none it says so."""
    if day := due(entry, words):
        return (Plain(day),)
    if entry.term is not None:
        return (TimeWords(entry.term, entry.language),)
    return (Plain(words.text("no date"), Tone.QUIET),)


def proof(entry: Entry, words: Words) -> Plain:
    """How somebody's words were confirmed."""
    return Plain(capital(confirmed(entry, words)), Tone.NOTE)
