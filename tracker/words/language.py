"""One language of the app: its catalogue and its ways of writing dates and lists."""

from __future__ import annotations

import gettext
import locale
import re
from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from typing import Literal

from tracker.places import resource
from tracker.words.labels import LABELS
from tracker.words.written import written_in

#: The languages of the app, each with the locale whose ways of writing it takes.
LANGUAGES = {"nl": "nl_NL", "en": "en_GB", "fr": "fr_FR", "de": "de_DE"}


class Words:
    """Sentences, labels, dates and lists of one language.

    Made by `words_in`. Text is translated when it is shown, never when a
    module is imported.
    """

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self.locale = LANGUAGES[language]
        self._catalogue = catalogue

    def text(self, message: str, **fields: object) -> str:
        """The sentence for `message` (English, named fields) with its fields filled in.

        A field that is a day or a moment is written as people write it in this language.
        """
        sentence = self._catalogue.gettext(message) if message else ""
        if not fields:
            return sentence
        return sentence.format(**{name: self._written(each) for name, each in fields.items()})

    def count(self, one: str, many: str, number: int, **fields: object) -> str:
        """The sentence for `number` things; `{count}` stands for the number as written here."""
        sentence = self._catalogue.ngettext(one, many, number)
        return sentence.format(count=self.number(number), **fields)

    def label(self, term: Enum) -> str:
        """The label of a term of a closed list, as it stands inside a sentence."""
        context, english = LABELS[type(term)][term]
        return self._catalogue.pgettext(context, english)

    def title(self, term: Enum) -> str:
        """The label of a term with a capital, for the start of a line or a button."""
        return capital(self.label(term))

    def number(self, value: int) -> str:
        """A whole number with the separators of this language."""
        return _decimal(value, self.language)

    def day(self, when: date) -> str:
        """A day in full: 26 May 2026, 26 mei 2026, 26. Mai 2026."""
        return self._ordinal(when, self._date(when, "long"))

    def short_day(self, when: date) -> str:
        """A day for a narrow column: 26 May 2026 with the month cut short."""
        return self._ordinal(when, self._date(when, "medium"))

    def weekday(self, when: date) -> str:
        """A day with its weekday: Tuesday 26 May 2026."""
        pattern = "EEEE d MMMM y" if self.language == "en" else "full"
        return self._ordinal(when, self._date(when, pattern))

    def month(self, when: date) -> str:
        """A month with its year: May 2026."""
        return self._date(when, "LLLL y")

    def dated(self, when: date, pattern: str) -> str:
        """A day by a pattern of CLDR, as the axis of a timeline has it."""
        return _formatted(when, pattern, self.language)

    def clock(self, when: datetime) -> str:
        """The time of day: 10:00, alike in all four languages."""
        return f"{when:%H:%M}"

    def moment(self, when: datetime) -> str:
        """A day with its weekday and the time of day."""
        return self.text("{day}, {time}", day=self.weekday(when), time=self.clock(when))

    def hours(self, starts: datetime, ends: datetime) -> str:
        """A day with its weekday, and from when to when on it."""
        return self.text(
            "{day}, {start} to {end}",
            day=self.weekday(starts),
            start=self.clock(starts),
            end=self.clock(ends),
        )

    def short_moment(self, when: datetime) -> str:
        """A day and the time of day for a narrow column."""
        return self.text("{day}, {time}", day=self.short_day(when), time=self.clock(when))

    def both(self, items: Sequence[str]) -> str:
        """A list as people write it: A, B and C; empty for no items."""
        return _listed(tuple(items), "standard", self.language)

    def either(self, items: Sequence[str]) -> str:
        """Choices as people write them: A, B or C; empty for no items."""
        return _listed(tuple(items), "or", self.language)

    def quoted(self, words: str) -> str:
        """Somebody's words in the quotation marks of this language."""
        opening, closing = QUOTES[self.language]
        return f"{opening}{words}{closing}"

    def quoted_inside(self, words: str) -> str:
        """Words that belong to a quotation, in the marks this language has inside one."""
        opening, closing = INNER_QUOTES[self.language]
        return f"{opening}{words}{closing}"

    def named(self, name: str, text: str) -> str:
        """Something under its name, “Caveat: for now”, with the mark the language has there."""
        return self.text("{name}: {text}", name=name, text=text)

    def apart(self, items: Sequence[str]) -> str:
        """What is told one after the other, with semicolons; empty for no items."""
        told = items[0] if items else ""
        for each in items[1:]:
            told = self.text("{earlier}; {next}", earlier=told, next=each)
        return told

    def so_many(self, count: int, state: str) -> str:
        """How many stand so, where there is no room for a sentence: 2 deferred."""
        return self.text("{count} {state}", count=count, state=state)

    @property
    def between_inside(self) -> str:
        """What ends one quotation inside another and begins the next."""
        opening, closing = INNER_QUOTES[self.language]
        return f"{closing} {opening}"

    def _written(self, field: object) -> object:
        if isinstance(field, datetime):
            return self.moment(field.astimezone())
        return self.day(field) if isinstance(field, date) else field

    def _ordinal(self, when: date, written: str) -> str:
        """French says the first of a month as an ordinal: 1er juin."""
        first = self.language == "fr" and when.day == 1
        return re.sub(r"\b1\b", "1er", written, count=1) if first else written

    def _date(self, when: date, pattern: str) -> str:
        # Moments that are one in two zones are equal, and may be of two days.
        day = when.date() if isinstance(when, datetime) else when
        return _formatted(day, pattern, self.language)


#: French marks stand off by a blank that does not break.
QUOTES = {
    "nl": ("“", "”"),
    "en": ("“", "”"),
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"),
    "de": ("„", "“"),
}
INNER_QUOTES = {"nl": ("‘", "’"), "en": ("‘", "’"), "fr": ("“", "”"), "de": ("‚", "‘")}


@lru_cache(maxsize=4096)
def _formatted(day: date, pattern: str, language: str) -> str:
    """A day as `pattern` writes it; kept, as a dossier says few days and says them often."""
    return written_in(language).day(day, pattern)


@lru_cache(maxsize=4096)
def _listed(items: tuple[str, ...], style: Literal["standard", "or"], language: str) -> str:
    """A list as people write it; kept, as thousands of entries are about the same few topics."""
    return written_in(language).listed(items, style)


def capital(text: str) -> str:
    """`text` with its first letter as a capital and the rest untouched."""
    return text[:1].upper() + text[1:]


@cache
def words_in(language: str) -> Words:
    """The words of `language`, one of `LANGUAGES`; KeyError for any other.

    Without a compiled catalogue (a source tree that was never set up) the
    English source text is shown.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    catalogue = resource("translations", language, "overleg.mo")
    if language == "en" or not catalogue.is_file():
        return Words(language, gettext.NullTranslations())
    with catalogue.open("rb") as file:
        return Words(language, gettext.GNUTranslations(file))


def language_of_system() -> str:
    """The language this computer is set to if the app speaks it, else English."""
    code = (locale.getlocale()[0] or "en").split("_")[0].lower()
    return code if code in LANGUAGES else "en"


@lru_cache(maxsize=10_000)
def _decimal(value: int, language: str) -> str:
    """Written once: a timeline in motion asks for the same counts in every frame."""
    return written_in(language).number(value)
