"""Starting a round, calling it otherwise, and noting that it came to a step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from tracker.register import Register
from tracker.register.operations.dossiers.rounds import (
    StepTaken,
    change_step,
    record_step,
    rename_round,
    start_round,
)
from tracker.register.questions.dossiers.rounds import RoundLine, StepLine
from tracker.register.questions.lines import DocumentLine
from tracker.register.rules.people.periods import Period
from tracker.vocabulary import RoundStep
from ui.computer.clock import today
from ui.forms.fields import DayField, TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.forms.letter_choice import LetterChoice
from ui.look.parts import as_field
from ui.look.theme import Look
from ui.session import Session


def ask_round(
    session: Session, parent: QWidget, dossier_id: int, renamed: RoundLine | None = None
) -> None:
    """Ask for the name of a new round, or for another name of one, and keep it."""

    def keep(register: Register, name: str) -> object:
        if renamed is not None:
            return rename_round(register, renamed.id, name, who=session.who)
        return start_round(register, dossier_id, name, who=session.who)

    dialog = RoundDialog(session.look, renamed.name if renamed else "", parent)
    dialog.keep_with(session, keep, session.look.words.text("The round is in the register."))
    dialog.open()


def ask_step(
    session: Session,
    parent: QWidget,
    of: RoundLine,
    papers: Sequence[DocumentLine],
    step: StepLine | RoundStep,
) -> None:
    """Ask for what is known of a step of a round, one noted before or one to come."""

    def keep(register: Register, taken: StepTaken) -> object:
        if isinstance(step, StepLine):
            return change_step(register, step.id, taken, who=session.who)
        return record_step(register, of.id, taken, who=session.who)

    dialog = StepDialog(session.look, papers, step, parent)
    dialog.keep_with(session, keep, session.look.words.text("The step is in the register."))
    dialog.open()


class RoundDialog(FormDialog):
    """The name of a round; its number comes by itself."""

    def __init__(self, look: Look, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words = look.words
        self.name = as_field(QLineEdit(name))
        self.name.textChanged.connect(self.check)
        self.head(words.text("Round of talks"), words.text("Keep the round"))
        self.add(words.text("Name"), self.name)
        self.lay_out()

    def value(self) -> str:
        """The name that is written."""
        return self.name.text().strip()

    def is_complete(self) -> bool:
        """It has a name."""
        return bool(self.value())


class StepDialog(FormDialog):
    """A step of a round: which one, its days, the paper that marks it, a note."""

    def __init__(
        self,
        look: Look,
        papers: Sequence[DocumentLine],
        step: StepLine | RoundStep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words, known = look.words, step if isinstance(step, StepLine) else None
        self._version = known.version if known else None
        self.step = TermChoice(words, RoundStep, step.step if isinstance(step, StepLine) else step)
        self.paper = LetterChoice(words, papers, words.text("In no paper"))
        self.paper.choose(known.document_id if known else None)
        self.note = TextField(known.note or "" if known else "")
        self._create_days(known)
        self.head(words.text("Step of a round"), words.text("Keep the step"))
        self.add(words.text("Step"), self.step)
        self.beside(self.begins)
        self.add(words.text("First day"), self.first)
        self.beside(self.ends)
        self.add(words.text("Last day"), self.last)
        self.add(words.text("Paper it stands in"), self.paper)
        self.add(words.text("Note"), self.note)
        self.lay_out()

    def _create_days(self, known: StepLine | None) -> None:
        words, period = self.look.words, known.period if known else Period(today())
        self.begins = QCheckBox(words.text("From a first day"))
        self.ends = QCheckBox(words.text("Until a last day"))
        self.first = DayField(words, period.from_day or today())
        self.last = DayField(words, period.until_day or period.from_day or today())
        for box, field, day in (
            (self.begins, self.first, period.from_day),
            (self.ends, self.last, period.until_day),
        ):
            box.setChecked(day is not None)
            field.setEnabled(day is not None)
            box.toggled.connect(field.setEnabled)

    def value(self) -> StepTaken:
        """The step as it stands in the fields."""
        period = Period(
            self.first.day if self.begins.isChecked() else None,
            self.last.day if self.ends.isChecked() else None,
        )
        note = self.note.written or None
        return StepTaken(self.step.term, period, self.paper.letter_id, note, self._version)
