"""The agenda of a meeting, edited where it stands: added to, renamed, moved, taken off."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from tracker.register.questions.lines import AgendaItem
from tracker.vocabulary import Treated
from ui.look.drafts import given_back
from ui.look.key_strip import Act, key_line
from ui.look.lettering import sans
from ui.look.parts import button, in_row, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import INSIDE
from ui.look.theme import Look
from ui.meetings.keyed_rows import KeyedRows
from ui.meetings.question_rows import QuestionRow


class AgendaRow(QuestionRow):
    """A point of the agenda with its topics, what became of it, and our line to take."""

    def __init__(self, look: Look, item: AgendaItem) -> None:
        words = look.words
        super().__init__(look, ("point", item.id), item.title, words.number(item.number))
        self.item = item
        if item.treated is not None:
            self.add(remark(words.title(item.treated)))
        if item.topics and item.topics != (item.title,):
            self.add(remark(words.both(item.topics)))
        if item.line_to_take:
            self.add(remark(words.text("Line to take, for us only")))
            self.add(running_label(item.line_to_take, sans(italic=True)))
        give_name(self.field, words.text("Point of the agenda"))
        state = words.title(item.treated) if item.treated else ""
        give_name(self, item.title, state)


class AgendaList(KeyedRows):
    """Its points, and the line for a new one; what a person decides comes out as signals.

    `added` carries a title, `renamed` a point and its new title, `ordered` the ids in a new
    order, `removed` a point, `treated` a point and what became of it, None for nothing yet.
    """

    added = Signal(str)
    renamed = Signal(object, str)
    ordered = Signal(tuple)
    removed = Signal(object)
    treated = Signal(object, object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.title = QLineEdit()
        given_back(self.title, "new point of the agenda")
        self.add = button("", self._add)
        self.title.returnPressed.connect(self._add)
        self.title.textChanged.connect(self._check)
        line = in_row(self.title, self.add, gap=INSIDE)
        line.setContentsMargins(0, INSIDE, 0, 0)
        self.whole.addLayout(line)
        self.write_texts()

    def write_texts(self) -> None:
        """The texts of the line for a new point."""
        words = self.look.words
        give_name(self.title, words.text("New point"))
        self.title.setPlaceholderText(words.text("New point"))
        self.add.setText(words.text("Add"))
        give_name(self.add, words.text("Add the point to the agenda"))
        self._check()

    def show_agenda(self, agenda: tuple[AgendaItem, ...]) -> None:
        """Show these points."""
        rows = [AgendaRow(self.look, item) for item in agenda]
        for row in rows:
            row.set_apart()
        none = remark(self.look.words.text("No agenda yet."))
        self.put([key_line(self.look, self._shown_keys()), *rows] if rows else [none], rows)

    def keys(self) -> Mapping[Qt.Key, Act]:
        """What each key does to the point at hand."""
        return {
            Qt.Key.Key_E: self.edit,
            Qt.Key.Key_Delete: self.remove,
            Qt.Key.Key_Backspace: self.remove,
            Qt.Key.Key_D: lambda: self.treat(Treated.DEALT_WITH),
            Qt.Key.Key_O: lambda: self.treat(Treated.PUT_OFF),
        }

    def alt_keys(self) -> Mapping[Qt.Key, Act]:
        """Moving it."""
        return {Qt.Key.Key_Up: lambda: self.shift(-1), Qt.Key.Key_Down: lambda: self.shift(1)}

    def edit(self) -> None:
        """Give the point at hand another title."""
        if self.current is not None:
            self.current.edit(begin=True)

    def keep_words(self) -> None:
        """Keep the title that was written."""
        row = self.current
        if isinstance(row, AgendaRow) and row.is_editing:
            title = " ".join(row.field.toPlainText().split())
            row.edit(begin=False)
            if title and title != row.words:
                self.renamed.emit(row.item, title)

    def remove(self) -> None:
        """Take the point at hand off."""
        if isinstance(self.current, AgendaRow):
            self.removed.emit(self.current.item)

    def treat(self, treated: Treated) -> None:
        """Say what became of the point at hand; once more takes it back."""
        if isinstance(self.current, AgendaRow):
            item = self.current.item
            self.treated.emit(item, None if item.treated is treated else treated)

    def shift(self, by: int) -> None:
        """The point at hand one place up (-1) or down (1)."""
        if self.current in self.rows:
            ids = [row.item.id for row in self.rows if isinstance(row, AgendaRow)]
            here = self.rows.index(self.current)
            there = here + by
            if 0 <= there < len(ids):
                ids[here], ids[there] = ids[there], ids[here]
                self.ordered.emit(tuple(ids))

    def _shown_keys(self) -> tuple[tuple[str, str, Act], ...]:
        words = self.look.words
        return (
            ("E", words.text("rename"), self.edit),
            ("D", words.label(Treated.DEALT_WITH), lambda: self.treat(Treated.DEALT_WITH)),
            ("O", words.label(Treated.PUT_OFF), lambda: self.treat(Treated.PUT_OFF)),
            ("Del", words.text("take off"), self.remove),
            ("Alt ↑", words.text("up"), lambda: self.shift(-1)),
            ("Alt ↓", words.text("down"), lambda: self.shift(1)),
        )

    def _add(self) -> None:
        title = " ".join(self.title.text().split())
        if title:
            self.title.clear()
            self.added.emit(title)

    def _check(self) -> None:
        self.add.setEnabled(bool(self.title.text().strip()))
