"""From a register to a calendar file: kept to its audience, written, looked at once more."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from tracker.exports.calendar.gathering import items_of, known_revisions
from tracker.exports.calendar.ics import ics_of
from tracker.exports.calendar.items import Calendar, CalendarItem
from tracker.exports.kept import kept_of
from tracker.exports.request import ExportRequest
from tracker.exports.scanning import refuse_internal
from tracker.register import Register
from tracker.words import Words
from tracker.words.classification import INSIDE

ENDING = ".ics"


def write_calendar(register: Register, request: ExportRequest, words: Words) -> bytes:
    """The terms and meetings of a dossier, or of all, as a calendar file.

    Holds nothing above the audience of the request. The same content gives the same bytes on
    any day. Raises `InternalTextError` when a file for others would hold an internal text.
    """
    with register.snapshot():
        kept = list(kept_of(register, request, words))
        known = known_revisions(register)
        items = [item for each in kept for item in items_of(register, each, known)]
    only = kept[0].name if request.dossier_id is not None else words.text("All dossiers")
    calendar = Calendar(
        name=words.text("Terms and meetings: {dossier}", dossier=only),
        items=tuple(sorted(items, key=_in_time)),
        private=request.audience in INSIDE,
    )
    content = ics_of(calendar)
    refuse_internal(content, ENDING, kept)
    return content


def _in_time(item: CalendarItem) -> tuple[bool, datetime, str]:
    """By day and hour, notes at the end."""
    moment = datetime.max.replace(tzinfo=UTC) if item.when is None else _moment(item.when)
    return (item.when is None, moment, item.uid)


def _moment(when: date | datetime) -> datetime:
    return when if isinstance(when, datetime) else datetime.combine(when, time(), UTC)
