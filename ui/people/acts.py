"""What can be done about parties, offices and who holds them: dialogs, then operations."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.dossiers.dossiers import NewParty, add_party
from tracker.register.operations.keeping.erasing import InLetters, erase_person
from tracker.register.operations.people.holders import (
    HandOver,
    HoldingAsItWas,
    NewHolder,
    appoint,
    correct_holding,
    hand_over_office,
)
from tracker.register.operations.people.joining import join_parties
from tracker.register.operations.people.offices import (
    NewOffice,
    OfficeNames,
    add_office,
    change_office,
)
from tracker.register.operations.people.parties import PartyFacts, change_party
from tracker.register.operations.people.people import (
    NewPerson,
    PersonNames,
    add_person,
    rename_person,
)
from tracker.register.questions.keeping.named_letters import letters_that_name
from tracker.register.questions.lines import PartyLine
from tracker.register.questions.people.parties import parties
from tracker.register.questions.people.people import PersonLine
from tracker.register.rules.people.holding import Holding
from ui.people.erase_dialog import EraseDialog
from ui.people.holder_dialogs import HolderDialog, HoldingDialog, NextHolder
from ui.people.join_dialog import JoinDialog
from ui.people.office_dialogs import OfficeDialog, PersonDialog
from ui.people.party_dialog import PartyDialog, PartyOffer
from ui.people.reading import HeldOffice, PartyReading
from ui.screens.form_dialog import FormDialog
from ui.session import Session, today


class PeopleActs:
    """Opens the dialogs over `parent` and keeps what they give; each is one step of undo."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    # -- parties

    def add_party(self) -> None:
        """Add an organisation."""

        def show(lines: list[PartyLine]) -> None:
            offer = PartyOffer(None, lines)
            self._open(PartyDialog(self._session.look, offer, self._parent), self._keep_new)

        self._session.ask(parties, show)

    def change_party(self, reading: PartyReading) -> None:
        """Change what is kept of a party."""
        offer = PartyOffer(reading.page, list(reading.parties.values()))

        def keep(facts: PartyFacts) -> None:
            work = partial(change_party, party_id=reading.page.line.id, facts=facts)
            self._act(work)

        self._open(PartyDialog(self._session.look, offer, self._parent), keep)

    def join(self, reading: PartyReading) -> None:
        """Join a party with one that it was also entered as."""
        line = reading.page.line
        dialog = JoinDialog(self._session.look, line, list(reading.parties.values()), self._parent)
        self._open(
            dialog, lambda other: self._act(partial(join_parties, kept_id=line.id, other_id=other))
        )

    def _keep_new(self, facts: PartyFacts) -> None:
        who = self._session.who

        def add(register: Register) -> None:
            with register.together(who):
                new = NewParty(facts.name, facts.short, facts.side, facts.other_names)
                made = add_party(register, new, who=who).ids[0]
                if facts.names or facts.parent_id is not None:
                    change_party(register, made, facts, who=who)

        self._session.act(add)

    # -- offices

    def add_office(self, party_id: int) -> None:
        """Add an office to a party."""

        def keep(names: OfficeNames) -> None:
            new = NewOffice(party_id, names.name, names.other_names)
            self._act(partial(add_office, new=new))

        self._open(OfficeDialog(self._session.look, None, self._parent), keep)

    def change_office(self, office: HeldOffice) -> None:
        """Call an office otherwise."""
        dialog = OfficeDialog(self._session.look, office.line, self._parent)
        self._open(
            dialog,
            lambda names: self._act(partial(change_office, office_id=office.line.id, names=names)),
        )

    def put_in_office(self, office: HeldOffice, reading: PartyReading) -> None:
        """Say who comes to hold an office; from a day on, that is a hand-over."""
        dialog = HolderDialog(self._session.look, office, reading.people, reading.day, self._parent)
        self._open(dialog, partial(self._keep_holder, office.line.id))

    def _keep_holder(self, office_id: int, next_: NextHolder) -> None:
        who = self._session.who

        def keep(register: Register) -> None:
            with register.together(who):
                person = next_.person_id
                if person is None:
                    person = add_person(register, NewPerson(next_.name), who=who).ids[0]
                from_day = next_.period.from_day
                if from_day is not None and next_.ends_the_one_before and not next_.acting:
                    new = HandOver(office_id, person, from_day)
                    hand_over_office(register, new, who=who)
                else:
                    holder = NewHolder(office_id, person, next_.period, next_.acting)
                    appoint(register, holder, who=who)

        self._session.act(keep)

    def correct_days(self, holding: Holding) -> None:
        """Put the days of a time in office right."""
        dialog = HoldingDialog(self._session.look, holding, today(), self._parent)

        def keep(right: HoldingAsItWas) -> None:
            self._act(partial(correct_holding, holder_id=holding.id, right=right))

        self._open(dialog, keep)

    # -- persons

    def rename(self, person: PersonLine) -> None:
        """Give a person other names."""

        def keep(names: PersonNames) -> None:
            self._act(partial(rename_person, person_id=person.id, names=names))

        self._open(PersonDialog(self._session.look, person, self._parent), keep)

    def erase(self, person: PersonLine) -> None:
        """Take a person's name out: first which letters name the person, then the question."""

        def keep(chosen: tuple[InLetters, str | None]) -> None:
            letters, why = chosen
            words = self._session.look.words
            work = partial(erase_person, person_id=person.id, letters=letters, why=why)
            self._act(
                work,
                lambda _: self._session.reporter.tell(
                    words.text("The name is out of the register. That cannot be undone.")
                ),
            )

        def show(letters: tuple[str, ...]) -> None:
            dialog = EraseDialog(self._session.look, person.name, letters, self._parent)
            self._open(dialog, keep)

        self._session.ask(partial(letters_that_name, person_id=person.id), show)

    # -- all of them

    def _open(self, dialog: FormDialog, keep: Callable[..., object]) -> None:
        dialog.entered.connect(keep)
        dialog.open()

    def _act(
        self, work: Callable[..., object], done: Callable[[object], None] | None = None
    ) -> None:
        self._session.act(partial(work, who=self._session.who), done)
