"""The day somebody means who types one: by when something is to be done."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tracker.errors import TrackerError
from tracker.terms.dates import find_dates

_FIGURES = re.compile(r"(\d{1,2})[-/.](\d{1,2})\.?")
_AHEAD = re.compile(r"\+\s*(\d{1,3})")


class DayNotUnderstoodError(TrackerError):
    """What was typed is no day."""

    message = "“{typed}” is no day. Write 1-7, 1-7-2026, 1 July 2026, or +14 for in two weeks."


def day_typed(typed: str, today: date, language: str) -> date | None:
    """The day that is meant; None for nothing typed.

    “1-7” is the next 1 July, “+14” in two weeks; else a date as `language` writes it.
    `DayNotUnderstoodError` for anything else.
    """
    text = " ".join(typed.split())
    if not text:
        return None
    if ahead := _AHEAD.fullmatch(text):
        return today + timedelta(days=int(ahead[1]))
    try:
        found = _next(_FIGURES.fullmatch(text), today) or _written(text, language)
    except ValueError as error:
        raise DayNotUnderstoodError(typed=text) from error
    if found is None:
        raise DayNotUnderstoodError(typed=text)
    return found


def _next(figures: re.Match[str] | None, today: date) -> date | None:
    if figures is None:
        return None
    day = date(today.year, int(figures[2]), int(figures[1]))
    return day if day >= today else day.replace(year=today.year + 1)


def _written(text: str, language: str) -> date | None:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return date.fromisoformat(text)
    return next((each.day for each in find_dates(text, language) if each.day), None)
