"""Writing down what talks ended in: the kind fills in what goes with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen, replace
from tracker.register import Register
from tracker.register.operations.talks.outcomes import NewOutcome, change_outcome, record_outcome
from tracker.register.questions.dossiers.rounds import RoundLine
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.register.rules.talks.outcomes import GOES_WITH
from tracker.vocabulary import Advice, Audience, OutcomeKind
from ui.computer.clock import today
from ui.forms.fields import DayField, TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.letter_choice import LetterChoice
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.session import Session


class OutcomeOffer(Frozen):
    """What there is to choose from, and the round at hand or the outcome that is changed."""

    dossier_id: int
    rounds: Sequence[RoundLine]
    papers: Sequence[DocumentLine]
    round_id: int | None = None
    changed: OutcomeLine | None = None


class OutcomeEntered(Frozen):
    """An outcome, and why it is put otherwise; empty for a new one."""

    new: NewOutcome
    why: str


def ask_outcome(session: Session, parent: QWidget, offer: OutcomeOffer) -> None:
    """Ask for what talks ended in, or for another account of it, and keep it."""
    changed = offer.changed

    def keep(register: Register, entered: OutcomeEntered) -> object:
        if changed is not None:
            return change_outcome(
                register, changed.id, entered.new, who=session.who, why=entered.why
            )
        return record_outcome(register, entered.new, who=session.who)

    dialog = OutcomeDialog(session.look, offer, parent)
    dialog.keep_with(session, keep, session.look.words.text("The outcome is in the register."))
    dialog.open()


class OutcomeDialog(FormDialog):
    """The kind of an outcome with its advice, its day, its round and its paper."""

    def __init__(self, look: Look, offer: OutcomeOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer, words, changed = offer, look.words, offer.changed
        self.kind = TermChoice(
            words, OutcomeKind, changed.kind if changed else OutcomeKind.FINAL_OFFER
        )
        self.fit = running_label("", sans(Size.SMALL), "quiet")
        self.advice = as_field(QComboBox())
        self.day = DayField(words, changed.dated if changed else today())
        self.round = as_field(QComboBox())
        self.round.addItem(words.text("Outside the rounds"), None)
        for each in offer.rounds:
            self.round.addItem(f"{words.number(each.number)}  {each.name}", each.id)
        chosen = changed.round_id if changed else offer.round_id
        self.round.setCurrentIndex(max(self.round.findData(chosen), 0))
        self.paper = LetterChoice(words, offer.papers, words.text("In no paper"))
        self.paper.choose(changed.document_id if changed else None)
        self.note = TextField(changed.note or "" if changed else "")
        self.audience = TermChoice(
            words, Audience, changed.audience if changed else Audience.ORGANISATION
        )
        self.why = as_field(QLineEdit())
        self._offer_advice()
        if changed is not None:
            self.advice.setCurrentIndex(self.advice.findData(changed.advice))
        self.kind.changed.connect(self._offer_advice)
        self.why.textChanged.connect(self.check)
        self._lay_out()

    def _offer_advice(self) -> None:
        """The kind says how it stands to the mandate, and what members can be advised."""
        words, goes = self.look.words, GOES_WITH[self.kind.term]
        self.fit.setText(words.title(goes.fits[0]))
        self.advice.clear()
        for advice in goes.advices:
            self.advice.addItem(words.title(advice), advice)
        self.advice.setEnabled(len(goes.advices) > 1)

    def _lay_out(self) -> None:
        words = self.look.words
        self.head(words.text("What talks ended in"), words.text("Keep the outcome"))
        self.add(words.text("Outcome"), self.kind)
        self.add(words.text("Mandate"), self.fit)
        self.add(words.text("Advice to members"), self.advice)
        self.add(words.text("Day"), self.day)
        self.add(words.text("Round"), self.round)
        self.add(words.text("Paper it stands in"), self.paper)
        self.add(words.text("Note"), self.note)
        self.add(words.text("For whom"), self.audience)
        if self._offer.changed is not None:
            self.add(words.text("Reason"), self.why)
        self.lay_out()

    def value(self) -> OutcomeEntered:
        """The outcome as it stands in the fields."""
        changed = self._offer.changed
        new = NewOutcome(
            self._offer.dossier_id,
            self.kind.term,
            self.day.day,
            round_id=self.round.currentData(),
            document_id=self.paper.letter_id,
            advice=Advice(self.advice.currentData()),
            note=self.note.written or None,
            audience=self.audience.term,
        )
        if changed is not None:
            new = replace(new, statement_id=changed.statement_id, version=changed.version)
        return OutcomeEntered(new, self.why.text().strip())

    def is_complete(self) -> bool:
        """An outcome that is put otherwise needs its reason."""
        return self._offer.changed is None or bool(self.why.text().strip())
