"""One point of an agenda at a time: put on it, renamed, moved, taken off, dealt with or put off."""

from __future__ import annotations

from tracker.frozen import Frozen, replace
from tracker.register.changed import Changed
from tracker.register.errors.meetings import AgendaPointMissingError
from tracker.register.operations.talks.agendas import (
    change_on_agenda,
    put_on_agenda,
    take_off_agenda,
)
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.talks.meetings import agenda_of, dossier_of_meeting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.vocabulary import Treated


class ChangedPoint(Frozen):
    """How a point of an agenda reads from now on: all of it, not only what differs."""

    title: str
    topics: tuple[str, ...] = ()
    line_to_take: str | None = None


def add_agenda_point(
    register: Register, meeting_id: int, title: str, *, who: str, why: str | None = None
) -> Changed:
    """Put a point at the end of an agenda; its id comes back. `FieldEmptyError` without a title."""
    with register.change("add agenda point", who, why) as record:
        dossier_id = dossier_of_meeting(register, meeting_id)
        record.about(dossier_id)
        number = 1 + max((item.number for item in agenda_of(register, meeting_id)), default=0)
        new = AgendaItem(number, title, (), None)
        return record.changed(put_on_agenda(register, record, dossier_id, meeting_id, new))


def change_agenda_point(
    register: Register, point_id: int, new: ChangedPoint, *, who: str, why: str | None = None
) -> Changed:
    """Let a point read otherwise; its number stays. `AgendaPointMissingError`."""
    with register.change("change agenda point", who, why) as record:
        meeting_id = _begin(register, record, point_id)
        dossier_id = dossier_of_meeting(register, meeting_id)
        item = next(each for each in agenda_of(register, meeting_id) if each.id == point_id)
        item = replace(item, title=new.title, topics=new.topics, line_to_take=new.line_to_take)
        change_on_agenda(register, record, dossier_id, item)
        return record.changed(point_id)


def order_agenda(
    register: Register,
    meeting_id: int,
    point_ids: tuple[int, ...],
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Number these points of an agenda first, in this order; the others follow as they stood.

    `AgendaPointMissingError` for a point that is not on the agenda of that meeting.
    """
    with register.change("order agenda", who, why) as record:
        record.about(dossier_of_meeting(register, meeting_id))
        standing = [item.id for item in agenda_of(register, meeting_id)]
        if not set(point_ids) <= set(standing):
            raise AgendaPointMissingError()
        for number, id_ in enumerate(dict.fromkeys((*point_ids, *standing)), 1):
            record.update("agenda_item", id_, number=number)
        return record.changed(meeting_id)


def remove_agenda_point(
    register: Register, point_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a point off an agenda, which is numbered anew.

    What was taken down under it stays, under no point. `AgendaPointMissingError`.
    """
    with register.change("remove agenda point", who, why) as record:
        meeting_id = _begin(register, record, point_id)
        take_off_agenda(register, record, point_id)
        for number, item in enumerate(agenda_of(register, meeting_id), 1):
            record.update("agenda_item", item.id, number=number)
        return record.changed(point_id)


def treat_agenda_point(
    register: Register,
    point_id: int,
    treated: Treated | None,
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Keep what became of a point; None: neither yet. `AgendaPointMissingError`."""
    with register.change("treat agenda point", who, why) as record:
        _begin(register, record, point_id)
        record.update("agenda_item", point_id, treated=treated)
        return record.changed(point_id)


def _begin(register: Register, record: Recorder, point_id: int) -> int:
    """The meeting of the point; the lines to come are its dossier's."""
    meeting_id: int | None = register.value(
        "SELECT meeting_id FROM agenda_item WHERE id = ?", point_id
    )
    if meeting_id is None:
        raise AgendaPointMissingError()
    record.about(dossier_of_meeting(register, meeting_id))
    return meeting_id
