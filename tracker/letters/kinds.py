"""What kind of file some bytes are; the name of the file has no say in it."""

from __future__ import annotations

import re
from enum import StrEnum

from tracker.letters.readers.decoding import decoded


class FileKind(StrEnum):
    """The kinds that can be read; the value is the media type."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    HTML = "text/html"
    EML = "message/rfc822"
    MSG = "application/vnd.ms-outlook"
    MARKDOWN = "text/markdown"
    TEXT = "text/plain"


#: Containers that hold a letter or something else: only the worker looks inside.
ZIP = "application/zip"
OLE = "application/x-ole-storage"

#: First bytes of kinds that are no text.
_STARTS = (
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", ZIP),
    (b"PK\x05\x06", ZIP),
    (b"\xd0\xcf\x11\xe0", OLE),
    (b"\x1f\x8b", "application/gzip"),
    (b"{\\rtf", FileKind.RTF),
    (b"\x7fELF", "application/x-executable"),
    (b"MZ", "application/x-executable"),
)

#: A PDF may be preceded by a few bytes of another program.
_PDF_STARTS_WITHIN = 1024

_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->).){0,400}-->\s*){0,5}"
    r"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_WITHIN = 1024

#: The headers of a mail (RFC 5322), after the line that a mailbox file sets before them.
_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):", re.MULTILINE)
_BEGINS_WITH_HEADER = re.compile(r"(?:From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]{1,60}:")
_OF_PROGRAMS = frozenset(
    {"message-id", "mime-version", "received", "return-path", "delivered-to", "content-type"}
)
_HEADERS_WITHIN = 262_144

#: Looked for by the window itself, in text from outside: no part of it may begin again and again.
_MARKDOWN = re.compile(
    r"\*\*\S|^#{1,6} \S|\]\(|<sup>|^\[\^\w+\]:|^\|(?=[ :|-]*---)[ :|-]*\|$", re.MULTILINE
)


def media_type_of(content: bytes) -> str | None:
    """The media type by the first bytes, readable or not; None when nothing fits."""
    other = next((name for start, name in _STARTS if content.startswith(start)), None)
    if other:
        return other
    if b"%PDF-" in content[:_PDF_STARTS_WITHIN]:
        return FileKind.PDF
    if _is_mail(content):
        return FileKind.EML
    text = decoded(content)
    return None if text is None else text_kind(text)


def _is_mail(content: bytes) -> bool:
    """Whether the bytes begin with the headers of a mail; a letter may be typed like one.

    One that only a mail program writes must be among them.
    """
    head = content[:_HEADERS_WITHIN].decode("latin-1").replace("\r\n", "\n")
    names = [name.casefold() for name in _HEADER.findall(head.partition("\n\n")[0])]
    begins = bool(_BEGINS_WITH_HEADER.match(head))
    return begins and len(names) > 1 and not _OF_PROGRAMS.isdisjoint(names)


def may_be_letter(media_type: str | None) -> bool:
    """Whether a file of this type is a letter, or a container that may hold one."""
    return media_type in (ZIP, OLE, *FileKind)


def text_kind(text: str) -> FileKind:
    """HTML and Markdown by signs that only they have, else plain text."""
    if _HTML.match(text[:_HTML_WITHIN]):
        return FileKind.HTML
    return FileKind.MARKDOWN if _MARKDOWN.search(text) else FileKind.TEXT
