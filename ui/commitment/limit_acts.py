"""What can be set and marked of an entry: whom it concerns, its office, what limits it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.operations.entries.parts import Parts, set_addressees, set_parts
from tracker.register.operations.entries.provisos import NewProviso, mark_proviso
from tracker.register.operations.people.speaking import speak_in_office
from tracker.register.questions.entries.entry_page import EntryPage
from tracker.register.questions.papers.texts import letter_of
from tracker.register.questions.people.offices import offices_to_speak_in
from tracker.register.questions.people.parties import parties
from ui.commitment.cell_words import as_quoted
from ui.commitment.limit_dialogs import (
    AddresseesDialog,
    EmbargoDialog,
    LimitOffer,
    PartsDialog,
    ProvisoDialog,
)
from ui.computer.clock import now
from ui.forms.form_dialog import FormDialog
from ui.letters.office_dialog import OfficeDialog, OfficeOffer
from ui.look.lettering import Size
from ui.look.quotation import QuotationView
from ui.look.theme import Look
from ui.session import Session

Make = Callable[[Look, LimitOffer, QWidget], FormDialog]
Keep = Callable[[Register, Any], object]

AROUND_WORDS = 600  #: characters of a letter shown before and after the words of an entry


class LimitActs:
    """Acts on an entry, over the window `parent` is in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def address(self, entry: EntryPage) -> None:
        """Ask to whom it was said."""

        def keep(register: Register, to: tuple[int, ...]) -> object:
            return set_addressees(register, entry.line.id, to, who=self._session.who)

        told = self._session.look.words.text("The addressees are in the register.")
        self._ask(entry, AddresseesDialog, keep, told)

    def name_parts(self, entry: EntryPage) -> None:
        """Ask who is bound by it, gains by it, or is named only."""

        def keep(register: Register, parts: Parts) -> object:
            return set_parts(register, entry.line.id, parts, who=self._session.who)

        told = self._session.look.words.text("Who has which part is in the register.")
        self._ask(entry, PartsDialog, keep, told)

    def name_office(self, entry: EntryPage) -> None:
        """Ask in which office it was said."""

        def keep(register: Register, said: tuple[int | None, str | None]) -> object:
            office_id, why = said
            return speak_in_office(
                register, entry.line.id, office_id, who=self._session.who, why=why
            )

        def make(look: Look, offer: LimitOffer, parent: QWidget) -> FormDialog:
            asked = look.words.text("In which office it was said")
            about = QuotationView(look, as_quoted(entry.line), Size.TEXT)
            asking = OfficeOffer(asked, offer.offices, entry.office_id)
            return OfficeDialog(look, asking, about, parent)

        told = self._session.look.words.text("The office is in the register.")
        self._ask(entry, make, keep, told)

    def hold_back(self, entry: EntryPage) -> None:
        """Ask until when it is under embargo."""

        def keep(register: Register, until: datetime | None) -> object:
            return set_embargo(register, entry.line.id, until, who=self._session.who)

        told = self._session.look.words.text("The embargo is in the register.")
        self._ask(entry, EmbargoDialog, keep, told)

    def limit(self, entry: EntryPage) -> None:
        """Ask which words of its letter limit it."""

        def keep(register: Register, new: NewProviso) -> object:
            return mark_proviso(register, new, who=self._session.who)

        told = self._session.look.words.text("The words are marked.")
        self._ask(entry, ProvisoDialog, keep, told)

    def _ask(self, entry: EntryPage, make: Make, keep: Keep, told: str) -> None:
        session = self._session

        def show(offer: LimitOffer) -> None:
            dialog = make(session.look, offer, self._parent)
            dialog.keep_with(session, keep, told)
            dialog.open()

        session.ask(partial(read_limit_offer, entry=entry, now=now()), show)


def read_limit_offer(register: Register, entry: EntryPage, now: datetime) -> LimitOffer:
    """All parties, the offices whoever speaks may speak in, and the text around the words."""
    actor = entry.line.actor
    with register.snapshot():
        text, starts = _text_around(register, entry)
        theirs = offices_to_speak_in(register, now.date(), actor.id if actor else None)
        return LimitOffer(entry, parties(register), theirs, text, starts, now)


def _text_around(register: Register, entry: EntryPage) -> tuple[str, int]:
    """Whole lines of the letter around the words; all of it where they are not found any more."""
    place = entry.line.place
    text = letter_of(register, place.document_id).text
    if not entry.line.found:
        return text, 0
    start = text.rfind("\n", 0, max(place.start - AROUND_WORDS, 0)) + 1
    end = text.find("\n", min(place.end + AROUND_WORDS, len(text)))
    return text[start : end if end >= 0 else len(text)], start
