"""What kind of file some bytes are, looking inside those that could hold several.

A zip file may be a Word document or an OpenDocument text, and an old Office
container a mail; telling means opening it, so this is done in the worker only.
"""

from __future__ import annotations

import zipfile
from io import BytesIO

from tracker.letters.kinds import OLE, ZIP, FileKind, media_type_of
from tracker.letters.readers.refused import Reason, RefusedError


def kind_within(content: bytes) -> FileKind:
    """The kind of letter these bytes are; RefusedError when it is none or cannot be opened."""
    media_type = media_type_of(content)
    if media_type == ZIP:
        media_type = _in_zip(content)
    elif media_type == OLE:
        media_type = _in_ole(content)
    kind = next((kind for kind in FileKind if kind == media_type), None)
    if kind is None:
        raise RefusedError(Reason.WRONG_KIND)
    return kind


def _in_zip(content: bytes) -> FileKind | None:
    try:
        names = set(zipfile.ZipFile(BytesIO(content)).namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise RefusedError(Reason.NOT_READABLE) from error
    if "word/document.xml" in names:
        return FileKind.DOCX
    return FileKind.ODT if {"mimetype", "content.xml"} <= names else None


def _in_ole(_content: bytes) -> FileKind | None:
    return None
