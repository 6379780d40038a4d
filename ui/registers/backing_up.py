"""Keeping a copy of the register: asked where, made behind the window, and told."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from tracker.register import Register
from tracker.register.operations.keeping.backing_up import back_up, proposed_copy
from ui.registers.registers import SUFFIX
from ui.session import Session
from ui.tasks import Task
from ui.waiting import Waiting


def ask_where_to_copy(session: Session, window: QWidget, waiting: Waiting) -> None:
    """Ask where the copy goes, and make it; a register on a server says who copies it."""
    session.ask(proposed_copy, partial(_ask, session, window, waiting))


def _ask(session: Session, window: QWidget, waiting: Waiting, proposed: Path) -> None:
    words = session.look.words
    kinds = words.text("Registers (*{suffix})", suffix=SUFFIX)
    dialog = QFileDialog(window, words.text("Keep a copy"), str(proposed), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # A file that is there is refused by the copy itself, never replaced.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setDefaultSuffix(SUFFIX[1:])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: _copy(session, waiting, Path(name)))
    dialog.open()


def _copy(session: Session, waiting: Waiting, target: Path) -> None:
    words = session.look.words
    said = words.text("The copy is in {file}.", file=target.name)
    sentence = words.text("Copying to {file} …", file=target.name)
    task = session.follow(partial(_back_up, target=target), lambda _: session.reporter.tell(said))
    waiting.count_for(task, lambda _part: sentence)


def _back_up(register: Register, task: Task[None], target: Path) -> None:
    back_up(register, target, task.checkpoint)
