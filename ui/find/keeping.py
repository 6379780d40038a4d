"""Keeping a search under a name, and keeping it no longer."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from tracker.register import Register
from tracker.register.operations.keeping.views import KeptView, keep_view, remove_view
from tracker.register.questions.finding.views import ViewLine
from ui.look.plain_text import running_label
from ui.screens.form_dialog import FormDialog
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


def drop(session: Session, view: ViewLine) -> None:
    """Keep a view no longer; undo brings it back."""
    session.act(partial(remove_view, view_id=view.id, who=session.who))


def _keep(register: Register, view: KeptView, who: str) -> object:
    return keep_view(register, view, who=who)
