"""When an ultimatum runs out: to the hour, and never lengthened."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from tracker.register.questions.lines import Term


def time_left(term: Term | None, moment: datetime) -> timedelta | None:
    """How long `term` still runs at `moment`; nought or less when it has run out.

    With a clock time it runs until that moment; with a last day only, until the
    end of that day in the zone of `moment`, weekend or not: the General Extension
    of Time Limits Act does not apply to ultimatums. None for a vague term, an
    open-ended one, or none at all: then nobody can say.
    """
    end = _end(term, moment)
    return None if end is None else end.astimezone(UTC) - moment.astimezone(UTC)


def _end(term: Term | None, moment: datetime) -> datetime | None:
    if term is None:
        return None
    if term.moment is not None:
        return term.moment
    if term.latest is None:
        return None
    return datetime.combine(term.latest + timedelta(days=1), time(0), tzinfo=moment.tzinfo)
