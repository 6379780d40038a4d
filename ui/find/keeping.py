"""Keeping a search under a name, under another one, and keeping it no longer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.register import Register
from tracker.register.operations.keeping.views import KeptView, keep_view, remove_view, rename_view
from tracker.register.questions.finding.views import ViewLine
from ui.forms.form_dialog import FormDialog
from ui.look.plain_text import running_label
from ui.session import Session


class KeepDialog(FormDialog):
    """Asks for the name of a view."""

    def __init__(self, session: Session, asked: str, parent: QWidget) -> None:
        super().__init__(session.look, parent)
        words = session.look.words
        self._asked = asked
        self.name = QLineEdit()
        self.name.textChanged.connect(self.check)
        self.head(words.text("Keep as a view"), words.text("Keep the view"))
        self.add(words.text("Name"), self.name)
        told = words.text(
            "Everybody at this register can open it: {asked}. One of the same name makes place.",
            asked=asked,
        )
        self.beside(running_label(told, role="quiet"))
        self.keep_with(session, partial(_keep, who=session.who), words.text("The view is kept."))
        self.lay_out()

    def value(self) -> KeptView:
        """The view under its name."""
        return KeptView(self.name.text(), self._asked)

    def is_complete(self) -> bool:
        """A view has a name."""
        return bool(self.name.text().strip())


class RenameDialog(FormDialog):
    """Asks for another name of a view."""

    def __init__(self, session: Session, view: ViewLine, parent: QWidget) -> None:
        super().__init__(session.look, parent)
        words = session.look.words
        self._was = view.name
        self.name = QLineEdit(view.name)
        self.name.selectAll()
        self.name.textChanged.connect(self.check)
        self.head(words.text("Rename the view"), words.text("Rename"))
        self.add(words.text("Name"), self.name)
        told = words.text("One of the same name makes place.")
        self.beside(running_label(told, role="quiet"))
        operation = partial(_rename, view_id=view.id, who=session.who)
        self.keep_with(session, operation, words.text("The view is renamed."))
        self.lay_out()

    def value(self) -> str:
        """The name."""
        return self.name.text()

    def is_complete(self) -> bool:
        """Another name than it had."""
        return self.name.text().strip() not in ("", self._was)


def drop(session: Session, view: ViewLine) -> None:
    """Keep a view no longer; undo brings it back."""
    session.act(partial(remove_view, view_id=view.id, who=session.who))


def _rename(register: Register, name: str, view_id: int, who: str) -> object:
    return rename_view(register, view_id, name, who=who)


def _keep(register: Register, view: KeptView, who: str) -> object:
    return keep_view(register, view, who=who)
