"""The questions of a meeting: those to ask in their order, those entries raise, those dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.key_button import KeyButton
from ui.look.enter_key import ENTER
from ui.look.lettering import Size, sans
from ui.look.parts import heading, in_column, in_row
from ui.look.plain_text import running_label
from ui.look.space import AROUND, INSIDE
from ui.look.theme import Look
from ui.screens.meeting_question import QuestionForm
from ui.screens.meeting_reading import MeetingReading
from ui.screens.question_rows import AskedRow, DroppedRow, QuestionRow, RaisedRow, RowKey

_KEY_GAP = 10  #: between two keys
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_DROPS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

Keys = Iterable[tuple[str, str, Callable[[], object]]]


class MeetingQuestions(QWidget):
    """Shows them around the form for a new one; what a person decides comes out as signals.

    `ordered` carries the ids of the list in a new order, `reworded` a question with other
    words, `taken` what an entry raises with its words, `dropped` either of them, and
    `put_back` a question that was dropped. `reached` carries the row at hand.
    """

    ordered = Signal(tuple)
    reworded = Signal(object, str)
    taken = Signal(object, str)
    dropped = Signal(object)
    put_back = Signal(object)
    reached = Signal(QWidget)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.form = QuestionForm(look)
        self.rows: list[QuestionRow] = []
        self.current: QuestionRow | None = None
        self._asked, self._others = in_column(gap=0), in_column(gap=0)
        self.setLayout(in_column(self._asked, self.form, self._others, gap=0))

    def show_reading(self, reading: MeetingReading) -> None:
        """Show what the register has; the row at hand and what is being written stay."""
        here = self.current
        at = self.rows.index(here) if here is not None else None
        key, draft = here.key if here else None, self._draft()
        had_focus = here is not None and (here.hasFocus() or here.field.hasFocus())
        for row in self.rows:
            row.blockSignals(True)  # the keyboard passes through the others as they go
        self.current = None
        self.form.offer(tuple(reading.entries.values()))
        self.rows = [*self._asked_rows(reading), *self._raised_rows(reading)]
        self.rows += [DroppedRow(self._look, line) for line in reading.page.dropped]
        for row in self.rows:
            row.reached.connect(self._reach)
            row.field.kept.connect(self.take_or_reword)
        self._fill()
        if had_focus and at is not None:
            self._return_to(key, at, draft)

    # -- deciding

    def shift(self, by: int) -> None:
        """The question at hand one place up (-1) or down (1)."""
        asked = self._of(AskedRow)
        if isinstance(self.current, AskedRow):
            here = asked.index(self.current)
            there = here + by
            if 0 <= there < len(asked):
                ids = [row.line.id for row in asked]
                ids[here], ids[there] = ids[there], ids[here]
                self.ordered.emit(tuple(ids))

    def edit(self) -> None:
        """Put the question at hand in other words."""
        if isinstance(self.current, AskedRow | RaisedRow):
            self.current.edit(begin=True)

    def take_or_reword(self) -> None:
        """Keep the words written, or put the question at hand on the list."""
        row = self.current
        if isinstance(row, DroppedRow):
            self.put_back.emit(row.line)
            return
        text = " ".join(row.field.toPlainText().split()) if row and row.is_editing else ""
        if isinstance(row, RaisedRow):
            self.taken.emit(row.raised, text or row.words)
        elif isinstance(row, AskedRow) and row.is_editing:
            row.edit(begin=False)
            if text and text != row.words:
                self.reworded.emit(row.line, text)

    def drop(self) -> None:
        """Do not ask the question at hand."""
        if isinstance(self.current, AskedRow):
            self.dropped.emit(self.current.line)
        elif isinstance(self.current, RaisedRow):
            self.dropped.emit(self.current.raised)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row; with Alt they move the question."""
        key, by = event.key(), _STEPS.get(Qt.Key(event.key()))
        if self.current is None or self.current.is_editing:
            event.ignore()
        elif by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(by)
        elif by:
            self._step(by)
        elif key in ENTER:
            self.take_or_reword()
        elif key == Qt.Key.Key_E:
            self.edit()
        elif key in _DROPS:
            self.drop()
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        if self.current in self.rows:
            there = self.rows.index(self.current) + by
            if 0 <= there < len(self.rows):
                self.rows[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _reach(self, row: QuestionRow) -> None:
        if self.current and self.current is not row:
            self.current.light(lit=False)
        self.current = row
        row.light(lit=True)
        # Only once it is laid out does a new row stand anywhere.
        QTimer.singleShot(0, row, lambda: self.reached.emit(row))

    def _draft(self) -> str | None:
        row = self.current
        return row.field.toPlainText() if row and row.is_editing else None

    def _return_to(self, key: RowKey | None, at: int, draft: str | None) -> None:
        """The keyboard to the question where it was, or to the one that took its place."""
        same = next((row for row in self.rows if row.key == key), None)
        if same is not None and draft is not None:
            self._reach(same)
            same.edit(begin=True, draft=draft)
        elif self.rows:
            (same or self.rows[min(at, len(self.rows) - 1)]).setFocus()

    # -- building

    def _of(self, kind: type[AskedRow]) -> list[AskedRow]:
        return [row for row in self.rows if isinstance(row, kind)]

    def _asked_rows(self, reading: MeetingReading) -> Iterator[QuestionRow]:
        """The list; under the last of those that the same words raise stand these words."""
        questions = reading.page.questions
        for number, line in enumerate(questions, 1):
            after = questions[number] if number < len(questions) else None
            row = AskedRow(self._look, line, number)
            if after is None or after.statement_id != line.statement_id or not line.statement_id:
                cause = reading.entries.get(line.statement_id or 0)
                if cause is not None:
                    row.show_cause(cause)
                row.set_apart()
            yield row

    def _raised_rows(self, reading: MeetingReading) -> Iterator[QuestionRow]:
        return (RaisedRow(self._look, raised) for raised in reading.raised)

    def _fill(self) -> None:
        words = self._look.words
        asked = self._of(AskedRow)
        raised = [row for row in self.rows if isinstance(row, RaisedRow)]
        gone = [row for row in self.rows if isinstance(row, DroppedRow)]
        _empty(self._asked)
        _empty(self._others)
        if asked:
            self._asked.addWidget(self._keys(self._keys_of_list()))
        else:
            self._asked.addWidget(running_label(self._none_yet(), sans(), "quiet"))
        for row in asked:
            self._asked.addWidget(row)
        if raised:
            told = words.text(
                "The briefing has these under an item as long as you have no question there."
            )
            self._section(words.text("Raised by the entries"), told, self._keys_of_raised(), raised)
        if gone:
            back = (("↵", words.text("put back"), self.take_or_reword),)
            self._section(words.text("Dropped"), "", back, gone)

    def _none_yet(self) -> str:
        return self._look.words.text(
            "No question yet. Write one below, and choose the entry whose words raise it: "
            "a caveat, a term without a date, a silence."
        )

    def _keys_of_list(self) -> Keys:
        words = self._look.words
        return (
            ("Alt ↑", words.text("up"), lambda: self.shift(-1)),
            ("Alt ↓", words.text("down"), lambda: self.shift(1)),
            ("E", words.text("change"), self.edit),
            ("Del", words.text("drop"), self.drop),
        )

    def _keys_of_raised(self) -> Keys:
        words = self._look.words
        return (
            ("↵", words.text("on the list"), self.take_or_reword),
            ("E", words.text("change"), self.edit),
            ("Del", words.text("drop"), self.drop),
        )

    def _section(self, title: str, told: str, keys: Keys, rows: Iterable[QuestionRow]) -> None:
        self._others.addSpacing(AROUND)
        self._others.addWidget(heading(title))
        if told:
            self._others.addWidget(running_label(told, sans(Size.SMALL), "quiet"))
        self._others.addWidget(self._keys(keys))
        for row in rows:
            row.set_apart()
            self._others.addWidget(row)

    def _keys(self, keys: Keys) -> QWidget:
        row: QHBoxLayout = in_row(gap=_KEY_GAP)
        row.setContentsMargins(0, INSIDE, 0, INSIDE)
        for key, title, act in keys:
            made = KeyButton(self._look, key, title)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(made)
        row.addStretch()
        whole = QWidget()
        whole.setLayout(row)
        return whole


def _empty(column: QVBoxLayout) -> None:
    """Take everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
