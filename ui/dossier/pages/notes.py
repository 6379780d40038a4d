"""Notes of a dossier with who may see them, and the mandates: both for one's own eyes first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tracker.register.questions.dossiers.mandates import MandateLine
from ui.computer.clock import today
from ui.desk.key_row import key_row
from ui.dossier.emptied import Nothing, write_emptied, write_nothing
from ui.dossier.pages.notes_reading import NoteShown, NotesReading, read_notes
from ui.dossier.pages.notes_rows import MandateRow, NoteLineRow
from ui.dossier.pages.page import DossierPage
from ui.lists.panel import ListPanel
from ui.look.key_button import KeyButton
from ui.look.parts import heading, in_column, in_row
from ui.look.term_label import term_heading
from ui.notes.parts import About, drop_note, rewrite_note, write_note
from ui.places import EntryPlace, MeetingPlace
from ui.session import Session

DELETES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class NotesPage(DossierPage):
    """Notes at the left, the latest on top; mandates at the right."""

    def __init__(self, session: Session, dossier_id: int) -> None:
        super().__init__(session, dossier_id)
        self._reading: NotesReading | None = None
        look = session.look
        self.notes: ListPanel[NoteShown] = ListPanel(NoteLineRow(look), self._next_step)
        self.mandates: ListPanel[MandateLine] = ListPanel(MandateRow(look), self.set_mandate)
        self.write_key, self.go_key = KeyButton(look, "N", ""), KeyButton(look, "G", "")
        self.remove_key, self.mandate_key = KeyButton(look, "Del", ""), KeyButton(look, "M", "")
        self.end_key = KeyButton(look, "E", "")
        self._notes_head, self._mandates_head = heading(), term_heading(look, "mandate")
        for panel in (self.notes, self.mandates):
            panel.list.leave_letters()
        self._lay_out()
        self._connect()
        self.write_texts()

    def _lay_out(self) -> None:
        keys = (self.remove_key, self.go_key, self.write_key)
        left = self._column(self._notes_head, keys, self.notes)
        right = self._column(self._mandates_head, (self.end_key, self.mandate_key), self.mandates)
        row = in_row(left, right, gap=0)
        row.setStretch(0, 4)
        row.setStretch(1, 3)
        self.setLayout(row)

    def _column(self, head: QWidget, keys: tuple[KeyButton, ...], panel: QWidget) -> QVBoxLayout:
        column = in_column(key_row(self.session.look, head, keys), panel, gap=0)
        column.setStretch(1, 1)
        return column

    def _connect(self) -> None:
        self.notes.list.opened.connect(self._rewrite)
        self.mandates.list.opened.connect(self._change_mandate)
        self.mandates.list.selectionModel().currentChanged.connect(self._show_mandate_keys)
        self.notes.list.chosen.connect(self._choose)
        for made, act in (
            (self.write_key, self.write_note),
            (self.go_key, self.go_to_subject),
            (self.remove_key, self.remove_note),
            (self.mandate_key, self.set_mandate),
            (self.end_key, self.end_mandate),
        ):
            made.clicked.connect(partial(_do, act))

    def read(self) -> None:
        """Ask for the notes and mandates as they stand."""
        day = self.viewing.as_of or today()
        self.ask(partial(read_notes, dossier_id=self.dossier_id, today=day), self._show)

    def take_focus(self) -> None:
        """Begin with the latest note; at what to do next while there is none."""
        self.notes.focus_first()

    def write_texts(self) -> None:
        """Names, and what stands where nothing is yet."""
        words = self.session.look.words
        self._notes_head.setText(words.text("Notes"))
        self._mandates_head.setText(words.text("Mandates"))
        self.write_key.show_title(words.text("write a note"))
        self.go_key.show_title(words.text("go to what it is about"))
        self.remove_key.show_title(words.text("remove"))
        self.mandate_key.show_title(words.text("write down a mandate"))
        self.end_key.show_title(words.text("let it end"))
        self.notes.list.name(words.text("Notes"))
        self.mandates.list.name(words.text("Mandates"))
        if self._reading is not None:
            self._show(self._reading)

    def _show(self, reading: NotesReading) -> None:
        self._reading = reading
        keys = self.keys
        left = [each for each in reading.notes if keys is None or each.key in keys]
        look, as_of = self.session.look, self.viewing.as_of
        if reading.notes and not left:
            write_emptied(self.notes.empty, look)
        else:
            write_nothing(self.notes.empty, look, self._no_note(), as_of)
        write_nothing(self.mandates.empty, look, self._no_mandate(), as_of)
        self.notes.show_lines(left)
        self.mandates.show_lines(reading.mandates)
        for made in (self.write_key, self.mandate_key):
            made.offer(offered=self.may_change)
        self.remove_key.offer(offered=self.may_change and bool(left))
        self._show_mandate_keys()
        self.go_key.offer(offered=bool(left))

    def _show_mandate_keys(self, *_: object) -> None:
        """A mandate can end once one is at it."""
        at_one = self.mandates.list.current_line() is not None
        self.end_key.offer(offered=self.may_change and at_one)

    def _no_note(self) -> Nothing:
        words = self.session.look.words
        return Nothing(
            words.text("No note yet"),
            words.text(
                "Write down what belongs to this dossier and stands in no paper. A note is for "
                "yourself unless you say otherwise; notes on a commitment are listed here too."
            ),
            words.text("Write a note"),
        )

    def _no_mandate(self) -> Nothing:
        words = self.session.look.words
        return Nothing(
            words.text("No mandate yet"),
            words.text("On whose behalf somebody speaks, and within which limits."),
        )

    def _next_step(self) -> None:
        if self._reading is not None and self._reading.notes:
            self.everything_wanted.emit()
        else:
            self.write_note()

    # -- doing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the actions work wherever one is on this page."""
        keys = {
            Qt.Key.Key_N: self.write_key,
            Qt.Key.Key_G: self.go_key,
            Qt.Key.Key_M: self.mandate_key,
            Qt.Key.Key_E: self.end_key,
            **dict.fromkeys(DELETES, self.remove_key),
        }
        made = keys.get(Qt.Key(event.key())) if not event.modifiers() else None
        if made is not None and not made.isHidden():
            made.click()
        else:
            super().keyPressEvent(event)

    def write_note(self) -> None:
        """Write a note about the dossier."""
        if self._reading is not None and self.may_change:
            write_note(self.session, self, About(self.dossier_id, "dossier", self._reading.uid))

    def _rewrite(self, shown: NoteShown) -> None:
        if self.may_change:
            rewrite_note(self.session, self, shown.note)

    def remove_note(self) -> None:
        """Remove the note at hand."""
        shown = self.notes.list.current_line()
        if shown is not None and self.notes.list.hasFocus():
            drop_note(self.session, shown.note)

    def go_to_subject(self) -> None:
        """Go to the entry, the paper or the meeting that the note at hand is about."""
        shown = self.notes.list.current_line()
        about = shown.about if shown is not None else None
        if about is None:
            return
        if about.kind == "meeting":
            self.go.emit(MeetingPlace(about.id, self.dossier_id))
        elif about.kind == "statement":
            self.go.emit(EntryPlace(about.id, self.dossier_id))
        elif about.document_id is not None:
            start, end = about.place or (None, None)
            self.go.emit(self.letter(about.document_id, start, end))

    def _choose(self, shown: NoteShown) -> None:
        if shown.key is not None:
            self.chosen.emit(shown.key)

    def set_mandate(self) -> None:
        """Write down a mandate."""
        from ui.dossier.pages.mandating import ask_mandate  # its dialog waits until it is wanted

        if self.may_change:
            ask_mandate(self.session, self, self.dossier_id)

    def end_mandate(self) -> None:
        """Let the mandate one is at end on a day."""
        from ui.dossier.pages.mandating import ask_last_day

        line = self.mandates.list.current_line()
        if line is not None and self.may_change:
            ask_last_day(self.session, self, line)

    def _change_mandate(self, line: MandateLine) -> None:
        from ui.dossier.pages.mandating import ask_mandate

        if self.may_change:
            ask_mandate(self.session, self, self.dossier_id, line)


def _do(act: Callable[[], None], _checked: bool = False) -> None:
    act()
