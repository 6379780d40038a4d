"""The result of a ballot: its totals, and what the body that decides made of them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.talks.ballot_results import (
    BallotDecision,
    decide_ballot,
    record_totals,
)
from tracker.register.questions.talks.ballots import BallotLine
from tracker.register.rules.talks.ballots import Totals
from ui.computer.clock import now
from ui.forms.fields import TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.moment_field import MomentField
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.theme import Look
from ui.session import Session

MOST_VOTERS = 99_999_999


class TotalsEntered(Frozen):
    """Totals, and why they are others than those kept; empty for the first."""

    totals: Totals
    why: str


class DecisionEntered(Frozen):
    """A decision, and why it is another than the one kept; empty for the first."""

    decision: BallotDecision
    why: str


def ask_totals(session: Session, parent: QWidget, ballot: BallotLine) -> None:
    """Ask for the totals of a ballot, and keep them."""

    def keep(register: Register, entered: TotalsEntered) -> object:
        return record_totals(
            register, ballot.id, entered.totals, who=session.who, why=entered.why or None
        )

    dialog = TotalsDialog(session.look, ballot, parent)
    dialog.keep_with(session, keep, session.look.words.text("The totals are in the register."))
    dialog.open()


def ask_decision(session: Session, parent: QWidget, ballot: BallotLine) -> None:
    """Ask what was decided on a ballot, and keep it."""

    def keep(register: Register, entered: DecisionEntered) -> object:
        return decide_ballot(
            register, ballot.id, entered.decision, who=session.who, why=entered.why or None
        )

    dialog = DecisionDialog(session.look, ballot, now(), parent)
    dialog.keep_with(session, keep, session.look.words.text("The decision is in the register."))
    dialog.open()


class TotalsDialog(FormDialog):
    """How many could vote, and how many voted what; nobody's own vote."""

    def __init__(self, look: Look, ballot: BallotLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, self._known = look.words, ballot.totals
        known = ballot.totals or Totals(0, 0, 0)
        self.voters, self.votes_for = _count(known.voters), _count(known.votes_for)
        self.against, self.blank = _count(known.votes_against), _count(known.votes_blank)
        self.why = as_field(QLineEdit())
        self.head(words.text("Totals of the ballot"), words.text("Keep the totals"))
        self.add(words.text("Entitled to vote"), self.voters)
        self.add(words.text("For"), self.votes_for)
        self.add(words.text("Against"), self.against)
        self.add(words.text("Blank"), self.blank)
        if self._known is not None:
            self.add(words.text("Reason"), self.why)
        for field in (self.voters, self.votes_for, self.against, self.blank):
            field.valueChanged.connect(self.check)
        self.why.textChanged.connect(self.check)
        told = words.text("Totals only: who voted what is never kept.")
        self.lay_out(
            running_label(ballot.question), under=running_label(told, sans(Size.SMALL), "quiet")
        )
        self.voters.setFocus()

    def value(self) -> TotalsEntered:
        """The totals as they stand in the fields."""
        totals = Totals(
            self.voters.value(), self.votes_for.value(), self.against.value(), self.blank.value()
        )
        return TotalsEntered(totals, self.why.text().strip())

    def is_complete(self) -> bool:
        """Somebody could vote; other totals than those kept need a reason."""
        has_why = self._known is None or bool(self.why.text().strip())
        return self.voters.value() > 0 and has_why


class DecisionDialog(FormDialog):
    """What was decided on the result, and when."""

    def __init__(
        self, look: Look, ballot: BallotLine, at: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        words, self._known = look.words, ballot.decision
        self.decision = TextField(ballot.decision or "")
        self.decided = MomentField(words, words.text("Known"), ballot.decided or at, at)
        self.why = as_field(QLineEdit())
        self.head(words.text("What was decided on the ballot"), words.text("Keep the decision"))
        self.add(words.text("Decision"), self.decision)
        self.add(words.text("Decided at"), self.decided)
        if self._known is not None:
            self.add(words.text("Reason"), self.why)
        self.decision.textChanged.connect(self.check)
        self.why.textChanged.connect(self.check)
        self.decided.known.hide()  # a decision has its moment
        self.decided.setFocusProxy(self.decided.day)
        self.lay_out(running_label(ballot.question))
        self.decision.setFocus()

    def value(self) -> DecisionEntered:
        """The decision as it stands in the fields."""
        return DecisionEntered(
            BallotDecision(self.decision.written, self.decided.entered), self.why.text().strip()
        )

    def is_complete(self) -> bool:
        """Something was decided; another decision than the one kept needs a reason."""
        has_why = self._known is None or bool(self.why.text().strip())
        return bool(self.decision.written) and has_why


def _count(value: int) -> QSpinBox:
    field = as_field(QSpinBox())
    field.setRange(0, MOST_VOTERS)
    field.setGroupSeparatorShown(True)
    field.setValue(value)
    return field
