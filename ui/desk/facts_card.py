"""The first card of a letter: what it says of itself, for a person to confirm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QRadioButton

from tracker.desk.confirming import SaidOfLetter
from ui.desk.card import HANG_ROWS, Card
from ui.desk.fact_choice import FactChoice, still_open
from ui.desk.fact_row import FactRow
from ui.desk.facts_lines import FactLine, with_choice
from ui.look.enter_key import ENTER, enter_presses_button
from ui.look.flow import Flow
from ui.look.key_button import KeyButton
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import button, in_row
from ui.look.plain_text import give_name, plain_label, running_label
from ui.look.space import BETWEEN, INSIDE
from ui.look.theme import Look

_FIRST_LINE = 13  #: from the top of a fact to the middle of its first line
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FactsCard(Card):
    """`confirmed` carries what is said of the letter; `left` comes when it is put off or closed.

    `pointed` carries the fact whose words are to be shown and whether to bring
    them into view; None shows those of all.
    """

    confirmed = Signal(object)
    change_wanted = Signal()
    left = Signal()
    pointed = Signal(object, bool)
    reread_wanted = Signal()
    office_wanted = Signal()

    def __init__(
        self, look: Look, lines: Sequence[FactLine], said: SaidOfLetter, *, is_confirmed: bool
    ) -> None:
        super().__init__(look)
        self._said, self._is_confirmed = said, is_confirmed
        self.rows = [self._row(line) for line in lines]
        self._lacks = running_label("", sans(Size.SMALL), "quiet")
        self._confirm_button = button("primary", self.confirm)
        self._confirm_button.setText(look.words.text("Confirm"))

    def show_remarks(self, remarks: Sequence[str]) -> None:
        """Lay the card out, with what there is to know of the file at its top."""
        self.column.addLayout(self._heading())
        for remark in remarks:
            sentence = running_label(remark, sans(Size.SMALL), "ink")
            give_margins(sentence, HANG_ROWS, 0, 0, 0)
            self.column.addWidget(sentence)
        self.column.addSpacing(INSIDE)
        # Rows close up: their own margins part them, and the light runs from edge to edge.
        rows = in_row()
        rows.setDirection(QHBoxLayout.Direction.TopToBottom)
        rows.setSpacing(0)
        for row in self.rows:
            rows.addWidget(row)
        self.column.addLayout(rows)
        give_margins(self._lacks, HANG_ROWS, 0, 0, 0)
        self.column.addWidget(self._lacks)
        self.column.addSpacing(INSIDE)
        self.column.addLayout(self._actions())
        give_name(self, self._title(), " ".join(remarks))
        self._check()

    @property
    def said(self) -> SaidOfLetter:
        """What is said of the letter with the choices made."""
        said = self._said
        for row in self.rows:
            if isinstance(row, FactChoice):
                said = with_choice(said, row.line.name, row.value)
        return said

    def confirm(self) -> None:
        """Confirm all of it; while a choice is open, go to that instead."""
        if self._is_confirmed:
            self.left.emit()
        elif waiting := next(still_open(self.rows), None):
            waiting.take_focus()
        else:
            self.confirmed.emit(self.said)

    def step(self, by: int) -> None:
        """The keyboard one fact on (1) or back (-1)."""
        here = next((n for n, row in enumerate(self.rows) if row.has_keyboard), None)
        first = 0 if by > 0 else len(self.rows) - 1
        to = first if here is None else min(max(here + by, 0), len(self.rows) - 1)
        self.rows[to].take_focus()

    def arrival(self) -> QPointF:
        """Where the lead line meets the fact that has the keyboard, or else the card."""
        here = next((row for row in self.rows if row.has_keyboard), None)
        if here is None:
            return super().arrival()
        return self.edge_at(here.mapTo(self, QPoint(0, _FIRST_LINE)).y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, presses or confirms; Esc leaves; the arrows go from fact to fact."""
        focus = self.window().focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in ENTER:
            self._enter(event)
        elif event.key() in _STEPS and not isinstance(focus, QRadioButton):
            self.step(_STEPS[Qt.Key(event.key())])
        else:
            # What is typed in a field is not for the desk.
            event.setAccepted(isinstance(focus, QLineEdit))

    def _enter(self, event: QKeyEvent) -> None:
        focus = self.window().focusWidget()
        if isinstance(focus, QRadioButton):
            if focus.isChecked():
                self.confirm()
            else:
                focus.setChecked(True)
        elif not enter_presses_button(event, self):
            self.confirm()

    # -- building

    def _heading(self) -> QHBoxLayout:
        words = self._look.words
        title = plain_label(self._title(), sans(Size.HEAD, SEMIBOLD))
        stands = words.text("confirmed") if self._is_confirmed else words.text("not confirmed yet")
        row = in_row(title, None, plain_label(stands, sans(Size.SMALL), "quiet"), gap=INSIDE)
        give_margins(row, HANG_ROWS, 0, 0, 0)
        return row

    def _title(self) -> str:
        return self._look.words.text("What the letter says of itself")

    def _row(self, line: FactLine) -> FactRow:
        row = FactChoice(self._look, line) if line.choices else FactRow(self._look, line)
        row.pointed.connect(self._point_at)
        row.let_go.connect(self._point_at_keyboard)
        if isinstance(row, FactChoice):
            row.chosen.connect(self._check)
        return row

    def _point_at_keyboard(self) -> None:
        """The pointer left: show what the keyboard is on again."""
        here = next((row.line for row in self.rows if row.has_keyboard), None)
        self._point_at(here, led=False)

    def _point_at(self, line: FactLine | None, led: bool) -> None:
        """One fact stands out, and its words with it."""
        for row in self.rows:
            row.light(lit=row.line is line)
        self.pointed.emit(line, led)

    def _actions(self) -> Flow:
        words = self._look.words
        row = Flow(gap=BETWEEN)
        give_margins(row, HANG_ROWS, 0, 0, 0)
        if not self._is_confirmed:
            row.addWidget(self._confirm_button)
            row.addWidget(self._key("↵", words.text("confirm"), self.confirm))
        row.addWidget(self._key("E", words.text("change"), self.change_wanted.emit))
        if self._said.sender is not None:
            row.addWidget(self._key("O", words.text("in which office"), self.office_wanted.emit))
        row.addWidget(self._key("R", words.text("read again…"), self.reread_wanted.emit))
        leave = words.text("to the proposals") if self._is_confirmed else words.text("later")
        row.addWidget(self._key("Esc", leave, self.left.emit))
        return row

    def _key(self, key: str, title: str, act: Callable[[], None]) -> KeyButton:
        made = KeyButton(self._look, key, title)
        made.clicked.connect(lambda _checked=False: act())
        return made

    def _check(self) -> None:
        """Say what is still to choose; only then is the letter confirmed."""
        waiting = len(list(still_open(self.rows)))
        self._confirm_button.setEnabled(not waiting)
        self._lacks.setVisible(bool(waiting))
        self._lacks.setText(
            self._look.words.count(
                "The letter leaves {count} fact open: choose what it means.",
                "The letter leaves {count} facts open: choose what they mean.",
                waiting,
            )
        )
