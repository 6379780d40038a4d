"""Has the register asked and changed behind the window, for one letter, in order."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from tracker.desk.checklist import Checklist, PointOnList, QuestionOnList
from tracker.desk.confirming import SaidOfLetter
from tracker.letters.proposal import Proposal
from tracker.register import Register
from tracker.register.questions.lines import DocumentLine, StatementLine, StoredFile
from tracker.register.questions.papers.documents import file_of
from tracker.vocabulary import Point, Said
from ui.desk import checking, sitting
from ui.desk.checking import OfLetter
from ui.desk.sitting import Sitting
from ui.desk.state import DeskState, Passage, Range
from ui.session import Session

T = TypeVar("T")
Held = Callable[[list[StatementLine]], None]


class Clerk:
    """Carries decisions to the register and answers back to the desk.

    An answer is dropped when the desk is gone by then; the work is done all the
    same. When a decision could not be kept the error is reported and `anew` gets
    what the register really has.
    """

    def __init__(
        self, session: Session, document_id: int, desk: QObject, anew: Callable[[Sitting], None]
    ) -> None:
        self._session = session
        self._document_id = document_id
        self._desk, self._anew = desk, anew
        self._under_way = 0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._under_way > 0

    def open_letter(self, done: Callable[[Sitting], None]) -> None:
        """Read the letter and what was decided on it, without looking for proposals."""
        self._ask(partial(sitting.open_letter, self._register, self._document_id), done)

    def sit_down(self, done: Callable[[Sitting], None]) -> None:
        """Read the letter with all that is decided on it."""
        self._ask(partial(sitting.sit_down, self._register, self._document_id), done)

    def fetch_file(self, done: Callable[[StoredFile], None]) -> None:
        """The letter's file, byte for byte."""
        self._ask(partial(file_of, self._register, self._document_id), done)

    def register(self, reading: Proposal, why: str | None, done: Held) -> None:
        """Register words as they are read."""
        work = partial(
            sitting.register_reading, self._register, self._document_id, reading, why=why
        )
        self._ask(partial(work, who=self._session.who), done)

    def read_otherwise(
        self, statement: StatementLine, reading: Proposal, why: str, done: Held
    ) -> None:
        """Give a registered statement another reading."""
        work = partial(sitting.read_otherwise, self._register, statement, reading, why=why)
        self._ask(partial(work, who=self._session.who), done)

    def reject(self, passage: Passage) -> None:
        """Set a passage aside for good."""
        work = partial(sitting.reject, self._register, self._document_id, passage)
        self._ask(partial(work, who=self._session.who), lambda _nothing: None)

    def reconsider(self, passage: Passage) -> None:
        """Bring a passage back that was set aside."""
        work = partial(sitting.reconsider, self._register, self._document_id, passage)
        self._ask(partial(work, who=self._session.who), self._anew)

    def undo(self, before: DeskState) -> None:
        """Take the last action back."""
        work = partial(sitting.take_back_last, self._register, self._document_id, before)
        self._ask(partial(work, who=self._session.who), self._anew)

    def other_letters(self, done: Callable[[list[DocumentLine]], None]) -> None:
        """Read which letters this one may be an answer to."""
        self._ask(partial(sitting.other_letters, self._register, self._document_id), done)

    def keep_facts(self, said: SaidOfLetter) -> None:
        """Keep what somebody says of the letter."""
        work = partial(sitting.keep_facts, self._register, self._document_id, said)
        self._ask(partial(work, who=self._session.who), self._anew)

    def go_through(self, language: str, done: Callable[[Checklist], None]) -> None:
        """Read the checklist of the letter."""
        self._ask(partial(checking.go_through, self._register, self._of(language)), done)

    def say(
        self,
        said: tuple[Point, Said],
        place: Range | None,
        language: str,
        done: Callable[[Checklist], None],
    ) -> None:
        """Keep what the letter says on a point."""
        work = partial(checking.say, self._register, self._of(language), said, place)
        self._ask(partial(work, who=self._session.who), done)

    def take_back(
        self, shown: PointOnList, language: str, done: Callable[[Checklist], None]
    ) -> None:
        """Keep no more what was confirmed of a point."""
        work = partial(checking.take_back, self._register, self._of(language), shown)
        self._ask(partial(work, who=self._session.who), done)

    def say_all(self, language: str, done: Callable[[Checklist], None]) -> None:
        """Confirm the points as they are shown."""
        work = partial(checking.say_all, self._register, self._of(language))
        self._ask(partial(work, who=self._session.who), done)

    def take(
        self,
        question: QuestionOnList,
        on_list: tuple[int, str],
        language: str,
        done: Callable[[Checklist], None],
    ) -> None:
        """Put a question on a meeting's list."""
        work = partial(checking.take, self._register, self._of(language), question, on_list)
        self._ask(partial(work, who=self._session.who), done)

    def leave_out(
        self, question: QuestionOnList, language: str, done: Callable[[Checklist], None]
    ) -> None:
        """Leave a question out, or bring it back."""
        work = partial(checking.leave_out, self._register, self._of(language), question)
        self._ask(partial(work, who=self._session.who), done)

    def _of(self, language: str) -> OfLetter:
        return OfLetter(self._document_id, language)

    def look_again(self, known: Sitting) -> None:
        """Read anew if somebody else changed the letter's facts or what is decided on it."""
        work = partial(sitting.look_again, self._register, self._document_id, known.state, known)
        self._ask(work, lambda found: self._anew(found) if found else None)

    @property
    def _register(self) -> Register:
        return self._session.register

    def _ask(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        def take(answer: T) -> None:
            self._under_way -= 1
            if isValid(self._desk):
                done(answer)

        self._under_way += 1
        self._session.runner.run(work, take, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._under_way -= 1
        self._session.reporter.report(error)
        if isValid(self._desk):
            self._session.runner.run(
                partial(sitting.sit_down, self._register, self._document_id), self._take_anew
            )

    def _take_anew(self, found: Sitting) -> None:
        if isValid(self._desk):
            self._anew(found)
