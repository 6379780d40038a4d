"""Demands against answers: per demand its one state in each response, with the words of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from tracker.register.questions.following.matrix import AnswerCell, MatrixRow
from tracker.register.questions.lines import StatementLine
from tracker.reports import BriefingKind
from tracker.vocabulary import AnswerState
from ui.commitment.entry_line import EntryLine
from ui.commitment.opening import entry_of, words_of
from ui.computer.clock import now
from ui.dossier.emptied import Nothing, way_to_letters, write_emptied, write_nothing
from ui.dossier.pages.matrix_cells import MatrixCells
from ui.dossier.pages.matrix_reading import (
    DemandSheet,
    MatrixReading,
    cell_at,
    narrowed,
    read_matrix,
)
from ui.dossier.pages.page import DossierPage
from ui.lists.grid import Grid
from ui.look.key_button import KeyButton
from ui.look.parts import EmptyState, as_field, button, in_column, in_row, remark
from ui.look.plain_text import give_name
from ui.look.space import APART, UNIT
from ui.places import Place
from ui.session import Session

FILLED, EMPTY = 0, 1  #: the pages of the stack
CHOICE_WIDTH = 360


class MatrixPage(DossierPage):
    """The matrix of one paper with demands; which paper is chosen above it where there are more."""

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__(session, dossier_id)
        self._reading = MatrixReading(())
        self._sheet: DemandSheet | None = None
        self._create_widgets()
        self._lay_out()
        self._connect()
        self.write_texts()

    def _create_widgets(self) -> None:
        look = self.session.look
        self.cells = MatrixCells(look)
        self.grid: Grid[MatrixRow] = Grid(self.cells)
        self.papers = as_field(QComboBox())
        self.papers.setMaximumWidth(CHOICE_WIDTH)
        self.counted = remark()
        self.empty = EmptyState(self._next_step)
        self.set_key = KeyButton(look, "A", "")
        self.ask_key = KeyButton(look, "Q", "")
        self.withdraw_key = KeyButton(look, "Del", "")
        self.weigh_key = KeyButton(look, "P", "")
        self.entry_line = EntryLine(self.session, self.go.emit)
        self.ultimatum_key = KeyButton(look, "U", "")
        self.print_button = button("small", lambda: self.paper_wanted.emit(BriefingKind.MATRIX))
        keys = (self.withdraw_key, self.set_key, self.weigh_key, self.ask_key)
        self.tools = (*keys, self.ultimatum_key, self.print_button)

    def _lay_out(self) -> None:
        choice = in_row(self.papers, self.counted, None)
        choice.setContentsMargins(APART, UNIT, APART, UNIT)
        self._choice = QWidget()
        self._choice.setLayout(choice)
        nothing = QWidget()
        nothing.setLayout(in_column(self.empty))
        nothing.setContentsMargins(APART, 0, APART, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(nothing)
        column = in_column(self._choice, self._stack, self.entry_line, gap=0)
        column.setStretch(1, 1)
        self.setLayout(column)

    def _connect(self) -> None:
        self.papers.activated.connect(self._show_sheet)
        self.grid.opened.connect(partial(self._open, entry_of))
        self.grid.words_wanted.connect(partial(self._open, words_of))
        self.grid.chosen.connect(self._choose)
        self.grid.moved.connect(self._allow)
        self.set_key.clicked.connect(self.set_answer)
        self.ask_key.clicked.connect(self.ask_about)
        self.withdraw_key.clicked.connect(self.withdraw)
        self.weigh_key.clicked.connect(self.weigh)
        self.ultimatum_key.clicked.connect(self.declare)

    def read(self) -> None:
        """Ask for the demands as they stand."""
        question = partial(read_matrix, dossier_id=self.dossier_id, now=now())
        self.ask(question, self._show)

    def take_focus(self) -> None:
        """Begin in the matrix; at what to do next while there is none."""
        if self._stack.currentIndex() == EMPTY:
            self.empty.take_focus()
        else:
            self.grid.setFocus()

    def write_texts(self) -> None:
        """Names, and what stands in an empty matrix."""
        words = self.session.look.words
        self.set_key.show_title(words.text("set the answer"))
        self.ask_key.show_title(words.text("ask about it"))
        self.withdraw_key.show_title(words.text("take the answer away"))
        self.weigh_key.show_title(words.text("worth"))
        self.ultimatum_key.show_title(words.text("ultimatum…"))
        self.print_button.setText(words.text("Print this matrix"))
        self.entry_line.write_texts()
        give_name(self.papers, words.text("Paper that makes the demands"))
        self.grid.name(
            words.text("Demands and answers"), words.text("Enter opens the entry of a cell.")
        )
        self._show(self._reading)

    # -- showing

    def _show(self, reading: MatrixReading) -> None:
        chosen = self._sheet.document.id if self._sheet else None
        self._reading = reading
        self.papers.clear()
        for sheet in reading.sheets:
            self.papers.addItem(self._title(sheet), sheet.document.id)
        self.papers.setCurrentIndex(max(self.papers.findData(chosen), 0))
        self._show_sheet()

    def _show_sheet(self, _at: int = 0) -> None:
        look, at = self.session.look, self.papers.currentIndex()
        self._sheet = sheet = self._reading.sheets[at] if at >= 0 else None
        rows = narrowed(sheet, self.keys) if sheet else ()
        if sheet is not None:
            meeting = self._reading.meeting
            self.cells.use(sheet, self._reading.asked, meeting.title if meeting else "")
            self.counted.setText(self._counts(sheet))
        self._choice.setVisible(len(self._reading.sheets) > 1)
        self.grid.show_rows(rows)
        self._stack.setCurrentIndex(FILLED if rows else EMPTY)
        self.entry_line.setVisible(self.may_change and bool(rows))
        if sheet is not None:
            write_emptied(self.empty, look)
        else:
            write_nothing(self.empty, look, self._nothing(), self.viewing.as_of)
        self._allow()

    def _counts(self, sheet: DemandSheet) -> str:
        words = self.session.look.words
        if not sheet.unanswered:
            return words.text("every demand has an answer")
        return words.count(
            "{count} demand without an answer",
            "{count} demands without an answer",
            sheet.unanswered,
        )

    def _title(self, sheet: DemandSheet) -> str:
        words, document = self.session.look.words, sheet.document
        if document.dated is None:
            return document.title
        return words.text(
            "{title}, {day}", title=document.title, day=words.short_day(document.dated)
        )

    def _nothing(self) -> Nothing:
        words = self.session.look.words
        return Nothing(
            words.text("No demand yet"),
            words.text(
                "A demand comes from words in a letter. Open a letter under Documents and accept "
                "what asks for something as a demand; what answers it is linked to it there or "
                "here."
            ),
            way_to_letters(self.session.look, has_letters=self.has_letters),
        )

    def _next_step(self) -> None:
        (self.everything_wanted if self._sheet else self.letters_wanted).emit()

    # -- going about

    def at_hand(self) -> tuple[MatrixRow, AnswerCell | None] | None:
        """The demand one is at, and the answer where one is at one; None for no demand."""
        row = self.grid.current_row()
        if row is None:
            return None
        return row, cell_at(row, self.grid.currentIndex().column())

    def _open(
        self, place_of: Callable[[StatementLine], Place], row: MatrixRow, column: int
    ) -> None:
        """Go from a cell to its entry or its words; from a silence to the letter that is silent."""
        cell = cell_at(row, column)
        if cell is not None and cell.statement is None:
            self.go.emit(self.letter(cell.response.document_id))
        else:
            self.go.emit(place_of(_words_at(row, cell)))

    def _choose(self, row: MatrixRow, column: int) -> None:
        self.chosen.emit(f"statement:{_words_at(row, cell_at(row, column)).id}")

    def select(self, key: str | None) -> bool:
        """Go to the demand or the answer with this key, where the matrix shows it."""
        for at, row in enumerate(self.grid.rows.rows):
            said = [row.statement, *(cell.statement for cell in row.answers)]
            keys = [f"statement:{line.id}" if line else None for line in said]
            if key is not None and key in keys:
                self.grid.go_to(at, keys.index(key))
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the actions work wherever one is in the matrix."""
        keys = {
            Qt.Key.Key_A: self.set_key,
            Qt.Key.Key_Q: self.ask_key,
            Qt.Key.Key_P: self.weigh_key,
            Qt.Key.Key_I: self.entry_line.sign,
            Qt.Key.Key_U: self.ultimatum_key,
            Qt.Key.Key_Delete: self.withdraw_key,
            Qt.Key.Key_Backspace: self.withdraw_key,
        }
        made = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if made is not None and made.isEnabled():
            made.click()
        else:
            super().keyPressEvent(event)

    def _allow(self) -> None:
        """What can be done with the cell at hand, on the day that is looked at."""
        at = self.at_hand() if self.may_change else None
        self.set_key.setEnabled(at is not None)
        self.ask_key.setEnabled(at is not None)
        self.weigh_key.setEnabled(at is not None)
        self.ultimatum_key.setEnabled(at is not None)
        answered = at is not None and at[1] is not None and at[1].answer_id is not None
        self.withdraw_key.setEnabled(answered)
        self.print_button.setEnabled(self.may_change and bool(self._reading.sheets))
        self.entry_line.show_entry(_words_at(*at) if at is not None else None)

    # -- changing

    def set_answer(self) -> None:
        """Ask which words answer the demand at hand, and how they meet it."""
        from ui.dossier.pages.answering import ask_answer  # its dialog waits until it is wanted

        if (at := self.at_hand()) is not None:
            ask_answer(self.session, self, *at)

    def weigh(self) -> None:
        """Ask what the demand at hand is worth to us, and its number."""
        from ui.dossier.pages.weighing import ask_weight  # its dialog waits until it is wanted

        if (at := self.at_hand()) is not None:
            ask_weight(self.session, self, at[0])

    def declare(self) -> None:
        """Ask what makes the paper of these demands an ultimatum, or what is otherwise."""
        from ui.letters.acts import LetterActs  # its dialogs wait until they are wanted

        if (at := self.at_hand()) is not None:
            LetterActs(self.session, self, self.go.emit).declare(at[0].statement.place.document_id)

    def withdraw(self) -> None:
        """Take the answer at hand away: of that paper the demand is not answered any more."""
        from ui.dossier.pages.answering import withdraw

        at = self.at_hand()
        if at is not None and at[1] is not None and at[1].answer_id is not None:
            withdraw(self.session, at[1].answer_id)

    def ask_about(self) -> None:
        """Put a question about the demand at hand, or its answer, on the list of a meeting."""
        from ui.dossier.pages.questioning import About, ask_question, proposed

        if (at := self.at_hand()) is None:
            return
        row, cell = at
        said = cell.statement if cell is not None else None
        nothing_said = cell is not None or row.state is AnswerState.NOT_ANSWERED
        if said is None and nothing_said:
            about = About(row.statement, demand=row.number)
        else:
            about = About(said or row.statement)
        ask_question(
            self.session,
            self,
            self.dossier_id,
            proposed(about, self.session.look.words),
            self.meeting_wanted.emit,
        )


def _words_at(row: MatrixRow, cell: AnswerCell | None) -> StatementLine:
    """The words of a cell; those of the demand where nothing is said of it."""
    return (cell.statement if cell is not None else None) or row.statement
