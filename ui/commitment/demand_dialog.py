"""Saying which demand an entry answers, from the letter that answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from tracker.register import Register
from tracker.register.questions.following.matrix import MatrixRow, matrix
from tracker.register.questions.lines import StatementLine
from tracker.vocabulary import AnswerState
from ui.commitment.cell_words import as_quoted
from ui.commitment.judging import Judged, Judging, keeping
from ui.commitment.words_row import WordsRow
from ui.forms.form_dialog import FormDialog
from ui.lists.view import LineList
from ui.look.lettering import Size
from ui.look.quotation import QuotationView
from ui.look.space import BETWEEN
from ui.look.theme import Look
from ui.session import Session

DEMANDS_HEIGHT = 260


def ask_demand(session: Session, parent: QWidget, line: StatementLine) -> None:
    """Ask which demand the entry answers, and keep it."""
    words = session.look.words

    def read(register: Register) -> list[MatrixRow]:
        rows = matrix(register, line.dossier_id)
        return [row for row in rows if row.statement.place.document_id != line.place.document_id]

    def show(rows: list[MatrixRow]) -> None:
        if not rows:
            session.reporter.tell(words.text("No other letter of this dossier makes a demand."))
            return
        dialog = DemandDialog(session.look, line, rows, parent)
        dialog.keep_with(session, keeping(session), words.text("The answer is in the register."))
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
        self.judging = Judging(self)
        self.head(words.text("Which demand this answers"), words.text("Keep this answer"))
        self.add(words.text("It answers"), self.demands)
        self.judging.lay_out()
        self.lay_out(QuotationView(look, as_quoted(line), Size.TEXT))
        self.demands.chosen.connect(self._turn)
        self.demands.show_selected(self._likely())
        self._turn()

    def value(self) -> Judged:
        """The answer as it stands in the fields."""
        row = self._row()
        assert row is not None  # noqa: S101 - else it is not complete
        return self.judging.of(row.demand_id, self._line.place.document_id, self._line.id)

    def is_complete(self) -> bool:
        """A demand is chosen, and judged."""
        return self._row() is not None and self.judging.is_complete

    def _turn(self, *_: object) -> None:
        row = self._row()
        self.judging.turn_to(row.answers if row else (), self._line.place.document_id)

    def _row(self) -> MatrixRow | None:
        chosen = self.demands.current_line()
        return next((row for row in self._rows if chosen and row.statement.id == chosen.id), None)

    def _likely(self) -> int:
        """A demand on a topic of the entry goes first, then one that is not answered yet."""

        def speaks_for(row: MatrixRow) -> tuple[bool, bool]:
            shared = set(self._line.topics) & set(row.statement.topics)
            return bool(shared), row.state is AnswerState.NOT_ANSWERED

        return max(range(len(self._rows)), key=lambda at: speaks_for(self._rows[at]))
