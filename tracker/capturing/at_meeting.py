"""Words that are said at a meeting, in one step: captured, put in its record, an answer."""

from __future__ import annotations

from datetime import datetime

from tracker.capturing.captured import Captured
from tracker.capturing.keeping import keep_captured
from tracker.frozen import Frozen, replace
from tracker.register import Changed, Register
from tracker.register.operations.talks.meeting_questions import answer_question, mark_asked
from tracker.register.operations.talks.talk_notes import NewTalkNote, take_down
from tracker.register.questions.lines import MeetingLine
from tracker.vocabulary import Audience, TalkKind


class SaidAtMeeting(Frozen):
    """Words that were said at a meeting, under which point, and the question they answer."""

    meeting_id: int
    captured: Captured
    agenda_item_id: int | None = None
    question_id: int | None = None


def take_down_words(register: Register, said: SaidAtMeeting, *, who: str) -> Changed:
    """Keep the words, for ones own note, in the record of the meeting; the id of the line.

    A question that they answer was asked with that. Errors are those of the operations.
    """
    own = replace(said.captured, audience=Audience.NOTE)
    with register.together(who):
        entry = keep_captured(register, own, who=who).ids[0]
        if said.question_id is not None:
            answer_question(register, said.question_id, entry, who=who)
            mark_asked(register, said.question_id, asked=True, who=who)
        new = NewTalkNote(
            said.meeting_id,
            TalkKind.SAID,
            agenda_item_id=said.agenda_item_id,
            statement_id=entry,
        )
        return take_down(register, new, who=who)


def moment_at(meeting: MeetingLine, now: datetime) -> datetime:
    """When words were said that are taken down at `now`: then, or before the meeting ended."""
    ended = meeting.ends or meeting.starts
    return min(now, ended.astimezone(now.tzinfo)) if meeting.starts <= now else now
