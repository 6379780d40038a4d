"""The fields a search can be narrowed by, and what they are called in each language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from tracker.search.stems import STEMMED
from tracker.search.words import fold
from tracker.terms.date_grammar import grammar_of


class Field(StrEnum):
    """What a search can be narrowed by."""

    BY = "by"  # whose words
    PARTY = "party"  # a party in any part
    TOPIC = "topic"
    TYPE = "type"
    STRENGTH = "strength"
    STATUS = "status"
    AUDIENCE = "audience"
    DOSSIER = "dossier"
    WITH = "with"  # what limits it: a caveat
    FROM = "from"
    UNTIL = "until"


#: The names of each field in English, Dutch, French and German, folded; the first is ours.
NAMES: dict[Field, tuple[str, ...]] = {
    Field.BY: ("by", "door", "par", "von"),
    Field.PARTY: ("party", "partij", "partie", "partei"),
    Field.TOPIC: ("topic", "onderwerp", "sujet", "theme", "thema"),
    Field.TYPE: ("type", "soort", "typ", "art"),
    Field.STRENGTH: ("strength", "sterkte", "force", "starke", "staerke"),
    Field.STATUS: ("status", "stand", "statut", "etat"),
    Field.AUDIENCE: ("audience", "voor", "kring", "diffusion", "leserkreis", "kreis"),
    Field.DOSSIER: ("dossier", "akte", "vorgang"),
    Field.WITH: ("with", "met", "avec", "mit"),
    Field.FROM: ("from", "since", "vanaf", "sinds", "depuis", "des", "ab", "seit"),
    Field.UNTIL: ("until", "to", "tot", "jusque", "jusqu", "bis"),
}
#: The field that a word names.
FIELDS = {name: field for field, names in NAMES.items() for name in names}

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})")
_WRITTEN = re.compile(r"(?:(\d{1,2})(?:er|st|nd|rd|th|[.e])?\s+)?([^\W\d_]+)[.,]?\s+(\d{4})")


def days_of(text: str) -> tuple[date, date] | None:
    """The first and the last day that a year, a month or a day names; None for anything else.

    As 2031, 2031-03, 2031-03-19, 3-2031, 19-3-2031, with dots or slashes, and with the name of
    the month in any language of the app.
    """
    year: str | None
    month: str | int | None
    if iso := _ISO.fullmatch(text.strip()):
        year, month, day = iso.groups()
    elif local := _DAY_FIRST.fullmatch(text.strip()):
        day, month, year = local.groups()
    elif written := _WRITTEN.fullmatch(text.strip()):
        day, name, year = written.groups()
        month = _months().get(fold(name))
        if month is None:
            return None
    else:
        return None
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        return first, first if day else _last_day(first, whole_year=month is None)
    except (ValueError, OverflowError):
        return None


@cache
def _months() -> dict[str, int]:
    """The month that each name is of."""
    return {
        fold(name): month
        for language in STEMMED
        for name, month in grammar_of(language).months.items()
    }


def _last_day(first: date, *, whole_year: bool) -> date:
    if whole_year or first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - timedelta(days=1)
