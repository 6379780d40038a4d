"""Notes in rows, and the dialog one writes them in: each with who may see it, lowest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tracker.frozen import Frozen
from tracker.register import Register
from tracker.register.operations.dossiers.notes import (
    NewNote,
    NoteText,
    add_note,
    change_note,
    remove_note,
)
from tracker.register.questions.dossiers.notes import NoteLine
from tracker.vocabulary import Audience
from ui.forms.fields import TermChoice, TextField
from ui.forms.form_dialog import FormDialog
from ui.look.enter_key import ENTER
from ui.look.lettering import sans
from ui.look.parts import in_column, remark
from ui.look.plain_text import give_name, running_label
from ui.look.space import INSIDE, UNIT
from ui.look.spoken import give_role
from ui.look.theme import Look
from ui.reporting import Offer
from ui.session import Session
from ui.shell.undoing import undo_last


class About(Frozen):
    """The record a note is about, and the dossier it is kept in."""

    dossier_id: int
    kind: str
    uid: str


class NoteRow(QWidget):
    """A note with who may see it, who wrote it and when. Emits `opened` and `dropped`."""

    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, look: Look, note: NoteLine, about: str = "") -> None:
        super().__init__()
        self._look, self.note = look, note
        give_role(self, QAccessible.Role.ListItem)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = look.words
        signed = words.text(
            "{audience} · {author}, {day}",
            audience=words.title(note.audience),
            author=note.author,
            day=words.short_day(note.at.astimezone().date()),
        )
        column = in_column(running_label(note.text, sans()), remark(signed), gap=2)
        if about:
            column.insertWidget(0, remark(about))
        column.setContentsMargins(UNIT, INSIDE, UNIT, INSIDE)
        self.setLayout(column)
        give_name(self, note.text, ". ".join(filter(None, (about, signed))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes it, Delete removes it."""
        if event.key() in ENTER:
            self.opened.emit(self.note)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit(self.note)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click changes it too."""
        self.opened.emit(self.note)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand out."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stand back."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground of the note one is at."""
        if self.hasFocus():
            QPainter(self).fillRect(self.rect(), self._look.colour("selected"))


class NoteDialog(FormDialog):
    """A note as it is written; for oneself unless another level is chosen."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        audience: Audience = Audience.NOTE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        words = look.words
        self.text, self.audience = TextField(text, lines=6), TermChoice(words, Audience, audience)
        self.text.textChanged.connect(self.check)
        self.head(words.text("Note"), words.text("Keep the note"))
        self.add(words.text("Note"), self.text)
        self.add(words.text("For whom"), self.audience)
        self.lay_out()
        self.text.setFocus()

    def value(self) -> NoteText:
        """The note as it stands in the fields."""
        return NoteText(self.text.written, self.audience.term)

    def is_complete(self) -> bool:
        """Something is written."""
        return bool(self.text.written)


def write_note(session: Session, parent: QWidget, about: About) -> None:
    """Write a note about a record."""

    def keep(register: Register, note: NoteText) -> object:
        new = NewNote(about.dossier_id, about.kind, about.uid, note.text, note.audience)
        return add_note(register, new, who=session.who)

    dialog = NoteDialog(session.look, parent=parent)
    dialog.keep_with(session, keep, session.look.words.text("The note is in the register."))
    dialog.open()


def rewrite_note(session: Session, parent: QWidget, note: NoteLine) -> None:
    """Write another text in a note, or show it to others."""

    def keep(register: Register, text: NoteText) -> object:
        return change_note(register, note.id, text, who=session.who)

    dialog = NoteDialog(session.look, note.text, note.audience, parent)
    dialog.keep_with(session, keep, session.look.words.text("The note is changed."))
    dialog.open()


def drop_note(session: Session, note: NoteLine) -> None:
    """Remove a note; undo brings it back."""
    words = session.look.words
    told, undo = words.text("The note is removed."), words.text("Undo")
    offer = Offer(undo, partial(undo_last, session))
    work = partial(remove_note, note_id=note.id, who=session.who)
    session.act(work, lambda _: session.reporter.tell(told, offer))
