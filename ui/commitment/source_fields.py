"""On what something stands: a paper, words of it that are registered, or where it can be found."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from tracker.register import Register
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.lines import DocumentLine, StatementLine
from tracker.register.rules.following.sources import Source
from ui.commitment.cell_words import as_quoted
from ui.forms.form_dialog import FormDialog
from ui.forms.letter_choice import LetterChoice
from ui.look.lettering import Size
from ui.look.parts import as_long_choice
from ui.look.quotation import QuotationView, Quoted
from ui.look.theme import Look
from ui.session import Asking, Session

SHOWN = 60  #: characters of an entry's words in the list to choose from


class SourceFields(QObject):
    """Three fields of a dialog; `changed` when they name another source."""

    changed = Signal()

    def __init__(self, look: Look, papers: Sequence[DocumentLine], dialog: FormDialog) -> None:
        super().__init__(dialog)
        self._look = look
        words = look.words
        self.papers = LetterChoice(words, papers, words.text("No paper of this dossier"))
        self.entries = as_long_choice(QComboBox())
        self.text = QLineEdit()
        self.shown = QuotationView(look, Quoted(""), Size.TEXT)
        self._lines: Sequence[StatementLine] = ()
        self._offer(())
        self.papers.currentIndexChanged.connect(self._take_paper)
        self.entries.currentIndexChanged.connect(self._show_entry)
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self._asking: Asking | None = None

    def add_to(self, dialog: FormDialog, *, with_words: bool = True) -> None:
        """Put the fields under the others; those for words where they may name the source."""
        words = self._look.words
        dialog.add(words.text("Shown by the paper"), self.papers)
        if with_words:
            dialog.add(words.text("In the words of"), self.entries)
            dialog.beside(self.shown)
        self.shown.hide()
        dialog.add(words.text("Or found elsewhere"), self.text)
        self.text.setPlaceholderText(words.text("Where it can be found"))

    def ask_with(self, session: Session) -> None:
        """Whom to ask for the entries of a paper."""
        self._asking = Asking(session, self)

    @property
    def source(self) -> Source:
        """What the fields name; words say in which paper they stand."""
        entry = self.entries.currentData()
        paper = None if entry is not None else self.papers.currentData()
        return Source(entry, paper, self.text.text().strip() or None)

    def _take_paper(self, _at: int) -> None:
        self._offer(())
        paper = self.papers.currentData()
        if paper is not None and self._asking is not None:
            self._asking.ask(partial(_entries_of, document_id=paper), self._offer)
        self.changed.emit()

    def _show_entry(self, _at: int) -> None:
        """Show the words of the chosen entry in full, with their caveat."""
        chosen = self.entries.currentData()
        line = next((each for each in self._lines if each.id == chosen), None)
        self.shown.setVisible(line is not None)
        if line is not None:
            self.shown.show_quoted(as_quoted(line))
        self.changed.emit()

    def _offer(self, lines: Sequence[StatementLine]) -> None:
        words = self._look.words
        self._lines = lines
        self.entries.clear()
        self.entries.addItem(words.text("The paper as a whole"), None)
        for line in lines:
            quote = " ".join(line.quote.split())
            shown = quote if len(quote) <= SHOWN else f"{quote[:SHOWN].rstrip()}…"
            title = words.text(
                "{entry}, {type}: {quotation}",
                entry=line.entry,
                type=words.label(line.type),
                quotation=words.quoted(shown),
            )
            self.entries.addItem(title, line.id)
        self.entries.setEnabled(bool(lines))


def _entries_of(register: Register, document_id: int) -> list[StatementLine]:
    return statements(register, document_id=document_id)
