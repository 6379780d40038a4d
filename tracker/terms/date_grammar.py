"""How each language writes a date and a clock time, as patterns.

The names come from `resources/terms/date_words.json` (CLDR); what stands
between them is the small table here.
"""

from __future__ import annotations

import json
import re
from functools import cache

from tracker.frozen import Frozen
from tracker.places import resource

_SPACE = r"[ \t\u00a0\u202f]"
_YEAR = r"(?:19|20)\d\d(?!\d|[-/]\d)"
#: Not inside a word, an amount, a decimal number or a reference.
_NOT_BEFORE = r"(?<![\w/])(?<!\d[.,-])(?<![€$£]\s)(?<![€$£])"


class DateGrammar(Frozen):
    """The patterns of one language.

    `date` has the groups weekday, and day, month, year, or month_first, day_second,
    year_last where the month leads; `clock` has hour, minute, half (a.m. or
    p.m.) and noon, and matches only right after a date.
    """

    months: dict[str, int]
    weekdays: dict[str, int]
    date: re.Pattern[str]
    clock: re.Pattern[str]
    capital_months: bool


class _Habits(Frozen):
    """What a language puts around the figures of a date and of a clock time.

    `clock` has the groups hour, minute and half; those it lacks are empty.
    """

    ordinal: str
    between: str  # day and month
    at: str  # between a date and its clock time
    clock: str
    noon: str
    month_may_lead: bool = False


_HABITS = {
    "nl": _Habits(
        ordinal=r"(?:e|ste|de)?",
        between="",
        at=r"om|te|vanaf|van",
        clock=r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?(?P<half>)"
        r"(?:\s?uur\b|\s?u\b|(?=\s?[-–]\s?\d{1,2}[.:]\d\d))",
        noon=r"12 uur ['’]s middags",
    ),
    "en": _Habits(
        ordinal=r"(?:st|nd|rd|th)?",
        between=rf"(?:of{_SPACE})?",
        at=r"at|from",
        clock=r"(?=\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m))(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?"
        r"(?:\s?(?P<half>[ap](?:\.m\.|m\b)))?",
        noon=r"(?:12\s)?noon\b",
        month_may_lead=True,
    ),
    "fr": _Habits(
        ordinal=r"(?:er|ᵉʳ)?",
        between="",
        at=r"à|dès|à partir de",
        clock=r"(?P<hour>\d{1,2})\s?(?:h(?:eures?\b)?|:(?=\d))(?:\s?(?P<minute>\d\d\b))?(?P<half>)",
        noon=r"midi\b",
    ),
    "de": _Habits(
        ordinal=r"\.",
        between="",
        at="um|ab",
        clock=r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))?\s?Uhr\b(?P<half>)",
        noon=r"12 Uhr mittags\b",
    ),
}


@cache
def grammar_of(language: str) -> DateGrammar:
    """The grammar of nl, en, fr or de."""
    names = json.loads(resource("terms", "date_words.json").read_text("utf-8"))[language]
    habits = _HABITS[language]
    return DateGrammar(
        months=names["months"],
        weekdays=names["weekdays"],
        date=re.compile(_date(habits, names), re.IGNORECASE),
        clock=re.compile(
            rf",?{_SPACE}?\(?(?:(?:{habits.at}){_SPACE})?(?:(?P<noon>{habits.noon})|{habits.clock})",
            re.IGNORECASE,
        ),
        capital_months=habits.month_may_lead,
    )


@cache
def numeric_dates() -> re.Pattern[str]:
    """Dates in figures: groups iso, iso_month, iso_day, or first, second, year and the sign."""
    return re.compile(
        r"(?<![\w/-])(?<!\d[.,])(?:(?P<iso>(?:19|20)\d\d)-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
        r"|(?P<first>\d{1,2})(?P<sign>[-/.])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d))"
        r"(?![\w/-]|[.,]\d)"
    )


def _date(habits: _Habits, names: dict[str, dict[str, int]]) -> str:
    weekdays = "|".join(name for name in names["weekdays"] if len(name) > 3)
    month = "|".join(sorted(names["months"], key=len, reverse=True))
    weekday = rf"(?:(?P<weekday>{weekdays}),?{_SPACE}(?:den{_SPACE}|the{_SPACE}|le{_SPACE})?)?"
    figure = r"(?:0?[1-9]|[12]\d|3[01])"
    day_leads = (
        rf"(?P<day>{figure}){habits.ordinal}{_SPACE}{habits.between}(?P<month>{month})"
        rf"(?:\.?,?{_SPACE}(?P<year>{_YEAR})|(?!\w))"
    )
    month_leads = (
        rf"(?P<month_first>{month})\.?{_SPACE}(?P<day_second>{figure}){habits.ordinal}(?![\w%]|[.,:/-]\d)"
        rf"(?:,?{_SPACE}(?P<year_last>{_YEAR}))?"
    )
    never = r"(?P<month_first>(?!))(?P<day_second>)(?P<year_last>)"
    either = f"{day_leads}|{month_leads if habits.month_may_lead else never}"
    return f"{_NOT_BEFORE}{weekday}(?:{either})"
