"""Setting a ballot among the members: the question, how it is asked, what the answer is worth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.talks.ballots import NewBallot, change_ballot, set_ballot
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.questions.talks.outcomes import OutcomeLine
from tracker.vocabulary import Audience, BallotForm, BallotWeight
from ui.forms.fields import TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.moment_field import MomentField
from ui.look.parts import as_field
from ui.look.theme import Look
from ui.session import Session


class BallotOffer(Frozen):
    """The outcomes there are, the one at hand, and the ballot that is changed."""

    dossier_id: int
    outcomes: Sequence[OutcomeLine]
    now: datetime
    outcome_id: int | None = None
    changed: BallotLine | None = None


class BallotEntered(Frozen):
    """A ballot, and why it is set otherwise; empty for a new one."""

    new: NewBallot
    why: str


def ask_ballot(session: Session, parent: QWidget, offer: BallotOffer) -> None:
    """Ask what members are asked, or for another account of it, and keep it."""
    changed = offer.changed

    def keep(register: Register, entered: BallotEntered) -> object:
        if changed is not None:
            return change_ballot(
                register, changed.id, entered.new, who=session.who, why=entered.why
            )
        return set_ballot(register, entered.new, who=session.who)

    dialog = BallotDialog(session.look, offer, parent)
    dialog.keep_with(session, keep, session.look.words.text("The ballot is in the register."))
    dialog.open()


class BallotDialog(FormDialog):
    """A ballot; its result comes later."""

    def __init__(self, look: Look, offer: BallotOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer, words, changed = offer, look.words, offer.changed
        self.question = TextField(changed.question if changed else "", lines=2)
        self.form = TermChoice(
            words, BallotForm, changed.form if changed else BallotForm.REFERENDUM
        )
        self.weight = TermChoice(
            words, BallotWeight, changed.weight if changed else BallotWeight.ADVICE
        )
        self.decided_by = as_field(QLineEdit(changed.decided_by or "" if changed else ""))
        self.outcome = self._outcomes()
        self.audience = TermChoice(
            words, Audience, changed.audience if changed else Audience.ORGANISATION
        )
        self.why = as_field(QLineEdit())
        self._create_moments()
        self.question.textChanged.connect(self.check)
        self.why.textChanged.connect(self.check)
        self._lay_out()

    def _outcomes(self) -> QComboBox:
        words, box = self.look.words, as_field(QComboBox())
        box.addItem(words.text("About none of them"), None)
        for each in self._offer.outcomes:
            box.addItem(f"{words.title(each.kind)}, {words.short_day(each.dated)}", each.id)
        changed = self._offer.changed
        chosen = changed.outcome_id if changed else self._offer.outcome_id
        box.setCurrentIndex(max(box.findData(chosen), 0))
        return box

    def _create_moments(self) -> None:
        words, changed = self.look.words, self._offer.changed
        known, begins = words.text("Known"), self._offer.now.replace(minute=0)
        ends = begins + timedelta(days=14)
        told = words.text("Until")
        self.opens = MomentField(words, known, changed.opens if changed else None, begins)
        self.closes = MomentField(words, known, changed.closes if changed else None, ends)
        self.embargo = MomentField(words, told, changed.embargo if changed else None, ends)

    def _lay_out(self) -> None:
        words = self.look.words
        self.head(words.text("Ballot among the members"), words.text("Keep the ballot"))
        self.add(words.text("Question"), self.question)
        self.add(words.text("Form"), self.form)
        self.add(words.text("Weight"), self.weight)
        self.add(words.text("Who decides"), self.decided_by)
        self.add(words.text("About which outcome"), self.outcome)
        self.add(words.text("Opens"), self.opens)
        self.add(words.text("Closes"), self.closes)
        self.add(words.text("Embargo"), self.embargo)
        self.add(words.text("For whom"), self.audience)
        if self._offer.changed is not None:
            self.add(words.text("Reason"), self.why)
        self.lay_out()
        self.question.setFocus()

    def value(self) -> BallotEntered:
        """The ballot as it stands in the fields."""
        changed = self._offer.changed
        new = NewBallot(
            self._offer.dossier_id,
            self.question.written,
            self.form.term,
            self.weight.term,
            outcome_id=self.outcome.currentData(),
            decided_by=self.decided_by.text().strip() or None,
            opens=self.opens.moment,
            closes=self.closes.moment,
            embargo=self.embargo.moment,
            audience=self.audience.term,
            version=changed.version if changed else None,
        )
        return BallotEntered(new, self.why.text().strip())

    def is_complete(self) -> bool:
        """Something is asked; a ballot that is set otherwise needs its reason."""
        has_why = self._offer.changed is None or bool(self.why.text().strip())
        return bool(self.question.written) and has_why
