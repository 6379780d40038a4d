"""Setting the answer to a demand: in which paper, in which of its words, and how they meet it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.answers import withdraw_answer
from tracker.register.questions.entries.statements import statements
from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.lines import DocumentLine, StatementLine
from tracker.register.questions.papers.documents import documents
from ui.commitment.cell_words import as_quoted
from ui.commitment.judging import ENTERED, Judged, Judging, keeping
from ui.commitment.words_row import WordsRow
from ui.forms.form_dialog import FormDialog
from ui.lists.view import LineList
from ui.look.lettering import Size
from ui.look.parts import as_field
from ui.look.plain_text import running_label
from ui.look.quotation import QuotationView
from ui.look.space import BETWEEN
from ui.look.theme import Look
from ui.reporting import Offer
from ui.session import Asking, Session
from ui.shell.undoing import undo_last

WORDS_HEIGHT = 220


class AnswerOffer(Frozen):
    """A demand, its answer as it stands where there is one, and the papers that may answer."""

    row: MatrixRow
    cell: AnswerCell | None
    papers: Sequence[DocumentLine]


def ask_answer(session: Session, parent: QWidget, row: MatrixRow, cell: AnswerCell | None) -> None:
    """Ask for the answer to a demand, and keep it."""
    said = session.look.words.text("The answer is in the register.")

    def read(register: Register) -> AnswerOffer:
        own = row.statement.place.document_id
        others = [each for each in documents(register, row.statement.dossier_id) if each.id != own]
        return AnswerOffer(row, cell, others)

    def show(offer: AnswerOffer) -> None:
        dialog = AnswerDialog(session.look, offer, parent)
        asking = Asking(session, dialog)
        dialog.paper_chosen.connect(
            lambda id_: asking.ask(
                partial(statements, document_id=id_), partial(dialog.show_words, id_)
            )
        )
        dialog.keep_with(session, keeping(session), said)
        dialog.begin()
        dialog.open()

    session.ask(read, show)


def withdraw(session: Session, answer_id: int) -> None:
    """Take an answer away; undo brings it back."""
    words = session.look.words
    said, undo = words.text("The answer is taken away."), words.text("Undo")
    offer = Offer(undo, partial(undo_last, session))
    work = partial(withdraw_answer, answer_id=answer_id, who=session.who)
    session.act(work, lambda _: session.reporter.tell(said, offer))


class AnswerDialog(FormDialog):
    """Emits `paper_chosen` when it needs the words of a paper."""

    paper_chosen = Signal(int)

    def __init__(self, look: Look, offer: AnswerOffer, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._offer = offer
        self._create_widgets()
        self._lay_out()
        self.papers.currentIndexChanged.connect(self.begin)
        self.words.chosen.connect(self.check)
        self._turn()

    def _create_widgets(self) -> None:
        words, cell = self.look.words, self._offer.cell
        self.papers = as_field(QComboBox())
        for paper in self._offer.papers:
            day = words.short_day(paper.dated) if paper.dated else words.text("no date")
            self.papers.addItem(words.text("{title}, {day}", title=paper.title, day=day), paper.id)
        self.words: LineList[StatementLine] = LineList(WordsRow(self.look), margin=BETWEEN)
        self.words.setFixedHeight(WORDS_HEIGHT)
        self._nothing = running_label(role="quiet")
        stands = cell and cell.state
        self.judging = Judging(self, stands if stands in ENTERED else ENTERED[0])
        if cell is not None:
            self.papers.setCurrentIndex(self.papers.findData(cell.response.document_id))
        else:
            self.papers.setCurrentIndex(self.papers.count() - 1)  # the latest

    def _lay_out(self) -> None:
        words = self.look.words
        self.head(words.text("Set the answer"), words.text("Keep this answer"))
        self.add(words.text("Paper that answers"), self.papers)
        self.add(words.text("In these words"), self.words)
        self.beside(self._nothing)
        self.judging.lay_out()
        row = self._offer.row
        self.lay_out(QuotationView(self.look, as_quoted(row.statement), Size.TEXT))
        self._nothing.setText(
            words.text("No words of this paper are in the register. Accept them on the letter.")
        )
        self._nothing.hide()

    def begin(self, _at: int = 0) -> None:
        """Ask for the words of the chosen paper."""
        self.words.show_lines(())
        self._turn()
        if self.papers.currentData() is not None:
            self.paper_chosen.emit(self.papers.currentData())

    def show_words(self, document_id: int, lines: Sequence[StatementLine]) -> None:
        """Show the words of a paper, if it is still the one chosen; those that answer by now."""
        if document_id != self.papers.currentData():
            return
        self.words.show_lines(lines)
        self._nothing.setVisible(not lines)
        answering = self._offer.cell.statement if self._offer.cell else None
        ids = [line.id for line in lines]
        if answering is not None and answering.id in ids:
            self.words.show_selected(ids.index(answering.id))
        self.check()

    def value(self) -> Judged:
        """The answer as it stands in the fields."""
        said = self.words.current_line()
        assert said is not None  # noqa: S101 - else it is not complete
        return self.judging.of(self._offer.row.demand_id, self.papers.currentData(), said.id)

    def is_complete(self) -> bool:
        """Words are chosen, and judged."""
        return self.words.current_line() is not None and self.judging.is_complete

    def _turn(self) -> None:
        self.judging.turn_to(self._offer.row.answers, self.papers.currentData())
