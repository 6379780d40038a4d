"""Who takes part in a meeting, and in which office."""

from __future__ import annotations

from tracker.register.changed import NOTHING, Changed
from tracker.register.errors.meetings import OfficeElsewhereError
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.register import Register


def take_part(
    register: Register,
    meeting_id: int,
    party_id: int,
    office_id: int | None = None,
    *,
    who: str,
) -> Changed:
    """Let a party take part in a meeting, in one of its offices or as such; the id comes back.

    A party that takes part as such is given the office; each further office is a
    participant of its own. `OfficeElsewhereError` for an office of another party.
    """
    with register.change("take part", who) as record:
        record.about(dossier_of_meeting(register, meeting_id))
        if office_id is not None:
            _check_office(register, party_id, office_id)
        known = _participant(register, meeting_id, party_id, office_id)
        if known is None and office_id is not None:
            known = _participant(register, meeting_id, party_id, None)
        if known is None:
            known = record.insert(
                "participant", meeting_id=meeting_id, party_id=party_id, office_id=office_id
            )
        else:
            record.update("participant", known, office_id=office_id)
        return record.changed(known)


def leave_meeting(
    register: Register,
    meeting_id: int,
    party_id: int,
    office_id: int | None = None,
    *,
    who: str,
) -> Changed:
    """Take a party off those who take part, in that office or as such; nothing when it is not."""
    with register.change("leave meeting", who) as record:
        record.about(dossier_of_meeting(register, meeting_id))
        known = _participant(register, meeting_id, party_id, office_id)
        if known is None:
            return NOTHING
        record.remove("participant", known)
        return record.changed(known)


def _participant(
    register: Register, meeting_id: int, party_id: int, office_id: int | None
) -> int | None:
    found: int | None = register.value(
        "SELECT id FROM participant WHERE meeting_id = ? AND party_id = ?"
        " AND office_id IS NOT DISTINCT FROM ? ORDER BY id",
        meeting_id,
        party_id,
        office_id,
    )
    return found


def _check_office(register: Register, party_id: int, office_id: int) -> None:
    row = register.row(
        "SELECT office.party_id, office.name, party.name FROM office, party"
        " WHERE office.id = ? AND party.id = ?",
        office_id,
        party_id,
    )
    if row is not None and row[0] != party_id:
        raise OfficeElsewhereError(office=row[1], party=row[2])
