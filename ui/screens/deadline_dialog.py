"""Setting a deadline by hand: about what, whose, on which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from tracker.register.operations.following.deadlines import NewDeadline
from tracker.register.questions.lines import PartyLine, Term
from tracker.vocabulary import Audience, TimeKind
from ui.look.drafts import given_back
from ui.look.parts import as_field, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look


@dataclass(frozen=True, slots=True)
class DeadlineOffer:
    """What may be chosen from: those at the table of a dossier; and the day to begin with."""

    dossier_id: int
    parties: Sequence[PartyLine]
    day: date


class DeadlineDialog(QDialog):
    """Emits `entered` with the deadline."""

    entered = Signal(object)

    def __init__(self, look: Look, offer: DeadlineOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._offer = look, offer
        self._create_widgets()
        self._lay_out()
        self.subject.textChanged.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _create_widgets(self) -> None:
        words, day = self._look.words, self._offer.day
        self.subject = QLineEdit()
        given_back(self.subject, "subject of a new deadline")
        self.party, self.audience = as_field(QComboBox()), as_field(QComboBox())
        self.party.addItem(words.text("Nobody named"), None)
        for party in self._offer.parties:
            self.party.addItem(party.name, party.id)
        for audience in Audience:
            self.audience.addItem(words.title(audience), audience.value)
        self.audience.setCurrentIndex(self.audience.findData(Audience.ORGANISATION.value))
        self.day = as_field(QDateEdit(QDate(day.year, day.month, day.day)))
        self.day.setCalendarPopup(True)
        self.day.setLocale(QLocale(words.locale))
        self.day.setDisplayFormat("d MMMM yyyy")
        self._hint = running_label(role="quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep.setProperty("kind", "primary")

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("Add a deadline"))
        self.keep.setText(words.text("Add the deadline"))
        self._hint.setText(
            words.text(
                "A term that stands in a letter is better registered with its words: accept "
                "them on the letter."
            )
        )
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        for text, field in (
            (words.text("About what"), self.subject),
            (words.text("Whose"), self.party),
            (words.text("Last day"), self.day),
            (words.text("For whom"), self.audience),
        ):
            label = plain_label(text)
            label.setBuddy(field)
            give_name(field, text)
            form.addRow(label, field)
        column = in_column(form, self._hint, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        self.setMinimumWidth(480)

    def accept(self) -> None:
        """Give the deadline and close."""
        self.entered.emit(self.deadline())
        super().accept()

    def deadline(self) -> NewDeadline:
        """The deadline as it stands in the fields; its words are its day."""
        day = cast(date, self.day.date().toPython())
        return NewDeadline(
            dossier_id=self._offer.dossier_id,
            subject=self.subject.text().strip(),
            party_id=self.party.currentData(),
            term=Term(self._look.words.day(day), TimeKind.EXACT, latest=day),
            audience=Audience(self.audience.currentData()),
        )

    def _check(self) -> None:
        self.keep.setEnabled(bool(self.subject.text().strip()))
