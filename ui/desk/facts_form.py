"""Putting the facts of a letter right: every one of them in a field of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from tracker.confirming import SaidOfLetter
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.citations import CitationLine
from tracker.vocabulary import DocumentKind, DocumentRelation
from ui.desk.card import HANG_ROWS, Card
from ui.desk.facts_lines import day_written
from ui.look.enter_key import ENTER, enter_presses_button
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import as_field, button, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look


class FactsForm(Card):
    """The facts open for change. `kept` carries what is said now, `left` comes with Esc."""

    kept = Signal(object)
    left = Signal()

    def __init__(
        self,
        look: Look,
        said: SaidOfLetter,
        names: Sequence[str],
        citations: Sequence[CitationLine],
    ) -> None:
        super().__init__(look)
        self._said = said
        self._create_fields(names)
        self._cited = {self._tick(line): line for line in citations}
        self._lay_out()
        for line in self._lines():
            line.textChanged.connect(self._check)
        self._check()

    def said(self) -> SaidOfLetter:
        """What is entered now; a date that cannot be read is none."""
        return replace(
            self._said,
            kind=self._kind.currentData(),
            sender=self._sender.currentText().strip() or None,
            addressees=_parted(self._addressees.text()),
            dated=day_written(self._dated.text(), self._look.words),
            reference=self._reference.text().strip() or None,
            subject=self._subject.text().strip() or None,
            parliamentary_references=_parted(self._papers.text()),
            answers=(*self._said.answers, *self._chosen_letter()),
            not_cited=tuple(line.id for tick, line in self._cited.items() if not tick.isChecked()),
        )

    def offer_letters(self, lines: Sequence[DocumentLine]) -> None:
        """Let the letter be an answer to one of these too."""
        known = {cited.cited_id for cited in self._cited.values()}
        for line in lines:
            if line.id not in known:
                self._answered.addItem(line.title, line.id)

    def focus_first(self) -> None:
        """Put the keyboard where changing begins."""
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the facts, Esc leaves them as they were."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter_presses_button(event, self):
            return
        elif event.key() in ENTER:
            self._keep()
        else:
            # The keys of the desk stay out of the form.
            event.setAccepted(not event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    # -- building

    def _create_fields(self, names: Sequence[str]) -> None:
        words, said = self._look.words, self._said
        self._kind = self._kinds(said.kind)
        self._sender = as_field(QComboBox())
        self._sender.setEditable(True)
        self._sender.addItems(list(dict.fromkeys(["", *names])))
        self._sender.setCurrentText(said.sender or "")
        self._addressees = QLineEdit("; ".join(said.addressees))
        self._addressees.setPlaceholderText(words.text("parted by semicolons"))
        self._dated = QLineEdit(words.day(said.dated) if said.dated else "")
        self._dated.setPlaceholderText(words.text("a date with its year"))
        self._reference = QLineEdit(said.reference or "")
        self._subject = QLineEdit(said.subject or "")
        self._answered = as_field(QComboBox())
        self._answered.addItem(words.text("no other letter"), None)
        self._papers = QLineEdit("; ".join(said.parliamentary_references))
        self._papers.setPlaceholderText(words.text("parted by semicolons"))
        self._lacks = running_label("", sans(Size.SMALL), "quiet")
        self._keep_button = button("primary", self._keep)
        self._keep_button.setText(words.text("Confirm"))
        self._leave_button = button("", self.left.emit)
        self._leave_button.setText(words.text("Leave as it was"))

    def _kinds(self, chosen: DocumentKind) -> QComboBox:
        """A paper never becomes spoken words, nor these a paper."""
        box = as_field(QComboBox())
        spoken = DocumentKind.SPOKEN
        kinds = [spoken] if chosen is spoken else [kind for kind in DocumentKind if kind != spoken]
        for kind in kinds:
            box.addItem(self._look.words.title(kind), kind)
        box.setCurrentIndex(kinds.index(chosen))
        return box

    def _tick(self, line: CitationLine) -> QCheckBox:
        tick = QCheckBox((line.cited or self._look.words.quoted(line.words)).replace("&", "&&"))
        tick.setChecked(True)
        return tick

    def _lay_out(self) -> None:
        words = self._look.words
        title = words.text("Change the facts of the letter")
        headline = plain_label(title, sans(Size.HEAD, SEMIBOLD))
        headline.setContentsMargins(HANG_ROWS, 0, 0, 0)
        self.column.addWidget(headline)
        self.column.addSpacing(INSIDE)
        form = QFormLayout()
        form.setContentsMargins(HANG_ROWS, 0, 0, 0)
        form.setHorizontalSpacing(BETWEEN)
        form.setVerticalSpacing(INSIDE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in self._rows():
            self._add_row(form, label, field)
        form.addRow("", self._lacks)
        form.addRow("", in_row(self._keep_button, self._leave_button, None))
        self.column.addLayout(form)
        give_name(self, title, words.text("Enter keeps it, Escape leaves it as it was."))

    def _rows(self) -> list[tuple[str, QWidget]]:
        words = self._look.words
        return [
            (words.text("What it is"), self._kind),
            (words.text("From"), self._sender),
            (words.text("To"), self._addressees),
            (words.text("Date"), self._dated),
            (words.text("Reference"), self._reference),
            (words.text("Subject"), self._subject),
            *self._ticks(DocumentRelation.ANSWERS, words.text("Answers")),
            (words.text("Answers also"), self._answered),
            *self._ticks(DocumentRelation.CITES, words.text("Cites")),
            (words.text("Parliament"), self._papers),
        ]

    def _ticks(self, relation: DocumentRelation, label: str) -> Iterator[tuple[str, QWidget]]:
        """A tick for each letter the words name, to take away where they mean no letter."""
        for tick, line in self._cited.items():
            if line.relation is relation:
                yield label, tick

    def _add_row(self, form: QFormLayout, title: str, field: QWidget) -> None:
        label = plain_label(title, sans(), "quiet")
        label.setBuddy(field)
        give_name(field, title)
        form.addRow(label, field)

    # -- what is entered

    def _lines(self) -> list[QLineEdit]:
        return [self._addressees, self._dated, self._reference, self._subject, self._papers]

    def _chosen_letter(self) -> tuple[int, ...]:
        chosen = self._answered.currentData()
        return () if chosen is None else (chosen,)

    @property
    def _is_date_unclear(self) -> bool:
        text = self._dated.text().strip()
        return bool(text) and day_written(text, self._look.words) is None

    def _check(self) -> None:
        lacks = self._look.words.text(
            "Write the date whole, with its year, so that it can be read in one way."
        )
        self._lacks.setText(lacks if self._is_date_unclear else "")
        self._keep_button.setEnabled(not self._is_date_unclear)

    def _keep(self) -> None:
        if self._is_date_unclear:
            self._dated.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit(self.said())


def _parted(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
