"""Positions: on each topic what each party said last, in which words, since when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from tracker.register.questions.entries.positions import PositionLine, positions
from tracker.register.questions.lines import StatementLine
from tracker.reports import BriefingKind
from ui.commitment.entry_line import EntryLine
from ui.commitment.opening import entry_of, words_of
from ui.dossier.emptied import Nothing, way_to_letters, write_emptied, write_nothing
from ui.dossier.pages.page import DossierPage
from ui.dossier.pages.position_cells import (
    PositionCells,
    TopicRow,
    keys_of,
    parties_of,
    rows_of,
)
from ui.lists.grid import Grid
from ui.look.key_button import KeyButton
from ui.look.parts import EmptyState, button, in_column
from ui.look.space import APART
from ui.places import Place
from ui.session import Session

FILLED, EMPTY = 0, 1  #: the pages of the stack


class PositionsPage(DossierPage):
    """A column per party, a row per topic; filters leave the positions they touch."""

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__(session, dossier_id)
        self._lines: list[PositionLine] = []
        look = session.look
        self.cells = PositionCells(look)
        self.grid: Grid[TopicRow] = Grid(self.cells)
        self.empty = EmptyState(self._next_step)
        self.older_key, self.ask_key = KeyButton(look, "O", ""), KeyButton(look, "Q", "")
        self.entry_line = EntryLine(session, self.go.emit)
        self.print_button = button("small", lambda: self.paper_wanted.emit(BriefingKind.POSITIONS))
        self.tools = (self.older_key, self.ask_key, self.print_button)
        self._lay_out()
        self.grid.opened.connect(partial(self._open, entry_of))
        self.grid.words_wanted.connect(partial(self._open, words_of))
        self.grid.chosen.connect(self._choose)
        self.grid.moved.connect(self._allow)
        self.older_key.clicked.connect(self.show_older)
        self.ask_key.clicked.connect(self.ask_about)
        self.write_texts()

    def _lay_out(self) -> None:
        nothing = QWidget()
        nothing.setLayout(in_column(self.empty))
        nothing.setContentsMargins(APART, 0, APART, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(nothing)
        column = in_column(self._stack, self.entry_line, gap=0)
        column.setStretch(0, 1)
        self.setLayout(column)

    def read(self) -> None:
        """Ask for the positions as they stand."""
        self.ask(partial(positions, dossier_id=self.dossier_id), self._show)

    def take_focus(self) -> None:
        """Begin in the grid; at what to do next while nobody takes a position."""
        if self._stack.currentIndex() == EMPTY:
            self.empty.take_focus()
        else:
            self.grid.setFocus()

    def write_texts(self) -> None:
        """Names, and what stands in an empty page."""
        words = self.session.look.words
        self.older_key.show_title(words.text("all they said on it"))
        self.ask_key.show_title(words.text("ask about it"))
        self.print_button.setText(words.text("Print this map"))
        self.entry_line.write_texts()
        self.grid.name(
            words.text("Positions by topic and party"),
            words.text("Enter opens the entry of a cell, O all that the party said on the topic."),
        )
        self._show(self._lines)

    def _show(self, lines: list[PositionLine]) -> None:
        self._lines = lines
        self.cells.use(parties_of(lines))
        rows = rows_of(lines, self.keys)
        self.grid.show_rows(rows)
        self._stack.setCurrentIndex(FILLED if rows else EMPTY)
        self.entry_line.setVisible(self.may_change and bool(rows))
        if lines:
            write_emptied(self.empty, self.session.look)
        else:
            write_nothing(self.empty, self.session.look, self._nothing(), self.viewing.as_of)
        self._allow()

    def _nothing(self) -> Nothing:
        words = self.session.look.words
        return Nothing(
            words.text("Nobody has taken a position yet"),
            words.text(
                "A position comes from words in a letter that say who speaks and on which topic. "
                "Open a letter under Documents and accept what is said there."
            ),
            way_to_letters(self.session.look, has_letters=self.has_letters),
        )

    def _next_step(self) -> None:
        (self.everything_wanted if self._lines else self.letters_wanted).emit()

    # -- going about

    def at_hand(self) -> PositionLine | None:
        """The position one is at; None where a party said nothing."""
        row = self.grid.current_row()
        column = self.grid.currentIndex().column()
        return None if row is None or row.is_heading else self.cells.stand(row, column)

    def _open(self, place_of: Callable[[StatementLine], Place], row: TopicRow, column: int) -> None:
        """Go from a cell to its entry, or to its words in their letter."""
        stand = None if row.is_heading else self.cells.stand(row, column)
        if stand is not None:
            self.go.emit(place_of(stand.statements[0]))

    def _choose(self, row: TopicRow, column: int) -> None:
        stand = None if row.is_heading else self.cells.stand(row, column)
        if stand is not None:
            self.chosen.emit(keys_of(stand)[0])

    def _allow(self) -> None:
        stand = self.at_hand()
        self.older_key.setEnabled(stand is not None)
        self.ask_key.setEnabled(stand is not None and self.may_change)
        self.print_button.setEnabled(self.may_change and bool(self._lines))
        may_sign = stand is not None and self.may_change
        self.entry_line.show_entry(stand.statements[0] if stand and may_sign else None)

    def select(self, key: str | None) -> bool:
        """Go to the position with this key, where the grid shows it."""
        for at, row in enumerate(self.grid.rows.rows):
            for column, party in enumerate(self.cells.parties):
                stand = row.stands.get(party.id)
                if key is not None and stand is not None and key in keys_of(stand):
                    self.grid.go_to(at, column)
                    return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the actions work wherever one is in the grid."""
        keys = {
            Qt.Key.Key_O: self.older_key,
            Qt.Key.Key_Q: self.ask_key,
            Qt.Key.Key_I: self.entry_line.sign,
        }
        made = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if made is not None and made.isEnabled():
            made.click()
        else:
            super().keyPressEvent(event)

    def show_older(self) -> None:
        """Show all that the party said on the topic, the latest first."""
        from ui.dossier.pages.position_words import show_words  # waits until it is wanted

        stand = self.at_hand()
        if stand is not None:
            show_words(self, stand, lambda line: self.go.emit(entry_of(line)))

    def ask_about(self) -> None:
        """Put a question about the position at hand on the list of a meeting."""
        from ui.dossier.pages.questioning import About, ask_question, proposed

        stand = self.at_hand()
        if stand is not None:
            question = proposed(About(stand.statements[0]), self.session.look.words)
            plan = self.meeting_wanted.emit
            ask_question(self.session, self, self.dossier_id, question, plan)
