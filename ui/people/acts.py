"""What can be done about parties, offices and who holds them: dialogs, then operations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.people.holders import (
    HandOver,
    NewHolder,
    appoint,
    correct_holding,
    end_holding,
    hand_over_office,
)
from tracker.register.operations.people.joining import join_parties
from tracker.register.operations.people.offices import (
    NewOffice,
    OfficeNames,
    add_office,
    change_office,
)
from tracker.register.operations.people.parties import PartyFacts, add_party_names, change_party
from tracker.register.operations.people.people import (
    NewPerson,
    add_person,
    rename_person,
)
from tracker.register.questions.keeping.named_letters import letters_that_name
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.people import PersonLine
from tracker.register.rules.people.holding import Holding
from ui.computer.clock import today
from ui.forms.form_dialog import FormDialog
from ui.forms.last_day_dialog import LastDayDialog
from ui.people.erase_dialog import EraseDialog
from ui.people.holder_dialogs import HolderDialog, HoldingDialog, NextHolder
from ui.people.join_dialog import JoinDialog
from ui.people.more_names_dialog import MoreNamesDialog
from ui.people.office_dialogs import OfficeDialog, PersonDialog
from ui.people.party_dialog import PartyDialog, PartyOffer
from ui.people.reading import HeldOffice, PartyReading
from ui.session import Session


class PeopleActs:
    """Opens the dialogs over `parent` and keeps what they give; each is one step of undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    # -- parties

    def add_party(self) -> None:
        """Add an organisation."""

        def show(lines: list[PartyLine]) -> None:
            dialog = PartyDialog(self._session.look, PartyOffer(None, lines), self._parent)
            self._open(dialog, self._add_with_names)

        self._session.ask(parties, show)

    def change_party(self, reading: PartyReading) -> None:
        """Change what is kept of a party."""
        offer, id_ = PartyOffer(reading.page, list(reading.parties.values())), reading.page.line.id
        dialog = PartyDialog(self._session.look, offer, self._parent)
        self._open(dialog, lambda register, facts: self._do(change_party, register, id_, facts))

    def add_names(self, reading: PartyReading) -> None:
        """Add what else letters call a party."""
        page, words = reading.page, self._session.look.words
        title = words.text("More names of {party}", party=page.line.name)
        known = (page.line.name, page.line.short, *page.names.values(), *page.line.other_names)
        dialog = MoreNamesDialog(self._session.look, title, dict.fromkeys(known), self._parent)
        id_ = page.line.id
        self._open(dialog, lambda register, names: self._do(add_party_names, register, id_, names))

    def join(self, reading: PartyReading) -> None:
        """Join a party with one that it was also entered as."""
        line = reading.page.line
        others = list(reading.parties.values())
        dialog = JoinDialog(self._session.look, line, others, self._parent)
        self._open(dialog, lambda register, id_: self._do(join_parties, register, line.id, id_))

    def _add_with_names(self, register: Register, facts: PartyFacts) -> None:
        who = self._session.who
        with register.together(who):
            new = NewParty(facts.name, facts.short, facts.side, facts.other_names)
            made = add_party(register, new, who=who).ids[0]
            if facts.names or facts.parent_id is not None:
                change_party(register, made, facts, who=who)

    # -- offices

    def add_office(self, party_id: int) -> None:
        """Add an office to a party."""

        def keep(register: Register, names: OfficeNames) -> None:
            new = NewOffice(party_id, names.name, names.other_names)
            add_office(register, new, who=self._session.who)

        self._open(OfficeDialog(self._session.look, None, self._parent), keep)

    def change_office(self, office: HeldOffice) -> None:
        """Call an office otherwise."""
        dialog, id_ = OfficeDialog(self._session.look, office.line, self._parent), office.line.id
        self._open(dialog, lambda register, names: self._do(change_office, register, id_, names))

    def put_in_office(self, office: HeldOffice, reading: PartyReading) -> None:
        """Say who comes to hold an office; from a day on, that is a hand-over."""
        dialog = HolderDialog(self._session.look, office, reading, self._parent)
        self._open(dialog, partial(self._keep_holder, office.line.id))

    def _keep_holder(self, office_id: int, register: Register, next_: NextHolder) -> None:
        who = self._session.who
        with register.together(who):
            person = next_.person_id
            if person is None:
                person = add_person(register, NewPerson(next_.name), who=who).ids[0]
            if next_.hands_over_on is not None:
                new = HandOver(office_id, person, next_.hands_over_on)
                hand_over_office(register, new, who=who)
            else:
                holder = NewHolder(office_id, person, next_.period, next_.acting)
                appoint(register, holder, who=who)

    def correct_days(self, holding: Holding) -> None:
        """Put the days of a time in office right."""
        dialog = HoldingDialog(self._session.look, holding, today(), self._parent)
        self._open(
            dialog, lambda register, right: self._do(correct_holding, register, holding.id, right)
        )

    def end(self, holding: Holding) -> None:
        """Let a time in office end, with nobody after it yet."""
        words = self._session.look.words
        hint = words.text(
            "From the day after, the office is vacant until somebody is put in it. "
            "What was undertaken stays with the office."
        )
        dialog = LastDayDialog(self._session.look, today(), hint, self._parent)
        dialog.head(
            words.text("The last day of {person} in office", person=holding.person),
            words.text("End the time in office"),
        )
        self._open(dialog, lambda register, day: self._do(end_holding, register, holding.id, day))

    # -- persons

    def rename(self, person: PersonLine) -> None:
        """Give a person other names."""
        dialog = PersonDialog(self._session.look, person, self._parent)
        self._open(
            dialog, lambda register, names: self._do(rename_person, register, person.id, names)
        )

    def erase(self, person: PersonLine) -> None:
        """Take a person's name out: first which letters name the person, then the question."""

        def keep(register: Register, chosen: tuple[InLetters, str | None]) -> None:
            letters, why = chosen
            erase_person(register, person.id, letters, who=self._session.who, why=why)

        def show(letters: tuple[str, ...]) -> None:
            dialog = EraseDialog(self._session.look, person.name, letters, self._parent)
            words = self._session.look.words
            told = words.text("The name is out of the register. That cannot be undone.")
            dialog.keep_with(self._session, keep, told)
            dialog.open()

        self._session.ask(partial(letters_that_name, person_id=person.id), show)

    # -- all of them

    def _open(self, dialog: FormDialog, keep: Callable[[Register, Any], object]) -> None:
        told = self._session.look.words.text("It is in the register. Undo takes it back.")
        dialog.keep_with(self._session, keep, told)
        dialog.open()

    def _do(self, operation: Callable[..., object], register: Register, *given: object) -> None:
        operation(register, *given, who=self._session.who)
