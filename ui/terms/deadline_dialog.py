"""Setting a deadline by hand: about what, whose, on which day, or in words that name none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QWidget,
)

from tracker.frozen import Frozen
from tracker.register.operations.following.deadlines import NewDeadline
from tracker.register.questions.lines import PartyLine, Term
from tracker.vocabulary import Audience, TimeKind
from ui.forms.assumed import AssumedFields
from ui.forms.fields import PartyChoice, TermChoice
from ui.look.day_field import write_day
from ui.look.drafts import given_back
from ui.look.parts import as_field, at_least, in_column
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look


class DeadlineOffer(Frozen):
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
        for field in (self.subject, self.words_of_term):
            field.textChanged.connect(self._check)
        self.vague.toggled.connect(self._check)
        self.assumed.changed.connect(self._check)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._check()

    def _create_widgets(self) -> None:
        words, day = self._look.words, self._offer.day
        self.subject = QLineEdit()
        given_back(self.subject, "subject of a new deadline")
        self.party = PartyChoice(words)
        self.party.offer(self._offer.parties)
        self.audience = TermChoice(words, Audience, Audience.ORGANISATION)
        self.day = as_field(QDateEdit(QDate(day.year, day.month, day.day)))
        self.day.setCalendarPopup(True)
        write_day(self.day, words)
        self.words_of_term = QLineEdit()
        given_back(self.words_of_term, "words of a new deadline")
        self.vague = QCheckBox(words.text("These words name no day"))
        self.assumed = AssumedFields(self._look, None, day, self)
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
        self._form = form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(INSIDE)
        form.setHorizontalSpacing(BETWEEN)
        for text, field in (
            (words.text("About what"), self.subject),
            (words.text("Whose"), self.party),
            (words.text("In the words"), self.words_of_term),
            ("", self.vague),
            (words.text("Last day"), self.day),
            *self.assumed.rows,
            (words.text("For whom"), self.audience),
        ):
            label = plain_label(text)
            label.setBuddy(field)
            if text:
                give_name(field, text)
            form.addRow(label, field)
        column = in_column(form, self._hint, self.buttons, gap=BETWEEN)
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, 480)

    def accept(self) -> None:
        """Give the deadline and close."""
        self.entered.emit(self.deadline())
        super().accept()

    def deadline(self) -> NewDeadline:
        """The deadline as it stands in the fields; without words its words are its day."""
        return NewDeadline(
            dossier_id=self._offer.dossier_id,
            subject=self.subject.text().strip(),
            party_id=self.party.party_id,
            term=self._term(),
            audience=self.audience.term,
        )

    def _term(self) -> Term:
        text = self.words_of_term.text().strip()
        if not self.vague.isChecked():
            day = cast(date, self.day.date().toPython())
            return Term(text or self._look.words.day(day), TimeKind.EXACT, latest=day)
        window = self.assumed.window_assumed
        return Term(
            text,
            TimeKind.VAGUE,
            window_earliest=window.earliest,
            window_latest=window.latest,
            reason=window.reason,
            ask_again=window.ask_again,
        )

    def _check(self) -> None:
        """Vague words have no day, and stand there themselves."""
        is_vague = self.vague.isChecked()
        self._form.setRowVisible(self.day, not is_vague)
        for _title, field in self.assumed.rows:
            self._form.setRowVisible(field, is_vague)
        written = bool(self.words_of_term.text().strip()) and self.assumed.is_complete
        self.keep.setEnabled(bool(self.subject.text().strip()) and (written or not is_vague))
