"""Writing down a mandate: whose, on whose behalf, within which limits, from when until when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.dossiers.mandates import (
    MandateTerms,
    NewMandate,
    change_mandate,
    end_mandate,
    set_mandate,
)
from tracker.register.questions.dossiers.mandates import MandateLine
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.questions.people.parties import parties
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import Audience
from ui.computer.clock import today
from ui.forms.fields import DayField, TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.last_day_dialog import LastDayDialog
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.session import Session


class MandateOffer(Frozen):
    """Who sits at the table, who holds which office today, and the mandate that is changed."""

    parties: Sequence[PartyLine]
    offices: Sequence[OfficeLine]
    today: date
    changed: MandateLine | None = None


class MandateEntered(Frozen):
    """A party and the terms of its mandate."""

    party_id: int
    terms: MandateTerms


def ask_mandate(
    session: Session, parent: QWidget, dossier_id: int, changed: MandateLine | None = None
) -> None:
    """Ask for a mandate, or for other terms of one, and keep them."""
    told = session.look.words.text("The mandate is in the register.")

    def read(register: Register) -> MandateOffer:
        with register.snapshot():
            seated, held = parties(register, dossier_id), offices(register, today())
        return MandateOffer(seated, held, today(), changed)

    def keep(register: Register, entered: MandateEntered) -> object:
        if changed is not None:
            return change_mandate(register, changed.id, entered.terms, who=session.who)
        new = NewMandate(dossier_id, entered.party_id, entered.terms)
        return set_mandate(register, new, who=session.who)

    def show(offer: MandateOffer) -> None:
        dialog = MandateDialog(session.look, offer, parent)
        dialog.keep_with(session, keep, told)
        dialog.open()

    session.ask(read, show)


def ask_last_day(session: Session, parent: QWidget, line: MandateLine) -> None:
    """Ask for the last day of a mandate, and keep it."""
    words = session.look.words
    hint = words.text("From the day after, the mandate has lapsed. It stays listed as what it was.")
    dialog = LastDayDialog(session.look, line.period.until_day or today(), hint, parent)
    dialog.head(
        words.text("The last day of a mandate of {party}", party=line.party.name),
        words.text("End the mandate"),
    )

    def keep(register: Register, day: date) -> object:
        return end_mandate(register, line.id, day, who=session.who)

    dialog.keep_with(session, keep, words.text("The mandate is in the register."))
    dialog.open()


class MandateDialog(FormDialog):
    """The terms of a mandate; for one's own eyes unless another level is chosen."""

    def __init__(self, look: Look, offer: MandateOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer = offer
        words, changed = look.words, offer.changed
        self.party, self.on_behalf = as_field(QComboBox()), as_field(QComboBox())
        self.holder = as_field(QComboBox())
        self.on_behalf.addItem(words.text("Itself only"), None)
        for party in offer.parties:
            self.party.addItem(party.name, party.id)
            self.on_behalf.addItem(party.name, party.id)
        self.limits = TextField(changed.limits if changed else "", lines=4)
        self.audience = TermChoice(words, Audience, changed.audience if changed else Audience.NOTE)
        self._create_days(changed)
        self._choose(changed)
        self.party.currentIndexChanged.connect(self._offer_holders)
        self.limits.textChanged.connect(self.check)
        self._lay_out()

    def _create_days(self, changed: MandateLine | None) -> None:
        words, offer = self.look.words, self._offer
        period = changed.period if changed else Period(offer.today)
        self.begins = QCheckBox(words.text("From a first day"))
        self.ends = QCheckBox(words.text("Until a last day"))
        self.first = DayField(words, period.from_day or offer.today)
        self.last = DayField(words, period.until_day or offer.today)
        for box, field, day in (
            (self.begins, self.first, period.from_day),
            (self.ends, self.last, period.until_day),
        ):
            box.setChecked(day is not None)
            field.setEnabled(day is not None)
            box.toggled.connect(field.setEnabled)

    def _choose(self, changed: MandateLine | None) -> None:
        if changed is not None:
            self.party.setCurrentIndex(self.party.findData(changed.party.id))
            self.party.setEnabled(False)  # a mandate stays that of its party
            if changed.on_behalf is not None:
                self.on_behalf.setCurrentIndex(self.on_behalf.findData(changed.on_behalf.id))
        self._offer_holders()
        if changed is not None and changed.given_to is not None:
            given = changed.given_to
            if self.holder.findData(given.holder_id) < 0:
                self.holder.addItem(f"{given.office}, {given.person}", given.holder_id)
            self.holder.setCurrentIndex(self.holder.findData(given.holder_id))

    def _offer_holders(self, _at: int = 0) -> None:
        self.holder.clear()
        self.holder.addItem(self.look.words.text("The party as a whole"), None)
        for office in self._offer.offices:
            if office.party.id == self.party.currentData() and office.holder is not None:
                self.holder.addItem(f"{office.name}, {office.holder.person}", office.holder.id)

    def _lay_out(self) -> None:
        words = self.look.words
        self.head(words.text("Mandate"), words.text("Keep the mandate"))
        self.add(words.text("Whose"), self.party)
        self.add(words.text("Given to"), self.holder)
        self.add(words.text("On behalf of"), self.on_behalf)
        self.add(words.text("Limits and bottom lines"), self.limits)
        self.beside(self.begins)
        self.add(words.text("First day"), self.first)
        self.beside(self.ends)
        self.add(words.text("Last day"), self.last)
        self.add(words.text("For whom"), self.audience)
        told = words.text("A mandate given to a person lapses when that person leaves the office.")
        self.lay_out(under=running_label(told, sans(Size.SMALL), "quiet"))

    def value(self) -> MandateEntered:
        """The mandate as it stands in the fields."""
        changed = self._offer.changed
        period = Period(
            self.first.day if self.begins.isChecked() else None,
            self.last.day if self.ends.isChecked() else None,
        )
        terms = MandateTerms(
            self.limits.written,
            self.holder.currentData(),
            self.on_behalf.currentData(),
            period,
            self.audience.term,
            changed.version if changed else None,
        )
        return MandateEntered(self.party.currentData(), terms)

    def is_complete(self) -> bool:
        """It is somebody's, and has limits."""
        return bool(self.limits.written) and self.party.currentData() is not None
