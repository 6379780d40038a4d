"""What is entered of the term of an entry: a later date, an assumption, how it was counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register.operations.following.assuming import Window, Working
from tracker.register.operations.following.moving import MovedDeadline
from tracker.register.questions.following.terms import TermHistory
from tracker.register.questions.lines import DocumentLine, StatementLine, Term
from tracker.vocabulary import TimeKind
from ui.commitment.cell_words import as_quoted
from ui.commitment.sourced_dialog import SourcedDialog
from ui.forms.assumed import AssumedFields
from ui.forms.fields import DayField, TextField
from ui.forms.form_dialog import FormDialog
from ui.look.lettering import Size, sans
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView
from ui.look.theme import Look


class TermOffer(Frozen):
    """A term with the entry it is of, and the papers that may say something of it."""

    statement: StatementLine
    term: TermHistory
    papers: Sequence[DocumentLine]
    today: date


class MoveDialog(SourcedDialog):
    """Another date for an entry, in the words that give it; a reason and a source are asked."""

    def __init__(self, look: Look, offer: TermOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, offer.statement, offer.papers, parent)
        self._offer = offer
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

    def __init__(self, look: Look, offer: TermOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._deadline_id, words = offer.term.deadline_id, look.words
        self.assumed = AssumedFields(look, offer.term.now, offer.today, self)
        self.assumed.changed.connect(self.check)
        self.head(words.text("Our assumption"), words.text("Keep the assumption"))
        for title, field in self.assumed.rows:
            self.add(title, field) if title else self.beside(field)
        quoted = as_quoted(offer.statement)
        self.lay_out(QuotationView(look, quoted, Size.TEXT))

    def value(self) -> tuple[int, Window]:
        """Of which term, and what is assumed of it."""
        return self._deadline_id, self.assumed.window_assumed

    def is_complete(self) -> bool:
        """A window has its reason."""
        return self.assumed.is_complete


class WorkingDialog(FormDialog):
    """How the end of a term was computed, and whether an act of parliament sets it."""

    def __init__(self, look: Look, offer: TermOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        words, term = look.words, offer.term
        self._deadline_id = term.deadline_id
        self.text = TextField(term.working or "", lines=6)
        self.by_act = QCheckBox(words.text("Set by an act or an order in council"))
        self.by_act.setChecked(term.statutory)
        self.head(words.text("How the term was counted"), words.text("Keep the calculation"))
        self.add(words.text("Calculation"), self.text)
        self.beside(self.by_act)
        told = words.text("Left empty, the term stands as it is said, without a calculation.")
        self.beside(running_label(told, sans(Size.SMALL), "quiet"))
        quoted = as_quoted(offer.statement)
        self.lay_out(QuotationView(look, quoted, Size.TEXT))

    def value(self) -> tuple[int, Working]:
        """Of which term, and its working."""
        return self._deadline_id, Working(self.text.written or None, self.by_act.isChecked())
