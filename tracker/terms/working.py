"""How a term was counted, as sentences a person can check: each day passed, each article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from tracker.terms.free_days import Calendar
from tracker.terms.reckoning import Passed, Reckoning, Scope, Unit
from tracker.words import Words
from tracker.words.marks import N_

_SCOPES = {
    Scope.APPLIES: N_(
        "The General Extension of Time Limits Act (Algemene termijnenwet) applies: the term is set"
        " by an act or an order in council, and article 4 does not leave it out."
    ),
    Scope.NOT_BY_ACT: N_(
        "No act lengthens this term: it is not set by an act of parliament or an order in council"
        " (Algemene termijnenwet, article 1)."
    ),
    Scope.OTHER_COUNTRY: N_(
        "The Dutch act on terms does not bear on this calendar; whether another act lengthens the"
        " term is for you to look up."
    ),
    Scope.COUNTED_BACK: N_(
        "It is counted back from a day, and such a term is not lengthened"
        " (Algemene termijnenwet, article 1, paragraph 2)."
    ),
    Scope.IN_HOURS: N_(
        "It is a term in hours, and such a term is not lengthened"
        " (Algemene termijnenwet, article 4)."
    ),
    Scope.TOO_LONG: N_(
        "It is longer than ninety days, twelve weeks or three months, and such a term is not"
        " lengthened (Algemene termijnenwet, article 4)."
    ),
}
_LENGTHS: Mapping[Unit, Callable[[Words, int], str]] = {
    Unit.HOUR: lambda words, n: words.count("{count} hour", "{count} hours", n),
    Unit.DAY: lambda words, n: words.count("{count} day", "{count} days", n),
    Unit.WEEKDAY: lambda words, n: words.count(
        "{count} day from Monday to Saturday", "{count} days from Monday to Saturday", n
    ),
    Unit.WORKING_DAY: lambda words, n: words.count(
        "{count} working day", "{count} working days", n
    ),
    Unit.WEEK: lambda words, n: words.count("{count} week", "{count} weeks", n),
    Unit.MONTH: lambda words, n: words.count("{count} month", "{count} months", n),
    Unit.YEAR: lambda words, n: words.count("{count} year", "{count} years", n),
}


def working_of(reckoning: Reckoning, calendar: Calendar, words: Words) -> list[str]:
    """The working of a term, a sentence for each step in its order."""
    return [
        _counting(reckoning, words),
        words.text(_SCOPES[reckoning.scope]),
        *(_passing(each, words) for each in reckoning.passed),
        *_room(reckoning, words),
        _ending(reckoning, words),
        *_resting(reckoning, words),
        *_unknown(reckoning, calendar, words),
    ]


def length_of(length: int, unit: Unit, words: Words) -> str:
    """How long a term is: two weeks."""
    return _LENGTHS[unit](words, length)


def other_end(subject: str, before: date | None, after: date, words: Words) -> str:
    """The sentence for a term that ends on another day than it did."""
    return words.text(
        "{subject}: until now {before}, from now on {after}.",
        subject=subject,
        before=words.weekday(before) if before else "–",
        after=words.weekday(after),
    )


def _counting(reckoning: Reckoning, words: Words) -> str:
    counted = reckoning.counted
    sentence = N_("{length} from {start}, which is not counted itself: {end}.")
    if counted.backwards:
        sentence = N_("{length} back from {start}, which is not counted itself: {end}.")
    return words.text(
        sentence,
        length=length_of(counted.length, counted.unit, words),
        start=words.weekday(counted.start),
        end=words.weekday(reckoning.nominal),
    )


def _passing(passed: Passed, words: Words) -> str:
    if passed.free is None:
        return words.text("It does not end on {day}.", day=words.weekday(passed.day))
    return words.text(
        "It does not end on {day}: {name} ({source}).",
        day=words.weekday(passed.day),
        name=passed.free.name(words.language),
        source=passed.free.source,
    )


def _room(reckoning: Reckoning, words: Words) -> Iterator[str]:
    if reckoning.lengthened:
        days = words.both([words.weekday(day) for day in reckoning.lengthened])
        yield words.text(
            "A term of at least three days has at least two that are no Saturday, Sunday or holiday"
            " (article 2), so it runs on to {days}.",
            days=days,
        )


def _ending(reckoning: Reckoning, words: Words) -> str:
    day = words.weekday(reckoning.end)
    if reckoning.clock:
        return words.text("It ends on {day} at {time}.", day=day, time=f"{reckoning.clock:%H:%M}")
    return words.text("It ends on {day}.", day=day)


def _resting(reckoning: Reckoning, words: Words) -> Iterator[str]:
    rests = reckoning.rests_on
    if rests is not None:
        name = rests.free.name(words.language) if rests.free else ""
        day = words.weekday(rests.day) + (f" ({name})" if name else "")
        yield words.text(
            "{day} is no working day. That does not lengthen the term; at most it is a reason"
            " to ask.",
            day=day,
        )


def _unknown(reckoning: Reckoning, calendar: Calendar, words: Words) -> Iterator[str]:
    if reckoning.unknown:
        yield words.text(
            "Not all free days of {years} are known here for {country}. Look them up, add them, and"
            " count again.",
            years=words.both([str(year) for year in reckoning.unknown]),
            country=calendar.names[words.language],
        )
