"""Entering what came of a commitment: what is said of it, what was found, a date that moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from tracker.register import Register
from tracker.register.operations.following.assuming import Window
from tracker.register.operations.following.moving import MovedDeadline
from tracker.register.operations.following.statuses import EvidenceChange, LifeChange
from tracker.register.questions.following.commitment_pages import CommitmentPage
from tracker.register.questions.following.terms import TermHistory
from tracker.register.questions.lines import CommitmentLine, DocumentLine, Term
from tracker.register.questions.papers.documents import documents
from tracker.register.questions.people.offices import OfficeLine, offices
from tracker.register.rules.following.statuses import DONE, FOUND, LET_GO
from tracker.vocabulary import Evidence, Life, TimeKind
from ui.dossier.pages.cell_words import as_quoted
from ui.look.lettering import Size, sans
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView
from ui.look.theme import Look
from ui.screens.fields import DayField, TermChoice
from ui.screens.form_dialog import FormDialog
from ui.screens.source_fields import SourceFields


@dataclass(frozen=True, slots=True)
class StatusOffer:
    """What may be chosen from when something is entered of a commitment."""

    line: CommitmentLine
    term: TermHistory | None
    papers: Sequence[DocumentLine]
    offices: Sequence[OfficeLine]
    today: date


def read_offer(register: Register, page: CommitmentPage, today: date) -> StatusOffer:
    """The papers of its dossier, and the offices of whoever undertook it."""
    line = page.line
    actor = line.statement.actor
    with register.snapshot():
        held = offices(register, today, actor.id) if actor is not None else []
        papers = documents(register, line.statement.dossier_id)
    return StatusOffer(line, page.term, papers, held, today)


class StatusDialog(FormDialog):
    """What the dialogs for a commitment share: its words above, and a source."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer = offer
        self.source = SourceFields(look, offer.papers, self)
        self.reason = QLineEdit()
        self.source.changed.connect(self.check)
        self.reason.textChanged.connect(self.check)

    def put_together(self) -> None:
        """The words of the commitment, the fields, the source and the reason."""
        self.source.add_to(self)
        self.add(self.look.words.text("Reason"), self.reason)
        quoted = as_quoted(self._offer.line.statement)
        self.lay_out(QuotationView(self.look, quoted, Size.TEXT))

    @property
    def why(self) -> str | None:
        """The reason, None where none is written."""
        return self.reason.text().strip() or None


class LifeDialog(StatusDialog):
    """What is said of a commitment, by whoever undertook it."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.life = TermChoice(words, Life, offer.line.life)
        self.day, self.office = DayField(words, offer.today), as_field(QComboBox())
        self.office.addItem(words.text("No office named"), None)
        for office in offer.offices:
            self.office.addItem(office.name, office.id)
        self.life.changed.connect(self.check)
        self.head(words.text("What they say of it"), words.text("Enter what they say"))
        self.add(words.text("They say"), self.life)
        self.add(words.text("Said on"), self.day)
        self.add(words.text("In the office of"), self.office)
        self.put_together()

    def value(self) -> LifeChange:
        """The status as it stands in the fields."""
        return LifeChange(
            self._offer.line.id,
            self.life.term,
            self.day.day,
            self.source.source,
            self.office.currentData(),
            self.why,
        )

    def is_complete(self) -> bool:
        """What is said to be done has a source, what is let go a reason."""
        life = self.life.term
        sourced = life not in DONE or self.source.source.is_given
        return sourced and (life not in LET_GO or self.why is not None)


class EvidenceDialog(StatusDialog):
    """What the papers support of a commitment, as of a day."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        words = look.words
        self.evidence = TermChoice(words, Evidence, offer.line.evidence)
        self.day = DayField(words, offer.today)
        self.evidence.changed.connect(self.check)
        self.head(words.text("What was found"), words.text("Enter what was found"))
        self.add(words.text("The papers say"), self.evidence)
        self.add(words.text("Looked on"), self.day)
        self.put_together()

    def value(self) -> EvidenceChange:
        """The evidence as it stands in the fields."""
        line, day = self._offer.line, self.day.day
        return EvidenceChange(line.id, self.evidence.term, day, self.source.source, self.why)

    def is_complete(self) -> bool:
        """What was found was found in something."""
        return self.evidence.term not in FOUND or self.source.source.is_given


class MoveDialog(StatusDialog):
    """Another date for a commitment, in the words that give it; a reason and a source are asked."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer, parent)
        assert offer.term is not None  # noqa: S101 - without a term there is nothing to move
        words, term = look.words, offer.term
        self.words_of_term = QLineEdit()
        self.vague = QCheckBox(words.text("These words name no day"))
        self.last = DayField(words, term.now.latest or offer.today)
        self.day = DayField(words, offer.today)
        self.words_of_term.textChanged.connect(self.check)
        self.vague.toggled.connect(lambda on: self.last.setEnabled(not on))
        self.head(words.text("Move the date"), words.text("Keep the new date"))
        self.add(words.text("In the words"), self.words_of_term)
        self.beside(self.vague)
        self.add(words.text("Last day by these words"), self.last)
        self.add(words.text("Said on"), self.day)
        note = words.text("The date that was first given stays, and so does every other one.")
        self.beside(running_label(note, sans(Size.SMALL), "quiet"))
        self.put_together()

    def value(self) -> MovedDeadline:
        """The move as it stands in the fields."""
        assert self._offer.term is not None  # noqa: S101 - as above
        text, is_vague = self.words_of_term.text().strip(), self.vague.isChecked()
        kind = TimeKind.VAGUE if is_vague else TimeKind.EXACT
        term = Term(text, kind, latest=None if is_vague else self.last.day)
        return MovedDeadline(
            self._offer.term.deadline_id, term, self.day.day, self.why or "", self.source.source
        )

    def is_complete(self) -> bool:
        """The words, the source and the reason are there."""
        written = bool(self.words_of_term.text().strip())
        return written and self.why is not None and self.source.source.is_given


class AssumeDialog(FormDialog):
    """What a vague term is assumed to mean, why, and when to ask again: never a date of its own."""

    def __init__(self, look: Look, offer: StatusOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        assert offer.term is not None  # noqa: S101 - without a term nothing is assumed of it
        self._deadline_id, words, term = offer.term.deadline_id, look.words, offer.term.now
        self.has_window = QCheckBox(words.text("Assume a window"))
        self.has_window.setChecked(term.window_latest is not None)
        self.first = DayField(words, term.window_earliest or offer.today)
        self.last = DayField(words, term.window_latest or offer.today)
        self.reason = QLineEdit(term.reason or "")
        self.asks = QCheckBox(words.text("Ask again"))
        self.asks.setChecked(term.ask_again is not None)
        self.ask_again = DayField(words, term.ask_again or offer.today)
        for box in (self.has_window, self.asks):
            box.toggled.connect(self.check)
        self.reason.textChanged.connect(self.check)
        self.head(words.text("Our assumption"), words.text("Keep the assumption"))
        self.beside(self.has_window)
        self.add(words.text("Not before"), self.first)
        self.add(words.text("At the latest"), self.last)
        self.add(words.text("Reason"), self.reason)
        self.beside(self.asks)
        self.add(words.text("Ask again on"), self.ask_again)
        quoted = as_quoted(offer.line.statement)
        self.lay_out(QuotationView(look, quoted, Size.TEXT))

    def value(self) -> tuple[int, Window]:
        """Of which term, and what is assumed of it."""
        wants, asks = self.has_window.isChecked(), self.asks.isChecked()
        return self._deadline_id, Window(
            self.first.day if wants else None,
            self.last.day if wants else None,
            self.reason.text().strip() or None,
            self.ask_again.day if asks else None,
        )

    def is_complete(self) -> bool:
        """A window has its reason."""
        return not self.has_window.isChecked() or bool(self.reason.text().strip())

    def check(self) -> None:
        """Ask only for what is wanted."""
        for field in (self.first, self.last):
            field.setEnabled(self.has_window.isChecked())
        self.ask_again.setEnabled(self.asks.isChecked())
        super().check()
