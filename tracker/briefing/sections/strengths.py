"""The line under somebody's words: strength, type, time words and how they were confirmed."""

from __future__ import annotations

from tracker.briefing.content import Entry
from tracker.briefing.sections.references import confirmed, due
from tracker.briefing.sections.setting import NO_BREAK, Setting, tied
from tracker.frozen import replace
from tracker.register.questions.lines import Term
from tracker.tagged import Element, Run, Style
from tracker.tagged.cleaning import printable
from tracker.tagged.pieces import Text, set_text
from tracker.words.language import capital

#: Time words up to this length stay on one line on their band.
SHORT_TERM = 40
#: By how much the band stands out on either side of its words.
AROUND_BAND = NO_BREAK * 2


def strength_line(entry: Entry, setting: Setting, width: float, element: Element) -> Text:
    """All of it in one line, as it is read aloud."""
    note, words = setting.style.note.style, setting.words
    runs = [*_reading(entry, setting)]
    if day := due(entry, words):
        runs.append(Run(words.text("Due {day}.", day=day) + " ", setting.style.note_ink.style))
    elif entry.term is not None:
        runs.append(Run(words.text("Time word") + " ", note))
        runs.append(band(entry.term, setting, setting.language_of(entry)))
        runs.append(Run(" ", note))
    runs.append(Run(tied(capital(confirmed(entry, words))) + ".", note))
    line = set_text(runs, setting.style.note, width, element)
    return replace(line, leading=14, baseline=9.8, band=setting.style.band)


def band(term: Term, setting: Setting, language: str | None) -> Run:
    """Time words without a day, on a band that fades at both ends."""
    shown = printable(term.words)
    shown = tied(shown) if len(shown) <= SHORT_TERM else shown
    style = setting.style.small_quote.style
    return Run(AROUND_BAND + shown + AROUND_BAND, style, language=language, banded=True)


def hung(text: Text, style: Style) -> Text:
    """Time words whose band begins left of the column, so that the words begin at its edge."""
    first, *others = text.lines
    opened = first._replace(hang=Run(AROUND_BAND, style).width)
    return replace(text, lines=(opened, *others))


def _reading(entry: Entry, setting: Setting) -> list[Run]:
    """Strength, type and, among several, who said it; without our reading only the last."""
    note, words = setting.style.note.style, setting.words
    if entry.reading is None:
        return [Run(f"{entry.actor}. ", note)] if entry.actor else []
    said = [words.label(entry.reading.type)]
    if entry.short_actor and setting.briefing.has_several_speakers:
        said.append(entry.short_actor)
    return [
        Run(words.title(entry.reading.strength), setting.style.note_bold.style),
        Run(", " + printable(", ".join(said)) + ". ", note),
    ]
