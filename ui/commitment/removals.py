"""Taking away what was kept with an entry; each is done at once and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tracker.register import Register
from tracker.register.operations.entries.confirmations import remove_confirmation
from tracker.register.operations.entries.embargoes import set_embargo
from tracker.register.operations.entries.own_words import remove_own_words
from tracker.register.operations.entries.parts import Parts, set_addressees, set_parts
from tracker.register.operations.entries.provisos import remove_proviso
from tracker.register.operations.entries.relations import unrelate
from tracker.register.operations.following.reminders import remind_done, remove_reminder
from tracker.register.questions.entries.confirmations import ConfirmationLine
from tracker.register.questions.entries.entry_page import EntryPage, ProvisoLine
from tracker.register.questions.entries.own_words import OwnWordsLine
from tracker.register.questions.entries.relations import RelationLine
from tracker.vocabulary import Part
from ui.reporting import Offer
from ui.session import Session
from ui.shell.undoing import undo_last


class Removals:
    """What is removed is told, with the way to have it back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def drop_rung(self, rung: ConfirmationLine) -> None:
        """Remove a confirmation; the words stand on the highest that is left."""
        told = self._session.look.words.text("The confirmation is removed.")
        if rung.id is not None:
            self._do(partial(remove_confirmation, confirmation_id=rung.id), told)

    def drop_own_words(self, line: OwnWordsLine) -> None:
        """Remove a paraphrase or a reading."""
        told = self._session.look.words.text("The words of our own are removed.")
        self._do(partial(remove_own_words, reading_id=line.id), told)

    def drop_link(self, line: RelationLine) -> None:
        """Remove the link between two entries, which both stay."""
        told = self._session.look.words.text("The two are linked no longer.")
        self._do(partial(unrelate, relation_id=line.id), told)

    def drop_addressees(self, entry: EntryPage) -> None:
        """Say that it names nobody to whom it is said."""
        told = self._session.look.words.text("The addressees are removed.")
        self._do(partial(set_addressees, statement_id=entry.line.id, party_ids=()), told)

    def drop_part(self, entry: EntryPage, part: Part) -> None:
        """Say that no party has this part in it; those in other parts stay."""
        told = self._session.look.words.text("The parties are removed from that part.")
        known = {
            Part.BOUND: entry.parts.bound,
            Part.BENEFICIARY: entry.parts.beneficiaries,
            Part.NAMED: entry.parts.named,
        }
        left = {of: tuple(party.id for party in known[of] if of is not part) for of in known}
        parts = Parts(left[Part.BOUND], left[Part.BENEFICIARY], left[Part.NAMED])
        self._do(partial(set_parts, statement_id=entry.line.id, parts=parts), told)

    def drop_embargo(self, entry: EntryPage) -> None:
        """Lift the embargo on it."""
        told = self._session.look.words.text("The embargo is lifted.")
        self._do(partial(set_embargo, statement_id=entry.line.id, until=None), told)

    def drop_proviso(self, line: ProvisoLine) -> None:
        """Mark the words no longer as what limits it; they stay in the letter."""
        told = self._session.look.words.text("The words are marked no longer.")
        self._do(partial(remove_proviso, proviso_id=line.id), told)

    def drop_reminder(self, reminder_id: int) -> None:
        """Be reminded no more."""
        told = self._session.look.words.text("The reminder is removed.")
        self._do(partial(remove_reminder, reminder_id=reminder_id), told)

    def finish_reminder(self, reminder_id: int) -> None:
        """Say that a reminder is done, before its moment has come."""
        told = self._session.look.words.text("The reminder is done.")
        self._do(partial(remind_done, reminder_id=reminder_id), told)

    def _do(self, operation: Callable[..., object], told: str) -> None:
        session = self._session
        undo = Offer(session.look.words.text("Undo"), partial(undo_last, session))

        def work(register: Register) -> object:
            return operation(register, who=session.who)

        session.act(work, lambda _: session.reporter.tell(told, undo))
