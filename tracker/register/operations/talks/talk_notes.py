"""What is taken down of talks: what was said, agreed, left open, and who does what by when."""

from __future__ import annotations

from datetime import date

from tracker.frozen import Frozen
from tracker.register.changed import Changed
from tracker.register.errors.meetings import (
    AgendaPointMissingError,
    TalkNoteEmptyError,
    TalkNoteMissingError,
)
from tracker.register.questions.entries.belonging import refuse_other_dossier, statement_head
from tracker.register.questions.talks.meetings import dossier_of_meeting
from tracker.register.recorder import Recorder
from tracker.register.register import Register
from tracker.register.rules.following.sources import said
from tracker.vocabulary import Audience, TalkKind

#: The spoken words that a line of the record holds, and the paper they are kept with.
_SPOKEN = """
SELECT statement.id, passage.document_id FROM talk_note
JOIN statement ON statement.id = talk_note.statement_id
JOIN utterance ON utterance.statement_id = statement.id
JOIN passage ON passage.id = statement.passage_id
WHERE talk_note.id = ?
"""


class NewTalkNote(Frozen):
    """A line to take down, under a point of the agenda or under none.

    What was said is an entry, `statement_id`; all else is a `text` of our own. `party_id`
    does what is to be done, and `due` is the last day for it.
    """

    meeting_id: int
    kind: TalkKind
    text: str | None = None
    agenda_item_id: int | None = None
    statement_id: int | None = None
    party_id: int | None = None
    due: date | None = None
    audience: Audience = Audience.NOTE


class ChangedTalkNote(Frozen):
    """How a line of the record reads from now on: all of it, not only what differs."""

    kind: TalkKind
    text: str | None = None
    agenda_item_id: int | None = None
    statement_id: int | None = None
    party_id: int | None = None
    due: date | None = None
    audience: Audience = Audience.NOTE


def take_down(register: Register, new: NewTalkNote, *, who: str, why: str | None = None) -> Changed:
    """Take a line down at a meeting; its id comes back.

    `TalkNoteEmptyError` without a text and an entry, `AgendaPointMissingError` for a point of
    another agenda, `StatementMissingError` and `OtherDossierError` for an entry.
    """
    with register.change("take down", who, why) as record:
        columns = _columns(register, record, new.meeting_id, new)
        return record.changed(record.insert("talk_note", meeting_id=new.meeting_id, **columns))


def change_talk_note(
    register: Register, note_id: int, new: ChangedTalkNote, *, who: str, why: str | None = None
) -> Changed:
    """Let a line of the record read otherwise. Errors as in `take_down`; `TalkNoteMissingError`."""
    with register.change("change talk note", who, why) as record:
        columns = _columns(register, record, _meeting_of(register, note_id), new)
        record.update("talk_note", note_id, **columns)
        return record.changed(note_id)


def set_talk_note_level(
    register: Register, note_id: int, audience: Audience, *, who: str, why: str | None = None
) -> Changed:
    """Let others see a line of the record, or not; the spoken words it holds go with it.

    `TalkNoteMissingError`.
    """
    with register.change("set talk note level", who, why) as record:
        record.about(dossier_of_meeting(register, _meeting_of(register, note_id)))
        record.update("talk_note", note_id, audience=audience)
        for statement_id, document_id in register.rows(_SPOKEN, note_id):
            record.update("statement", statement_id, audience=audience)
            record.update("document", document_id, audience=audience)
        return record.changed(note_id)


def remove_talk_note(
    register: Register, note_id: int, *, who: str, why: str | None = None
) -> Changed:
    """Take a line out of the record; an entry it leads to stays. `TalkNoteMissingError`."""
    with register.change("remove talk note", who, why) as record:
        record.about(dossier_of_meeting(register, _meeting_of(register, note_id)))
        record.remove("talk_note", note_id)
        return record.changed(note_id)


def _columns(
    register: Register, record: Recorder, meeting_id: int, new: NewTalkNote | ChangedTalkNote
) -> dict[str, object]:
    dossier_id = dossier_of_meeting(register, meeting_id)
    record.about(dossier_id)
    text = said(new.text)
    if text is None and new.statement_id is None:
        raise TalkNoteEmptyError()
    if new.statement_id is not None:
        refuse_other_dossier(statement_head(register, new.statement_id).dossier_id, dossier_id)
    if new.agenda_item_id is not None and meeting_id != register.value(
        "SELECT meeting_id FROM agenda_item WHERE id = ?", new.agenda_item_id
    ):
        raise AgendaPointMissingError()
    return {
        "agenda_item_id": new.agenda_item_id,
        "kind": new.kind,
        "text": text,
        "statement_id": new.statement_id,
        "party_id": new.party_id,
        "due": new.due,
        "audience": new.audience,
    }


def _meeting_of(register: Register, note_id: int) -> int:
    found: int | None = register.value("SELECT meeting_id FROM talk_note WHERE id = ?", note_id)
    if found is None:
        raise TalkNoteMissingError()
    return found
