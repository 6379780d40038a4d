"""Moments: kept in UTC, given with a zone."""

from __future__ import annotations

from datetime import datetime

from tracker.register.errors import ZoneMissingError
from tracker.register.fields import as_utc


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC; `ZoneMissingError` when it does not say its zone.

    `MomentOutsideCalendarError` when its time in UTC is before the year 1 or after 9999.
    """
    if moment.tzinfo is None:
        raise ZoneMissingError(moment=moment.isoformat(sep=" ", timespec="minutes"))
    return as_utc(moment)
