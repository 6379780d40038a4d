"""What can be done with the term of an entry: each opens its dialog, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.following.assuming import (
    Window,
    Working,
    set_window,
    set_working,
)
from tracker.register.operations.following.moving import MovedDeadline, move_deadline
from tracker.register.questions.following.terms import TermHistory
from tracker.register.questions.lines import StatementLine
from tracker.register.questions.papers.documents import documents
from ui.commitment.sourced_dialog import SourcedDialog
from ui.commitment.term_dialogs import AssumeDialog, MoveDialog, TermOffer, WorkingDialog
from ui.computer.clock import today
from ui.forms.form_dialog import FormDialog
from ui.look.theme import Look
from ui.session import Session

Make = Callable[[Look, TermOffer, QWidget], FormDialog]
Keep = Callable[[Register, Any], object]


class TermOf(NamedTuple):
    """A term, and the entry it is of."""

    statement: StatementLine
    term: TermHistory


class TermActs:
    """Acts on the term of the entry that is shown, over the window `parent` is in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def move(self, of: TermOf) -> None:
        """Ask for a later date, in the words that give it."""

        def keep(register: Register, new: MovedDeadline) -> object:
            return move_deadline(register, new, who=self._session.who)

        told = self._session.look.words.text("The new date is in the register.")
        self._ask(of, MoveDialog, keep, told)

    def assume(self, of: TermOf) -> None:
        """Ask what a vague term is assumed to mean."""

        def keep(register: Register, new: tuple[int, Window]) -> object:
            return set_window(register, *new, who=self._session.who)

        told = self._session.look.words.text("The assumption is in the register.")
        self._ask(of, AssumeDialog, keep, told)

    def count(self, of: TermOf) -> None:
        """Count its term to the last day, and keep that with it."""
        from ui.terms.asking import CountingTerms  # its dialogs wait until they are wanted

        self.counting = CountingTerms(self._session, self._parent.window(), term=of.term)
        self.counting.ask()

    def note_working(self, of: TermOf) -> None:
        """Ask how the end of its term was computed, in words of one's own."""

        def keep(register: Register, new: tuple[int, Working]) -> object:
            return set_working(register, *new, who=self._session.who)

        told = self._session.look.words.text("The calculation is in the register.")
        self._ask(of, WorkingDialog, keep, told)

    def _ask(self, of: TermOf, make: Make, keep: Keep, told: str) -> None:
        session, statement = self._session, of.statement

        def read(register: Register) -> TermOffer:
            papers = documents(register, statement.dossier_id)
            return TermOffer(statement, of.term, papers, today())

        def show(offer: TermOffer) -> None:
            dialog = make(session.look, offer, self._parent)
            if isinstance(dialog, SourcedDialog):
                dialog.source.ask_with(session)
            dialog.keep_with(session, keep, told)
            dialog.open()

        session.ask(read, show)
