"""When something was said, as somebody types it: a clock time, or so many minutes ago."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from tracker.errors import TrackerError

_CLOCK = re.compile(r"(?:(\d{1,2})[-/.](\d{1,2})\s+)?(\d{1,2})[:.h](\d{2})")
_AGO = re.compile(r"[-−–]\s*(\d{1,3})")


class MomentNotUnderstoodError(TrackerError):
    """What was typed is no moment."""

    message = (
        "“{typed}” is no moment. Write 14:05, -10 for ten minutes ago, or 18-3 14:05 for a day."
    )


def moment_typed(typed: str, now: datetime) -> datetime:
    """The moment that is meant, not after `now` and in its zone; nothing typed is now.

    “14:05” is today, or yesterday when that is still to come; “-10” ten minutes ago;
    “18-3 14:05” the last 18 March. `MomentNotUnderstoodError` for anything else.
    """
    text = " ".join(typed.split())
    if not text:
        return now
    ago = _AGO.fullmatch(text)
    if ago:
        return now - timedelta(minutes=int(ago[1]))
    clock = _CLOCK.fullmatch(text)
    try:
        return _of_clock(clock, now) if clock else datetime.fromisoformat(text).astimezone()
    except ValueError as error:
        raise MomentNotUnderstoodError(typed=text) from error


def _of_clock(clock: re.Match[str], now: datetime) -> datetime:
    day, month, hour, minute = clock.groups()
    naive = now.replace(tzinfo=None, second=0, microsecond=0)
    at = naive.replace(hour=int(hour), minute=int(minute))
    if day is None:
        at -= timedelta(days=1) if at.astimezone() > now else timedelta()
        return at.astimezone()
    at = at.replace(day=1, month=int(month)).replace(day=int(day))
    return (at if at.astimezone() <= now else at.replace(year=at.year - 1)).astimezone()
