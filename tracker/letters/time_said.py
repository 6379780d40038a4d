"""The days that time words give, and what vague ones may mean, as sentences for a person."""

from __future__ import annotations

from tracker.letters.proposal import TimeWords
from tracker.terms.time_words import Doubt
from tracker.words import Words
from tracker.words.marks import N_

_DOUBTS = {
    Doubt.DAY_INCLUDED: N_("{days}; ask whether the day named is included"),
    Doubt.OTHER_WEEKDAY: N_("{days}; the weekday named is that of another day, so ask"),
}


def days_of(words: Words, time: TimeWords) -> str:
    """The day, or the first and last one, with the time and what is to be asked; "" for none."""
    days = _days(words, time)
    if days and time.clock:
        days = words.text("{day}, {time}", day=days, time=f"{time.clock:%H:%M}")
    return words.text(_DOUBTS[time.doubt], days=days) if days and time.doubt else days


def assumption_of(words: Words, time: TimeWords) -> str:
    """What vague words may mean, why, and when to ask again; "" where nothing is assumed."""
    window = time.window
    if window is None:
        return ""
    return words.text(
        "perhaps {first} to {last} ({reason}); ask again {day}",
        first=words.day(window.earliest),
        last=words.day(window.latest),
        reason=words.text(window.reason),
        day=words.weekday(window.ask_again),
    )


def _days(words: Words, time: TimeWords) -> str:
    if time.latest is None or time.earliest is None:
        day = time.latest or time.earliest
        return words.weekday(day) if day else ""
    if time.earliest == time.latest:
        return words.weekday(time.latest)
    return words.text(
        "{first} to {last}", first=words.day(time.earliest), last=words.day(time.latest)
    )
