"""Copying from a dossier: the words of a mark as a quotation, the timeline as a picture.

What is copied leaves the register as a file does, and is noted in its history likewise.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication, QImage

from tracker.timeline.events import Event, TimelineContent
from tracker.timeline.paper.wanted import Source
from ui.desk.copied import copy_text, note_copy
from ui.dossier.quoting import as_quotation, source_of
from ui.session import Session


def copy_quotation(
    session: Session, dossier_id: int, event: Event, content: TimelineContent
) -> None:
    """Put the words of a mark on the clipboard, with their caveat and source."""
    words = session.look.words

    def copy(source: Source) -> None:
        copy_text(session, dossier_id, as_quotation(event, content, source, words))

    session.ask(partial(source_of, dossier_id=dossier_id, event=event, words=words), copy)


def copy_picture(session: Session, dossier_id: int, image: QImage | None) -> None:
    """Put the timeline as it is seen on the clipboard; nothing while there is none."""
    if image is not None:
        QGuiApplication.clipboard().setImage(image)
        session.reporter.tell(session.look.words.text("The picture is on the clipboard."))
        note_copy(session, "timeline", dossier_id, bytes(image.constBits()))
