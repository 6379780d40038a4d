"""What a person decides on the questions of a meeting, brought to the register."""

from __future__ import annotations

from functools import partial

from tracker.briefing.raising import RaisedByEntry, drop_raised, take_raised
from tracker.register.operations.talks.meeting_questions import (
    ChangedQuestion,
    NewQuestion,
    add_question,
    change_question,
)
from tracker.register.operations.talks.question_lists import (
    drop_question,
    order_questions,
    put_back_question,
)
from tracker.register.questions.lines import QuestionLine
from ui.meetings.questions import MeetingQuestions
from ui.session import Session


class QuestionDecisions:
    """Keeps what is decided on `questions`, for the meeting that they are shown of."""

    def __init__(self, session: Session, questions: MeetingQuestions, meeting_id: int = 0) -> None:
        self._session, self.meeting_id = session, meeting_id
        questions.form.asked.connect(self._add)
        questions.ordered.connect(self._order)
        questions.reworded.connect(self._reword)
        questions.taken.connect(self._take)
        questions.dropped.connect(self._drop)
        questions.put_back.connect(self._put_back)

    def _add(self, text: str, statement_id: int | None) -> None:
        new = NewQuestion(self.meeting_id, text, statement_id)
        self._session.act(partial(add_question, new=new, who=self._session.who))

    def _order(self, ids: tuple[int, ...]) -> None:
        work = partial(order_questions, meeting_id=self.meeting_id, question_ids=ids)
        self._session.act(partial(work, who=self._session.who))

    def _reword(self, line: QuestionLine, text: str) -> None:
        new = ChangedQuestion(text, line.statement_id, line.audience)
        work = partial(change_question, question_id=line.id, new=new)
        self._session.act(partial(work, who=self._session.who))

    def _take(self, raised: RaisedByEntry, text: str) -> None:
        work = partial(take_raised, raised=raised, meeting_id=self.meeting_id, text=text)
        self._session.act(partial(work, who=self._session.who))

    def _drop(self, question: QuestionLine | RaisedByEntry) -> None:
        if isinstance(question, QuestionLine):
            work = partial(drop_question, question_id=question.id)
        else:
            text = question.text(self._session.look.words)
            work = partial(drop_raised, raised=question, meeting_id=self.meeting_id, text=text)
        self._session.act(partial(work, who=self._session.who))

    def _put_back(self, line: QuestionLine) -> None:
        work = partial(put_back_question, question_id=line.id)
        self._session.act(partial(work, who=self._session.who))
