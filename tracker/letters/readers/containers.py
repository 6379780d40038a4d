"""What kind of file some bytes are, looking inside those that could hold several.

A zip file may be a Word document or an OpenDocument text, and an old Office
container a mail; telling means opening it, so this is done in the worker only.
"""

from __future__ import annotations

from tracker.letters.kinds import OLE, ZIP, FileKind, media_type_of
from tracker.letters.readers.refused import Reason, RefusedError

_LONGEST_MEDIA_TYPE = 200
#: The stream that only a mail has, as the container writes its name.
_OF_MAIL = "__properties_version1.0".encode("utf-16-le")
_ODF_TEXTS = (FileKind.ODT.encode(), FileKind.ODT.encode() + b"-template")


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
    # Imported here as most letters are no zip file, and the worker should be quick.
    from tracker.letters.readers.office.package import MAIN_OF_WORD, Package

    package = Package(content)
    if any(map(MAIN_OF_WORD.fullmatch, package.names)):
        return FileKind.DOCX
    media_type = package.read("mimetype", at_most=_LONGEST_MEDIA_TYPE).strip()
    return FileKind.ODT if media_type in _ODF_TEXTS else None


def _in_ole(content: bytes) -> FileKind | None:
    _refuse_locked_office(content)
    return FileKind.MSG if _OF_MAIL in content else None


def _refuse_locked_office(content: bytes) -> None:
    """A password puts the whole zip file of an Office document into a stream of this name."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise RefusedError(Reason.PROTECTED)
