"""How long a term still runs, in words: to the hour, and in the last hours to the minute."""

from __future__ import annotations

from datetime import timedelta

from tracker.words import Words

IN_DAYS = timedelta(days=3)  #: from here on days are counted too
IN_MINUTES = timedelta(hours=3)  #: and below this also minutes


def left_in_words(left: timedelta, words: Words) -> str:
    """The time that is left, rounded down: nobody has longer than it says."""
    return words.text("{time} left", time=time_in_words(left, words))


def time_in_words(time: timedelta, words: Words) -> str:
    """A length of time, rounded down; under a minute it says so."""
    minutes = max(int(time.total_seconds()) // 60, 0)
    hours, days = minutes // 60, minutes // (60 * 24)
    if time >= IN_DAYS:
        parts = [_days(days, words), _hours(hours % 24, words)]
    elif time >= IN_MINUTES:
        parts = [_hours(hours, words)]
    else:
        parts = [_hours(hours, words), _minutes(minutes % 60, words)]
    said = [part for part in parts if part]
    return words.both(said) if said else words.text("less than a minute")


def _days(number: int, words: Words) -> str:
    return words.count("{count} day", "{count} days", number) if number else ""


def _hours(number: int, words: Words) -> str:
    return words.count("{count} hour", "{count} hours", number) if number else ""


def _minutes(number: int, words: Words) -> str:
    return words.count("{count} minute", "{count} minutes", number) if number else ""
