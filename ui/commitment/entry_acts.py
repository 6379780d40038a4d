"""What can be done with the entry of a commitment, whatever becomes of the undertaking."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.operations.entries.confirmations import NewConfirmation, add_confirmation
from tracker.register.operations.entries.disputes import set_dispute
from tracker.register.operations.entries.letting_go import StepsMarked, mark_letting_go
from tracker.register.operations.entries.own_words import (
    OwnWords,
    change_own_words,
    write_paraphrase,
    write_reading,
)
from tracker.register.operations.entries.relations import NewRelation, relate
from tracker.register.questions.dossiers.dossiers import dossier
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.entries.statement_filters import StatementFilter
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.entries.trajectory import trajectory
from tracker.register.questions.lines import StatementLine, TopicLine
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.parties import parties, topics
from tracker.vocabulary import Dispute, LettingGo, ReadingKind
from ui.commitment.entry_dialogs import (
    ConfirmationDialog,
    DisputeDialog,
    EntryDialog,
    EntryOffer,
    LettingGoDialog,
    OwnWordsDialog,
    WordingDialog,
)
from ui.computer.clock import today
from ui.forms.form_dialog import FormDialog
from ui.look.theme import Look
from ui.session import Session

Make = Callable[[Look, EntryOffer, QWidget], EntryDialog]


class EntryActs:
    """Acts on an entry, over the window `parent` is in."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self._session, self._parent = session, parent

    def link(self, line: StatementLine) -> None:
        """Ask which other wording it restates, amends or supersedes, or is by."""

        def keep(register: Register, new: NewRelation) -> object:
            return relate(register, new, who=self._session.who)

        self._ask(line, WordingDialog, keep, self._session.look.words.text("The two are linked."))

    def confirm(self, line: StatementLine) -> None:
        """Ask how it is confirmed that it was said."""

        def keep(register: Register, new: NewConfirmation) -> object:
            return add_confirmation(register, new, who=self._session.who)

        self._ask(
            line,
            ConfirmationDialog,
            keep,
            self._session.look.words.text("The confirmation is added."),
        )

    def dispute(self, line: StatementLine) -> None:
        """Ask who disputes it, and why."""

        def keep(register: Register, said: tuple[Dispute, str]) -> object:
            dispute, why = said
            return set_dispute(register, line.id, dispute, who=self._session.who, why=why)

        self._ask(
            line, DisputeDialog, keep, self._session.look.words.text("That is in the register.")
        )

    def write(self, line: StatementLine) -> None:
        """Ask for a paraphrase or a reading."""

        def keep(register: Register, said: tuple[ReadingKind, OwnWords]) -> object:
            kind, words = said
            act = write_reading if kind is ReadingKind.READING else write_paraphrase
            return act(register, line.id, words, who=self._session.who)

        self._ask(
            line,
            OwnWordsDialog,
            keep,
            self._session.look.words.text("The words are in the register."),
        )

    def rewrite(self, line: StatementLine, known: OwnWordsLine) -> None:
        """Ask for the words that come in the place of those `known`, which keep what they are."""

        def keep(register: Register, said: tuple[ReadingKind, OwnWords]) -> object:
            return change_own_words(register, known.id, said[1], who=self._session.who)

        def make(look: Look, offer: EntryOffer, parent: QWidget) -> EntryDialog:
            return OwnWordsDialog(look, offer, parent, known)

        self._ask(line, make, keep, self._session.look.words.text("The words are changed."))

    def let_go(self, line: StatementLine) -> None:
        """Ask how far it lets a plan go."""

        def keep(register: Register, marked: StepsMarked) -> object:
            return mark_letting_go(register, marked, who=self._session.who)

        self._ask(
            line,
            LettingGoDialog,
            keep,
            self._session.look.words.text("The steps are in the register."),
        )

    def _ask(
        self,
        line: StatementLine,
        make: Make,
        keep: Callable[[Register, Any], object],
        told: str,
    ) -> None:
        session = self._session

        def show(offer: EntryOffer) -> None:
            dialog: FormDialog = make(session.look, offer, self._parent)
            dialog.keep_with(session, keep, told)
            dialog.open()

        read = partial(read_entry_offer, line=line, today=today(), who=session.who)
        session.ask(read, show)


def read_entry_offer(register: Register, line: StatementLine, today: date, who: str) -> EntryOffer:
    """What may be chosen from: others on the same topics, else in the same dossier by its actor."""
    with register.snapshot():
        known = topics(register, line.dossier_id)
        mine = [topic for topic in known if topic.name in line.topics]
        if mine:
            wanted = StatementFilter(topic_ids=[topic.id for topic in mine])
        else:
            wanted = StatementFilter(party_id=line.actor.id if line.actor else None)
        others = statements(register, line.dossier_id, wanted=wanted)
        we = dossier(register, line.dossier_id).we
        return EntryOffer(
            line=line,
            others=[other for other in others if other.id != line.id],
            papers=documents(register, line.dossier_id),
            topics=mine or known,
            steps={topic.id: _steps(register, topic, line.id) for topic in mine or known},
            today=today,
            who=who,
            parties=parties(register, line.dossier_id),
            ours=we.id if we else None,
        )


def _steps(register: Register, topic: TopicLine, statement_id: int) -> tuple[LettingGo, ...]:
    way = trajectory(register, topic.id)
    return next(
        (
            step.steps
            for step in (*way.conceded, *way.demanded)
            if step.statement.id == statement_id
        ),
        (),
    )
