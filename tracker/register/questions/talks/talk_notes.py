"""What was taken down of talks."""

from __future__ import annotations

from tracker.register.fields import day_from
from tracker.register.questions.lines import TalkNote
from tracker.register.questions.people.parties import parties_by_id
from tracker.register.register import Register
from tracker.vocabulary import Audience, TalkKind

_LINES = """
SELECT talk_note.id, talk_note.agenda_item_id, talk_note.kind, talk_note.text,
    talk_note.statement_id, talk_note.party_id, talk_note.due, talk_note.audience
FROM talk_note LEFT JOIN statement ON statement.id = talk_note.statement_id
WHERE talk_note.meeting_id = ? AND coalesce(statement.taken_back, 0) = 0 ORDER BY talk_note.id
"""


def talk_notes(register: Register, meeting_id: int) -> tuple[TalkNote, ...]:
    """What was taken down at a meeting, in that order; not words that were taken back."""
    with register.snapshot():
        rows = register.rows(_LINES, meeting_id)
        people = parties_by_id(register, {row[5] for row in rows if row[5] is not None})
    return tuple(
        TalkNote(
            id_,
            point_id,
            TalkKind(kind),
            text,
            statement_id,
            people.get(party_id),
            day_from(due),
            Audience(audience),
        )
        for id_, point_id, kind, text, statement_id, party_id, due, audience in rows
    )
