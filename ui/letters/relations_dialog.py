"""The relations of a letter: one is added, taken away, or said which letter it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from tracker.frozen import Frozen
from tracker.letters.letter import Letter
from tracker.register.questions.lines import DocumentLine
from tracker.register.questions.papers.citations import CitationLine
from ui.letters.relation_row import RelationRow
from ui.lists.view import LineList
from ui.look.enter_key import enter_presses_button
from ui.look.lettering import SEMIBOLD, Size, sans
from ui.look.parts import at_least, button, in_column, in_row
from ui.look.plain_text import KEYS, give_tip, running_label
from ui.look.space import AROUND, BETWEEN, INSIDE
from ui.look.theme import Look

_WIDTH, _LIST = 720, 280


class RelationsReading(Frozen):
    """A letter, its relations to others, and the other letters of its dossier."""

    document: DocumentLine
    letter: Letter
    lines: Sequence[CitationLine]
    others: Sequence[DocumentLine]


class RelationsDialog(QDialog):
    """Emits what is wanted, with the line it is about; stays until it is closed."""

    add_wanted = Signal()
    settle_wanted = Signal(object)
    removal_wanted = Signal(object)
    opened = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self, look: Look, reading: RelationsReading, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._look, self._document = look, reading.document
        self._create_widgets()
        self._lay_out()
        self._connect()
        self.show_reading(reading)

    def show_reading(self, reading: RelationsReading) -> None:
        """Show the relations as they stand."""
        self.reading = reading
        self.list.show_lines(reading.lines)
        self._nothing.setVisible(not reading.lines)
        self.list.setVisible(bool(reading.lines))
        self._check()
        (self.list if reading.lines else self.add).setFocus()

    def tell(self, sentence: str) -> None:
        """Say what was done, or what the register refused."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def _create_widgets(self) -> None:
        words = self._look.words
        self.list: LineList[CitationLine] = LineList(
            RelationRow(self._look, self._document.id), margin=BETWEEN
        )
        self.list.name(words.text("How the letter relates to others"))
        self.list.setFixedHeight(_LIST)
        self._nothing = running_label(
            words.text("No relation to another letter yet."), role="quiet"
        )
        self._told = running_label(role="attention")
        self.add = button("", self.add_wanted.emit)
        self.settle = button("", self._settle)
        self.remove = button("", self._remove)
        self.close_it = button("primary", self.accept)
        for made in (self.add, self.settle, self.remove, self.close_it):
            made.setAutoDefault(False)  # Enter is for the list

    def _lay_out(self) -> None:
        words = self._look.words
        self.setWindowTitle(words.text("How the letter relates to others"))
        for made, title, key in (
            (self.add, words.text("Relate it to another letter…"), "Ins"),
            (self.settle, words.text("Which letter it is…"), ""),
            (self.remove, words.text("Take away"), "Del"),
            (self.close_it, words.text("Close"), ""),
        ):
            made.setText(title)
            if key:
                give_tip(made, words.text("{name} ({key})", name=title, key=key))
                made.setProperty(KEYS, key)
        self.tell("")
        under = words.text(
            "Enter opens the letter; where none is known yet, it says which one it is."
        )
        column = in_column(
            running_label(self._document.title, sans(Size.HEAD, SEMIBOLD)),
            self._nothing,
            self.list,
            running_label(under, sans(Size.SMALL), "quiet"),
            self._told,
            in_row(self.add, self.settle, self.remove, None, self.close_it, gap=INSIDE),
            gap=BETWEEN,
        )
        column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.setLayout(column)
        at_least(self, _WIDTH)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._check)
        self.list.opened.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the acts work wherever one is in the dialog."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove()
        elif not enter_presses_button(event, self):
            super().keyPressEvent(event)

    def _check(self, *_: object) -> None:
        """Which letter is meant is said of what stands in this letter itself."""
        line = self.list.current_line() if self.reading.lines else None
        self.settle.setEnabled(line is not None and self._is_own(line))
        self.remove.setEnabled(line is not None)

    def _is_own(self, line: CitationLine) -> bool:
        return line.document_id == self._document.id

    def _open(self, line: CitationLine) -> None:
        if line.cited_id is None:
            self._settle()
        else:
            self.opened.emit(line)

    def _settle(self) -> None:
        self._with_current(self.settle, self.settle_wanted.emit)

    def _remove(self) -> None:
        self._with_current(self.remove, self.removal_wanted.emit)

    def _with_current(self, made: QPushButton, act: Callable[[CitationLine], None]) -> None:
        line = self.list.current_line()
        if line is not None and made.isEnabled():
            act(line)
