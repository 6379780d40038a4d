"""The meeting after a meeting: what stayed open there is carried over, in one step."""

from __future__ import annotations

from collections.abc import Container, Iterable

from tracker.frozen import Frozen, replace
from tracker.register import Changed, Register
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.operations.talks.meetings import NewMeeting, plan_meeting
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import AgendaItem, MeetingPage, QuestionLine
from tracker.register.questions.talks.meetings import meeting
from tracker.register.rules.names import same_name
from tracker.vocabulary import TalkKind, Treated


class StayedOpen(Frozen):
    """What a meeting leaves for the next: questions nobody answered, and the topics of these.

    `topics` are names, in the order of the agenda: of a point that was put off or on which
    something stays open, of one whose questions are open, and of one for which there was no
    question at all, as nothing shows that it was dealt with. `points` are the titles of
    points without a topic that were put off or on which something stays open.
    """

    page: MeetingPage
    questions: tuple[QuestionLine, ...]
    topics: tuple[str, ...]
    points: tuple[str, ...] = ()


def stayed_open(register: Register, meeting_id: int) -> StayedOpen:
    """What stays open of a meeting; `MeetingMissingError` when there is none."""
    with register.snapshot():
        page = meeting(register, meeting_id)
        lines = statements(register, page.line.dossier_id)
    about = {line.id: line.topics for line in lines}
    questions = tuple(line for line in page.questions if line.answer_id is None)
    still = _topics_of(questions, about)
    settled = _topics_of(page.questions, about) - still
    noted = {note.agenda_item_id for note in page.notes if note.kind is TalkKind.OPEN}
    left = [item for item in page.agenda if _is_left(item, noted)]
    again = {topic for item in left for topic in item.topics}
    done = {
        topic
        for item in page.agenda
        if item.treated is Treated.DEALT_WITH and item not in left
        for topic in item.topics
    }
    settled = (settled | done - still) - again
    on_agenda = dict.fromkeys(topic for item in page.agenda for topic in item.topics)
    topics = tuple(each for each in on_agenda if each not in settled)
    return StayedOpen(page, questions, topics, tuple(i.title for i in left if not i.topics))


def plan_next_meeting(
    register: Register, after: int, new: NewMeeting, *, who: str, why: str | None = None
) -> Changed:
    """Plan the meeting that follows another; its id comes first. One step of undo.

    The questions that stay open come with it, in their order and with what raised them; a
    point of the agenda on a topic that had a line to take keeps it. Errors are those of
    `plan_meeting`.
    """
    with register.together(who, why):
        left = stayed_open(register, after)
        agenda = tuple(_with_line(item, left.page.agenda) for item in new.agenda)
        planned = plan_meeting(register, replace(new, agenda=agenda), who=who)
        for line in left.questions:
            add_question(register, _again(planned.ids[0], line), who=who)
        return planned


def _is_left(item: AgendaItem, noted: Container[int | None]) -> bool:
    """Whether it was put off, or something was taken down that stays open on it."""
    return item.treated is Treated.PUT_OFF or item.id in noted


def _topics_of(questions: Iterable[QuestionLine], about: dict[int, tuple[str, ...]]) -> set[str]:
    return {topic for line in questions for topic in about.get(line.statement_id or 0, ())}


def _with_line(item: AgendaItem, before: Iterable[AgendaItem]) -> AgendaItem:
    """The point with the line to take that a point of the same topics or title had."""
    if item.line_to_take:
        return item
    for old in before:
        if old.line_to_take and _is_same(old, item):
            return replace(item, line_to_take=old.line_to_take)
    return item


def _is_same(old: AgendaItem, new: AgendaItem) -> bool:
    return same_name(old.title, new.title) or bool(new.topics and old.topics == new.topics)


def _again(meeting_id: int, line: QuestionLine) -> NewQuestion:
    return NewQuestion(meeting_id, line.text, line.statement_id, line.audience, line.cause)
