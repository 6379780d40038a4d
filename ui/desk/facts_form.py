"""Putting the facts of a letter right: every one of them in a field of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from tracker.desk.confirming import SaidOfLetter
from tracker.frozen import replace
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.citations import CitationLine
from tracker.vocabulary import Audience, DocumentKind, DocumentRelation
from ui.computer.clock import now
from ui.desk.card import HANG_ROWS, Card
from ui.desk.facts_lines import day_written
from ui.forms.moment_field import MomentField
from ui.look.enter_key import ENTER, enter_presses_button
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
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
            title=self._title.text().strip(),
            received=day_written(self._received.text(), self._look.words),
            audience=Audience(self._audience.currentData()),
            embargo=self._embargo.moment,
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
        self._title = QLineEdit(said.title)
        self._received = QLineEdit(words.day(said.received) if said.received else "")
        self._received.setPlaceholderText(words.text("a date with its year"))
        self._reference = QLineEdit(said.reference or "")
        self._subject = QLineEdit(said.subject or "")
        self._answered = as_field(QComboBox())
        self._answered.addItem(words.text("no other letter"), None)
        self._papers = QLineEdit("; ".join(said.parliamentary_references))
        self._papers.setPlaceholderText(words.text("parted by semicolons"))
        self._audience = as_field(QComboBox())
        for audience in Audience:
            self._audience.addItem(words.title(audience), audience.value)
        self._audience.setCurrentIndex(self._audience.findData(said.audience.value))
        suggested = now().replace(minute=0)
        self._embargo = MomentField(words, words.text("Until"), said.embargo, suggested)
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
        give_margins(headline, HANG_ROWS, 0, 0, 0)
        self.column.addWidget(headline)
        self.column.addSpacing(INSIDE)
        form = QFormLayout()
        give_margins(form, HANG_ROWS, 0, 0, 0)
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
            (words.text("Title"), self._title),
            (words.text("From"), self._sender),
            (words.text("To"), self._addressees),
            (words.text("Date"), self._dated),
            (words.text("Came in on"), self._received),
            (words.text("Reference"), self._reference),
            (words.text("Subject"), self._subject),
            *self._ticks(DocumentRelation.ANSWERS, words.text("Answers")),
            (words.text("Answers also"), self._answered),
            *self._ticks(DocumentRelation.CITES, words.text("Cites")),
            (words.text("Parliament"), self._papers),
            (words.text("For whom"), self._audience),
            (words.text("Embargo"), self._embargo),
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
        dated = [self._dated, self._received]
        return [self._addressees, *dated, self._reference, self._subject, self._papers]

    def _chosen_letter(self) -> tuple[int, ...]:
        chosen = self._answered.currentData()
        return () if chosen is None else (chosen,)

    @property
    def _unclear(self) -> QLineEdit | None:
        """The first date that cannot be read in one way."""
        for line in (self._dated, self._received):
            text = line.text().strip()
            if text and day_written(text, self._look.words) is None:
                return line
        return None

    def _check(self) -> None:
        lacks = self._look.words.text(
            "Write the date whole, with its year, so that it can be read in one way."
        )
        self._lacks.setText(lacks if self._unclear else "")
        self._keep_button.setEnabled(self._unclear is None)

    def _keep(self) -> None:
        if (unclear := self._unclear) is not None:
            unclear.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.kept.emit(self.said())


def _parted(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
