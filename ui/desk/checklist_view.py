"""The checklist in the last card of a letter: demands left out, twelve points, questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.desk.checklist import Checklist
from tracker.vocabulary import Said
from ui.desk.card import HANG_ROWS
from ui.desk.checklist_rows import (
    ChecklistRow,
    LeftOutRow,
    PointRow,
    QuestionRow,
    TakenLine,
    UnansweredLine,
    column_of,
)
from ui.look.key_strip import key_line
from ui.look.lettering import Size, sans
from ui.look.mirrored import give_margins
from ui.look.parts import heading, in_column, in_row, remark, rule
from ui.look.plain_text import running_label
from ui.look.space import AROUND, INSIDE
from ui.look.theme import Look

R = TypeVar("R", bound=ChecklistRow)

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class ChecklistView(QWidget):
    """Shows a `Checklist`; what a person decides comes out as signals.

    `said` carries a point and what is said of it, `taken` a question and its text,
    `dropped` a question to leave out or to bring back, `taken_back` a point that is confirmed no
    longer, `reached` the row at hand (None: none is).
    """

    said = Signal(object, object)
    all_said = Signal()
    taken = Signal(object, str)
    dropped = Signal(object)
    taken_back = Signal(object)
    reached = Signal(object)

    def __init__(self, look: Look, shown: Checklist) -> None:
        super().__init__()
        self._look, self.shown = look, shown
        self.current: ChecklistRow | None = None
        self.points = [self._placed(PointRow(look, each)) for each in shown.points]
        self.questions = [
            self._placed(QuestionRow(look, each, number))
            for number, each in enumerate(shown.questions, 1)
        ]
        self.left_out = [self._placed(LeftOutRow(look, each)) for each in shown.left_out]
        for row in self.questions:
            row.field.kept.connect(self.take)
        self._checked = remark()
        column = in_column(gap=0)
        for section in (self._unanswered(), self._points(), self._questions()):
            if section is not None:
                column.addSpacing(AROUND)
                column.addLayout(section)
        self.setLayout(column)
        self._count()

    @property
    def rows(self) -> list[ChecklistRow]:
        """All that can be gone through, in order."""
        return [*self.points, *self.questions, *self.left_out]

    @property
    def is_editing(self) -> bool:
        """Whether a question is being put otherwise."""
        return any(row.is_editing for row in self.questions)

    def step(self, by: int) -> bool:
        """The keyboard one row on (1) or back (-1); False when it leaves at the top."""
        rows = self.rows
        here = rows.index(self.current) if self.current else -1
        if here + by < 0 or not rows:
            self.leave()
            return False
        rows[min(here + by, len(rows) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def leave(self) -> None:
        """No row is at hand any more."""
        if self.current:
            self.current.light(lit=False)
            self.current = None
            self.reached.emit(None)

    def say(self, what: Said | None) -> None:
        """Say this of the point at hand; None confirms what is shown."""
        if isinstance(self.current, PointRow):
            self.said.emit(self.current.shown, what or self.current.shown.said)

    def take(self) -> None:
        """Put the question at hand on the list, in the words of the moment."""
        row = self.current
        if isinstance(row, QuestionRow) and self.shown.meeting is not None:
            text = row.field.toPlainText() if row.is_editing else row.shown.proposed.text
            self.taken.emit(row.shown, " ".join(text.split()))

    def edit(self) -> None:
        """Put the question at hand otherwise."""
        if isinstance(self.current, QuestionRow) and self.shown.meeting is not None:
            self.current.edit(begin=True)

    def drop(self) -> None:
        """Leave the question at hand out, or bring it back; confirm the point no longer."""
        if isinstance(self.current, QuestionRow | LeftOutRow):
            self.dropped.emit(self.current.shown)
        elif isinstance(self.current, PointRow) and self.current.shown.checked is not None:
            self.taken_back.emit(self.current.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from row to row, N says no."""
        if event.key() in _STEPS:
            self.step(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_N and isinstance(self.current, PointRow):
            self.say(Said.NO)
        else:
            event.ignore()

    # -- building

    def _placed(self, row: R) -> R:
        row.reached.connect(self._reach)
        return row

    def _reach(self, row: ChecklistRow) -> None:
        if self.current and self.current is not row:
            self.current.light(lit=False)
        self.current = row
        row.light(lit=True)
        self.reached.emit(row)

    def _unanswered(self) -> QVBoxLayout | None:
        if not self.shown.unanswered:
            return None
        lines = [UnansweredLine(self._look, each) for each in self.shown.unanswered]
        title = self._look.words.text("Demands this letter does not answer")
        column = self._head(title, remark())
        column.addLayout(column_of(*lines))
        return column

    def _points(self) -> QVBoxLayout | None:
        if not self.points:
            return None
        words = self._look.words
        column = self._head(words.text("What the letter says and does not say"), self._checked)
        keys = (
            ("↵", words.text("confirm"), lambda: self.say(None)),
            ("Y", words.text("yes"), lambda: self.say(Said.YES)),
            ("N", words.text("no"), lambda: self.say(Said.NO)),
            ("S", words.text("not said"), lambda: self.say(Said.NOT_SAID)),
            ("X", words.text("take back"), self.drop),
            ("A", words.text("confirm all"), self.all_said.emit),
        )
        column.addWidget(self._keys(keys))
        column.addLayout(column_of(*self.points))
        return column

    def _questions(self) -> QVBoxLayout | None:
        if not self.questions and not self.shown.taken and not self.left_out:
            return None
        words, coming = self._look.words, self.shown.meeting
        on = words.text("for {meeting}", meeting=coming.title) if coming else ""
        column = self._head(words.text("Questions to ask"), remark(on))
        if coming is None:
            plan = words.text("Plan a meeting in the dossier to put these on its list.")
            sentence = running_label(plan, sans(Size.SMALL), "quiet")
            give_margins(sentence, HANG_ROWS, 0, 0, INSIDE)
            column.addWidget(sentence)
        keys = [("X", words.text("drop"), self.drop)]
        if coming is not None:
            keys = [
                ("↵", words.text("on the list"), self.take),
                ("E", words.text("change"), self.edit),
                *keys,
            ]
        if self.questions or self.left_out:
            column.addWidget(self._keys(keys))
        taken = [TakenLine(self._look, each.text) for each in self.shown.taken]
        column.addLayout(column_of(*taken, *self.questions, *self.left_out))
        return column

    def _head(self, title: str, aside: QWidget) -> QVBoxLayout:
        named = heading(title)
        named.setWordWrap(True)
        head = in_row(named, aside)
        head.setStretch(0, 1)
        give_margins(head, HANG_ROWS, INSIDE, INSIDE, INSIDE)
        line = in_row(rule())
        give_margins(line, HANG_ROWS, 0, INSIDE, 0)
        return in_column(line, head, gap=0)

    def _keys(self, keys: Iterable[tuple[str, str, Callable[[], object]]]) -> QWidget:
        strip = key_line(self._look, keys)
        give_margins(strip, HANG_ROWS, 0, 0, INSIDE)
        return strip

    def _count(self) -> None:
        checked = sum(row.shown.checked is not None for row in self.points)
        words = self._look.words
        told = words.text("{checked} of {all} confirmed", checked=checked, all=len(self.points))
        self._checked.setText(told)
