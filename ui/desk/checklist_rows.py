"""The rows of the checklist: a point of the letter, and a question to ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tracker.desk.checklist import PointOnList, QuestionOnList
from tracker.register.questions.following.matrix import MatrixRow
from tracker.vocabulary import AnswerState, Said
from tracker.words import Words
from ui.desk.card import HANG_ROWS
from ui.desk.runs import Hand, Run, RunningText, runs_around
from ui.desk.state import Range
from ui.look.enter_key import ENTER
from ui.look.lettering import LINE_HEIGHT, Size, sans
from ui.look.mirrored import give_margins, painter_of
from ui.look.parts import in_column, in_row
from ui.look.plain_text import give_name, plain_label
from ui.look.space import BETWEEN, INSIDE, UNIT
from ui.look.spoken import give_role
from ui.look.theme import Look

_LABELS, _STATES = 148, 72  #: widths of the columns of names and of answers
_NUMBERS = 24
_LINES = 3  #: of a question that is put otherwise
_LONGEST = 140  #: of words shown in a row; the letter has all of them


class ChecklistRow(QWidget):
    """One line of the checklist; `reached` when the keyboard or the pointer comes to it."""

    reached = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._is_lit = look, False
        give_role(self, QAccessible.Role.ListItem)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.row = QHBoxLayout(self)
        give_margins(self.row, HANG_ROWS, 3, INSIDE, 3)
        self.row.setSpacing(0)

    @property
    def place(self) -> Range | None:
        """Where the words stand that this is about; None for silence."""
        return None

    def light(self, *, lit: bool) -> None:
        """Stand out as the one at hand, or no longer."""
        if lit is not self._is_lit:
            self._is_lit = lit
            self.update()

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
            area = self.rect().adjusted(UNIT, 0, -1, 0)
            painter_of(self).fillRect(area, self._look.colour("selected"))


class PointRow(ChecklistRow):
    """A point: its name, whether the letter says it, and the words that do."""

    def __init__(self, look: Look, shown: PointOnList) -> None:
        super().__init__(look)
        self.shown = shown
        self.row.setSpacing(INSIDE)
        name, state, quoted, confirmed = self._columns()
        for part in (name, state, quoted, confirmed):
            self.row.addWidget(part, int(part is quoted), Qt.AlignmentFlag.AlignTop)
        words = look.words
        said = [words.label(shown.said), "".join(run.text for run in self._words())]
        if shown.checked:
            said.append(words.text("confirmed"))
        give_name(self, words.title(shown.point), "; ".join(filter(None, said)))

    @property
    def place(self) -> Range | None:
        """Where the words stand that say it or come near it; None for silence."""
        return self.shown.place

    def _columns(self) -> list[QWidget]:
        words, is_checked = self._look.words, self.shown.checked is not None
        hand = Hand.FACT if is_checked else Hand.ASIDE
        name = RunningText(self._look, [Run(words.title(self.shown.point), Hand.ASIDE)])
        name.setFixedWidth(_LABELS)
        state = RunningText(self._look, [Run(words.label(self.shown.said), hand)])
        state.setFixedWidth(_STATES)
        quoted = RunningText(self._look, self._words())
        confirmed = words.text("confirmed") if is_checked else ""
        return [name, state, quoted, _aside(confirmed)]

    def _words(self) -> list[Run]:
        """The words that say it; before words that only come near it that they are all there is."""
        if self.shown.words is None:
            return []
        words = self._look.words
        quoted = Run(words.quoted(on_one_line(self.shown.words)), Hand.WORDS)
        if self.shown.said is not Said.NOT_SAID:
            return [quoted]
        return runs_around(lambda put: words.text("only {words}", words=put), quoted)


class QuestionField(QPlainTextEdit):
    """A few lines to put a question otherwise in; Enter keeps it, Esc leaves it."""

    kept = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES * LINE_HEIGHT[Size.TEXT] + BETWEEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing that is typed here is for the desk."""
        if event.key() in ENTER:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
        event.accept()


class QuestionRow(ChecklistRow):
    """A question with the words that raise it; it can be put otherwise in its place."""

    def __init__(self, look: Look, shown: QuestionOnList, number: int) -> None:
        super().__init__(look)
        self.shown = shown
        self.text = RunningText(look, [Run(shown.proposed.text)])
        self.field = QuestionField()
        self.field.setVisible(False)
        self.field.left.connect(lambda: self.edit(begin=False))
        because = RunningText(look, _because(look.words, shown))
        count = RunningText(look, [Run(look.words.number(number), Hand.ASIDE)])
        count.setFixedWidth(_NUMBERS)
        self.row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        column = in_column(self.text, self.field, because, gap=0)
        self.row.addLayout(column, 1)
        give_name(self, shown.proposed.text, because.text)
        give_name(self.field, look.words.text("Question to ask"))

    @property
    def place(self) -> Range | None:
        """Where the words stand that raise it; there is no such row for silence."""
        return self.shown.proposed.span.start, self.shown.proposed.span.end

    @property
    def is_editing(self) -> bool:
        """Whether it is being put otherwise."""
        return not self.field.isHidden()

    def edit(self, *, begin: bool) -> None:
        """Begin to put it otherwise, or leave it as it was."""
        self.field.setPlainText(self.shown.proposed.text)
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setVisible(begin)
        self.text.setVisible(not begin)
        (self.field if begin else self).setFocus(Qt.FocusReason.OtherFocusReason)


class LeftOutRow(ChecklistRow):
    """A question that somebody left out, and that can be brought back."""

    def __init__(self, look: Look, shown: QuestionOnList) -> None:
        super().__init__(look)
        self.shown = shown
        self.row.addSpacing(_NUMBERS)
        self.row.addWidget(RunningText(look, [Run(shown.proposed.text, Hand.ASIDE)]), 1)
        self.row.addSpacing(BETWEEN)
        aside = look.words.text("left out, {key} brings it back", key="X")
        self.row.addWidget(_aside(aside), 0, Qt.AlignmentFlag.AlignTop)
        give_name(self, shown.proposed.text, aside)

    @property
    def place(self) -> Range | None:
        """Where the words stand that raise it; there is no such row for silence."""
        return self.shown.proposed.span.start, self.shown.proposed.span.end


class TakenLine(QWidget):
    """A question that is on the list of the meeting already."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        on_list = _aside(look.words.text("on the list"))
        row = in_row(gap=BETWEEN)
        give_margins(row, HANG_ROWS + _NUMBERS, 3, INSIDE, 3)
        row.addWidget(RunningText(look, [Run(text, Hand.ASIDE)]), 1)
        row.addWidget(on_list, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)


class UnansweredLine(QWidget):
    """A demand that the letter does not answer."""

    def __init__(self, look: Look, demand: MatrixRow) -> None:
        super().__init__()
        words = look.words
        number = RunningText(look, [Run(words.number(demand.number))])
        number.setFixedWidth(_NUMBERS)
        quoted = [Run(words.quoted(on_one_line(demand.statement.quote)), Hand.WORDS)]
        state = plain_label(words.label(AnswerState.NOT_ANSWERED), sans(Size.SMALL), "attention")
        row = in_row(gap=0)
        give_margins(row, HANG_ROWS, 3, INSIDE, 3)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(RunningText(look, quoted), 1)
        row.addSpacing(BETWEEN)
        row.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)


def _aside(text: str) -> QWidget:
    """A word at the right end of a row, on the line of its text."""
    made = plain_label(text, sans(Size.SMALL), "quiet")
    made.setMinimumHeight(LINE_HEIGHT[Size.TEXT])
    return made


def on_one_line(text: str) -> str:
    """Words of the letter on one line, the end left out where there are many."""
    shown = " ".join(text.split())
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _because(words: Words, shown: QuestionOnList) -> list[Run]:
    """The entry that raises a question, by its number once it is registered, and its words."""
    quoted = Run(words.quoted(on_one_line(shown.proposed.span.words)), Hand.WORDS)
    if shown.entry is None:
        return runs_around(lambda put: words.text("because of {words}", words=put), quoted)
    return runs_around(
        lambda put: words.text("because of {entry}, {words}", entry=shown.entry, words=put), quoted
    )


def column_of(*rows: QWidget) -> QVBoxLayout:
    """Rows that close up: their own margins part them."""
    return in_column(*rows, gap=0)
