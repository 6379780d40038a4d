"""What is copied leaves the register as a file does, and is noted in its history likewise."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.vocabulary import Audience
from tracker.words.handed_out import CLIPBOARD
from ui.session import Session


def copy_text(session: Session, dossier_id: int, said: str) -> None:
    """Put somebody's words on the clipboard, say so and note it."""
    QGuiApplication.clipboard().setText(said)
    session.reporter.tell(session.look.words.text("The quotation is on the clipboard."))
    note_copy(session, "quotation", dossier_id, said.encode())


def note_copy(session: Session, what: str, dossier_id: int, content: bytes) -> None:
    """What one sees oneself is copied, own notes too: nobody knows for whom.

    A register that is only read keeps no note of it.
    """
    if session.register.read_only:
        return
    language = session.look.words.language
    out = HandOut(what, CLIPBOARD, Audience.NOTE, language, dossier_id)
    session.act(partial(note_hand_out, out=out, content=content, who=session.who))
