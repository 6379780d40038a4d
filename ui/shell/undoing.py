"""Undo and redo: which step they mean, in the menu and in the sentence when it is done."""

from __future__ import annotations

from tracker.register import Register
from tracker.register.operations.keeping.undo import redo, undo
from tracker.register.questions.keeping.past import Steps, next_steps
from tracker.words.steps import step_in_words
from ui.commands.actions import Actions
from ui.session import Session


def undo_last(session: Session) -> None:
    """Take back the last action."""
    words = session.look.words

    def take_back(register: Register) -> str | None:
        step = next_steps(register).undo
        return step if undo(register, session.who) else None

    def tell(step: str | None) -> None:
        if step is None:
            session.reporter.tell(words.text("There is nothing to undo."))
        else:
            session.reporter.tell(words.text("Undone: {step}.", step=step_in_words(step, words)))

    session.act(take_back, tell)


def redo_last(session: Session) -> None:
    """Do again what was undone last."""
    words = session.look.words

    def do_again(register: Register) -> str | None:
        step = next_steps(register).redo
        return step if redo(register, session.who) else None

    def tell(step: str | None) -> None:
        if step is None:
            session.reporter.tell(words.text("There is nothing to do again."))
        else:
            session.reporter.tell(
                words.text("Done again: {step}.", step=step_in_words(step, words))
            )

    session.act(do_again, tell)


def name_steps(session: Session, actions: Actions) -> None:
    """Name in the menu what undo and redo would do now."""
    words = session.look.words

    def show(steps: Steps) -> None:
        undone, redone = words.text("Undo"), words.text("Redo")
        if steps.undo:
            undone = words.text("Undo: {step}", step=step_in_words(steps.undo, words))
        if steps.redo:
            redone = words.text("Redo: {step}", step=step_in_words(steps.redo, words))
        actions.name_steps(undone, redone)

    session.ask(next_steps, show)
