"""Moments: kept in UTC, given with a zone."""

from __future__ import annotations

from datetime import UTC, datetime

from tracker.register.errors import ZoneMissingError


def in_utc(moment: datetime) -> datetime:
    """The same moment in UTC; `ZoneMissingError` when it does not say its zone."""
    if moment.tzinfo is None:
        raise ZoneMissingError(moment=moment.isoformat(sep=" ", timespec="minutes"))
    return moment.astimezone(UTC)
