"""The rows of a meeting's questions: one to ask, one that an entry raises, one that was dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from tracker.briefing.raising import RaisedByEntry
from tracker.register.questions.lines import QuestionLine, StatementLine
from ui.desk.checklist_rows import QuestionField
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import hairline, in_column, remark
from ui.look.plain_text import give_name, running_label
from ui.look.quotation import HANG, QuotationView
from ui.look.space import INSIDE, UNIT
from ui.look.theme import Look
from ui.screens.commitments_row import quoted
from ui.screens.meeting_parts import numbered, origin, set_off

#: What a row is of, and its number: by this it is found again when the page is written anew.
RowKey = tuple[str, object]


class QuestionRow(QWidget):
    """A question in its row; `reached` when the keyboard or the pointer comes to it."""

    reached = Signal(object)

    def __init__(self, look: Look, key: RowKey, text: str, number: str = "") -> None:
        super().__init__()
        self._look, self.key, self.words = look, key, text
        self._is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        is_asked = key[0] == "asked"
        weight, role = (MEDIUM, "ink") if is_asked else (sans().weight(), "quiet")
        self.text = running_label(text, sans(weight=weight), role)
        self.field = QuestionField()
        self.field.setVisible(False)
        self.field.left.connect(lambda: self.edit(begin=False))
        self._column = in_column(self.text, self.field, gap=UNIT)
        row = numbered(number, self._column)
        row.setContentsMargins(UNIT, INSIDE, UNIT, INSIDE)
        self._whole = in_column(row, gap=0)
        self.setLayout(self._whole)
        give_name(self, text)
        give_name(self.field, look.words.text("Question to ask"))

    @property
    def is_editing(self) -> bool:
        """Whether it is being put otherwise."""
        return not self.field.isHidden()

    def edit(self, *, begin: bool, draft: str | None = None) -> None:
        """Begin to put it otherwise, from `draft` where something was written; or leave it."""
        self.field.setPlainText(self.words if draft is None else draft)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setVisible(begin)
        self.text.setVisible(not begin)
        (self.field if begin else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def light(self, *, lit: bool) -> None:
        """Stand out as the one at hand, or no longer."""
        self._is_lit = lit
        self.update()

    def set_apart(self) -> None:
        """Draw a line below it: what follows is of other words."""
        self._whole.addWidget(hairline())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came."""
        super().focusInEvent(event)
        self.reached.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click brings it to hand."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stand out while at hand."""
        if self._is_lit:
            QPainter(self).fillRect(self.rect(), self._look.colour("selected"))


class AskedRow(QuestionRow):
    """A question on the list."""

    def __init__(self, look: Look, line: QuestionLine, number: int) -> None:
        super().__init__(look, ("asked", line.id), line.text, look.words.number(number))
        self.line = line

    def show_cause(self, cause: StatementLine) -> None:
        """Show the words that raise it, and those above it, with their caveat and their place."""
        view = QuotationView(self._look, quoted(cause), Size.TEXT)
        self._whole.addLayout(set_off(view, UNIT - HANG))
        self._whole.addLayout(set_off(remark(origin(self._look, cause)), UNIT))
        self._whole.addSpacing(INSIDE)


class RaisedRow(QuestionRow):
    """A question that an entry raises by itself, and nobody decided on."""

    def __init__(self, look: Look, raised: RaisedByEntry) -> None:
        key = ("raised", (raised.cause, raised.statement_id))
        super().__init__(look, key, raised.text(look.words))
        self.raised = raised
        because = look.words.text(
            "Entry {entry}, {cause}", entry=raised.entry, cause=look.words.label(raised.cause)
        )
        self._column.addWidget(remark(because))
        give_name(self, self.words, because)


class DroppedRow(QuestionRow):
    """A question that was dropped and can be put back."""

    def __init__(self, look: Look, line: QuestionLine) -> None:
        super().__init__(look, ("dropped", line.id), line.text)
        self.line = line
