"""Copying from a dossier: the words of a mark as a quotation, the timeline as a picture.

What is copied leaves the register as a file does, and is noted in its history likewise.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication, QImage

from tracker.register.operations.keeping.handing_out import HandOut, note_hand_out
from tracker.timeline.events import Event, TimelineContent
from tracker.timeline.paper.wanted import Source
from tracker.vocabulary import Audience
from tracker.words.handed_out import CLIPBOARD
from ui.dossier.quoting import as_quotation, source_of
from ui.session import Session


def copy_quotation(
    session: Session, dossier_id: int, event: Event, content: TimelineContent
) -> None:
    """Put the words of a mark on the clipboard, with their caveat and source."""
    words = session.look.words

    def copy(source: Source) -> None:
        said = as_quotation(event, content, source, words)
        QGuiApplication.clipboard().setText(said)
        session.reporter.tell(words.text("The quotation is on the clipboard."))
        _note(session, "quotation", dossier_id, said.encode())

    session.ask(partial(source_of, dossier_id=dossier_id, event=event, words=words), copy)


def copy_picture(session: Session, dossier_id: int, image: QImage | None) -> None:
    """Put the timeline as it is seen on the clipboard; nothing while there is none."""
    if image is not None:
        QGuiApplication.clipboard().setImage(image)
        session.reporter.tell(session.look.words.text("The picture is on the clipboard."))
        _note(session, "timeline", dossier_id, bytes(image.constBits()))


def _note(session: Session, what: str, dossier_id: int, content: bytes) -> None:
    """What one sees oneself is copied, own notes too: nobody knows for whom."""
    language = session.look.words.language
    out = HandOut(what, CLIPBOARD, Audience.NOTE, language, dossier_id)
    session.act(partial(note_hand_out, out=out, content=content, who=session.who))
