"""Saying which demand an entry answers, from the letter that answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.following.answers import NewAnswer, answer_demand
from tracker.register.questions.following.matrix import MatrixRow, matrix
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import AnswerState
from ui.commitment.cell_words import as_quoted
from ui.commitment.words_row import WordsRow
from ui.forms.fields import TermChoice
from ui.forms.form_dialog import FormDialog
from ui.lists.view import LineList
from ui.look.lettering import Size
from ui.look.quotation import QuotationView
from ui.look.space import BETWEEN
from ui.look.theme import Look
from ui.session import Session

DEMANDS_HEIGHT = 260
#: What can be entered: silence is worked out.
ENTERED = [state for state in AnswerState if state is not AnswerState.NOT_ANSWERED]


class Answering(Frozen):
    """Which demand an entry answers and how, and why it is judged otherwise where it is."""

    new: NewAnswer
    why: str | None


def ask_demand(session: Session, parent: QWidget, line: StatementLine) -> None:
    """Ask which demand the entry answers, and keep it."""
    words = session.look.words

    def read(register: Register) -> list[MatrixRow]:
        rows = matrix(register, line.dossier_id)
        return [row for row in rows if row.statement.place.document_id != line.place.document_id]

    def keep(register: Register, said: Answering) -> object:
        return answer_demand(register, said.new, who=session.who, why=said.why)

    def show(rows: list[MatrixRow]) -> None:
        if not rows:
            session.reporter.tell(words.text("No other letter of this dossier makes a demand."))
            return
        dialog = DemandDialog(session.look, line, rows, parent)
        dialog.keep_with(session, keep, words.text("The answer is in the register."))
        dialog.open()
        dialog.demands.setFocus()

    session.ask(read, show)


class DemandDialog(FormDialog):
    """The demands of a dossier, of which an entry answers one."""

    def __init__(
        self,
        look: Look,
        line: StatementLine,
        rows: Sequence[MatrixRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._line, self._rows, words = line, rows, look.words
        self.demands: LineList[StatementLine] = LineList(WordsRow(look, dated=True), margin=BETWEEN)
        self.demands.setFixedHeight(DEMANDS_HEIGHT)
        self.demands.show_lines([row.statement for row in rows])
        self.state = TermChoice(words, ENTERED, ENTERED[0])
        self.why = QLineEdit()
        self.head(words.text("Which demand this answers"), words.text("Keep this answer"))
        self.add(words.text("It answers"), self.demands)
        self.add(words.text("The demand is"), self.state)
        self.add(words.text("Why judged otherwise"), self.why)
        self.lay_out(QuotationView(look, as_quoted(line), Size.TEXT))
        self.demands.chosen.connect(self._turn)
        self.state.changed.connect(self._turn)
        self.why.textChanged.connect(self.check)
        self.demands.show_selected(self._likely())
        self._turn()

    def value(self) -> Answering:
        """The answer as it stands in the fields."""
        new = NewAnswer(
            self._row().demand_id, self._line.place.document_id, self._line.id, self.state.term
        )
        return Answering(new, self.why.text().strip() or None)

    def is_complete(self) -> bool:
        """A demand is chosen; another state than the one that stands has its reason."""
        if self.demands.current_line() is None:
            return False
        return not self._is_judged_otherwise() or bool(self.why.text().strip())

    def _turn(self, *_: object) -> None:
        chosen = self.demands.current_line() is not None
        self.show_rows(self.why, shown=chosen and self._is_judged_otherwise())
        self.check()

    def _row(self) -> MatrixRow:
        chosen = self.demands.current_line()
        return next(row for row in self._rows if chosen and row.statement.id == chosen.id)

    def _is_judged_otherwise(self) -> bool:
        here = self._line.place.document_id
        stands = [
            each.state
            for each in self._row().answers
            if each.response.document_id == here and each.answer_id is not None
        ]
        return bool(stands) and stands[0] is not self.state.term

    def _likely(self) -> int:
        """The first demand on a topic of the entry, else the first that is not answered yet."""
        topics = set(self._line.topics)
        open_ones = [row.state is AnswerState.NOT_ANSWERED for row in self._rows]
        shared = [bool(topics & set(row.statement.topics)) for row in self._rows]
        best = [a and b for a, b in zip(open_ones, shared, strict=True)]
        return next((kind.index(True) for kind in (best, shared, open_ones) if True in kind), 0)
