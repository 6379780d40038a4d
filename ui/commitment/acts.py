"""What can be done with a commitment: each opens its dialog, or acts at once and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.following.closing import close_commitment, reopen_commitment
from tracker.register.operations.following.statuses import (
    EvidenceChange,
    LifeChange,
    change_evidence,
    change_life,
)
from tracker.register.questions.following.commitment_pages import CommitmentPage
from ui.commitment.entering import EvidenceDialog, LifeDialog, StatusOffer, read_offer
from ui.commitment.sourced_dialog import SourcedDialog
from ui.computer.clock import today
from ui.look.theme import Look
from ui.reporting import Offer
from ui.session import Session
from ui.shell.undoing import undo_last

Make = Callable[[Look, StatusOffer, QWidget], SourcedDialog]
Keep = Callable[[Register, Any], object]


class CommitmentActs:
    """Acts on the commitment that is shown, over the window `parent` is in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def say(self, page: CommitmentPage) -> None:
        """Ask what is said of it, and by whom."""

        def keep(register: Register, new: LifeChange) -> object:
            return change_life(register, new, who=self._session.who)

        told = self._session.look.words.text("What they say is in the register.")
        self._ask(page, LifeDialog, keep, told)

    def find(self, page: CommitmentPage) -> None:
        """Ask what the papers support."""

        def keep(register: Register, new: EvidenceChange) -> object:
            return change_evidence(register, new, who=self._session.who)

        told = self._session.look.words.text("What was found is in the register.")
        self._ask(page, EvidenceDialog, keep, told)

    def close(self, page: CommitmentPage) -> None:
        """Follow it no longer; where it is closed, follow it again."""
        session, words = self._session, self._session.look.words
        if page.is_closed:
            work: Callable[[Register], object] = partial(
                reopen_commitment, commitment_id=page.line.id, who=session.who
            )
            told = words.text("It is followed again.")
        else:
            work = partial(
                close_commitment, commitment_id=page.line.id, on=today(), who=session.who
            )
            told = words.text("It is followed no longer. Its statuses stay as they are.")
        undo = Offer(words.text("Undo"), partial(undo_last, session))
        session.act(work, lambda _: session.reporter.tell(told, undo))

    def _ask(self, page: CommitmentPage, make: Make, keep: Keep, told: str) -> None:
        session = self._session

        def show(offer: StatusOffer) -> None:
            dialog = make(session.look, offer, self._parent)
            dialog.source.ask_with(session)
            dialog.keep_with(session, keep, told)
            dialog.open()

        session.ask(partial(read_offer, page=page, today=today()), show)
