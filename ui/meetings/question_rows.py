"""The rows of a meeting's questions: one to ask, one that an entry raises, one that was dropped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from tracker.briefing.raising import RaisedByEntry
from tracker.register.questions.lines import QuestionLine, StatementLine
from ui.commitment.row import quoted
from ui.desk.checklist_rows import QuestionField
from ui.lists.numbered import numbered, set_off
from ui.look.lettering import MEDIUM, Size, sans
from ui.look.parts import hairline, in_column, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.quotation import HANG, QuotationView
from ui.look.space import INSIDE, UNIT
from ui.look.spoken import give_role
from ui.look.theme import Look
from ui.meetings.parts import origin

#: What a row is of, and its number: by this it is found again when the page is written anew.
RowKey = tuple[str, object]


class QuestionRow(QWidget):
    """A question in its row; `reached` when the keyboard or the pointer comes to it."""

    reached = Signal(object)

    def __init__(self, look: Look, key: RowKey, text: str, number: str | None = "") -> None:
        """Without a `number` there is no column for one."""
        super().__init__()
        self._look, self.key, self.words = look, key, text
        give_role(self, QAccessible.Role.ListItem)
        self._is_lit = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        weight = MEDIUM if key[0] in ("asked", "point") else sans().weight()
        role = "quiet" if key[0] in ("raised", "dropped") else "ink"
        self.text = running_label(text, sans(weight=weight), role)
        self.field = QuestionField()
        self.field.setVisible(False)
        self.field.left.connect(lambda: self.edit(begin=False))
        self._column = in_column(self.text, self.field, gap=UNIT)
        is_bare = number is None
        row = in_row(self._column) if is_bare else numbered(number or "", self._column)
        self._row = row
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

    def add(self, part: QWidget) -> None:
        """Put a part under the words."""
        self._column.addWidget(part)

    def lead_with(self, bar: QWidget, about: QWidget) -> None:
        """Begin with a bar in the place of a number, and end with what else is said."""
        self._row.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self._row.insertWidget(0, bar)
        self._row.addWidget(about)
        self._row.setStretch(1, 1)

    def only_parts(self) -> None:
        """Show no text of its own; its parts are all of it."""
        self.text.setVisible(False)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._whole.insertSpacing(0, INSIDE)

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
        if line.asked:
            self.add(remark(look.words.text("Asked")))

    def show_answer(self, answer: StatementLine) -> None:
        """Show the words that answer it."""
        self.add(remark(self._look.words.text("Answer")))
        self._whole.addLayout(
            set_off(QuotationView(self._look, quoted(answer), Size.TEXT), UNIT - HANG)
        )
        self._whole.addLayout(set_off(remark(origin(self._look, answer)), UNIT))

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
        self.add(remark(because))
        give_name(self, self.words, because)


class DroppedRow(QuestionRow):
    """A question that was dropped and can be put back."""

    def __init__(self, look: Look, line: QuestionLine) -> None:
        super().__init__(look, ("dropped", line.id), line.text)
        self.line = line
