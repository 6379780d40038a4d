"""Undo and redo: the last action of the register, said in one sentence."""

from __future__ import annotations

from tracker.register import Changed
from tracker.register.operations.keeping.undo import redo, undo
from ui.session import Session


def undo_last(session: Session) -> None:
    """Take back the last action."""
    words = session.look.words

    def tell(changed: Changed | None) -> None:
        if changed is None:
            session.reporter.tell(words.text("There is nothing to undo."))
        else:
            session.reporter.tell(words.text("The last change is undone."))

    session.act(lambda register: undo(register, session.who), tell)


def redo_last(session: Session) -> None:
    """Do again what was undone last."""
    words = session.look.words

    def tell(changed: Changed | None) -> None:
        if changed is None:
            session.reporter.tell(words.text("There is nothing to do again."))
        else:
            session.reporter.tell(words.text("The change is made again."))

    session.act(lambda register: redo(register, session.who), tell)
