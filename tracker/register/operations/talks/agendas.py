"""The agenda of a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.frozen import replace
from tracker.register.changed import Changed
from tracker.register.errors.meetings import AgendaNumberTwiceError
from tracker.register.questions.lines import AgendaItem
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.names import required
from tracker.register.topics import topic_ids


def set_agenda(
    register: Register,
    meeting_id: int,
    agenda: tuple[AgendaItem, ...],
    *,
    who: str,
    why: str | None = None,
) -> Changed:
    """Give a meeting this agenda, all of it; a point keeps its identity by its number.

    Points that are not named any more go. `AgendaNumberTwiceError` for two
    points of one number; topics that the dossier does not know yet are made.
    """
    check_numbers(agenda)
    with register.change("set agenda", who, why) as record:
        dossier_id = dossier_of_meeting(register, meeting_id)
        record.about(dossier_id)
        known = register.rows(
            "SELECT number, id FROM agenda_item WHERE meeting_id = ? ORDER BY id DESC", meeting_id
        )
        kept = dict(known)
        wanted = {item.number for item in agenda}
        for number, item_id in known:
            if number not in wanted or kept[number] != item_id:
                take_off_agenda(register, record, item_id)
        for item in agenda:
            if item.number in kept:
                change_on_agenda(register, record, dossier_id, replace(item, id=kept[item.number]))
            else:
                put_on_agenda(register, record, dossier_id, meeting_id, item)
        return record.changed(meeting_id)


def put_on_agenda(
    register: Register, record: Recorder, dossier_id: int, meeting_id: int, item: AgendaItem
) -> int:
    """Write a new point of an agenda with its topics, as part of another operation; its id."""
    made = record.insert(
        "agenda_item",
        meeting_id=meeting_id,
        number=item.number,
        title=required("title", item.title),
        line_to_take=item.line_to_take,
    )
    for topic_id in topic_ids(register, record, dossier_id, item.topics):
        record.insert("agenda_topic", agenda_item_id=made, topic_id=topic_id)
    return made


def check_numbers(agenda: Iterable[AgendaItem]) -> None:
    """`AgendaNumberTwiceError` unless every point has a number of its own."""
    seen: set[int] = set()
    for item in agenda:
        if item.number in seen:
            raise AgendaNumberTwiceError(number=item.number)
        seen.add(item.number)


def change_on_agenda(
    register: Register, record: Recorder, dossier_id: int, item: AgendaItem
) -> None:
    """Write a point that is on an agenda otherwise, all but its number and what became of it."""
    title = required("title", item.title)
    record.update("agenda_item", item.id, title=title, line_to_take=item.line_to_take)
    wanted = topic_ids(register, record, dossier_id, item.topics)
    links = _links(register, item.id)
    for link_id, topic_id in links:
        if topic_id not in wanted:
            record.remove("agenda_topic", link_id)
    present = {topic_id for _, topic_id in links}
    for topic_id in wanted:
        if topic_id not in present:
            record.insert("agenda_topic", agenda_item_id=item.id, topic_id=topic_id)


def take_off_agenda(register: Register, record: Recorder, item_id: int) -> None:
    """Take a point off an agenda; what was taken down under it stays, under none."""
    for note_id, *_ in register.rows(
        "SELECT id FROM talk_note WHERE agenda_item_id = ? ORDER BY id", item_id
    ):
        record.update("talk_note", note_id, agenda_item_id=None)
    for link_id, _ in _links(register, item_id):
        record.remove("agenda_topic", link_id)
    record.remove("agenda_item", item_id)


def _links(register: Register, item_id: int) -> list[tuple[int, int]]:
    return [
        (link_id, topic_id)
        for link_id, topic_id in register.rows(
            "SELECT id, topic_id FROM agenda_topic WHERE agenda_item_id = ? ORDER BY id", item_id
        )
    ]
