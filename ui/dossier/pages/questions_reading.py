"""What the page of questions shows: those of one meeting to come, and the letters to go through."""

from __future__ import annotations

from datetime import datetime

from tracker.briefing.raising import RaisedByEntry, raised_in
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.questions.lines import DocumentLine, MeetingLine
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.talks.meetings import meetings
from tracker.vocabulary import DocumentKind
from ui.meetings.reading import MeetingReading, read_meeting

#: The papers in which a silence says something: what was only heard is silent on most points.
READ = frozenset(DocumentKind) - {DocumentKind.SPOKEN, DocumentKind.TALK}


class QuestionsReading(Frozen):
    """The meetings to come, the questions of the chosen one, and the letters, the latest first.

    `reading` is None where no meeting is planned; then `raised` is what the entries raise.
    """

    planned: tuple[MeetingLine, ...]
    reading: MeetingReading | None
    raised: tuple[RaisedByEntry, ...]
    letters: tuple[DocumentLine, ...]


def read_questions(
    register: Register, dossier_id: int, meeting_id: int | None, now: datetime
) -> QuestionsReading:
    """The questions of a meeting to come; of the next one where it is none of them."""
    planned = tuple(
        line
        for line in meetings(register, dossier_id)
        if (line.ends or line.starts) >= now and not line.called_off
    )
    ids = [line.id for line in planned]
    chosen = meeting_id if meeting_id in ids else next(iter(ids), None)
    letters = [line for line in documents(register, dossier_id) if line.kind in READ]
    if chosen is None:
        raised = raised_in(register, dossier_id, now)
        return QuestionsReading(planned, None, raised, tuple(reversed(letters)))
    reading = read_meeting(register, chosen, now)
    return QuestionsReading(planned, reading, reading.raised, tuple(reversed(letters)))
