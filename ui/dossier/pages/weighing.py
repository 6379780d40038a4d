"""What a demand is worth to us, which is never shared, and the number it has in its paper."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.demands import number_demand, set_priority
from tracker.register.questions.following.matrix import MatrixRow
from tracker.vocabulary import DemandPriority
from ui.commitment.cell_words import as_quoted
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView
from ui.look.theme import Look
from ui.session import Session

MOST = 999  #: demands of one paper


class Weighed(Frozen):
    """A demand as it is numbered and weighed from now on."""

    number: int
    priority: DemandPriority | None


def ask_weight(session: Session, parent: QWidget, row: MatrixRow) -> None:
    """Ask for the number and the worth of a demand, and keep what is new: one action."""

    def keep(register: Register, new: Weighed) -> object:
        with register.together(session.who) as action:
            if new.number != row.number:
                number_demand(register, row.demand_id, new.number, who=session.who)
            if new.priority != row.priority:
                set_priority(register, row.demand_id, new.priority, who=session.who)
            return action

    dialog = WeightDialog(session.look, row, parent)
    dialog.keep_with(session, keep, session.look.words.text("That is in the register."))
    dialog.open()


class WeightDialog(FormDialog):
    """The number of a demand, and what it is worth to us."""

    def __init__(self, look: Look, row: MatrixRow, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words = look.words
        self.number, self.priority = as_field(QSpinBox()), as_field(QComboBox())
        self.number.setRange(1, MOST)
        self.number.setValue(row.number)
        self.priority.addItem(words.text("Nothing said"), None)
        for priority in DemandPriority:
            self.priority.addItem(words.title(priority), priority.value)
        if row.priority is not None:
            self.priority.setCurrentIndex(self.priority.findData(row.priority.value))
        self.head(words.text("Number and worth of a demand"), words.text("Keep this"))
        self.add(words.text("Number in its paper"), self.number)
        self.add(words.text("Worth to us"), self.priority)
        told = words.text("What a demand is worth to us never enters a paper for others.")
        self.beside(running_label(told, sans(Size.SMALL), "quiet"))
        self.lay_out(QuotationView(look, as_quoted(row.statement), Size.TEXT))

    def value(self) -> Weighed:
        """The demand as it stands in the fields."""
        chosen = self.priority.currentData()
        return Weighed(self.number.value(), DemandPriority(chosen) if chosen else None)
