"""The checklist at the end of a letter: what it does not say or answer, and what to ask.

Like proposals, what is found in a letter is never stored: it is read from the
letter each time. What a person confirms of a point, and the questions a person
takes or leaves out, are kept in the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.desk.deciding import read_again
from tracker.frozen import Frozen
from tracker.letters.asking.asking import LetterRead, ProposedQuestion, questions_about
from tracker.letters.proposal import Span
from tracker.letters.silences.finding import PointFound, points_in
from tracker.register import Changed, Register
from tracker.register.changed import NOTHING
from tracker.register.operations.papers.checked_points import PointCheck, check_point
from tracker.register.operations.papers.raised_questions import (
    RaisedQuestion,
    raise_question_again,
    settle_raised_question,
)
from tracker.register.operations.talks.meeting_questions import NewQuestion, add_question
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.left_unanswered import left_unanswered
from tracker.register.questions.following.matrix import MatrixRow
from tracker.register.questions.lines import MeetingLine, QuestionLine
from tracker.register.questions.papers.checked_points import CheckedPoint, checked_points
from tracker.register.questions.papers.documents import document
from tracker.register.questions.papers.raised_questions import DecidedQuestion, raised_questions
from tracker.register.questions.talks.meetings import meeting, meetings, next_meeting
from tracker.register.rules.papers.passages import Range
from tracker.vocabulary import Point, Said

#: The id and number of an entry where there is none.
_UNREGISTERED = (None, None)


class PointOnList(Frozen):
    """A point with what the letter seems to say on it, and what somebody confirmed.

    `checked` is None as long as nobody did.
    """

    found: PointFound
    checked: CheckedPoint | None

    @property
    def point(self) -> Point:
        """Which point it is."""
        return self.found.point

    @property
    def said(self) -> Said:
        """What was confirmed, else what the letter seems to say."""
        return self.checked.said if self.checked else self.found.said

    @property
    def words(self) -> str | None:
        """The words that say it, or that come near it; None where there are none."""
        if self.checked and self.checked.quote is not None:
            return self.checked.quote
        return self._shown.words if self._shown else None

    @property
    def place(self) -> Range | None:
        """Where these words stand; None where there are none, or they are lost."""
        if self.checked and self.checked.place is not None:
            where = self.checked.place
            return (where.start, where.end) if self.checked.found else None
        return (self._shown.start, self._shown.end) if self._shown else None

    @property
    def _shown(self) -> Span | None:
        """What was found in the letter, as far as it bears out what is said of the point."""
        found = self.found.span if self.said is self.found.said else None
        return found or (self.found.near if self.said is Said.NOT_SAID else None)


class QuestionOnList(Frozen):
    """A question the letter gives rise to, and the entry registered at the words that raise it.

    Without an entry `statement_id` and `entry` are None. `left_out` is the number of the
    decision to leave it out; None where it stands to be decided on.
    """

    document_id: int
    proposed: ProposedQuestion
    statement_id: int | None
    entry: int | None
    left_out: int | None = None


class Checklist(Frozen):
    """All of it for one letter. `meeting` is the next one of the dossier, None without one.

    `questions` are those nobody decided on yet; `taken` those on the list of `meeting`
    that rise from this letter, and `left_out` those that somebody left out.
    """

    points: tuple[PointOnList, ...]
    questions: tuple[QuestionOnList, ...]
    taken: tuple[QuestionLine, ...]
    unanswered: tuple[MatrixRow, ...]
    meeting: MeetingLine | None
    left_out: tuple[QuestionOnList, ...] = ()


def checklist(register: Register, document_id: int, language: str) -> Checklist:
    """The checklist of a letter, its questions put in `language`.

    `DocumentMissingError` where there is no such document.
    """
    read = _read(register, document_id)
    proposed = questions_about(read, language)
    with register.snapshot():
        line = document(register, document_id)
        recorded = statements(register, document_id=document_id)
        entries = {(each.place.start, each.place.end): (each.id, each.entry) for each in recorded}
        coming = next_meeting(register, register.now(), line.dossier_id)
        asked = {question.text for question in _asked(register, line.dossier_id)}
        decided = raised_questions(register, document_id=document_id)
        listed = [
            QuestionOnList(document_id, each, entry[0], entry[1], decision.id if decision else None)
            for each in proposed
            for entry in [entries.get((each.span.start, each.span.end), _UNREGISTERED)]
            for decision in [_decision(each, decided)]
            if each.text not in asked and not (decision and decision.question_id)
        ]
        return Checklist(
            points=tuple(_points(register, document_id, read.points)),
            questions=tuple(each for each in listed if each.left_out is None),
            taken=_taken(
                register,
                coming,
                {id_ for id_, _ in entries.values()},
                {each.text for each in proposed},
                {each.question_id for each in decided},
            ),
            unanswered=tuple(left_unanswered(register, document_id)),
            meeting=coming,
            left_out=tuple(each for each in listed if each.left_out is not None),
        )


def points_of(register: Register, document_id: int) -> list[PointOnList]:
    """The points of a letter: what it seems to say, and what somebody confirmed."""
    return list(_points(register, document_id, _read(register, document_id).points))


def check_as_found(register: Register, document_id: int, *, who: str) -> Changed:
    """Confirm every point nobody went through yet as the letter seems to say it: one action."""
    with register.together(who) as action:
        for each in points_of(register, document_id):
            if each.checked is None:
                span = each.found.span
                place = (span.start, span.end) if span else None
                check = PointCheck(document_id, each.point, each.found.said, place)
                check_point(register, check, who=who)
        return action.changed if action.changed.kinds else NOTHING


def take_question(
    register: Register, question: QuestionOnList, meeting_id: int, *, who: str, text: str = ""
) -> Changed:
    """Put a question on a meeting's list, as it stands or as `text`; its id comes back.

    It names the entry at the words that raise it, where there is one.
    """
    new = NewQuestion(meeting_id, text.strip() or question.proposed.text, question.statement_id)
    with register.together(who):
        changed = add_question(register, new, who=who)
        _settle(register, question, changed.ids[0], who=who)
    return changed


def leave_question_out(register: Register, question: QuestionOnList, *, who: str) -> Changed:
    """Keep that a question is not to be asked: it is not proposed until it is brought back."""
    return _settle(register, question, None, who=who)


def bring_question_back(register: Register, question: QuestionOnList, *, who: str) -> Changed:
    """Propose a question again that was left out; nothing happens where it was not."""
    if question.left_out is None:
        return NOTHING
    return raise_question_again(register, question.left_out, who=who)


def _settle(
    register: Register, question: QuestionOnList, question_id: int | None, *, who: str
) -> Changed:
    proposed = question.proposed
    place = (proposed.span.start, proposed.span.end)
    raised = RaisedQuestion(question.document_id, proposed.cause, place, question_id)
    return settle_raised_question(register, raised, who=who)


def _decision(
    proposed: ProposedQuestion, decided: Iterable[DecidedQuestion]
) -> DecidedQuestion | None:
    place = (proposed.span.start, proposed.span.end)
    return next((each for each in decided if each.is_about(proposed.cause, place)), None)


def _read(register: Register, document_id: int) -> LetterRead:
    """The letter as it is read now, whatever was decided on it."""
    letter, facts, known, proposals = read_again(register, document_id)
    return LetterRead(letter, facts, proposals, points_in(letter, facts, proposals, known), known)


def _points(register: Register, document_id: int, found: Sequence[PointFound]) -> list[PointOnList]:
    checked = {each.point: each for each in checked_points(register, document_id=document_id)}
    return [PointOnList(each, checked.get(each.point)) for each in found]


def _asked(register: Register, dossier_id: int) -> list[QuestionLine]:
    """The questions on the lists of all meetings of a dossier, and those dropped from them."""
    pages = (meeting(register, line.id) for line in meetings(register, dossier_id))
    return [question for page in pages for question in (*page.questions, *page.dropped)]


def _taken(
    register: Register,
    coming: MeetingLine | None,
    entries: set[int],
    texts: set[str],
    decided: set[int | None],
) -> tuple[QuestionLine, ...]:
    """The questions of the meeting that rise from this letter.

    Known by what was decided, by their entry, or by their text.
    """
    if coming is None:
        return ()
    return tuple(
        each
        for each in meeting(register, coming.id).questions
        if each.id in decided or each.statement_id in entries or each.text in texts
    )
