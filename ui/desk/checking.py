"""What going through the checklist of a letter asks of the register, and has it keep.

Plain functions, run behind the window one after the other; none of them knows
a widget. Each decision is one action of the register, and the checklist as it
is after it comes back.
"""

from __future__ import annotations

from tracker.desk.checklist import (
    Checklist,
    PointOnList,
    QuestionOnList,
    bring_question_back,
    check_as_found,
    checklist,
    leave_question_out,
    take_question,
)
from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.papers.checked_points import (
    PointCheck,
    check_point,
    uncheck_point,
)
from tracker.vocabulary import Point, Said
from ui.desk.state import Range


class OfLetter(Frozen):
    """Which letter is gone through, and in which language questions are put."""

    document_id: int
    language: str


def go_through(register: Register, of: OfLetter) -> Checklist:
    """The checklist as it is now."""
    return checklist(register, of.document_id, of.language)


def say(
    register: Register, of: OfLetter, said: tuple[Point, Said], place: Range | None, *, who: str
) -> Checklist:
    """Keep what the letter says on a point, in the words at `place`."""
    point, what = said
    shown = None if what is Said.NOT_SAID else place
    check_point(register, PointCheck(of.document_id, point, what, shown), who=who)
    return go_through(register, of)


def take_back(register: Register, of: OfLetter, shown: PointOnList, *, who: str) -> Checklist:
    """Keep no more what was confirmed of a point; nothing happens where nobody did."""
    if shown.checked is not None:
        uncheck_point(register, shown.checked.id, who=who)
    return go_through(register, of)


def say_all(register: Register, of: OfLetter, *, who: str) -> Checklist:
    """Confirm all points nobody went through yet as they are shown."""
    check_as_found(register, of.document_id, who=who)
    return go_through(register, of)


def take(
    register: Register,
    of: OfLetter,
    question: QuestionOnList,
    on_list: tuple[int, str],
    *,
    who: str,
) -> Checklist:
    """Put a question on a meeting's list (its id, and the text)."""
    meeting_id, text = on_list
    take_question(register, question, meeting_id, who=who, text=text)
    return go_through(register, of)


def leave_out(register: Register, of: OfLetter, question: QuestionOnList, *, who: str) -> Checklist:
    """Leave a question out; one that is left out is brought back."""
    act = leave_question_out if question.left_out is None else bring_question_back
    act(register, question, who=who)
    return go_through(register, of)
