"""When an ultimatum runs out: to the hour, and never lengthened."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from tracker.register.questions.lines import Term


def time_left(term: Term | None, moment: datetime) -> timedelta | None:
    """How long `term` still runs at `moment`; nought or less when it has run out.

    With a clock time it runs until that moment; with a last day only, until the
    end of that day in the zone of `moment`, weekend or not: the General Extension
    of Time Limits Act does not apply to ultimatums. None for a vague term, an
    open-ended one, or none at all: then nobody can say.
    """
    if term is None:
        return None
    if term.moment is not None:
        return _between(moment, term.moment)
    if term.latest is None:
        return None
    last = datetime.combine(term.latest, time.max, tzinfo=moment.tzinfo)
    return _between(moment, last) + last.resolution


def _between(start: datetime, end: datetime) -> timedelta:
    """As the time in UTC, which itself may lie beyond the last day of the calendar."""
    offsets = [each.utcoffset() or timedelta() for each in (start, end)]
    return end.replace(tzinfo=None) - start.replace(tzinfo=None) - (offsets[1] - offsets[0])
