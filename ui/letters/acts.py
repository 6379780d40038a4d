"""What can be done with a letter as a whole: each opens its dialog, and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.following.ultimatums import (
    NewUltimatum,
    change_ultimatum,
    declare_ultimatum,
    withdraw_ultimatum,
)
from tracker.register.operations.people.speaking import send_in_office
from tracker.register.questions.following.ultimatum_pages import UltimatumPage, ultimatum_page
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.documents import document
from tracker.register.questions.people.offices import OfficeLine, offices_to_speak_in
from tracker.register.rules.papers.passages import Range
from ui.computer.clock import now
from ui.letters.office_dialog import OfficeDialog, OfficeOffer
from ui.letters.reading_again import ReadingAgain
from ui.letters.relating import Relating
from ui.letters.ultimatum_dialog import UltimatumDialog
from ui.look.lettering import SEMIBOLD, sans
from ui.look.plain_text import plain_label
from ui.places import Place
from ui.session import Session


class LetterActs:
    """Acts on a letter, over the window `parent` is in; `go` is given the place of another."""

    def __init__(self, session: Session, parent: QWidget, go: Callable[[Place], object]) -> None:
        self._session, self._parent, self._go = session, parent, go

    def declare(self, document_id: int, selected: Range | None = None) -> None:
        """Ask what makes it an ultimatum; of one that is declared, what is otherwise.

        `selected` are words of it that are at hand.
        """
        session = self._session

        def show(page: UltimatumPage) -> None:
            dialog = UltimatumDialog(session.look, page, now(), self._parent, selected=selected)
            dialog.withdrawn.connect(partial(self._withdraw, document_id))
            told = session.look.words.text("The ultimatum is in the register.")
            keep = partial(_keep, is_new=page.declared is None, who=session.who)
            dialog.keep_with(session, keep, told)
            dialog.open()

        session.ask(partial(ultimatum_page, document_id=document_id), show)

    def relate(self, document_id: int, selected: Range | None = None) -> None:
        """Show how it relates to others: to add to, to settle, to take away."""
        Relating(self._session, self._parent, document_id, self._go, selected).open()

    def name_office(self, document_id: int) -> None:
        """Ask in which office it was sent."""
        session, words = self._session, self._session.look.words

        def read(register: Register) -> tuple[DocumentLine, list[OfficeLine]]:
            line = document(register, document_id)
            sender_id = line.sender.id if line.sender else None
            return line, offices_to_speak_in(register, now().date(), sender_id)

        def keep(register: Register, said: tuple[int | None, str | None]) -> object:
            office_id, why = said
            return send_in_office(register, document_id, office_id, who=session.who, why=why)

        def show(found: tuple[DocumentLine, list[OfficeLine]]) -> None:
            line, offices = found
            asked = words.text("In which office it was sent")
            about = plain_label(line.title, sans(weight=SEMIBOLD))
            offer = OfficeOffer(asked, offices, line.office_id)
            dialog = OfficeDialog(session.look, offer, about, self._parent)
            dialog.keep_with(session, keep, words.text("The office is in the register."))
            dialog.open()

        session.ask(read, show)

    def read_again(self, document_id: int) -> None:
        """Read its file as it is read today; what reads otherwise is kept once that is wanted."""
        self._reading_again = ReadingAgain(self._session, self._parent, document_id)
        self._reading_again.begin()

    def _withdraw(self, document_id: int, why: str) -> None:
        session = self._session
        told = session.look.words.text("It is a letter again, and no ultimatum. Its term stays.")
        session.act(
            lambda register: withdraw_ultimatum(
                register, document_id, who=session.who, why=why or None
            ),
            lambda _: session.reporter.tell(told),
        )


def _keep(register: Register, said: tuple[NewUltimatum, str], *, is_new: bool, who: str) -> object:
    new, why = said
    if is_new:
        return declare_ultimatum(register, new, who=who)
    return change_ultimatum(register, new, who=who, why=why)
